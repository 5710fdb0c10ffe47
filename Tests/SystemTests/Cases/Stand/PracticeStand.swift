import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import TestSupport
import Testing

@testable import frmr

/// The services that all cases share, with the workers of the cases about verdicts and look-ups in the registry.
struct PracticeStand: Sendable {
    let system: System
    private let token = Once<String>()
    /// The worker whose uploads are the cases of scans.
    let uploader = Once<PracticeUploader>()

    /// Inside the suite of all cases.
    static var current: PracticeStand {
        get throws { try #require(running, "the case runs outside of its suite") }
    }

    @TaskLocal fileprivate static var running: PracticeStand?

    fileprivate static func with(_ body: () async throws -> Void) async throws {
        let suite = try RunningSuite { suite in
            let workers = PracticeCases.Verdicts.workers + PracticeCases.Lookups.workers
            let file = try suite.folder.file("practice.tsv", PracticeWorker.file(workers))
            let (status, text) = try suite.command(
                .registry, ["import", file, "--data-dir", suite.dataDirectory(.registry)])
            // Whoever is rejected is missed by the case that asks about them.
            guard [0, 65].contains(status) else { throw Unexpected("import: \(text)") }
        }
        try await System.with(suite) { system in
            for caller in [system.identity, system.registry, system.verification] {
                _ = try await system.patiently(nil) { options throws(RPCError) in
                    try await HealthV1.HealthClient(caller).check(.init(), options)
                }
            }
            try await $running.withValue(PracticeStand(system: system), operation: body)
        }
    }

    /// An access token of the operator's: taken once, as it outlives the cases and each login hashes a password.
    func operatorToken() async throws -> String {
        try await token.get { [system] in try await system.operatorToken() }
    }
}

// Questions of an operator.
extension PracticeStand {
    /// The answer to a question about a worker's post in the usual organisation.
    ///
    /// - Parameter day: `YYYY-MM-DD`.
    func check(
        _ worker: PracticeWorker, on day: String, _ change: (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws -> RegistryV1.CheckResponse {
        var question = RegistryV1.CheckRequest(
            snils: worker["worker", "snils"], post: PracticeWorker.therapist,
            organisationOid: PracticeWorker.organisation,
            date: try Self.date(day))
        change(&question)
        let token = try await operatorToken()
        return try await system.patiently(token) { [question] options throws(RPCError) in
            try await RegistryV1.EligibilityClient(system.registry).check(question, options)
        }
    }

    /// Details of the refusal; none: the worker is allowed.
    func refusal(
        of worker: PracticeWorker, on day: String, _ change: (inout RegistryV1.CheckRequest) -> Void = { _ in }
    ) async throws -> [String] {
        let answer = try await check(worker, on: day, change)
        let details = answer.reasons.map(\.detail)
        #expect(answer.verdict == (details.isEmpty ? .allowed : .refused))
        return details
    }

    func find(_ by: RegistryV1.FindWorkersRequest.By) async throws -> RegistryV1.FindWorkersResponse {
        let token = try await operatorToken()
        return try await system.patiently(token) { options throws(RPCError) in
            try await RegistryV1.WorkersClient(system.registry).findWorkers(.init(by: by), options)
        }
    }

    private static func date(_ day: String) throws -> GoogleType.Date {
        GoogleType.Date(try #require(CivilDate(iso: day)))
    }

    /// Records an event about a worker; returns the moment at which the register knows it.
    func record(
        _ kind: RegistryV1.RecordEventKind, _ day: String, of worker: PracticeWorker
    ) async throws -> Int64 {
        let event = RegistryV1.RecordEventRequest(
            snils: worker["worker", "snils"], kind: kind,
            date: try Self.date(day), basis: "Приказ (образец) № 1")
        let token = try await operatorToken()
        return try await system.patiently(token) { options throws(RPCError) in
            try await RegistryV1.RecordsClient(system.registry).recordEvent(event, options)
        }.recordedTimeUs
    }
}

/// Starts the services before the first case and ends them after the last one.
struct PracticeStandTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await PracticeStand.with(function)
    }
}

extension Trait where Self == PracticeStandTrait {
    static var practiceStand: Self { Self() }
}
