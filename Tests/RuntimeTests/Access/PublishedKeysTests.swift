import Crypto
import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import NIOCore
import Runtime
import Storage
import Synchronization
import TestValues
import Testing
import Tokens

/// What a service knows of identity's keys, and when it asks again.
@Suite struct PublishedKeysTests {
    private let now = Instant(seconds: 1_780_000_000)
    private let worker = CallerIdentity(subject: "A1", roles: [.worker], assurance: .full, confirmed: true)

    private let clock = ManualClock()

    private func keys(of identity: KeyServer) -> PublishedKeys {
        PublishedKeys(caller: identity) { [clock] in Uptime(nanoseconds: UInt64(clock.now.microseconds) * 1000) }
    }

    private func signer(_ id: String) -> TokenSigner { TokenSigner(key: Curve25519.Signing.PrivateKey(), keyID: id) }

    @Test func keysAreAskedForOnceAndServeManyTokens() async throws {
        let signer = signer("k1")
        let identity = KeyServer([signer.verificationKey])
        let keys = keys(of: identity)
        for _ in 0..<3 {
            let token = try await signer.sign(worker, now: now)
            let (caller, end) = try await keys.verify(token.text, now: now)
            #expect(caller == worker && end == token.expires)
        }
        #expect(identity.asked == 1)
    }

    @Test func anUnknownKeyIsLookedUpBeforeItsTokenIsRefused() async throws {
        let (old, new) = (signer("k1"), signer("k2"))
        let identity = KeyServer([old.verificationKey])
        let keys = keys(of: identity)
        _ = try await keys.verify(try await old.sign(worker, now: now).text, now: now)
        identity.publish([old.verificationKey, new.verificationKey])
        let later = now + .seconds(RuntimeLimits.keyFetchSecondsMin)
        clock.advance(.seconds(RuntimeLimits.keyFetchSecondsMin))
        _ = try await keys.verify(try await new.sign(worker, now: later).text, now: later)
        #expect(identity.asked == 2)
    }

    /// Between two fetches passes time, whatever the clock says meanwhile.
    @Test func aClockThatWasSetBackHidesNoKey() async throws {
        let (old, new) = (signer("k1"), signer("k2"))
        let identity = KeyServer([old.verificationKey])
        let keys = keys(of: identity)
        _ = try await keys.verify(try await old.sign(worker, now: now).text, now: now)
        identity.publish([old.verificationKey, new.verificationKey])
        let earlier = now - .seconds(3600)
        clock.advance(.seconds(RuntimeLimits.keyFetchSecondsMin))
        _ = try await keys.verify(try await new.sign(worker, now: earlier).text, now: earlier)
        #expect(identity.asked == 2)
    }

    @Test func forgedKeyIdsDoNotMakeAFlood() async throws {
        let known = signer("k1")
        let identity = KeyServer([known.verificationKey])
        let keys = keys(of: identity)
        _ = try await keys.verify(try await known.sign(worker, now: now).text, now: now)
        for id in ["x1", "x2", "x3"] {
            let token = try await signer(id).sign(worker, now: now)
            await #expect(throws: RPCError.tokenKeyUnknown) { try await keys.verify(token.text, now: now) }
        }
        #expect(identity.asked == 1)
    }

    @Test func withoutIdentityNothingIsVerified() async throws {
        let identity = KeyServer(nil)
        let keys = keys(of: identity)
        let token = try await signer("k1").sign(worker, now: now)
        let error = await #expect(throws: RPCError.self) { try await keys.verify(token.text, now: now) }
        #expect(error?.code == .unavailable)
    }
}

/// Answers `Keys/ListKeys` as identity would, and counts.
private final class KeyServer: Caller {
    private let state: Mutex<(keys: [VerificationKey]?, asked: Int)>

    /// - Parameter keys: nil does not answer at all.
    init(_ keys: [VerificationKey]?) { state = Mutex((keys, 0)) }

    var asked: Int { state.withLock { $0.asked } }

    func publish(_ keys: [VerificationKey]) { state.withLock { $0.keys = keys } }

    func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let keys: [VerificationKey]? = state.withLock {
            $0.asked += 1
            return $0.keys
        }
        guard let keys, method == IdentityV1.KeysMethods.listKeys else {
            throw RPCError(.unavailable, "CONNECTION_REFUSED", "Нет связи.", "No connection.")
        }
        return IdentityV1.ListKeysResponse(keys: keys.map { .init(keyId: $0.id, ed25519: $0.ed25519) })
            .encodedBuffer()
    }

    func stream(_ method: MethodDescriptor, _ options: CallOptions) async throws(RPCError) -> any CallStream {
        throw RPCError(.unimplemented, "NO_STREAMS", "Потоков нет.", "No streams.")
    }
}
