internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules

/// A row of accounts.
struct AccountRow: Sendable {
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
