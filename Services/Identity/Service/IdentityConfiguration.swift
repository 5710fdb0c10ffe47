package import IdentityRules

/// Rules and limits of identity, each with its default.
package struct IdentityConfiguration: Sendable {
    package var passwords = PasswordPolicy()
    package var codes = OneTimeCodePolicy()
    package var refresh = RefreshPolicy()
    package var accountLock = LoginLockPolicy()
    package var addressLock = LoginLockPolicy.perAddress
    /// Living sessions of one account; one more ends the one used longest ago.
    package var sessionsPerAccountMax = 20
    /// Organisations' OIDs stand under this one.
    package var organisationRoot = "1.2.643.5.1.13.13.12.2"

    package init() {}
}

/// Lengths of what people and programs send.
enum IdentityLimits {
    static let deviceNameCharactersMax = 100
    static let termsVersionCharactersMax = 32
    static let displayNameCharactersMax = 300
    static let issuerCharactersMax = 300
    static let secretCharacters = 32...128
    static let idBytesMax = 64
    static let idempotencyKeyBytesMax = 128
    /// Rows that one sweep of the housekeeping removes from a table.
    static let sweepRowsMax = 500
}
