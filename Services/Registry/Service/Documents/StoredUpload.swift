internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// An announced file and, once it is complete and accepted, its document.
struct StoredUpload: Sendable {
    let id: String
    let applicationID: String
    let kind: Int32
    let sha256: [UInt8]
    let fileName: String
    let sizeBytes: Int64
    let accepted: Accepted?

    struct Accepted: Sendable {
        let pages: Int32
        let dpiMin: Int32
        let uploaded: Instant
    }

    /// nil until the file is accepted.
    var document: RegistryV1.Document? {
        accepted.map { accepted in
            RegistryV1.Document(
                sha256: sha256, kind: CommonV1.DocumentKind(rawValue: kind), fileName: fileName, sizeBytes: sizeBytes,
                pages: accepted.pages, dpiMin: accepted.dpiMin, uploadTimeUs: accepted.uploaded.microseconds)
        }
    }

    func message(committedBytes: Int64) -> RegistryV1.Upload {
        RegistryV1.Upload(
            uploadId: id, committedBytes: accepted == nil ? committedBytes : sizeBytes, sizeBytes: sizeBytes,
            document: document)
    }
}

extension StoredUpload {
    static func find(_ id: String, _ store: ReadSession) throws(RPCError) -> StoredUpload? {
        try store.first(
            """
            SELECT u.upload_id, u.application_id, u.kind, u.sha256, u.file_name, u.size_bytes,
                d.pages, d.dpi_min, d.uploaded_us
            FROM upload u LEFT JOIN document d ON d.upload_id = u.upload_id WHERE u.upload_id = $1
            """, SQLValue(id)
        ).map(StoredUpload.init)
    }

    /// Every upload of an application, accepted or not, in the order they were begun.
    static func all(of applicationID: String, _ store: ReadSession) throws(RPCError) -> [StoredUpload] {
        try store.rows(
            """
            SELECT u.upload_id, u.application_id, u.kind, u.sha256, u.file_name, u.size_bytes,
                d.pages, d.dpi_min, d.uploaded_us
            FROM upload u LEFT JOIN document d ON d.upload_id = u.upload_id
            WHERE u.application_id = $1 ORDER BY u.begun_us, u.upload_id
            """, SQLValue(applicationID)
        ).map(StoredUpload.init)
    }

    static func documents(of applicationID: String, _ store: ReadSession) throws(RPCError) -> [RegistryV1.Document] {
        try all(of: applicationID, store).compactMap(\.document)
    }

    private init(_ row: Row) throws(RPCError) {
        var accepted: Accepted?
        if let pages = try row.optionalInt(6) {
            accepted = try Accepted(
                pages: Int32(clamping: pages), dpiMin: Int32(clamping: row.int(7)), uploaded: row.instant(8))
        }
        try self.init(
            id: row.text(0), applicationID: row.text(1), kind: Int32(clamping: row.int(2)), sha256: row.blob(3),
            fileName: row.text(4), sizeBytes: row.int(5), accepted: accepted)
    }
}
