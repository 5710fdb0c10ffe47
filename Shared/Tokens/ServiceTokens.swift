package import FRMRCalls
package import FRMRIdentifiers
internal import JWTKit

/// Tokens by which the services of one machine know each other on loopback: JWT with HS256 by a key they share.
/// Across machines client certificates do this.
package struct ServiceTokens: Sendable {
    private let key: [UInt8]

    /// - Parameter key: 32 random bytes.
    /// - Returns: nil for a key of another length.
    package init?(key: [UInt8]) {
        guard key.count == TokenLimits.serviceKeyBytes else { return nil }
        self.key = key
    }

    /// A token for `service`, good for a minute.
    package func issue(service: String, now: Instant) async throws(RPCError) -> SignedToken {
        let expires = Instant(seconds: (now + TokenLimits.serviceLifetime).seconds)
        let claims = AccessClaims(
            Self.identity(of: service), issuer: service, issued: now, expires: expires)
        do {
            return SignedToken(text: try await collection().sign(claims), expires: expires)
        } catch {
            throw RPCError(
                .internalError, "TOKEN_NOT_SIGNED", "Токен сервиса не выпущен.", "The service token was not issued.",
                cause: "\(error)")
        }
    }

    /// True when the token's header says it is of this kind. Nothing is verified by that.
    package static func isServiceToken(_ token: String) -> Bool {
        (try? TokenHeader(of: token))?.alg == "HS256"
    }

    /// The service that bears the token.
    ///
    /// - Throws: UNAUTHENTICATED with `TOKEN_MALFORMED`, `TOKEN_SIGNATURE` or `TOKEN_EXPIRED`.
    package func verify(
        _ token: String, now: Instant
    ) async throws(RPCError) -> (caller: CallerIdentity, expires: Instant) {
        let header = try TokenHeader(of: token)
        guard header.alg == "HS256" else { throw .tokenMalformed(cause: "algorithm") }
        let claims = try await verifiedClaims(token, by: collection())
        // Only what `issue` writes: the shared key vouches for services, never for people.
        guard !claims.sub.isEmpty, claims.iss == claims.sub, claims.roles == [Role.service.claim] else {
            throw .tokenMalformed(cause: "claims")
        }
        let expires = Instant(seconds: claims.exp)
        guard now < expires else { throw .tokenExpired }
        guard expires - now <= TokenLimits.serviceLifetime + TokenLimits.clockSkewMax else {
            throw .tokenMalformed(cause: "lives too long")
        }
        return (Self.identity(of: claims.sub), expires)
    }

    private static func identity(of service: String) -> CallerIdentity {
        CallerIdentity(subject: service, roles: [.service], assurance: .full, confirmed: true)
    }

    private func collection() async -> JWTKeyCollection {
        let keys = JWTKeyCollection()
        await keys.add(hmac: HMACKey(from: key), digestAlgorithm: .sha256)
        return keys
    }
}
