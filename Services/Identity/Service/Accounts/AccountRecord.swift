internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// A row of accounts.
struct AccountRecord: Sendable {
    var id: String
    var phone: String
    var passwordHash: String
    var assurance: Assurance
    var snils: String?
    var termsVersion: String?
    var isOperator: Bool
    var proofed: Instant?
    var created: Instant

    var standing: AccountStanding {
        AccountStanding(
            termsAccepted: termsVersion != nil, snilsLinked: snils != nil, proofed: proofed != nil,
            isOperator: isOperator)
    }

    /// What an access token says of the account.
    func identity(session: String, confirmed: Bool) -> CallerIdentity {
        var roles: Roles = []
        if standing.isWorker { roles.insert(.worker) }
        if isOperator { roles.insert(.operator) }
        return CallerIdentity(
            subject: id, roles: roles, snils: snils, assurance: level, confirmed: confirmed, sessionID: session)
    }

    var level: AssuranceLevel {
        switch assurance {
        case .none: .none
        case .basic: .basic
        case .extended: .extended
        case .full: .full
        }
    }

    var message: IdentityV1.Account {
        IdentityV1.Account(
            accountId: id, phoneMasked: Self.masked(phone: phone), snilsMasked: snils.map(Self.masked(snils:)) ?? "",
            assurance: CommonV1.AssuranceLevel(rawValue: assurance.rawValue), termsVersion: termsVersion ?? "",
            createTimeUs: created.microseconds, active: standing.isActive)
    }

    private static func masked(phone: String) -> String {
        let tail = Array(phone.suffix(7))
        return "+7 *** ***-\(String(tail[3...4]))-\(String(tail[5...6]))"
    }

    private static func masked(snils: String) -> String {
        let tail = Array(snils.suffix(5))
        return "***-***-\(String(tail[0...2])) \(String(tail[3...4]))"
    }
}

extension ReadSession {
    func account(id: String) throws(RPCError) -> AccountRecord {
        let row = try first(
            """
            SELECT account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_at, created_at
            FROM accounts WHERE account_id = $1
            """, .text(id))
        guard let row else { throw .accountUnknown }
        return try AccountRecord(row)
    }

    func account(phone: String) throws(RPCError) -> AccountRecord? {
        try first(
            """
            SELECT account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_at, created_at
            FROM accounts WHERE phone = $1
            """, .text(phone)
        ).map(AccountRecord.init)
    }

    func isLinked(snils: String) throws(RPCError) -> Bool {
        try first("SELECT 1 FROM accounts WHERE snils = $1", .text(snils)) != nil
    }
}

extension WriteSession {
    func insert(_ account: AccountRecord) throws(RPCError) {
        try execute(
            """
            INSERT INTO accounts (
                account_id, phone, password_hash, assurance, snils, terms_version, is_operator, proofed_at, created_at
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            .text(account.id), .text(account.phone), .text(account.passwordHash), SQLValue(account.assurance.rawValue),
            SQLValue(account.snils), SQLValue(account.termsVersion), SQLValue(account.isOperator),
            SQLValue(account.proofed), SQLValue(account.created))
    }
}

extension AccountRecord {
    fileprivate init(_ row: Row) throws(RPCError) {
        try self.init(
            id: row.text(0), phone: row.text(1), passwordHash: row.text(2),
            assurance: Assurance(rawValue: Int32(clamping: row.int(3))) ?? .none, snils: row.optionalText(4),
            termsVersion: row.optionalText(5), isOperator: row.bool(6), proofed: row.optionalInstant(7),
            created: row.instant(8))
    }
}
