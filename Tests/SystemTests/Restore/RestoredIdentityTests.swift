import FRMRCalls
import FRMRContracts
import TestSupport
import Testing

@testable import frmr

/// Identity alone is restored from a backup.
@Suite(.timeLimit(.minutes(3)))
struct RestoredIdentityTests {
    /// It does not know which sessions were ended behind its backup, so it ends all of them. Its keys are the same: what
    /// it signed before still holds.
    @Test func identityAloneEndsItsSessions() async throws {
        try await System.with { system in
            let scenario = try system.scenario(seed: 33, Lines())
            let before = try await scenario.registerWorker()
            let tokens = try await system.logIn(before)
            let backup = try system.suite.backUp(.identity)
            let after = try await scenario.registerWorker()
            let said = try system.suite.destroyAndRestore(.identity, from: backup)
            #expect(said.contains("incarnation") && said.contains("is not in it"), "\(said)")
            try system.suite.start(.identity)
            let refusal = await #expect(throws: RPCError.self) { try await system.refresh(tokens) }
            #expect(refusal?.code == .unauthenticated)
            let lost = await #expect(throws: RPCError.self) { try await system.logIn(after) }
            #expect(lost?.code == .unauthenticated)
            // The token is known still: what is refused is the level of somebody who has not proved who they are.
            let known = await #expect(throws: RPCError.self) {
                _ = try await system.patiently(before.token) { options throws(RPCError) in
                    try await RegistryV1.ApplicationsClient(system.registry).listApplications(.init(), options)
                }
            }
            #expect(known?.reason == "ASSURANCE_TOO_LOW")
            // Once: what begins after the restore goes on over a restart.
            let anew = try await system.logIn(before)
            #expect(system.suite.drain(.identity) == 0)
            try system.suite.start(.identity)
            try await system.refresh(anew)
        }
    }
}

extension System {
    @discardableResult
    fileprivate func logIn(_ account: WorkerAccount) async throws -> IdentityV1.TokenPair {
        try await patiently(nil) { options throws(RPCError) in
            try await IdentityV1.SessionsClient(identity).login(
                .init(phone: account.phone, password: account.password), options)
        }
    }

    fileprivate func refresh(_ tokens: IdentityV1.TokenPair) async throws {
        _ = try await patiently(nil) { options throws(RPCError) in
            try await IdentityV1.SessionsClient(identity).refresh(.init(refreshToken: tokens.refreshToken), options)
        }
    }
}
