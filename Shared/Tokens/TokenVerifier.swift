internal import Crypto
package import FRMRCalls
package import FRMRIdentifiers
internal import JWTKit

/// Verifies access tokens by identity's published keys. A value: new keys make a new verifier.
package struct TokenVerifier: Sendable {
    private let keys: [String: Entry]

    /// Malformed keys are left out: their tokens are answered TOKEN_KEY_UNKNOWN, and the other keys still serve.
    package init(keys published: [VerificationKey]) {
        var keys: [String: Entry] = [:]
        for key in published.prefix(TokenLimits.keysMax) {
            guard let backing = try? Curve25519.Signing.PublicKey(rawRepresentation: key.ed25519) else { continue }
            keys[key.id] = Entry(key: EdDSA.PublicKey(backing: backing), retires: key.retires)
        }
        self.keys = keys
    }

    /// True when a key of this id is held: a token of another is worth a look at the published keys.
    package func knows(keyID: String) -> Bool { keys[keyID] != nil }

    /// Who bears the token, and until when it may be believed.
    ///
    /// - Throws: UNAUTHENTICATED with `TOKEN_MALFORMED`, `TOKEN_KEY_UNKNOWN`, `TOKEN_SIGNATURE` or `TOKEN_EXPIRED`,
    ///   in this order of looking.
    package func verify(
        _ token: String, now: Instant
    ) async throws(RPCError) -> (caller: CallerIdentity, expires: Instant) {
        let header = try TokenHeader(of: token)
        guard header.alg == "EdDSA", let keyID = header.kid else { throw .tokenMalformed(cause: "algorithm or kid") }
        guard let entry = keys[keyID], now < entry.retires else { throw .tokenKeyUnknown }
        let collection = JWTKeyCollection()
        await collection.add(eddsa: entry.key)
        let claims = try await verifiedClaims(token, by: collection)
        guard claims.iss == TokenLimits.issuer, let caller = claims.caller, !caller.roles.contains(.service) else {
            throw .tokenMalformed(cause: "claims")
        }
        let expires = min(Instant(seconds: claims.exp), entry.retires)
        guard now < expires else { throw .tokenExpired }
        guard Instant(seconds: claims.iat) <= now + TokenLimits.clockSkewMax else {
            throw .tokenMalformed(cause: "issued in the future")
        }
        return (caller, expires)
    }

    private struct Entry: Sendable {
        var key: EdDSA.PublicKey
        var retires: Instant
    }
}
