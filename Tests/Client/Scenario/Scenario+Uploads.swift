import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Uploaded scans by the kind of document.
struct Scans: Sendable {
    var sha256: [CommonV1.DocumentKind: [UInt8]] = [:]

    /// A doctor's diploma comes with its supplement (R4), which the state's register does not keep apart from it.
    func attached(to education: CommonV1.Education) throws -> CommonV1.Education {
        var education = education
        if let diploma = education.documents.first(where: { $0.kind == .diploma }),
            !education.documents.contains(where: { $0.kind == .diplomaSupplement })
        {
            var supplement = diploma
            supplement.kind = .diplomaSupplement
            education.documents.append(supplement)
        }
        for index in education.documents.indices {
            education.documents[index].scanSha256 = try digest(education.documents[index].kind)
        }
        return education
    }

    /// The scans that employments need (R7): an end brings its order, a move to another organisation its certificate.
    func attached(to employments: [CommonV1.Employment]) throws -> [CommonV1.Employment] {
        try employments.map { employment in
            let isMove = employments.contains {
                guard let end = $0.endDate?.civil, let begin = employment.beginDate?.civil else { return false }
                return $0.organisationOid != employment.organisationOid && end <= begin
            }
            var kinds: [CommonV1.DocumentKind] = [.workBook, .contractOrOrder]
            if employment.endDate != nil { kinds.append(.dismissal) }
            if isMove { kinds.append(.transfer) }
            var employment = employment
            employment.scans = try kinds.map { CommonV1.Scan(kind: $0, sha256: try digest($0)) }
            return employment
        }
    }

    private func digest(_ kind: CommonV1.DocumentKind) throws -> [UInt8] {
        guard let digest = sha256[kind] else { throw Unexpected("no scan of \(kind) was uploaded") }
        return digest
    }
}

/// Scans of documents, uploaded in chunks (R5).
extension Scenario {
    private var documents: RegistryV1.DocumentsClient { RegistryV1.DocumentsClient(services.registry) }

    /// Small enough that every scan takes several.
    static let chunkBytes = 8 << 10

    private static let files: [(kind: CommonV1.DocumentKind, name: String)] = [
        (.diploma, "diploma.pdf"), (.diplomaSupplement, "diploma-supplement.pdf"),
        (.postgraduateCertificate, "postgraduate.pdf"), (.advancedTraining, "advanced-training.pdf"),
        (.workBook, "work-book.pdf"), (.contractOrOrder, "contract.pdf"), (.dismissal, "dismissal.pdf"),
        (.transfer, "transfer.pdf"),
    ]

    func uploadScans(_ application: String, _ worker: WorkerAccount) async throws -> Scans {
        talk.transcript.begin("Scans of the documents, in chunks (R5); the first upload is broken off and resumed")
        var scans = Scans()
        for (index, file) in Self.files.enumerated() {
            guard let contents = FileManager.default.contents(atPath: "\(settings.scans)/\(file.name)") else {
                throw Unexpected("cannot read \(settings.scans)/\(file.name)")
            }
            let bytes = [UInt8](contents)
            let digest = Array(SHA256.hash(data: bytes))
            let begin = RegistryV1.BeginUploadRequest(
                applicationId: application, kind: file.kind, fileName: file.name, sizeBytes: Int64(bytes.count),
                sha256: digest)
            let upload = try await talk.ask(
                "registry Documents/BeginUpload", "\(file.kind), \(file.name), \(bytes.count) bytes",
                token: worker.token,
                { options throws(RPCError) in try await documents.beginUpload(begin, options) },
                answer: { ["upload \($0.uploadId), \($0.committedBytes) bytes are there"] })
            if index == 0 { try await breakOff(bytes, upload.uploadId, worker) }
            try await send(bytes, upload.uploadId, worker)
            scans.sha256[file.kind] = digest
        }
        return scans
    }

    /// Sends one chunk and loses the connection.
    private func breakOff(_ bytes: [UInt8], _ upload: String, _ worker: WorkerAccount) async throws {
        talk.transcript.called("registry Documents/UploadChunks")
        talk.transcript.asked("the first \(Self.chunkBytes) bytes; then the stream is broken off")
        let chunk = RegistryV1.UploadChunk(uploadId: upload, offset: 0, data: Array(bytes.prefix(Self.chunkBytes)))
        try await Connections.with { connections in
            try await connections.client(settings.registry) { connection in
                let documents = RegistryV1.DocumentsClient(connection)
                _ = await talk.patiently(worker.token) { options throws(RPCError) in
                    try await documents.uploadChunks(options).send(chunk)
                }
            }
        }
    }

    /// Sends from where the service says, as often as the connection breaks.
    private func send(_ bytes: [UInt8], _ upload: String, _ worker: WorkerAccount) async throws {
        let result = await talk.patiently(worker.token) { options throws(RPCError) -> RegistryV1.Document in
            let state = try await documents.getUpload(.init(uploadId: upload), options)
            if let document = state.document { return document }
            talk.transcript.called("registry Documents/UploadChunks")
            talk.transcript.asked("bytes \(state.committedBytes)…\(bytes.count - 1)")
            let call = try await documents.uploadChunks(options)
            return try await call.send(bytes, upload, from: state.committedBytes, chunkBytes: Self.chunkBytes)
        }
        switch result {
        case .success(let document):
            talk.transcript.answered(["accepted: \(document.pages) page(s), \(document.dpiMin) dpi"])
        case .failure(let error):
            talk.transcript.refused(ErrorText.lines(of: error))
            throw Unexpected("UploadChunks: \(error)")
        }
    }
}

extension ClientStreamingCall<RegistryV1.UploadChunk, RegistryV1.Document> {
    /// Sends a file from an offset on, and ends the stream.
    func send(
        _ bytes: [UInt8], _ upload: String, from committed: Int64, chunkBytes: Int
    ) async throws(RPCError) -> RegistryV1.Document {
        var offset = Int(committed)
        while offset < bytes.count {
            let end = min(offset + chunkBytes, bytes.count)
            try await send(.init(uploadId: upload, offset: Int64(offset), data: Array(bytes[offset..<end])))
            offset = end
        }
        return try await finish()
    }
}
