internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// The table of accounts: one for each person, by mobile number (I1).
enum AccountTable {
    static let definition: StaticString = """
        CREATE TABLE accounts (
            account_id TEXT NOT NULL PRIMARY KEY CHECK (length(account_id) BETWEEN 1 AND 64),
            phone TEXT NOT NULL UNIQUE CHECK (phone LIKE '+79%' AND length(phone) = 12),
            password_hash TEXT NOT NULL,
            assurance BIGINT NOT NULL CHECK (assurance BETWEEN 1 AND 3),
            snils TEXT UNIQUE CHECK (length(snils) = 11),
            terms_version TEXT,
            is_operator BIGINT NOT NULL CHECK (is_operator IN (0, 1)),
            proofed_us BIGINT,
            created_us BIGINT NOT NULL,
            CHECK (assurance = 1 OR proofed_us IS NOT NULL OR is_operator = 1)
        )
        """

    /// - Throws: NOT_FOUND `ACCOUNT_UNKNOWN`.
    static func account(id: String, in store: ReadSession) throws(RPCError) -> AccountRow {
        let row = try store.first(
            """
            SELECT account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_us, created_us
            FROM accounts WHERE account_id = $1
            """, .text(id))
        guard let row else { throw .accountUnknown }
        return try AccountRow(row)
    }

    static func account(phone: String, in store: ReadSession) throws(RPCError) -> AccountRow? {
        try store.first(
            """
            SELECT account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_us, created_us
            FROM accounts WHERE phone = $1
            """, .text(phone)
        ).map(AccountRow.init)
    }

    static func isLinked(snils: String, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT account_id FROM accounts WHERE snils = $1", .text(snils)) != nil
    }

    static func insert(_ account: AccountRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO accounts (
                account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_us, created_us
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            .text(account.id), .text(account.phone), .text(account.passwordHash), SQLValue(account.assurance.rawValue),
            SQLValue(account.snils), SQLValue(account.termsVersion), SQLValue(account.isOperator),
            SQLValue(account.proofed), SQLValue(account.created))
    }

    static func setTerms(_ version: String, of account: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE accounts SET terms_version = $1 WHERE account_id = $2", .text(version), .text(account))
    }

    static func setSNILS(_ snils: String, of account: String, in store: WriteSession) throws(RPCError) {
        try store.execute("UPDATE accounts SET snils = $1 WHERE account_id = $2", .text(snils), .text(account))
    }

    static func setAssurance(
        _ assurance: Assurance, proofed: Instant, of account: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "UPDATE accounts SET assurance = $1, proofed_us = $2 WHERE account_id = $3",
            SQLValue(assurance.rawValue), SQLValue(proofed), .text(account))
    }

    /// Makes the account an operator's, with a password of its own.
    static func setOperator(
        passwordHash: String, assurance: Assurance, of account: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "UPDATE accounts SET password_hash = $1, is_operator = 1, assurance = $2 WHERE account_id = $3",
            .text(passwordHash), SQLValue(assurance.rawValue), .text(account))
    }
}

extension AccountRow {
    fileprivate init(_ row: Row) throws(RPCError) {
        self = try row.decoded("accounts", key: row.key(0)) { row throws(RPCError) in
            try AccountRow(
                id: row.text(0), phone: row.text(1) { (try? MobilePhone($0))?.value == $0 },
                passwordHash: row.text(2),
                assurance: row.known(3) { Assurance(rawValue: Int32(clamping: $0)).flatMap { $0 < .basic ? nil : $0 } },
                snils: row.isNull(4) ? nil : row.text(4) { (try? SNILS($0))?.digits == $0 },
                termsVersion: row.optionalText(5), isOperator: row.bool(6), proofed: row.optionalInstant(7),
                created: row.instant(8))
        }
    }
}
