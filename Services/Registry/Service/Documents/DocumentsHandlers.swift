package import FRMRCalls
package import FRMRContracts
internal import Reference
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Documents`: scans, announced, uploaded in chunks, resumed, checked and kept (R5).
package struct DocumentsHandlers: RegistryV1DocumentsService {
    package typealias Reading = ReadSession
    package typealias Writing = WriteSession
    package typealias Tasking = Store

    let environment: Environment
    let configuration: RegistryConfiguration
    let files: DocumentFiles
    let prober: ScanProber
    let leases: UploadLeases

    package init(environment: Environment, configuration: RegistryConfiguration, files: DocumentFiles) {
        self.environment = environment
        self.configuration = configuration
        self.files = files
        prober = ScanProber(limits: configuration.probe, atOnceMax: configuration.probesAtOnceMax)
        leases = UploadLeases(
            atOnceMax: configuration.uploadsAtOnceMax, retryAfter: configuration.uploadRetryAfter)
    }

    package func beginUpload(
        _ request: RegistryV1.BeginUploadRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Upload {
        let record = try ApplicationRecord.owned(request.applicationId, by: call.caller, store)
        try checkAnnouncement(request)
        let known = try StoredUpload.all(of: record.id, store)
        if let same = known.first(where: { $0.kind == request.kind.rawValue && $0.sha256 == request.sha256 }) {
            guard same.sizeBytes == request.sizeBytes else {
                throw .invalid(
                    "size_bytes", "SIZE_MISMATCH", "Этот файл уже заявлен с другим размером.",
                    "The same file is announced with another size.")
            }
            return same.message(committedBytes: files.committedBytes(same.id))
        }
        if let refusal = record.refusesDocuments { throw .refused(refusal) }
        guard known.count < configuration.uploadsPerApplicationMax else {
            throw RPCError(
                .resourceExhausted, "TOO_MANY_DOCUMENTS",
                "В заявке не больше \(configuration.uploadsPerApplicationMax) файлов.",
                "An application has \(configuration.uploadsPerApplicationMax) files at most.")
        }
        let upload = StoredUpload(
            id: environment.newID(), applicationID: record.id, kind: request.kind.rawValue, sha256: request.sha256,
            fileName: request.fileName, sizeBytes: request.sizeBytes, accepted: nil)
        try store.execute(
            """
            INSERT INTO upload (upload_id, application_id, kind, sha256, file_name, size_bytes, begun_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, SQLValue(upload.id), SQLValue(upload.applicationID), SQLValue(upload.kind), SQLValue(upload.sha256),
            SQLValue(upload.fileName), SQLValue(upload.sizeBytes), SQLValue(call.now))
        return upload.message(committedBytes: 0)
    }

    package func getUpload(
        _ request: RegistryV1.GetUploadRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Upload {
        let upload = try Self.owned(request.uploadId, by: call.caller, store)
        return upload.message(committedBytes: files.committedBytes(upload.id))
    }

    static func owned(
        _ uploadID: String, by caller: CallerIdentity, _ store: ReadSession
    ) throws(RPCError) -> StoredUpload {
        guard let upload = try StoredUpload.find(uploadID, store) else { throw .uploadNotFound() }
        _ = try ApplicationRecord.owned(upload.applicationID, by: caller, store)
        return upload
    }

    private func checkAnnouncement(_ request: RegistryV1.BeginUploadRequest) throws(RPCError) {
        if let refusal = configuration.documents.refusal(announcedBytes: request.sizeBytes) {
            throw .refused(refusal, field: "size_bytes")
        }
        var violations: [FieldViolation] = []
        if DocumentKind(rawValue: request.kind.rawValue) == nil {
            violations.append(
                FieldViolation(
                    field: "kind", reason: "REQUIRED", message: "Вид документа не указан.",
                    english: "The kind of document is not given."))
        }
        if request.sha256.count != digestBytes {
            violations.append(
                FieldViolation(
                    field: "sha256", reason: "DIGEST_LENGTH", message: "SHA-256 — это 32 байта.",
                    english: "A SHA-256 has 32 bytes."))
        }
        let characters = request.fileName.unicodeScalars.count
        if !(1...configuration.documents.fileNameCharactersMax).contains(characters) {
            violations.append(
                FieldViolation(
                    field: "file_name", reason: characters == 0 ? "REQUIRED" : "TOO_LONG",
                    message: "Имя файла — от 1 до \(configuration.documents.fileNameCharactersMax) символов.",
                    english: "A file name has 1 to \(configuration.documents.fileNameCharactersMax) characters."))
        }
        if !violations.isEmpty { throw .invalid(violations) }
    }
}

extension ApplicationRecord {
    /// A document may come at any time but after the end: while a section is in processing the next one is prepared.
    fileprivate var refusesDocuments: ApplicationState.Refusal? { state.status.isFinal ? .closed : nil }
}
