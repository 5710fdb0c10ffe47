package import FRMRIdentifiers

/// Limits and names of access tokens.
package enum TokenLimits {
    /// A longer token is refused unread. Ours have some 500 bytes.
    package static let tokenBytesMax = 4096
    /// Life of a person's or an organisation's access token.
    package static let accessLifetime = Duration.seconds(600)
    /// Life of a token by which services know each other.
    package static let serviceLifetime = Duration.seconds(60)
    /// How far ahead of ours the clock of a peer may be.
    package static let clockSkewMax = Duration.seconds(30)
    /// Keys that a verifier holds at most.
    package static let keysMax = 16
    /// Length of the key that services share.
    package static let serviceKeyBytes = 32
    /// Who issues access tokens.
    package static let issuer = "identity"
}

/// A signed token with the moment it ends.
package struct SignedToken: Sendable, Hashable {
    package let text: String
    /// Whole seconds: a token says no more.
    package let expires: Instant
}

extension SignedToken: CustomStringConvertible {
    /// The text is a secret while the token lives.
    package var description: String { "SignedToken(expires: \(expires))" }
}
