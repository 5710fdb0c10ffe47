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

    /// A token is written in one way (RFC 7515 section 2, RFC 4648 section 3.5): padding, white space, the standard
    /// alphabet and unused bits that are not zero are refused in each part, though a lenient reader finds the same bytes.
    @Test(arguments: [0, 1, 2])
    func anotherWritingOfTheSameTokenIsMalformed(part: Int) async throws {
        let parts = try await signer.sign(worker, now: now).text.split(separator: ".").map(String.init)
        for change in ["=", "==", " ", "\n", "\r\n", "\u{A0}", "A=", "\u{0}", "%3D", ".", "\u{301}"] {
            for changed in [parts[part] + change, change + parts[part], parts[part].inserting(change, at: 3)] {
                var other = parts
                other[part] = changed
                let text = other.joined(separator: ".")
                await #expect(throws: RPCError.tokenMalformed(), "\(part) \(change.debugDescription)") {
                    try await verifier.verify(text, now: now)
                }
            }
        }
    }

    @Test func unusedBitsOfASignatureAreZero() async throws {
        let text = try await signer.sign(worker, now: now).text
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        // 64 bytes are 86 characters, of which the last one has two bits of use.
        let last = try #require(alphabet.firstIndex(of: text.last ?? "="))
        #expect(last % 16 == 0)
        for bits in 1..<16 {
            let other = String(text.dropLast()) + String(alphabet[last + bits])
            await #expect(throws: RPCError.tokenMalformed(), "\(bits)") { try await verifier.verify(other, now: now) }
        }
        _ = try await verifier.verify(text, now: now)
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

extension String {
    fileprivate func inserting(_ text: String, at place: Int) -> String { prefix(place) + text + dropFirst(place) }
}
