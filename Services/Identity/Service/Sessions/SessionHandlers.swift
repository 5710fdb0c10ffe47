package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
package import Storage
internal import Tokens

/// Sessions: access and refresh tokens.
package struct SessionHandlers: IdentityV1SessionsService {
    let hasher: PasswordHasher
    let gate: LoginGate
    let devices: Devices
    let ledger: SessionLedger
    let clients: ClientPolicy
    let signer: TokenSigner
    let passwords: PasswordPolicy

    package func login(
        _ request: IdentityV1.LoginRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        var fields = Fields()
        let phone = fields.parse("phone") { () throws(IdentifierError) in try MobilePhone(request.phone).value }
        fields.text(
            "device_name", request.deviceName, charactersMax: IdentityLimits.deviceNameCharactersMax, mayBeEmpty: true)
        try fields.check()
        guard let phone else { throw .invalid(fields.violations) }
        guard request.password.utf8.count <= passwords.bytesMax else { throw .loginFailed }
        let attempt: Attempt
        switch try await store.write({ session throws(RPCError) in try enter(phone, request, call, in: session) }) {
        case .entered(let entered): attempt = entered
        case .refused(let error): throw error
        }
        guard try await verify(passwords.prepared(request.password), attempt, store) else { throw .loginFailed }
        let opened = try await store.write { session throws(RPCError) in
            guard let account = try AccountTable.account(phone: phone, in: session),
                account.passwordHash == attempt.passwordHash
            else { throw .loginFailed }
            try gate.succeed(attempt.subjects, in: session)
            let known = try devices.known(secret: request.deviceSecret, to: account, now: call.now, in: session)
            let device = try devices.used(
                known, name: request.deviceName, account: account.id, now: call.now, in: session)
            return try ledger.open(account, device: device, address: call.remoteAddress, now: call.now, in: session)
        }
        return try await tokens(opened, call)
    }

    package func refresh(
        _ request: IdentityV1.RefreshRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        let token = request.refreshToken
        // Only what this service makes is worth a write.
        guard RandomSecret.isOne(token) else { throw .refreshTokenInvalid }
        let exchange = try await store.write { session throws(RPCError) in
            try ledger.exchange(token, now: call.now, in: session)
        }
        switch exchange {
        case .opened(let opened): return try await tokens(opened, call)
        case .refused(let error): throw error
        }
    }

    package func logout(
        _ request: IdentityV1.LogoutRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.LogoutResponse {
        guard let session = call.caller.sessionID else { throw .sessionAbsent }
        try SessionTable.revoke(id: session, account: call.caller.subject, in: store)
        return IdentityV1.LogoutResponse()
    }

    package func issueClientToken(
        _ request: IdentityV1.IssueClientTokenRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        guard request.clientId.utf8.count <= IdentityLimits.idBytesMax,
            request.clientSecret.utf8.count <= clients.secretBytesMax
        else { throw .clientRefused }
        let client = try await store.read { session throws(RPCError) in
            try ClientTable.client(id: request.clientId, in: session)
        }
        guard try await hasher.verify(request.clientSecret, against: client?.secretHash), let client else {
            throw .clientRefused
        }
        let token = try await signer.sign(client.identity, now: call.now)
        return IdentityV1.TokenPair(
            accessToken: token.text, accessExpireTimeUs: token.expires.microseconds, subject: client.id,
            assurance: .full)
    }

    /// An attempt to log in that was let through.
    private struct Attempt: Sendable {
        /// All that it counts for.
        var subjects: [LoginSubject]
        /// Of the account; nil when there is none.
        var passwordHash: String?
    }

    /// A value, because what a refusal has counted must not be undone by an error.
    private enum Entry: Sendable {
        case entered(Attempt)
        case refused(RPCError)
    }

    private func enter(
        _ phone: String, _ request: IdentityV1.LoginRequest, _ call: Call, in store: WriteSession
    ) throws(RPCError) -> Entry {
        let account = try AccountTable.account(phone: phone, in: store)
        let device = try devices.known(secret: request.deviceSecret, to: account, now: call.now, in: store)
        let subjects = LoginSubject.subjects(
            phone: phone, knownDevice: device?.id, address: CallerAddress.counted(call.remoteAddress))
        if let refusal = try gate.enter(subjects, now: call.now, in: store) { return .refused(refusal) }
        return .entered(Attempt(subjects: subjects, passwordHash: account?.passwordHash))
    }

    /// An attempt that the hasher sheds is not held against anybody.
    private func verify(_ password: String, _ attempt: Attempt, _ store: Store) async throws(RPCError) -> Bool {
        do throws(RPCError) {
            return try await hasher.verify(password, against: attempt.passwordHash)
        } catch {
            try await store.write { session throws(RPCError) in try gate.withdraw(attempt.subjects, in: session) }
            throw error
        }
    }

    private func tokens(_ opened: SessionLedger.Opened, _ call: Call) async throws(RPCError) -> IdentityV1.TokenPair {
        let identity = opened.account.identity(session: opened.sessionID, confirmed: opened.confirmed)
        let token = try await signer.sign(identity, now: call.now)
        return IdentityV1.TokenPair(
            accessToken: token.text, accessExpireTimeUs: token.expires.microseconds,
            refreshToken: opened.refreshToken, refreshExpireTimeUs: opened.refreshExpires.microseconds,
            sessionId: opened.sessionID, subject: opened.account.id,
            assurance: CommonV1.AssuranceLevel(rawValue: opened.account.assurance.rawValue),
            deviceSecret: opened.deviceSecret ?? "")
    }
}
