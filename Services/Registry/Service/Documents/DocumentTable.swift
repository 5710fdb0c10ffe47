internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// Uploads that were checked and accepted.
enum DocumentTable {
    static let definition: StaticString = """
        CREATE TABLE document (
            upload_id TEXT PRIMARY KEY NOT NULL REFERENCES upload (upload_id),
            pages BIGINT NOT NULL CHECK (pages > 0),
            dpi_min BIGINT NOT NULL CHECK (dpi_min >= 0),
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

    /// The files of documents behind an upload, in the order of the uploads' ids.
    ///
    /// - Parameter last: id of an upload; nil: from the first on.
    static func files(after last: SQLValue?, limit: Int, in store: ReadSession) throws(RPCError) -> [DocumentFile] {
        try store.rows(
            """
            SELECT u.upload_id, u.sha256, u.size_bytes FROM document d JOIN upload u ON u.upload_id = d.upload_id
            WHERE d.upload_id > $1 ORDER BY d.upload_id LIMIT $2
            """, last ?? "", SQLValue(limit)
        ).map { row throws(RPCError) in
            try row.decoded("upload", key: row.key(0)) { row throws(RPCError) in
                try DocumentFile(upload: row.text(0), sha256: row.blob(1), sizeBytes: row.int(2))
            }
        }
    }
}

/// What the file of a document must be.
struct DocumentFile: Sendable {
    let upload: String
    let sha256: [UInt8]
    let sizeBytes: Int64
}

struct DocumentRow: Sendable {
    let pages: Int32
    /// Of the weakest page; 0 of a photo.
    let dpiMin: Int32
    let uploaded: Instant
}
