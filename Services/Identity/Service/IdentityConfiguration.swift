package import IdentityRules

/// The rules of identity, each with its defaults. ``IdentitySettings`` tells which numbers may be changed.
package struct IdentityConfiguration: Sendable {
    package var passwords = PasswordPolicy()
    package var hashing = PasswordHasher.Parameters()
    package var codes = OneTimeCodePolicy()
    package var logins = LoginPolicies()
    package var devices = DevicePolicy()
    package var sessions = SessionPolicy()
    package var refresh = RefreshPolicy()
    package var clients = ClientPolicy()

    package init() {}
}

/// Bounds of what people and programs send, and of the service's own work.
enum IdentityLimits {
    static let deviceNameCharactersMax = 100
    static let termsVersionCharactersMax = 32
    static let displayNameCharactersMax = 300
    static let issuerCharactersMax = 300
    static let idBytesMax = 64
    /// Rows that one command of the housekeeping removes from a table.
    static let sweepRowsMax = 500
    static let sweepInterval = Duration.seconds(600)
}
