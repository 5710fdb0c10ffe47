import Crypto
import FRMRCalls
import FRMRIdentifiers
import Testing
import Tokens

@Suite struct ServiceTokensTests {
    let now = Instant(seconds: 1_780_000_000)
    let tokens = ServiceTokens(key: Array(repeating: 7, count: 32))

    @Test func aServiceIsKnownByTheSharedKey() async throws {
        let tokens = try #require(tokens)
        let token = try await tokens.issue(service: "registry", now: now)
        let verified = try await tokens.verify(token.text, now: now)
        #expect(verified.caller.subject == "registry")
        #expect(verified.caller.roles == [.service])
        #expect(verified.expires == now + .seconds(60))
        #expect(ServiceTokens.isServiceToken(token.text))
    }

    @Test func aServiceTokenLivesAMinute() async throws {
        let tokens = try #require(tokens)
        let token = try await tokens.issue(service: "registry", now: now)
        await #expect(throws: RPCError.tokenExpired) { try await tokens.verify(token.text, now: now + .seconds(60)) }
    }

    @Test func anotherKeyIsRefused() async throws {
        let stranger = try #require(ServiceTokens(key: Array(repeating: 8, count: 32)))
        let token = try await stranger.issue(service: "registry", now: now)
        let tokens = try #require(tokens)
        await #expect(throws: RPCError.tokenSignature) { try await tokens.verify(token.text, now: now) }
    }

    @Test func anAccessTokenIsNoServiceToken() async throws {
        let signer = TokenSigner(key: Curve25519.Signing.PrivateKey(), keyID: "k")
        let access = try await signer.sign(CallerIdentity(subject: "a", roles: [.operator]), now: now)
        #expect(!ServiceTokens.isServiceToken(access.text))
        let tokens = try #require(tokens)
        await #expect(throws: RPCError.tokenMalformed()) { try await tokens.verify(access.text, now: now) }
    }

    @Test func aServiceTokenIsNoAccessToken() async throws {
        let token = try await #require(tokens).issue(service: "registry", now: now)
        let verifier = TokenVerifier(keys: [])
        await #expect(throws: RPCError.tokenMalformed()) { try await verifier.verify(token.text, now: now) }
    }

    @Test(arguments: [0, 16, 31, 33])
    func aKeyOfAnotherLengthIsNone(count: Int) {
        #expect(ServiceTokens(key: Array(repeating: 1, count: count)) == nil)
    }
}
