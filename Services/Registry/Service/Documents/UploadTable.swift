internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import Storage

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

    static func find(_ id: String, in store: ReadSession) throws(RPCError) -> UploadRow? {
        try store.first(
            """
            SELECT u.upload_id, u.application_id, u.kind, u.sha256, u.file_name, u.size_bytes,
                d.pages, d.dpi_min, d.uploaded_us
            FROM upload u LEFT JOIN document d ON d.upload_id = u.upload_id WHERE u.upload_id = $1
            """, SQLValue(id)
        ).map(UploadRow.init)
    }

    /// Every upload of an application, accepted or not, in the order they were begun.
    static func all(of application: String, in store: ReadSession) throws(RPCError) -> [UploadRow] {
        try store.rows(
            """
            SELECT u.upload_id, u.application_id, u.kind, u.sha256, u.file_name, u.size_bytes,
                d.pages, d.dpi_min, d.uploaded_us
            FROM upload u LEFT JOIN document d ON d.upload_id = u.upload_id
            WHERE u.application_id = $1 ORDER BY u.begun_us, u.upload_id
            """, SQLValue(application)
        ).map(UploadRow.init)
    }

    static func insert(_ row: UploadRow, begun: Instant, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO upload (upload_id, application_id, kind, sha256, file_name, size_bytes, begun_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, SQLValue(row.id), SQLValue(row.application), SQLValue(row.kind.rawValue), SQLValue(row.sha256),
            SQLValue(row.fileName), SQLValue(row.sizeBytes), SQLValue(begun))
    }
}

/// An announced file and, once it is complete and accepted, its document.
struct UploadRow: Sendable {
    let id: String
    let application: String
    let kind: DocumentKind
    let sha256: [UInt8]
    let fileName: String
    let sizeBytes: Int64
    /// nil until the file is accepted.
    var accepted: DocumentRow?
}

extension UploadRow {
    fileprivate init(_ row: Row) throws(RPCError) {
        let accepted = try DocumentRow(row)
        self = try row.decoded("upload", key: row.key(0)) { row throws(RPCError) in
            guard let kind = try DocumentKind(rawValue: Int32(clamping: row.int(2))) else { return nil }
            return try UploadRow(
                id: row.text(0), application: row.text(1), kind: kind, sha256: row.blob(3), fileName: row.text(4),
                sizeBytes: row.int(5), accepted: accepted)
        }
    }

    var document: RegistryV1.Document? {
        accepted.map { accepted in
            RegistryV1.Document(
                sha256: sha256, kind: CommonV1.DocumentKind(rawValue: kind.rawValue), fileName: fileName,
                sizeBytes: sizeBytes, pages: accepted.pages, dpiMin: accepted.dpiMin,
                uploadTimeUs: accepted.uploaded.microseconds)
        }
    }

    func message(committedBytes: Int64) -> RegistryV1.Upload {
        RegistryV1.Upload(
            uploadId: id, committedBytes: accepted == nil ? committedBytes : sizeBytes, sizeBytes: sizeBytes,
            document: document)
    }
}

extension DocumentRow {
    /// nil: the upload was not accepted.
    fileprivate init?(_ row: Row) throws(RPCError) {
        if row.isNull(6) { return nil }
        self = try row.decoded("document", key: row.key(0)) { row throws(RPCError) in
            guard let pages = try Int32(exactly: row.int(6)), let dpiMin = try Int32(exactly: row.int(7)) else {
                return nil
            }
            return DocumentRow(pages: pages, dpiMin: dpiMin, uploaded: try row.instant(8))
        }
    }
}
