package import Crypto
package import FRMRCalls
package import FRMRIdentifiers
internal import JWTKit

/// Signs access tokens: JWT (RFC 7519) with EdDSA over Ed25519 (RFC 8037).
package struct TokenSigner: Sendable {
    /// Names the key in the headers of its tokens.
    package let keyID: String
    private let key: Curve25519.Signing.PrivateKey
    private let lifetime: Duration

    package init(
        key: Curve25519.Signing.PrivateKey, keyID: String, lifetime: Duration = TokenLimits.accessLifetime
    ) {
        self.key = key
        self.keyID = keyID
        self.lifetime = lifetime
    }

    /// The key that verifies what this one signs.
    package var verificationKey: VerificationKey {
        VerificationKey(id: keyID, ed25519: Array(key.publicKey.rawRepresentation))
    }

    /// A token that says who `caller` is, from `now` on for the signer's lifetime.
    package func sign(_ caller: CallerIdentity, now: Instant) async throws(RPCError) -> SignedToken {
        let expires = Instant(seconds: (now + lifetime).seconds)
        let claims = AccessClaims(caller, issuer: TokenLimits.issuer, issued: now, expires: expires)
        let keys = JWTKeyCollection()
        let kid = JWKIdentifier(string: keyID)
        await keys.add(eddsa: EdDSA.PrivateKey(backing: key), kid: kid)
        do {
            return SignedToken(text: try await keys.sign(claims, kid: kid), expires: expires)
        } catch {
            throw RPCError(
                .internalError, "TOKEN_NOT_SIGNED", "Токен доступа не выпущен.", "The access token was not issued.",
                cause: "\(error)")
        }
    }
}

/// A public key that verifies access tokens, as identity publishes it.
package struct VerificationKey: Sendable, Hashable {
    package let id: String
    /// 32 bytes.
    package let ed25519: [UInt8]
    /// Tokens of this key are refused from here on.
    package let retires: Instant

    package init(id: String, ed25519: [UInt8], retires: Instant = .distantFuture) {
        self.id = id
        self.ed25519 = ed25519
        self.retires = retires
    }
}
