package import FRMRIdentifiers

/// What is known of a refresh token that somebody presents.
package struct RefreshToken: Sendable, Hashable {
    package var expires: Instant
    /// When it was first exchanged; nil while it is the living one.
    package var exchanged: Instant?
    /// How often it was exchanged.
    package var exchanges: Int
    package var sessionRevoked: Bool

    package init(expires: Instant, exchanged: Instant? = nil, exchanges: Int = 0, sessionRevoked: Bool = false) {
        self.expires = expires
        self.exchanged = exchanged
        self.exchanges = exchanges
        self.sessionRevoked = sessionRevoked
    }

    /// The token once it has been exchanged at `now`, for the first time or again.
    package func afterExchange(at now: Instant) -> RefreshToken {
        RefreshToken(
            expires: expires, exchanged: exchanged ?? now, exchanges: exchanges + 1, sessionRevoked: sessionRevoked)
    }
}

/// Rotation of refresh tokens with detection of reuse (RFC 9700 section 4.14.2).
///
/// A token is exchanged once. A client whose answer was lost may ask again within the grace, and so may two windows
/// of one program; later reuse means that two parties hold the token, so the whole session ends.
package struct RefreshPolicy: Sendable, Hashable {
    package var lifetime = Duration.seconds(30 * 86_400)
    package var grace = Duration.seconds(10)
    /// Exchanges of one token within the grace, the first included.
    package var exchangesMax = 3

    /// A session ends so long after its login, however often its tokens were exchanged.
    package var sessionLifetime = Duration.seconds(90 * 86_400)

    package init() {}

    /// Until when a token that is issued now may be exchanged.
    package func expires(issued now: Instant, sessionBegan: Instant) -> Instant {
        min(now + lifetime, sessionBegan + sessionLifetime)
    }

    /// A token that ended before this may be forgotten. Until then one that comes again still tells of theft.
    package func forgotten(before now: Instant) -> Instant { now - lifetime }

    package func decide(_ token: RefreshToken, now: Instant) -> Decision {
        if token.sessionRevoked { return .refuseRevoked }
        guard let exchanged = token.exchanged else {
            return now < token.expires ? .exchange : .refuseExpired
        }
        // Reuse counts even after the token's end: a stolen one does not become harmless with age.
        return now - exchanged <= grace && token.exchanges < exchangesMax ? .exchange : .revokeSession
    }

    package enum Decision: Sendable, Hashable {
        case exchange
        case refuseExpired
        case refuseRevoked
        case revokeSession
    }
}
