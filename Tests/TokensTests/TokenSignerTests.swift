import Crypto
import FRMRCalls
import FRMRIdentifiers
import Testing
import Tokens

@Suite struct TokenSignerTests {
    let key = Curve25519.Signing.PrivateKey()
    let now = Instant(seconds: 1_780_000_000)
    let worker = CallerIdentity(
        subject: "01J0000000000000000000000A", roles: [.worker, .operator], snils: "11223344595",
        organisation: "1.2.643.5.1.13.13.12.2.77.1", assurance: .full, confirmed: true, sessionID: "S1")

    var signer: TokenSigner { TokenSigner(key: key, keyID: "k1") }
    var verifier: TokenVerifier { TokenVerifier(keys: [signer.verificationKey]) }

    @Test func aTokenTellsWhoItsBearerIs() async throws {
        let token = try await signer.sign(worker, now: now)
        let verified = try await verifier.verify(token.text, now: now)
        #expect(verified.caller == worker)
        #expect(verified.expires == token.expires)
        #expect(token.expires == now + .seconds(600))
    }

    @Test func aTokenEndsAtItsMomentAndNotBefore() async throws {
        let token = try await signer.sign(worker, now: now)
        _ = try await verifier.verify(token.text, now: token.expires - .microseconds(1))
        await #expect(throws: RPCError.tokenExpired) { try await verifier.verify(token.text, now: token.expires) }
    }

    @Test func aTokenOfAnotherKeyIsRefusedByIdThenBySignature() async throws {
        let other = TokenSigner(key: Curve25519.Signing.PrivateKey(), keyID: "k2")
        let unknown = try await other.sign(worker, now: now).text
        await #expect(throws: RPCError.tokenKeyUnknown) { try await verifier.verify(unknown, now: now) }
        let forged = try await TokenSigner(key: Curve25519.Signing.PrivateKey(), keyID: "k1").sign(worker, now: now)
        await #expect(throws: RPCError.tokenSignature) { try await verifier.verify(forged.text, now: now) }
    }

    @Test func aRetiredKeyVerifiesNothing() async throws {
        let token = try await signer.sign(worker, now: now)
        let key = signer.verificationKey
        let retiring = TokenVerifier(
            keys: [VerificationKey(id: key.id, ed25519: key.ed25519, retires: now + .seconds(10))])
        #expect(try await retiring.verify(token.text, now: now).expires == now + .seconds(10))
        await #expect(throws: RPCError.tokenKeyUnknown) {
            try await retiring.verify(token.text, now: now + .seconds(10))
        }
    }

    @Test(arguments: [
        "", ".", "..", "a.b.c", "a.b.c.d", String(repeating: "a", count: 5000),
        // {"alg":"none"}, {"alg":"HS256","kid":"k1"}, {"alg":"EdDSA"}
        "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0.e30.AAAA", "eyJhbGciOiJFZERTQSJ9.e30.AAAA",
    ])
    func whatIsNoTokenOfOursIsMalformed(text: String) async {
        await #expect(throws: RPCError.tokenMalformed()) { try await verifier.verify(text, now: now) }
    }

    @Test func aHugeNumberInTheHeaderEndsNoProcess() async {
        // {"alg":"EdDSA","kid":"k1","x":1e300}
        let header = "eyJhbGciOiJFZERTQSIsImtpZCI6ImsxIiwieCI6MWUzMDB9"
        await #expect(throws: RPCError.tokenSignature) { try await verifier.verify("\(header).e30.AAAA", now: now) }
    }

    @Test func aChangedTokenIsRefused() async throws {
        let token = try await signer.sign(worker, now: now).text
        let parts = token.split(separator: ".").map(String.init)
        let other = try await signer.sign(.anonymous, now: now).text.split(separator: ".").map(String.init)
        await #expect(throws: RPCError.tokenSignature) {
            try await verifier.verify("\(parts[0]).\(other[1]).\(parts[2])", now: now)
        }
    }

    @Test func aTokenWithoutSubjectIsMalformed() async throws {
        let token = try await signer.sign(.anonymous, now: now).text
        await #expect(throws: RPCError.tokenMalformed()) { try await verifier.verify(token, now: now) }
    }

    @Test func aTokenIsNotPrinted() async throws {
        let token = try await signer.sign(worker, now: now)
        #expect(!"\(token)".contains(token.text))
    }
}
