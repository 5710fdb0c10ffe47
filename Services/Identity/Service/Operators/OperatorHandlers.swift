package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// What an operator of the register does for people and organisations.
package struct OperatorHandlers: IdentityV1OperatorsService {
    let organisationRoot: String
    let hasher: PasswordHasher
    let tasks: TaskIdempotency
    let environment: Environment

    package func recordProofing(
        _ request: IdentityV1.RecordProofingRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.Account {
        let shown = try ShownDocument(request)
        var account = try store.account(id: request.accountId)
        let decision = ProofingDecision.decide(
            level: account.assurance, linkedSNILS: account.snils, shownSNILS: shown.snils.digits,
            proofing: shown.proofing)
        switch decision {
        case .refuseWithoutSNILS: throw .snilsNotLinked
        case .refuseOtherSNILS: throw .snilsMismatch
        case .keep: break
        case .raise(let level):
            account.assurance = level
            try store.sendNotice(
                "ФРМР: уровень учётной записи повышен.", "FRMR: the level of your account was raised.",
                to: account.phone, now: call.now)
        }
        account.proofed = call.now
        try store.execute(
            "UPDATE accounts SET assurance = $1, proofed_at = $2 WHERE account_id = $3",
            SQLValue(account.assurance.rawValue), SQLValue(call.now), .text(account.id))
        try store.execute(
            """
            INSERT INTO proofings (
                proofing_id, account_id, method, operator_id, family, given, patronymic, birth_date, snils, passport,
                passport_issue_date, passport_issuer, passport_department, recorded_at
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            .text(environment.newID()), .text(account.id), SQLValue(shown.proofing.rawValue),
            .text(call.caller.subject), .text(shown.name.family), .text(shown.name.given),
            SQLValue(shown.name.patronymic), SQLValue(shown.birthDate), .text(shown.snils.digits),
            .text(shown.passport.value), SQLValue(shown.issueDate), .text(shown.issuer), .text(shown.department.value),
            SQLValue(call.now))
        return account.message
    }

    package func registerClient(
        _ request: IdentityV1.RegisterClientRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.OrganisationClient {
        var fields = Fields()
        let organisation = fields.parse("organisation_oid") { () throws(IdentifierError) in
            let oid = try OID(request.organisationOid)
            guard oid.value.hasPrefix(organisationRoot + ".") else { throw IdentifierError(.oid, .range) }
            return oid.value
        }
        fields.text(
            "display_name", request.displayName, charactersMax: IdentityLimits.displayNameCharactersMax)
        let roles = Roles(request.roles.compactMap { Role(rawValue: $0.rawValue) })
        if roles.isEmpty || roles.all.count != request.roles.count || !roles.isSubset(of: [.hospital, .employer]) {
            fields.add(
                "roles", "ROLES", "Допустимы роли «больница» и «работодатель», каждая один раз.",
                "The roles hospital and employer are allowed, each once.")
        }
        if !IdentityLimits.secretCharacters.contains(request.clientSecret.count) {
            fields.add(
                "client_secret", "SECRET_LENGTH", "Секрет — от 32 до 128 символов.",
                "A secret has 32 to 128 characters.")
        }
        try fields.check()
        guard let organisation else { throw .invalid(fields.violations) }
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            let hash = try await hasher.hash(request.clientSecret)
            return try await store.write { session throws(RPCError) in
                let client = ClientRecord(
                    id: environment.newID(), organisation: organisation, displayName: request.displayName,
                    roles: roles, secretHash: hash)
                try session.insert(client, now: call.now)
                try session.remember(key, client.message)
                return client.message
            }
        }
    }
}
