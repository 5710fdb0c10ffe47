/// Files that were announced.
enum UploadTable {
    static let definition: StaticString = """
        CREATE TABLE upload (
            upload_id TEXT PRIMARY KEY NOT NULL,
            application_id TEXT NOT NULL REFERENCES application (application_id),
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 11),
            sha256 BYTES NOT NULL CHECK (length(sha256) = 32),
            file_name TEXT NOT NULL,
            size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
            begun_us BIGINT NOT NULL,
            UNIQUE (application_id, kind, sha256)
        );
        """
}
