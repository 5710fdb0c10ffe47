package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// What an operator of the register does for people and organisations.
package struct OperatorHandlers: IdentityV1OperatorsService {
    let clients: ClientPolicy
    let hasher: PasswordHasher
    let tasks: TaskIdempotency
    let environment: Environment

    package func recordProofing(
        _ request: IdentityV1.RecordProofingRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.Account {
        let shown = try ShownDocument(request)
        var account = try AccountTable.account(id: request.accountId, in: store)
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
        account.proofed = store.recorded
        try AccountTable.setAssurance(account.assurance, proofed: store.recorded, of: account.id, in: store)
        try ProofingTable.insert(
            id: environment.newID(), account: account.id, operatorID: call.caller.subject, shown,
            recorded: store.recorded,
            in: store)
        return account.message
    }

    package func registerClient(
        _ request: IdentityV1.RegisterClientRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.OrganisationClient {
        var fields = Fields()
        let organisation = fields.parse("organisation_oid") { () throws(IdentifierError) in
            let oid = try OID(request.organisationOid)
            guard clients.admits(organisation: oid) else { throw IdentifierError(.oid, .range) }
            return oid.value
        }
        fields.text(
            "display_name", request.displayName, charactersMax: IdentityLimits.displayNameCharactersMax)
        let roles = request.roles.map { ClientRole(rawValue: $0.rawValue) }
        if !clients.admits(roles: roles) {
            fields.add(
                "roles", "ROLES", "Допустимы роли «больница» и «работодатель», каждая один раз.",
                "The roles hospital and employer are allowed, each once.")
        }
        if !clients.admits(secret: request.clientSecret) {
            let (least, most) = (clients.secretCharactersMin, clients.secretCharactersMax)
            fields.add(
                "client_secret", "SECRET_LENGTH", "Длина секрета в символах — от \(least) до \(most).",
                "A secret has \(least) to \(most) characters.")
        }
        try fields.check()
        guard let organisation else { throw .invalid(fields.violations) }
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            let hash = try await hasher.hash(request.clientSecret)
            return try await store.write { session throws(RPCError) in
                let client = ClientRow(
                    id: environment.newID(), organisation: organisation, displayName: request.displayName,
                    roles: Set(roles.compactMap(\.self)), secretHash: hash)
                try ClientTable.insert(client, created: session.recorded, in: session)
                try session.remember(key, client.message)
                return client.message
            }
        }
    }
}
