internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// The table of consents to the register's terms: which version, and when (I7).
enum TermsConsentTable {
    static let definition: StaticString = """
        CREATE TABLE terms_consents (
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            terms_version TEXT NOT NULL,
            accepted_us BIGINT NOT NULL,
            PRIMARY KEY (account_id, terms_version)
        )
        """

    /// The first consent to a version stands.
    static func insert(
        account: String, version: String, accepted: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO terms_consents (account_id, terms_version, accepted_us) VALUES ($1, $2, $3)
            ON CONFLICT (account_id, terms_version) DO NOTHING
            """, .text(account), .text(version), SQLValue(accepted))
    }
}
