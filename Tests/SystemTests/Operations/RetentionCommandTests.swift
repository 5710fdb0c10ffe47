import Foundation
import TestSupport
import Testing

@testable import frmr

/// What a store keeps for repeats is given up at once by a command.
@Suite(.timeLimit(.minutes(5))) struct RetentionCommandTests {
    @Test func keysThatAreKeptNoLongerAreRemoved() async throws {
        try await System.with { system in
            _ = try await system.scenario(seed: 61, Lines()).run()
            let data = system.suite.dataDirectory(.registry)
            func retention(_ arguments: String...) throws -> (status: Int32, text: String) {
                try system.suite.command(.registry, ["retention", "--data-dir", data] + arguments)
            }
            #expect(try retention().status != 0, "the service has the store")
            #expect(system.suite.drain(.registry) == 0)
            let early = try retention()
            #expect(early.status == 0)
            #expect(early.text == "done: registry rows removed 0\n")
            try await Task.sleep(for: .milliseconds(1100))
            let late = try retention("--retention-idempotency", "1s")
            #expect(late.status == 0)
            let removed = try #require(late.text.firstMatch(of: /^done: registry rows removed (\d+)\n$/)?.1)
            #expect(try #require(Int(removed)) >= 3)
            #expect(try retention("--retention-idempotency", "0s").status == 78, "a bound of the setting")
            try system.suite.start(.registry)
            _ = try await system.feed(after: 0, "", system.operatorToken())
        }
    }
}
