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
        let taken = try AccountTable.account(phone: phone.value, in: store) != nil
        let subject = OneTimeCodes.Subject(purpose: .registration, phone: phone.value)
        switch RegistrationRequest.decide(phoneTaken: taken) {
        case .sendCode: return try codes.send(subject, now: call.now, in: store)
        case .pretend:
            let sent = try codes.send(subject, isDecoy: true, now: call.now, in: store)
            try store.sendNotice(
                "ФРМР: учётная запись с этим номером уже есть. Войдите по паролю.",
                "FRMR: there is an account with this number already. Log in with your password.",
                to: phone.value, now: call.now)
            return sent
        }
    }

    package func confirmRegistration(
        _ request: IdentityV1.ConfirmRegistrationRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.Account {
        var fields = Fields()
        let attempt = OneTimeCodes.Attempt(
            purpose: .registration, requestID: request.requestId,
            code: fields.code("code", request.code, digits: codes.policy.digits), accountID: nil)
        let phone = try await store.read { session throws(RPCError) in try codes.phone(of: attempt, in: session) }
        fields.password("password", request.password, policy: passwords, phone: phone)
        try fields.check()
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            try await verify(attempt, call, store)
            let hash = try await hasher.hash(passwords.prepared(request.password))
            return try await store.write { session throws(RPCError) in
                let subject = try codes.take(attempt, now: call.now, in: session)
                guard try AccountTable.account(phone: subject.phone, in: session) == nil else { throw .accountExists }
                let account = AccountRow(
                    id: environment.newID(), phone: subject.phone, passwordHash: hash, assurance: .basic, snils: nil,
                    termsVersion: nil, isOperator: false, proofed: nil, created: session.recorded)
                try AccountTable.insert(account, in: session)
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
        var account = try AccountTable.account(id: call.caller.subject, in: store)
        try TermsConsentTable.insert(
            account: account.id, version: request.termsVersion, accepted: store.recorded, in: store)
        try AccountTable.setTerms(request.termsVersion, of: account.id, in: store)
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
        let account = try AccountTable.account(id: call.caller.subject, in: store)
        try mayLink(snils.digits, to: account, in: store)
        let subject = OneTimeCodes.Subject(
            purpose: .snils, phone: account.phone, accountID: account.id, snils: snils.digits)
        return try codes.send(subject, now: call.now, in: store)
    }

    package func linkSnils(
        _ request: IdentityV1.LinkSnilsRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.Account {
        var fields = Fields()
        let code = fields.code("code", request.code, digits: codes.policy.digits)
        try fields.check()
        let attempt = OneTimeCodes.Attempt(
            purpose: .snils, requestID: request.requestId, code: code, accountID: call.caller.subject)
        return try await tasks.once(request, call, store) { key async throws(RPCError) in
            try await verify(attempt, call, store)
            return try await store.write { session throws(RPCError) in
                let account = try link(attempt, call, in: session)
                try session.remember(key, account.message)
                return account.message
            }
        }
    }

    package func getAccount(
        _ request: IdentityV1.GetAccountRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> IdentityV1.Account {
        try AccountTable.account(id: call.caller.subject, in: store).message
    }

    /// Counts a wrong code before the costly rest.
    private func verify(_ attempt: OneTimeCodes.Attempt, _ call: Call, _ store: Store) async throws(RPCError) {
        let refusal = try await store.write { session throws(RPCError) in
            try codes.tried(attempt, now: call.now, in: session)
        }
        if let refusal { throw refusal }
    }

    private func link(
        _ attempt: OneTimeCodes.Attempt, _ call: Call, in store: WriteSession
    ) throws(RPCError) -> AccountRow {
        let subject = try codes.take(attempt, now: call.now, in: store)
        var account = try AccountTable.account(id: call.caller.subject, in: store)
        guard let snils = subject.snils else { throw .codeRequestUnknown }
        try mayLink(snils, to: account, in: store)
        try AccountTable.setSNILS(snils, of: account.id, in: store)
        // The code proved possession of the phone in this session (I5).
        if let session = call.caller.sessionID {
            try SessionTable.setConfirmed(id: session, account: account.id, in: store)
        }
        account.snils = snils
        try store.sendNotice(
            "ФРМР: к учётной записи привязан СНИЛС.", "FRMR: a SNILS was linked to your account.", to: account.phone,
            now: call.now)
        return account
    }

    private func mayLink(_ snils: String, to account: AccountRow, in store: ReadSession) throws(RPCError) {
        let taken = try AccountTable.isLinked(snils: snils, in: store)
        switch SNILSLink.decide(linked: account.snils, takenByAnother: taken) {
        case .link: break
        case .alreadyLinked: throw .snilsAlreadyLinked
        case .taken: throw .snilsTaken
        }
    }
}
