import FRMRCalls
import FRMRContracts

/// Accounts, assurance and sessions: the identity service's part.
extension Scenario {
    private var accounts: IdentityV1.AccountsClient { IdentityV1.AccountsClient(services.identity) }
    private var sessions: IdentityV1.SessionsClient { IdentityV1.SessionsClient(services.identity) }
    private var operators: IdentityV1.OperatorsClient { IdentityV1.OperatorsClient(services.identity) }

    func logInOperator() async throws -> String {
        talk.transcript.begin("An operator of the register logs in")
        let phone = settings.operatorPhone
        return try await logIn(phone, settings.operatorPassword).accessToken
    }

    private func logIn(_ phone: String, _ password: String) async throws -> IdentityV1.TokenPair {
        let request = IdentityV1.LoginRequest(phone: phone, password: password, deviceName: "frmr scenario")
        return try await talk.ask(
            "identity Sessions/Login", "phone \(phone), password ••••",
            { options throws(RPCError) in try await sessions.login(request, options) },
            answer: { ["access token, assurance \($0.assurance)"] })
    }

    func registerWorker() async throws -> WorkerAccount {
        talk.transcript.begin("A worker registers by mobile phone (I1) and sets a password (I2, I8)")
        let phone = "+79" + String(String(random() % 1_000_000_000 + 1_000_000_000).dropFirst())
        let password = "Пароль-1-" + String(random(), radix: 36)
        let sent = try await talk.ask(
            "identity Accounts/RequestRegistrationCode", "phone \(phone)",
            { options throws(RPCError) in
                try await accounts.requestRegistrationCode(.init(phone: phone), options)
            }, answer: { ["code sent, request \($0.requestId)"] })
        let code = try await readCode(sent)
        let confirmation = IdentityV1.ConfirmRegistrationRequest(
            requestId: sent.requestId, code: code, password: password)
        let account = try await talk.ask(
            "identity Accounts/ConfirmRegistration", "code \(code), password ••••",
            { options throws(RPCError) in try await accounts.confirmRegistration(confirmation, options) },
            answer: { ["account \($0.accountId), phone \($0.phoneMasked), assurance \($0.assurance)"] })
        try talk.expect(account.assurance == .basic, "a new account is BASIC (I3)")
        let tokens = try await logIn(phone, password)
        return WorkerAccount(
            phone: phone, password: password, accountID: account.accountId, token: tokens.accessToken)
    }

    private func readCode(_ sent: IdentityV1.CodeSent) async throws -> String {
        let code = try await SpoolReader(path: settings.spool).code(request: sent.requestId)
        talk.transcript.noted("the code came by SMS (read from the spool file)")
        return code
    }

    func acceptTerms(_ worker: WorkerAccount) async throws {
        talk.transcript.begin("The worker accepts the register's terms (I7)")
        let account = try await talk.ask(
            "identity Accounts/AcceptTerms", "terms of version 2026-01", token: worker.token,
            { options throws(RPCError) in try await accounts.acceptTerms(.init(termsVersion: "2026-01"), options) },
            answer: { ["accepted version \($0.termsVersion)"] })
        try talk.expect(account.termsVersion == "2026-01", "the version is stored")
    }

    /// Links the first of `candidates` whose SNILS no other account holds.
    func linkSnils(of candidates: [SamplePerson], to worker: WorkerAccount) async throws -> SamplePerson {
        talk.transcript.begin("The worker links the SNILS by a code to the phone (I11)")
        for person in candidates {
            let snils = person.personalData.snils
            talk.transcript.called("identity Accounts/RequestSnilsCode")
            talk.transcript.asked("SNILS \(snils), \(person.name)")
            let requested = await talk.patiently(worker.token) { options throws(RPCError) in
                try await accounts.requestSnilsCode(.init(snils: snils), options)
            }
            switch requested {
            case .success(let sent):
                talk.transcript.answered(["code sent, request \(sent.requestId)"])
                if try await confirmLink(sent, worker) { return person }
            case .failure(let error) where error.code == .alreadyExists:
                talk.transcript.refused(ErrorText.lines(of: error))
            case .failure(let error):
                throw Unexpected("RequestSnilsCode: \(error)")
            }
            talk.transcript.noted("another account holds this SNILS; the next fictitious worker is taken")
        }
        throw Unexpected("every fictitious worker is registered already: begin with empty stores")
    }

    /// - Returns: false when another account holds the SNILS.
    private func confirmLink(_ sent: IdentityV1.CodeSent, _ worker: WorkerAccount) async throws -> Bool {
        let code = try await readCode(sent)
        talk.transcript.called("identity Accounts/LinkSnils")
        talk.transcript.asked("code \(code)")
        let linked = await talk.patiently(worker.token) { options throws(RPCError) in
            try await accounts.linkSnils(.init(requestId: sent.requestId, code: code), options)
        }
        switch linked {
        case .success(let account):
            talk.transcript.answered(["linked \(account.snilsMasked)"])
            return true
        case .failure(let error) where error.code == .alreadyExists:
            talk.transcript.refused(ErrorText.lines(of: error))
            return false
        case .failure(let error):
            throw Unexpected("LinkSnils: \(error)")
        }
    }

    func proofIdentity(of person: SamplePerson, _ worker: WorkerAccount, _ token: String) async throws {
        talk.transcript.begin("The operator records the identity proofing in person (I3, I4)")
        let data = person.personalData
        let request = IdentityV1.RecordProofingRequest(
            accountId: worker.accountID, method: .inPerson, name: data.name, birthDate: data.birthDate,
            passport: data.passport, snils: data.snils)
        let account = try await talk.ask(
            "identity Operators/RecordProofing", "account \(worker.accountID), \(person.name), in person",
            token: token, { options throws(RPCError) in try await operators.recordProofing(request, options) },
            answer: { ["assurance \($0.assurance), active \($0.active)"] })
        try talk.expect(account.assurance == .full, "the level is FULL by itself")
    }

    func logInAgain(_ worker: WorkerAccount) async throws -> WorkerAccount {
        talk.transcript.begin("The worker logs in again: the token carries the new level")
        let tokens = try await logIn(worker.phone, worker.password)
        try talk.expect(tokens.assurance == .full, "the session is FULL")
        var worker = worker
        worker.token = tokens.accessToken
        return worker
    }

    /// - Returns: the access token of the hospital's information system.
    func registerHospital(of person: SamplePerson, _ token: String) async throws -> String {
        talk.transcript.begin("The operator registers a hospital's information system")
        guard let post = person.post else { throw Unexpected("\(person.name) has no employment") }
        let secret = (0..<4).map { _ in String(random(), radix: 36) }.joined(separator: "-").padding(to: 40, with: "0")
        let request = IdentityV1.RegisterClientRequest(
            organisationOid: post.organisationOid, displayName: post.organisationName, roles: [.hospital],
            clientSecret: secret)
        let client = try await talk.ask(
            "identity Operators/RegisterClient", "organisation \(post.organisationOid), role HOSPITAL", token: token,
            { options throws(RPCError) in try await operators.registerClient(request, options) },
            answer: { ["client \($0.clientId) of \($0.displayName)"] })
        let issue = IdentityV1.IssueClientTokenRequest(clientId: client.clientId, clientSecret: secret)
        return try await talk.ask(
            "identity Sessions/IssueClientToken", "client \(client.clientId), secret ••••",
            { options throws(RPCError) in try await sessions.issueClientToken(issue, options) },
            answer: { _ in ["access token"] }
        ).accessToken
    }
}
