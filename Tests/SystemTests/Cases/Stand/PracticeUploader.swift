import Crypto
import FRMRCalls
import FRMRContracts

@testable import frmr

/// A worker with an open application, to which scans are uploaded.
struct PracticeUploader: Sendable {
    private static let chunkBytes = 512 << 10

    private let system: System
    private let token: String
    private let application: String

    init(_ stand: PracticeStand) async throws {
        let scenario = try stand.system.scenario(seed: 77, Lines())
        let operatorToken = try await stand.operatorToken()
        let people = try await scenario.unknownPeople(operatorToken)
        var worker = try await scenario.registerWorker()
        try await scenario.acceptTerms(worker)
        let person = try await scenario.linkSnils(of: people, to: worker)
        try await scenario.proofIdentity(of: person, worker, operatorToken)
        worker = try await scenario.logInAgain(worker)
        (system, token) = (stand.system, worker.token)
        application = try await scenario.openApplication(worker)
    }

    func upload(_ bytes: [UInt8]) async -> Result<RegistryV1.Document, RPCError> {
        let documents = RegistryV1.DocumentsClient(system.registry)
        let begin = RegistryV1.BeginUploadRequest(
            applicationId: application, kind: .diploma, fileName: "scan.pdf", sizeBytes: Int64(bytes.count),
            sha256: Array(SHA256.hash(data: bytes)))
        return await system.talk().patiently(token) { options throws(RPCError) -> RegistryV1.Document in
            let upload = try await documents.beginUpload(begin, options)
            if let document = upload.document { return document }
            let call = try await documents.uploadChunks(
                CallOptions(timeout: .seconds(60), accessToken: options.accessToken))
            return try await call.send(
                bytes, upload.uploadId, from: upload.committedBytes, chunkBytes: Self.chunkBytes)
        }
    }
}
