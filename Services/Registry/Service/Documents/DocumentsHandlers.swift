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
        prober = ScanProber(
            limits: configuration.probe, folder: files.probes, atOnceMax: configuration.probesAtOnceMax)
        leases = UploadLeases(
            atOnceMax: configuration.uploadsAtOnceMax, retryAfter: configuration.uploadRetryAfter)
    }

    package func beginUpload(
        _ request: RegistryV1.BeginUploadRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Upload {
        let (record, _) = try ApplicationRecord.find(request.applicationId, for: .attach, by: call.caller, in: store)
        let kind = try announcedKind(request)
        let known = try UploadTable.all(of: record.id, in: store)
        if let same = known.first(where: { $0.kind == kind && $0.sha256 == request.sha256 }) {
            guard same.sizeBytes == request.sizeBytes else {
                throw .invalid(
                    "size_bytes", "SIZE_MISMATCH", "Этот файл уже заявлен с другим размером.",
                    "The same file is announced with another size.")
            }
            return same.message(committedBytes: files.committedBytes(same.id))
        }
        if let refusal = record.state.refusesDocuments { throw .refused(refusal) }
        if configuration.uploads.refusesMore(announced: known.count) {
            let most = configuration.uploads.perApplicationMax
            throw RPCError(
                .resourceExhausted, "TOO_MANY_DOCUMENTS", "В заявке не больше \(most) файлов.",
                "An application has \(most) files at most.")
        }
        let upload = UploadRow(
            id: environment.newID(), application: record.id, kind: kind, sha256: request.sha256,
            fileName: request.fileName, sizeBytes: request.sizeBytes)
        try UploadTable.insert(upload, begun: store.recorded, in: store)
        return upload.message(committedBytes: 0)
    }

    package func getUpload(
        _ request: RegistryV1.GetUploadRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Upload {
        let upload = try Self.owned(request.uploadId, by: call.caller, store)
        return upload.message(committedBytes: files.committedBytes(upload.id))
    }

    /// The upload when its application is the caller's.
    static func owned(
        _ uploadID: String, by caller: CallerIdentity, _ store: ReadSession
    ) throws(RPCError) -> UploadRow {
        guard let upload = try UploadTable.find(uploadID, in: store) else { throw .uploadNotFound() }
        _ = try ApplicationRecord.find(upload.application, for: .attach, by: caller, in: store)
        return upload
    }

    private func announcedKind(_ request: RegistryV1.BeginUploadRequest) throws(RPCError) -> DocumentKind {
        let announcement = UploadAnnouncement(
            kind: DocumentKind(rawValue: request.kind.rawValue), bytes: request.sizeBytes, sha256: request.sha256,
            fileName: request.fileName)
        if let refusal = configuration.sections.files.refusal(announcement) {
            throw .refused(refusal, field: "size_bytes")
        }
        let faults = configuration.sections.files.faults(announcement)
        guard faults.isEmpty, let kind = announcement.kind else {
            throw .invalid(
                faults.map {
                    FieldViolation(field: $0.field, reason: $0.reason, message: $0.russian, english: $0.english)
                })
        }
        return kind
    }
}
