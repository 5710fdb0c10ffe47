import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import NIOCore
import RegistryRules
import Storage
import Synchronization
import TestValues

@testable import RegistryService

/// A registry over a temporary directory, with a clock that stands still.
final class Desk: Sendable {
    static let organisation = "1.2.643.5.1.13.13.12.2.77.7777"
    static let worker = CallerIdentity(
        subject: "account-1", roles: [.worker], snils: "11223344595", assurance: .full)
    static let stranger = CallerIdentity(
        subject: "account-2", roles: [.worker], snils: "12345678964", assurance: .full)
    static let employer = CallerIdentity(
        subject: "account-3", roles: [.employer], organisation: organisation, assurance: .full)
    static let verification = CallerIdentity(subject: "verification", roles: [.service])
    static let hospital = CallerIdentity(subject: "his", roles: [.hospital], organisation: organisation)
    static let start = Instant(microseconds: 1_777_464_000_000_000)

    static let environment = Environment(
        now: { Desk.start }, randomBytes: { Array(repeating: 7, count: $0) }, newID: { UUID().uuidString },
        sleep: { _ in })

    let folder: URL
    let store: Store
    let service: RegistryService
    private let clock = ManualClock(start)

    /// What people see of the worker who was taken at a place, from 1.
    static func number(_ ordinal: Int) -> String {
        guard let numbering = RegisterNumbering(key: environment.randomBytes(RegisterNumbering.keyBytes)) else {
            preconditionFailure("a key of another length")
        }
        return numbering.text(of: RegisterNumber(ordinal: Int64(ordinal)))
    }

    /// The data that the project ships.
    static let reference: RegistryReference = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Reference/Data")
        guard let reference = try? RegistryReference(directory: folder.path) else { preconditionFailure("no data") }
        return reference
    }()

    static let configuration = RegistryConfiguration(reference: reference)

    init(_ configuration: RegistryConfiguration = configuration) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var environment = Self.environment
        environment.now = { [clock] in clock.now }
        environment.uptimeNanoseconds = { [clock] in UInt64(clock.now.microseconds) * 1000 }
        store = try Store.open(
            path: folder.appending(path: "registry.sqlite").path, schema: RegistrySchema.schema, loops: 1,
            environment: environment, logger: Logger(label: "test"))
        service = RegistryService(
            environment: environment, dataDirectory: folder.path, configuration: configuration)
        try await service.recover(store, logger: Logger(label: "test"))
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    var now: Instant { clock.now }

    func advance(_ duration: Duration) { clock.advance(duration) }

    /// The last moment of the register's record.
    func recorded() async throws(RPCError) -> Instant {
        try await store.read { session throws(RPCError) in try session.recordedUpTo() }
    }

    func call(_ method: MethodDescriptor, _ caller: CallerIdentity) -> Call {
        Call(method: method, caller: caller, now: now)
    }

    /// Runs a command of the applications.
    func file<Request: Message>(
        _ handler:
            @escaping @Sendable (ApplicationsHandlers) -> (
                Request, Call, WriteSession
            ) throws(RPCError) -> RegistryV1.Application,
        _ request: Request, as caller: CallerIdentity = Desk.worker
    ) async throws(RPCError) -> RegistryV1.Application {
        let (applications, call) = (
            service.applications, call(RegistryV1.ApplicationsMethods.createApplication, caller)
        )
        return try await store.write { session throws(RPCError) in
            try handler(applications)(request, call, session)
        }
    }

    func create(
        _ snils: String = "", as caller: CallerIdentity = Desk.worker
    ) async throws(RPCError) -> RegistryV1.Application {
        try await file(
            { handlers in handlers.createApplication },
            RegistryV1.CreateApplicationRequest(kind: .registration, workerRole: .doctor, snils: snils), as: caller)
    }

    func decide(
        _ application: RegistryV1.Application, _ outcomes: [RegistryV1.SectionOutcome], version: Int64? = nil,
        due: Int64 = 0, incarnation: String? = nil
    ) async throws(RPCError) -> RegistryV1.RecordOutcomeResponse {
        let request = RegistryV1.RecordOutcomeRequest(
            applicationId: application.applicationId, version: version ?? application.version, outcomes: outcomes,
            correctionDueTimeUs: due, incarnation: incarnation ?? store.incarnation)
        let applications = service.applications
        let call = call(RegistryV1.ApplicationsMethods.recordOutcome, Desk.verification)
        return try await store.write { session throws(RPCError) in
            try applications.recordOutcome(request, call, session)
        }
    }

    func outbox() async throws -> [(method: String, payload: [UInt8])] {
        try await store.read { session throws(RPCError) in
            try session.rows("SELECT method, payload FROM outbox ORDER BY sequence")
        }.map { try ($0.text(0), $0.blob(1)) }
    }
}

// Files.
extension Desk {
    static func scan(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Scans.fixtures.appending(path: "\(name).pdf")))
    }

    func begin(
        _ bytes: [UInt8], _ kind: CommonV1.DocumentKind, of application: String, as caller: CallerIdentity = worker,
        sha256: [UInt8]? = nil
    ) async throws(RPCError) -> RegistryV1.Upload {
        let request = RegistryV1.BeginUploadRequest(
            applicationId: application, kind: kind, fileName: "scan.pdf", sizeBytes: Int64(bytes.count),
            sha256: sha256 ?? Array(SHA256.hash(data: bytes)))
        let documents = service.documents
        let call = call(RegistryV1.DocumentsMethods.beginUpload, caller)
        return try await store.write { session throws(RPCError) in
            try documents.beginUpload(request, call, session)
        }
    }

    /// Streams the chunks; then the stream ends, or breaks when `broken`.
    func send(
        _ chunks: [RegistryV1.UploadChunk], broken: Bool = false, as caller: CallerIdentity = worker
    ) async throws(RPCError) -> RegistryV1.Document {
        let left = Mutex(chunks)
        let stream = RequestStream<RegistryV1.UploadChunk> { () throws(RPCError) in
            let next = left.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if next == nil, broken { throw RPCError(.unavailable, "CONNECTION_LOST", "", "") }
            return next?.encodedBuffer()
        }
        return try await service.documents.uploadChunks(
            stream, call(RegistryV1.DocumentsMethods.uploadChunks, caller), store)
    }

    @discardableResult
    func upload(
        _ name: String, _ kind: CommonV1.DocumentKind, of application: String
    ) async throws -> RegistryV1.Document {
        let bytes = try Self.scan(name)
        let upload = try await begin(bytes, kind, of: application)
        return try await send([.init(uploadId: upload.uploadId, offset: 0, data: bytes)])
    }
}
