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
            let log = "\(system.suite.folder.path)/retention.log"
            func retention(_ arguments: String...) throws -> Int32 {
                try ChildProcess(
                    RunningSuite.executable("registry"), ["retention", "--data-dir", data] + arguments, log: log
                ).wait()
            }
            #expect(try retention() != 0, "the service has the store")
            #expect(system.suite.drain(.registry) == 0)
            #expect(try retention() == 0)
            try await Task.sleep(for: .milliseconds(1100))
            #expect(try retention("--retention-idempotency", "1s") == 0)
            #expect(try retention("--retention-idempotency", "0s") == 78, "a bound of the setting")
            let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            let removed = lines.compactMap { $0.firstMatch(of: /^done: registry rows removed (\d+)$/)?.1 }
            #expect(removed.first == "0")
            #expect(try #require(Int(removed.last ?? "")) >= 3)
            try system.suite.start(.registry)
            _ = try await system.feed(after: 0, "", system.operatorToken())
        }
    }
}
