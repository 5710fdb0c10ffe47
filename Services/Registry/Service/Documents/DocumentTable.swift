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
}
