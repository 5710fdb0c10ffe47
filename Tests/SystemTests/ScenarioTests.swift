import Messages
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
        }
    }
}
