import FRMRCalls
import FRMRContracts
import TestSupport
import Testing

@testable import frmr

/// One of three stores is restored from a backup: what it has forgotten the others have not, and they settle.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct RestoredStoreTests {
    /// Nobody listens there: a register that does not answer keeps an application in processing.
    private static let silent = ["--peer-register", "127.0.0.1:9"]

    /// The registry forgets that an application was decided and its card published. Without a new incarnation
    /// verification would take what is sent again for what it knows, and the application would wait for ever.
    @Test func registryAloneGoesOnFromItsBackup() async throws {
        try await System.with { system in
            let work = try await FaultyApplication(system, seed: 31, Lines())
            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification, Self.silent)
            async let corrected: Void = work.correct()
            _ = try await work.seen { $0.status == .inProcessing }
            let backup = try system.suite.backUp(.registry)
            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification)
            try await corrected
            let lost = try await work.publish()
            let token = try await system.operatorToken()
            let cursor = try await system.feed(after: 0, "", token)
            #expect(cursor.changes.map(\.registerNumber) == [lost.registerNumber])

            let said = try system.suite.destroyAndRestore(.registry, from: backup)
            #expect(said.contains("incarnation") && said.contains("is not in it"))
            try system.suite.start(.registry)
            // The card is gone, the application waits for verification as it did, and gets its answer again.
            _ = try await work.seen { $0.status == .confirmed }
            let log = system.suite.logText(.registry)
            #expect(log.contains("stores differ") && log.contains("APPLICATION_BEHIND"))
            // Versions and feed numbers are used again, for other contents.
            let published = try await work.publish()
            #expect(published.status == .published)
            // Whoever followed the feed is told to start over.
            let refusal = await #expect(throws: RPCError.self) {
                _ = try await system.feed(after: cursor.lastSequence, cursor.incarnation, token)
            }
            #expect(refusal?.reason == "FEED_RESTARTED" && refusal?.code == .failedPrecondition)
            let anew = try await system.feed(after: 0, "", token)
            #expect(anew.incarnation != cursor.incarnation)
            #expect(anew.changes.map(\.registerNumber) == [published.registerNumber])
        }
    }

    /// Verification forgets a case whose submission the registry has delivered and deleted.
    @Test func verificationAloneIsToldAgainWhatItForgot() async throws {
        try await System.with { system in
            // Once it answers there is a store to be backed up.
            _ = try await system.patiently(nil) { options throws(RPCError) in
                try await HealthV1.HealthClient(system.verification).check(.init(), options)
            }
            let backup = try system.suite.backUp(.verification)
            let work = try await FaultyApplication(system, seed: 32, Lines())
            #expect(system.suite.drain(.verification) == 0)
            try system.suite.start(.verification, Self.silent)
            async let corrected: Void = work.correct()
            let token = try await system.operatorToken()
            // What is still on its way would be delivered after the restore, and nothing would be lost.
            _ = try await system.talk().poll(
                "case", token: token,
                { options throws(RPCError) in
                    try await VerificationV1.CasesClient(system.verification).getCase(
                        .init(caseId: work.application), options)
                }, until: { $0.status == .inProcessing })
            _ = try system.suite.destroyAndRestore(.verification, from: backup)
            try system.suite.start(.verification)
            let unknown = await #expect(throws: RPCError.self) {
                _ = try await system.patiently(token) { options throws(RPCError) in
                    try await VerificationV1.CasesClient(system.verification).getCase(
                        .init(caseId: work.application), options)
                }
            }
            #expect(unknown?.reason == "CASE_NOT_FOUND")
            let named = try system.suite.reconcile(.registry)
            // Or the registry has noticed by itself meanwhile.
            let isNamed = named.contains("CASE_LOST verification \(work.application)")
            #expect(isNamed || system.suite.logText(.registry).contains("CASE_LOST"), "\(named)")
            try await corrected
            // Settled: nothing differs any more.
            #expect(try system.suite.reconcile(.registry).contains(": 0 differences"))
        }
    }
}

extension System {
    func feed(
        after sequence: Int64, _ incarnation: String, _ token: String
    ) async throws -> RegistryV1.ListChangesResponse {
        try await patiently(token) { options throws(RPCError) in
            try await RegistryV1.ChangeFeedClient(registry).listChanges(
                .init(afterSequence: sequence, limit: 1000, incarnation: incarnation), options)
        }
    }
}
