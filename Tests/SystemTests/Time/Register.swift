import ArgumentParser
import FRMRCalls
import FRMRContracts
import Foundation
import Synchronization
import TestSupport
import TestValues
import Testing

@testable import frmr

/// Running services with made-up workers in the registry and a clock that the test sets.
struct Register: Sendable {
    let system: System
    let clock: FakeClock
    /// Questions about every worker.
    let questions: [RegistryV1.CheckRequest]
    private let token: OperatorToken

    static func with<T>(workers: Int, _ body: (Register) async throws -> T) async throws -> T {
        try await System.with { system in
            let suite = system.suite
            let clock = try FakeClock(in: suite.folder)
            // A service that is told to end while it starts has nothing to drain.
            _ = try await system.patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(system.registry).check(.init(), options)
            }
            #expect(suite.drain(.registry) == 0)
            let file = "\(suite.folder.path)/people.tsv"
            try PeopleCommand.parse(["--count", "\(workers)", "--seed", "12", "--out", file]).run()
            let status = try ChildProcess(
                RunningSuite.executable("registry"),
                ["import", file, "--data-dir", "\(suite.folder.path)/registry"], log: "\(suite.folder.path)/import.log"
            ).wait()
            #expect(status == 0)
            for name in [RunningSuite.Name.identity, .registry] { suite.run(name, under: clock.words) }
            try suite.start(.registry)
            try suite.killAndRestart(.identity)
            let people = FictitiousPeople(seed: 12)
            return try await body(
                Register(
                    system: system, clock: clock,
                    questions: (0..<workers).map { people.check($0, of: workers).request },
                    token: OperatorToken(system)))
        }
    }

    /// The answer to an operator, however often the registry is away and the clock makes the token invalid.
    func ask<Reply: Sendable>(
        _ call: (CallOptions) async throws(RPCError) -> Reply
    ) async throws -> Reply {
        var known = ""
        for _ in 0..<20 {
            known = try await token.current(not: known)
            do {
                return try await system.patiently(known, call)
            } catch let error as RPCError where error.code == .unauthenticated {
                continue
            }
        }
        throw NoToken()
    }

    /// Every token of the operator was refused.
    private struct NoToken: Error {}

    func check(_ question: RegistryV1.CheckRequest) async throws -> RegistryV1.CheckResponse {
        try await ask { options throws(RPCError) in
            try await RegistryV1.EligibilityClient(system.registry).check(question, options)
        }
    }

    /// Records an event about a worker, which the register may have no use for.
    ///
    /// - Returns: when it was recorded; nil: it was refused.
    func record(
        about snils: String, using random: inout SeededGenerator
    ) async throws -> RegistryV1.RecordEventResponse? {
        let day = GoogleType.Date(year: 2026, month: 1, day: Int32.random(in: 1...28, using: &random))
        let kinds: [RegistryV1.RecordEventKind] = [
            .recordEnded, .recordExcluded, .recordRestored, .practiceSuspended, .practiceRestored, .accessSuspended,
            .accessRestored,
        ]
        let kind = kinds.randomElement(using: &random) ?? .recordEnded
        let event = RegistryV1.RecordEventRequest(
            snils: snils, kind: kind, date: day, basis: "Приказ (образец) № \(random.next() % 1000)")
        do {
            return try await ask { options throws(RPCError) in
                try await RegistryV1.RecordsClient(system.registry).recordEvent(event, options)
            }
        } catch let error as RPCError where error.reason == "NOTHING_CHANGES" {
            return nil
        }
    }
}

/// The operator's access token, taken anew when it is of no use any more.
private actor OperatorToken {
    private let system: System
    private var token = ""
    /// Of all who wait for a token: several attempts at once would look like guesses.
    private var login: Task<String, any Error>?

    init(_ system: System) { self.system = system }

    func current(not known: String) async throws -> String {
        if let login { return try await login.value }
        if !token.isEmpty, token != known { return token }
        let login = Task { [system] in try await system.operatorToken() }
        self.login = login
        defer { self.login = nil }
        token = try await login.value
        return token
    }
}
