import FRMRCalls
import FRMRContracts
import TestSupport
import Testing

@testable import frmr

/// The main job against three real processes.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct ScenarioTests {
    @Test func mainJobFromRegistrationToVerdictsTwiceOnTheSameStores() async throws {
        try await System.with { system in
            var numbers: [String] = []
            for seed in UInt64(1)...2 {
                let lines = Lines()
                do {
                    numbers.append(try await system.scenario(seed: seed, lines).run().registerNumber)
                } catch {
                    Issue.record("seed \(seed): \(error)\n\(lines.text)")
                    return
                }
                #expect(lines.text.contains("PERSON_POST_IN_FRMR_MISMATCH"))
                #expect(lines.text.contains("PERSON_NOT_FOUND"))
                #expect(lines.text.contains("ASSURANCE_TOO_LOW"))
                #expect(!lines.text.contains(RunningSuite.operatorPassword))
            }
            #expect(Set(numbers).count == 2)
        }
    }

    /// What a hospital's program in another language does: containerd's ttrpc client for Go asks the real registry.
    @Test func goClientAsksTheRunningServices() async throws {
        try await System.with { system in
            let scenario = try await system.scenario(seed: 3, Lines()).run()
            for name in RunningSuite.Name.allCases {
                let health = try await GoPrograms.client(system.suite.address(name), "health")
                #expect(health.exitCode == 0, "\(name): \(health.diagnostics)")
                #expect(try health.decoded() == ["status": "SERVING"])
            }
            let question = scenario.allowedQuestion
            let post = try #require(question.post)
            let date = try #require(question.date)
            func ask(code: String, token: String) async throws -> GoPrograms.Answer {
                try await GoPrograms.client(
                    system.suite.address(.registry), "check", question.snils, post.oid, code,
                    question.organisationOid, Self.text(of: date), token)
            }
            let allowed = try await ask(code: post.code, token: scenario.hospitalToken)
            #expect(allowed.exitCode == 0, "\(allowed.diagnostics)")
            #expect(try allowed.decoded(as: GoVerdict.self).verdict == "VERDICT_ALLOWED")
            let refused = try await ask(code: "1", token: scenario.hospitalToken)
            let verdict: GoVerdict = try refused.decoded()
            #expect(verdict.verdict == "VERDICT_REFUSED")
            #expect(verdict.reasons?.map(\.code) == ["PERSON_POST_IN_FRMR_MISMATCH"])
            #expect(try await ask(code: post.code, token: "").exitCode == 1)
        }
    }

    @Test(arguments: RunningSuite.Name.allCases)
    func terminatedServiceDrainsAndEndsWithZero(_ name: RunningSuite.Name) async throws {
        try await System.with { system in
            let callers = [
                RunningSuite.Name.identity: system.identity, .registry: system.registry,
                .verification: system.verification,
            ]
            let talk = Conversation(transcript: Transcript { _ in }) { "drain-test" }
            let caller = try #require(callers[name])
            let health = await talk.patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(caller).check(.init(), options)
            }
            #expect(try health.get().status == .serving)
            #expect(system.suite.drain(name) == 0, "\(system.suite.logText(name))")
            #expect(!system.suite.logText(name).contains("ERROR"), "\(system.suite.logText(name))")
        }
    }
}

extension ScenarioTests {
    /// ISO 8601.
    private static func text(of date: GoogleType.Date) -> String {
        func padded(_ number: Int32, _ width: Int) -> String {
            String(repeating: "0", count: max(width - "\(number)".count, 0)) + "\(number)"
        }
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }
}

/// What the Go client prints of a verdict.
private struct GoVerdict: Decodable {
    let verdict: String
    let reasons: [Reason]?

    struct Reason: Decodable {
        let code: String
    }
}
