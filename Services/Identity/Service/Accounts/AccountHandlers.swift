package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// Accounts of people: registration, the linked SNILS, consent.
package struct AccountHandlers: IdentityV1AccountsService {
    let passwords: PasswordPolicy
    let codes: OneTimeCodes
    let hasher: PasswordHasher
    let tasks: TaskIdempotency
    let environment: Environment

    package func requestRegistrationCode(
        _ request: IdentityV1.RequestRegistrationCodeRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.CodeSent {
        var fields = Fields()
        let phone = fields.parse("phone") { () throws(IdentifierError) in try MobilePhone(request.phone) }
        try fields.check()
        guard let phone else { throw .invalid(fields.violations) }
        // Whoever asks must not learn which phones have accounts: the owner is told, the asker sees no difference.
        let exists = try store.account(phone: phone.value) != nil
        let sent = try codes.send(
            OneTimeCodes.Subject(purpose: .registration, phone: phone.value), isDecoy: exists, now: call.now, store)
        if exists {
            try store.sendNotice(
                "ФРМР: учётная запись с этим номером уже есть. Войдите по паролю.",
                "FRMR: there is an account with this number already. Log in with your password.",
                to: phone.value, now: call.now)
        }
        return sent
    }

    package func confirmRegistration(
        _ request: IdentityV1.ConfirmRegistrationRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.Account {
        var fields = Fields()
        fields.code("code", request.code, digits: codes.policy.digits)
        fields.password("password", request.password, policy: passwords)
        try fields.check()
        let attempt = OneTimeCodes.Attempt(
            purpose: .registration, requestID: request.requestId, code: request.code, accountID: nil)
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            try await verify(attempt, call, store)
            let hash = try await hasher.hash(request.password)
            return try await store.write { session throws(RPCError) in
                let subject = try codes.take(attempt, now: call.now, session)
                guard try session.account(phone: subject.phone) == nil else { throw .accountExists }
                let account = AccountRecord(
                    id: environment.newID(), phone: subject.phone, passwordHash: hash, assurance: .basic, snils: nil,
                    termsVersion: nil, isOperator: false, proofed: nil, created: call.now)
                try session.insert(account)
                try session.remember(key, account.message)
                return account.message
            }
        }
    }

    package func acceptTerms(
        _ request: IdentityV1.AcceptTermsRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.Account {
        var fields = Fields()
        fields.text(
            "terms_version", request.termsVersion, charactersMax: IdentityLimits.termsVersionCharactersMax)
        try fields.check()
        var account = try store.account(id: call.caller.subject)
        try store.execute(
            """
            INSERT INTO terms_consents (account_id, terms_version, accepted_at) VALUES ($1, $2, $3)
            ON CONFLICT (account_id, terms_version) DO NOTHING
            """,
            .text(account.id), .text(request.termsVersion), SQLValue(call.now))
        try store.execute(
            "UPDATE accounts SET terms_version = $1 WHERE account_id = $2", .text(request.termsVersion),
            .text(account.id))
        account.termsVersion = request.termsVersion
        return account.message
    }

    package func requestSnilsCode(
        _ request: IdentityV1.RequestSnilsCodeRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.CodeSent {
        var fields = Fields()
        let snils = fields.parse("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        try fields.check()
        guard let snils else { throw .invalid(fields.violations) }
        let account = try store.account(id: call.caller.subject)
        guard account.snils == nil else { throw .snilsAlreadyLinked }
        guard try !store.isLinked(snils: snils.digits) else { throw .snilsTaken }
        return try codes.send(
            OneTimeCodes.Subject(
                purpose: .snils, phone: account.phone, accountID: account.id, snils: snils.digits),
            now: call.now, store)
    }

    package func linkSnils(
        _ request: IdentityV1.LinkSnilsRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.Account {
        var fields = Fields()
        fields.code("code", request.code, digits: codes.policy.digits)
        try fields.check()
        let attempt = OneTimeCodes.Attempt(
            purpose: .snils, requestID: request.requestId, code: request.code, accountID: call.caller.subject)
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            try await verify(attempt, call, store)
            return try await store.write { session throws(RPCError) in
                let account = try link(attempt, call, session)
                try session.remember(key, account.message)
                return account.message
            }
        }
    }

    package func getAccount(
        _ request: IdentityV1.GetAccountRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> IdentityV1.Account {
        try store.account(id: call.caller.subject).message
    }

    /// Counts a wrong code before the costly rest.
    private func verify(_ attempt: OneTimeCodes.Attempt, _ call: Call, _ store: Store) async throws(RPCError) {
        let refusal = try await store.write { session throws(RPCError) in
            try codes.tried(attempt, now: call.now, session)
        }
        if let refusal { throw refusal }
    }

    private func link(
        _ attempt: OneTimeCodes.Attempt, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> AccountRecord {
        let subject = try codes.take(attempt, now: call.now, store)
        var account = try store.account(id: call.caller.subject)
        guard account.snils == nil else { throw .snilsAlreadyLinked }
        guard let snils = subject.snils, try !store.isLinked(snils: snils) else { throw .snilsTaken }
        try store.execute(
            "UPDATE accounts SET snils = $1 WHERE account_id = $2", .text(snils), .text(account.id))
        // The code proved possession of the phone in this session (I5).
        if let session = call.caller.sessionID {
            try store.execute(
                "UPDATE sessions SET confirmed_at = $1 WHERE session_id = $2 AND account_id = $3", SQLValue(call.now),
                .text(session), .text(account.id))
        }
        account.snils = snils
        try store.sendNotice(
            "ФРМР: к учётной записи привязан СНИЛС.", "FRMR: a SNILS was linked to your account.", to: account.phone,
            now: call.now)
        return account
    }
}
