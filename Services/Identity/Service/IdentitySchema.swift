package import Storage

/// The tables of identity. Instants are µs UTC (`…_us`), dates are days since 1970 (`…_day`), ids are made by the
/// service.
package enum IdentitySchema {
    /// "FRID" in ASCII.
    package static let schema = Schema(
        applicationID: 0x4652_4944,
        migrations: [
            Migration(
                "identity-1",
                AccountTable.definition, TermsConsentTable.definition, ProofingTable.definition,
                OneTimeCodeTable.definition, DeviceTable.definition, SessionTable.definition,
                RefreshTokenTable.definition, LoginFailureTable.definition, ClientTable.definition)
        ])

    /// What no two tables say twice needs no look of its own.
    package static let care = StoreCare(schema)
}
