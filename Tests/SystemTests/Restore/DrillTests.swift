import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import TestSupport
import Testing

@testable import frmr

/// The drill of Services/OPERATIONS.md: backup under load, all three stores destroyed, restored, reconciled.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct DrillTests {
    @Test func nothingAcknowledgedBeforeTheBackupIsLostAndWhatCameAfterIsNamed() async throws {
        try await System.with { system in
            let before = try await system.scenario(seed: 41, Lines()).run()
            let token = try await system.operatorToken()
            let feed = try await system.feed(after: 0, "", token)
            // Under load: other workers are carried through the main job meanwhile, and verdicts are asked.
            async let load: Void = Self.load(system)
            let identity = try system.suite.backUp(.identity)
            let registry = try system.suite.backUp(.registry)
            let after = try await FaultyApplication(system, seed: 42, Lines())
            let verification = try system.suite.backUp(.verification)
            try await load

            for name in RunningSuite.Name.allCases { system.suite.kill(name) }
            for (name, backup) in [
                (RunningSuite.Name.identity, identity), (.registry, registry), (.verification, verification),
            ] {
                let said = try system.suite.destroyAndRestore(name, from: backup)
                #expect(said.contains(/It knows its \d+ commits up to \d{4}-/), "\(said)")
                try system.suite.start(name)
            }
            let again = try await system.operatorToken()
            for service in [system.registry, system.verification] {
                _ = try await system.patiently(nil) { options throws(RPCError) in
                    try await HealthV1.HealthClient(service).check(.init(), options)
                }
            }
            let named = try system.suite.reconcile(.registry)
            #expect(named.contains("APPLICATION_LOST verification \(after.application)"), "\(named)")

            // Every change that the feed had told before the backup, the card, its verdict and its documents.
            let restored = try await system.feed(after: 0, "", again)
            #expect(restored.incarnation != feed.incarnation)
            #expect(Array(restored.changes.prefix(feed.changes.count)) == feed.changes)
            #expect(restored.changes.map(\.sequence) == Array(1...Int64(restored.changes.count)))
            let verdict = try await system.patiently(again) { options throws(RPCError) in
                try await RegistryV1.EligibilityClient(system.registry).check(before.allowedQuestion, options)
            }
            #expect(verdict.verdict == .allowed)
            try Self.expectDocuments(in: system.suite.dataDirectory(.registry))
            // The register goes on, with somebody whom the load has not begun with.
            _ = try await system.scenario(seed: 43, Lines(), isLastFirst: true).run()
        }
    }

    /// Each document of the restored store is what its name says.
    private static func expectDocuments(in directory: String) throws {
        let documents = "\(directory)/documents"
        let files = try FileManager.default.subpathsOfDirectory(atPath: documents).filter { $0.contains("/") }
        #expect(!files.isEmpty)
        for file in files {
            let bytes = try #require(FileManager.default.contents(atPath: "\(documents)/\(file)"))
            let digest = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
            #expect(file.hasSuffix("/\(digest)"), "\(file) is not what it was")
        }
    }

    private static func load(_ system: System) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await system.scenario(seed: 44, Lines()).run() }
            group.addTask { _ = try await system.scenario(seed: 45, Lines()).run() }
            try await group.waitForAll()
        }
    }
}
