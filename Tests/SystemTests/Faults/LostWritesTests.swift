import Crypto
import FRMRCalls
import FRMRContracts
import FRMRTransport
import Foundation
import TestSupport
import Testing

@testable import frmr

/// Running services on a disk whose fsync fails once, and whose power then fails: what was answered is there.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct LostWritesTests {
    @Test func aFailedCommitIsAnsweredAndARepeatIsDurable() async throws {
        try await System.with { system in
            try await system.areReady()
            #expect(system.suite.drain(.identity) == 0)
            let platter = try Platter(disk: "\(system.suite.folder.path)/identity")
            try system.suite.start(.identity, under: platter.words)
            try await system.areReady()
            try platter.failSync(of: "identity.db-wal")

            // Every call gets an answer, of those under way and those behind them: the process ends after that.
            let calls = 0..<100
            let answers = try await system.once(.identity) { client in
                await withTaskGroup(of: (Int, String).self) { group in
                    for call in calls { group.addTask { (call, await Self.answer(client, call)) } }
                    return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
                }
            }
            #expect(system.suite.end(of: .identity) == 74)
            #expect(!platter.isToFail)
            let found = Set(answers.values)
            #expect(found.contains("COMMIT_OUTCOME_UNKNOWN"))
            #expect(found.isSubset(of: ["COMMIT_OUTCOME_UNKNOWN", "STORE_STOPPED", "DRAINING"]), "\(found)")

            // The page cache shows the start what the disk does not have. It is asked again and answers "done".
            let unknown = try #require(answers.first { $0.value == "COMMIT_OUTCOME_UNKNOWN" }?.key)
            try system.suite.start(.identity, under: platter.words)
            try await system.areReady()
            let done = try await system.requestCode(phone: Self.phone(unknown), key: "call-\(unknown)")
            system.suite.kill(.identity)
            try platter.losePower()
            try system.suite.start(.identity)
            try await system.areReady()
            let again = try await system.requestCode(phone: Self.phone(unknown), key: "call-\(unknown)")
            #expect(again.requestId == done.requestId, "the same answer: what it told of was on the disk")
        }
    }

    /// A chunk's fsync fails, the upload goes on, and every document is whole after the power has failed.
    @Test func documentsOutliveThePower() async throws {
        try await System.with { system in
            try await system.areReady()
            #expect(system.suite.drain(.registry) == 0)
            let folder = "\(system.suite.folder.path)/registry"
            let platter = try Platter(disk: folder)
            try system.suite.start(.registry, under: platter.words)
            try platter.failSync(of: ".part")
            let lines = Lines()
            let result: Scenario.Result
            do {
                result = try await system.scenario(seed: 21, lines).run()
            } catch {
                Issue.record("\(error)\n\(lines.text)")
                return
            }
            #expect(!platter.isToFail)
            system.suite.kill(.registry)
            try platter.losePower()
            try system.suite.start(.registry)
            try await system.isAllowed(result)
            let documents = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/documents")
                .filter { $0.contains("/") }
            #expect(documents.count > 2)
            for document in documents {
                let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/documents/\(document)"))
                let digest = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
                #expect(document.hasSuffix("/\(digest)"), "\(document) is not what was accepted")
            }
        }
    }

    private static func phone(_ call: Int) -> String { "+7999333\(1_000 + call)" }

    private static func answer(_ client: Client, _ call: Int) async -> String {
        do throws(RPCError) {
            _ = try await IdentityV1.AccountsClient(client).requestRegistrationCode(
                .init(phone: phone(call)), CallOptions(timeout: .seconds(20), idempotencyKey: "call-\(call)"))
            return "done"
        } catch {
            return error.reason
        }
    }
}
