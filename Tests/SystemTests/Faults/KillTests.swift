import FRMRCalls
import FRMRContracts
import TestSupport
import TestValues
import Testing

@testable import frmr

/// Each service is killed with SIGKILL at 20 seeded points while workers are carried through the main job.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct KillTests {
    static let seed: UInt64 = 20_261_123
    static let workers = 4
    static let pointsPerWorkerAndService = 5

    @Test func nothingIsLostOrDoubledWhenServicesAreKilled() async throws {
        try await System.with { system in
            var generator = SeededGenerator(seed: Self.seed)
            var kills: [RunningSuite.Name: Int] = [:]
            var published: [Scenario.Result] = []
            for worker in 0..<Self.workers {
                let plan = KillPlan(pointsPerService: Self.pointsPerWorkerAndService, using: &generator)
                let killer = Killer(plan, system.suite)
                let lines = Lines()
                do {
                    published.append(try await carry(system, killer, seed: generator.next(), lines))
                } catch {
                    let logs = RunningSuite.Name.allCases.map { "\($0): \(system.suite.logText($0).suffix(4000))" }
                    Issue.record(
                        "seed \(Self.seed), worker \(worker): \(error)\n\(lines.text)\n\(logs.joined(separator: "\n"))")
                    return
                }
                try await killer.finish()
                kills.merge(killer.kills, uniquingKeysWith: +)
            }
            for name in RunningSuite.Name.allCases { #expect(kills[name] == 20, "\(name)") }
            try await expectNothingLostOrDoubled(system, published)
        }
    }

    private func carry(
        _ system: System, _ killer: Killer, seed: UInt64, _ lines: Lines
    ) async throws -> Scenario.Result {
        let services = Scenario.Services(
            identity: WatchedCaller(inner: system.identity, killer: killer),
            registry: WatchedCaller(inner: system.registry, killer: killer),
            verification: WatchedCaller(inner: system.verification, killer: killer))
        return try await system.scenario(services, seed: seed, lines).run()
    }

    /// One card for each SNILS, one publication for each card, a feed without gaps — also after the last restart.
    private func expectNothingLostOrDoubled(_ system: System, _ published: [Scenario.Result]) async throws {
        for name in RunningSuite.Name.allCases { try system.suite.killAndRestart(name) }
        let token = try await system.operatorToken()
        let feed = try await system.patiently(token) { options throws(RPCError) in
            try await RegistryV1.ChangeFeedClient(system.registry).listChanges(.init(limit: 1000), options)
        }
        #expect(feed.changes.map(\.sequence) == Array(1...Int64(max(1, feed.changes.count))))
        #expect(feed.lastSequence == Int64(feed.changes.count))
        let publications = feed.changes.filter { $0.kind == .cardPublished }.map(\.registerNumber)
        #expect(publications.sorted() == published.map(\.registerNumber).sorted())
        for result in published {
            let snils = result.allowedQuestion.snils
            let found = try await system.patiently(token) { options throws(RPCError) in
                try await RegistryV1.WorkersClient(system.registry).findWorkers(.init(by: .snils(snils)), options)
            }
            #expect(found.cards.map(\.registerNumber) == [result.registerNumber])
            let verdict = try await system.patiently(token) { options throws(RPCError) in
                try await RegistryV1.EligibilityClient(system.registry).check(result.allowedQuestion, options)
            }
            #expect(verdict.verdict == .allowed)
        }
    }
}

extension System {
    /// The answer, however often the service is away.
    func patiently<Reply>(
        _ token: String?, _ call: (CallOptions) async throws(RPCError) -> Reply
    ) async throws -> Reply {
        try await talk().patiently(token, call).get()
    }

    /// A conversation without a transcript.
    func talk() -> Conversation {
        let random = SystemRandomNumberGenerator()
        return Conversation(transcript: Transcript { _ in }) {
            var random = random
            return "test-\(random.next())-\(random.next())"
        }
    }

    func operatorToken() async throws -> String {
        try await patiently(nil) { options throws(RPCError) in
            try await IdentityV1.SessionsClient(identity).login(
                .init(phone: RunningSuite.operatorPhone, password: RunningSuite.operatorPassword), options)
        }.accessToken
    }
}
