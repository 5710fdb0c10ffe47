import Foundation
import TestSupport
import Testing

/// What a store keeps for repeats is given up at once by a command.
@Suite(.timeLimit(.minutes(5))) struct RetentionCommandTests {
    @Test func keysThatAreKeptNoLongerAreRemoved() async throws {
        try await System.with { system in
            for _ in 0..<3 { _ = try await system.operatorToken() }
            let data = system.suite.dataDirectory(.identity)
            let log = "\(system.suite.folder.path)/retention.log"
            func retention(_ arguments: String...) throws -> Int32 {
                try ChildProcess(
                    RunningSuite.executable("identity"), ["retention", "--data-dir", data] + arguments, log: log
                ).wait()
            }
            #expect(try retention() != 0, "the service has the store")
            #expect(system.suite.drain(.identity) == 0)
            #expect(try retention() == 0)
            try await Task.sleep(for: .milliseconds(1100))
            #expect(try retention("--retention-idempotency", "1s") == 0)
            #expect(try retention("--retention-idempotency", "0s") == 78, "a bound of the setting")
            let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
            let removed = lines.compactMap { $0.firstMatch(of: /^done: identity rows removed (\d+)$/)?.1 }
            #expect(removed.first == "0")
            #expect(try #require(Int(removed.last ?? "")) >= 3)
            try system.suite.start(.identity)
            _ = try await system.operatorToken()
        }
    }
}
