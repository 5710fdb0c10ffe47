internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// Uploads that were checked and accepted.
enum DocumentTable {
    static let definition: StaticString = """
        CREATE TABLE document (
            upload_id TEXT PRIMARY KEY NOT NULL REFERENCES upload (upload_id),
            pages BIGINT NOT NULL CHECK (pages > 0),
            dpi_min BIGINT NOT NULL CHECK (dpi_min > 0),
            uploaded_us BIGINT NOT NULL
        );
        """

    /// An upload that was accepted before stays as it is.
    static func insert(_ row: DocumentRow, of upload: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO document (upload_id, pages, dpi_min, uploaded_us) VALUES ($1, $2, $3, $4)
            ON CONFLICT (upload_id) DO NOTHING
            """, SQLValue(upload), SQLValue(row.pages), SQLValue(row.dpiMin), SQLValue(row.uploaded))
    }
}

struct DocumentRow: Sendable {
    let pages: Int32
    /// Of the weakest page.
    let dpiMin: Int32
    let uploaded: Instant
}
