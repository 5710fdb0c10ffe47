package import FRMRCalls
import FRMRContracts
package import FRMRIdentifiers
import NIOCore
package import Storage
import Synchronization
import Tokens

/// The public keys of identity as this service knows them: fetched when the first token comes, and again for a token of
/// an unknown key.
///
/// The keys are fetched once more before a token of an unknown key is refused, so that a rotated key works at once.
/// Once identity has answered, fetches are at least `RuntimeLimits.keyFetchSecondsMin` apart, so that forged key ids
/// cannot flood identity.
package final class PublishedKeys: Sendable {
    private let client: IdentityV1.KeysClient
    private let uptime: @Sendable () -> Uptime
    private let state = Mutex(State())

    private struct State {
        var verifier: TokenVerifier?
        /// When identity was asked last.
        var asked = Uptime(nanoseconds: 0)
    }

    package init(caller: any Caller, uptime: @escaping @Sendable () -> Uptime) {
        client = IdentityV1.KeysClient(caller)
        self.uptime = uptime
    }

    /// - Throws: what `TokenVerifier.verify` throws; UNAVAILABLE when identity has never answered.
    package func verify(_ token: String, now: Instant) async throws(RPCError) -> (CallerIdentity, Instant) {
        if let verifier = state.withLock({ $0.verifier }) {
            do throws(RPCError) {
                return try await verifier.verify(token, now: now)
            } catch {
                guard error == .tokenKeyUnknown else { throw error }
            }
        }
        return try await fetch().verify(token, now: now)
    }

    private func fetch() async throws(RPCError) -> TokenVerifier {
        let now = uptime()
        let recent: TokenVerifier? = state.withLock { state in
            if let verifier = state.verifier, now - state.asked < .seconds(RuntimeLimits.keyFetchSecondsMin) {
                return verifier
            }
            state.asked = now
            return nil
        }
        if let recent { return recent }
        let response = try await client.listKeys(IdentityV1.ListKeysRequest())
        let verifier = TokenVerifier(
            keys: response.keys.map { key in
                VerificationKey(
                    id: key.keyId, ed25519: key.ed25519,
                    retires: key.retireTimeUs == 0 ? .distantFuture : Instant(microseconds: key.retireTimeUs))
            })
        state.withLock { $0.verifier = verifier }
        return verifier
    }
}
