import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import Reference
import Storage
import Synchronization
import TestValues
import Testing
import VerificationRules
import VerificationService

/// A service over a real file, with a clock that the test turns and a register that the test may silence.
final class Bench: Sendable {
    let store: Store
    let handlers: CasesHandlers
    let worker: CheckWorker
    let clocks: ClockWorker
    let register: SilenceableRegister
    let clock: ManualClock
    let log = RecordedLog()
    /// How long the jobs wanted to wait, in order.
    let pauses: AsyncStream<Duration>

    static let start = Instant(seconds: 1_795_424_400)  // 2026-11-23T09:00:00Z
    static let dataDirectory = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Services/Verification/Data").path()
    static let calendarDirectory = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Shared/Reference/Data").path()

    /// - Parameter directory: of an earlier bench, to go on with its file.
    init(calendar: WorkingCalendar? = nil, in directory: URL) throws {
        let clock = ManualClock(Self.start)
        let (pauses, pause) = AsyncStream.makeStream(of: Duration.self)
        self.pauses = pauses
        let environment = Environment(
            now: { clock.now }, randomBytes: { [UInt8](repeating: 128, count: $0) }, newID: { UUID().uuidString },
            // Long beyond any test: what wakes a job here is news or cancellation.
            sleep: {
                pause.yield($0)
                try await Task.sleep(for: .seconds(3600))
            })
        let log = log
        let logger = Logger(label: "test") { _ in log }
        store = try Store.open(
            path: directory.appending(path: "verification.db").path(), schema: VerificationSchema.schema, loops: 1,
            environment: environment, logger: logger)
        let configuration = VerificationConfiguration(
            calendar: try calendar ?? ReferenceData.calendar(directory: Self.calendarDirectory))
        register = SilenceableRegister(try ReferenceData.register(directory: Self.dataDirectory))
        handlers = CasesHandlers(configuration: configuration)
        worker = CheckWorker(
            store: store, register: register, environment: environment, configuration: configuration, logger: logger)
        clocks = ClockWorker(store: store, environment: environment, configuration: configuration, logger: logger)
        self.clock = clock
    }

    func submit(_ request: VerificationV1.SubmitCaseRequest) async throws -> CommonV1.Status {
        let call = call(VerificationV1.CasesMethods.submitCase)
        let handlers = handlers
        return try await store.write { session throws(RPCError) in
            try handlers.submitCase(request, call, session).status
        }
    }

    func withdraw(_ caseID: String) async throws {
        let call = call(VerificationV1.CasesMethods.withdrawCase)
        let handlers = handlers
        _ = try await store.write { session throws(RPCError) in
            try handlers.withdrawCase(.init(caseId: caseID), call, session)
        }
    }

    func find(_ caseID: String) async throws -> VerificationV1.Case {
        let call = call(VerificationV1.CasesMethods.getCase)
        let handlers = handlers
        return try await store.read { session throws(RPCError) in
            try handlers.getCase(.init(caseId: caseID), call, session)
        }
    }

    /// Breaks a stored row, past what the schema would refuse.
    func damage(_ statements: StaticString...) async throws {
        try await store.write { session throws(RPCError) in
            try session.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements { try session.execute(statement) }
            try session.execute("PRAGMA ignore_check_constraints = OFF")
        }
    }

    /// What the registry will be told, in order.
    func outcomes() async throws -> [RegistryV1.RecordOutcomeRequest] {
        let rows = try await store.read { session throws(RPCError) in
            try session.rows("SELECT payload, destination, method, aggregate FROM outbox ORDER BY sequence")
        }
        return try rows.map { row in
            let outcome = try RegistryV1.RecordOutcomeRequest(decoding: try row.blob(0))
            guard try row.text(1) == "registry", try row.text(2) == "/frmr.registry.v1.Applications/RecordOutcome",
                try row.text(3) == outcome.applicationId
            else { throw RPCError(.internalError, "TEST", "не туда", "sent elsewhere") }
            return outcome
        }
    }

    private func call(_ method: MethodDescriptor) -> Call {
        Call(method: method, caller: CallerIdentity(subject: "registry", roles: [.service]), now: clock.now)
    }
}

/// What the service has logged, a line each: level, message and metadata in the order of their keys.
final class RecordedLog: LogHandler {
    private let state = Mutex<[String]>([])

    var lines: [String] { state.withLock { $0 } }
    func lines(_ message: String) -> [String] { lines.filter { $0.contains(message) } }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        state.withLock { $0.append("\(event.level) \(event.message)\(values)") }
    }
}

/// The embedded register, which can be made to fail.
final class SilenceableRegister: StateRegister {
    private let inner: EmbeddedRegister
    private let failure = Mutex<RPCError?>(nil)
    private let questions = Mutex<[ExternalV1.RegisterKind: Int]>([:])

    init(_ inner: EmbeddedRegister) { self.inner = inner }

    func fail(with error: RPCError?) { failure.withLock { $0 = error } }

    /// How often a register was asked.
    func questions(_ register: ExternalV1.RegisterKind) -> Int { questions.withLock { $0[register] ?? 0 } }

    func findRecords(
        _ request: ExternalV1.FindRecordsRequest, timeout: Duration
    ) async throws(RPCError) -> ExternalV1.FindRecordsResponse {
        questions.withLock { $0[request.register, default: 0] += 1 }
        if let error = failure.withLock({ $0 }) { throw error }
        return try await inner.findRecords(request, timeout: timeout)
    }
}

/// Runs a test in a directory of its own.
func withDirectory(_ body: (URL) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try await body(directory)
}

/// A bench in a directory of its own and the main fictitious person.
func withBench(_ body: (Bench, Person) async throws -> Void) async throws {
    try await withDirectory { try await withBench(in: $0, body) }
}

/// The same over the file that an earlier bench in the directory has left.
func withBench(
    calendar: WorkingCalendar? = nil, in directory: URL, _ body: (Bench, Person) async throws -> Void
) async throws {
    let bench = try Bench(calendar: calendar, in: directory)
    defer { bench.store.close() }
    try await body(bench, try #require(try Person.all().first))
}
