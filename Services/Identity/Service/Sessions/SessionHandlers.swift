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
    let ledger: SessionLedger
    let signer: TokenSigner
    let passwordBytesMax: Int

    package func login(
        _ request: IdentityV1.LoginRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        var fields = Fields()
        let phone = fields.parse("phone") { () throws(IdentifierError) in try MobilePhone(request.phone).value }
        fields.text(
            "device_name", request.deviceName, charactersMax: IdentityLimits.deviceNameCharactersMax, mayBeEmpty: true)
        try fields.check()
        guard let phone else { throw .invalid(fields.violations) }
        guard request.password.utf8.count <= passwordBytesMax else { throw .loginFailed }
        let address = call.throttledAddress
        let wait = try await store.write { session throws(RPCError) in
            try gate.enter(phone: phone, address: address, now: call.now, session)
        }
        if let wait { throw wait }
        let hash = try await store.read { session throws(RPCError) in try session.account(phone: phone)?.passwordHash }
        guard try await verify(request.password, hash, phone, address, store) else { throw .loginFailed }
        let opened = try await store.write { session throws(RPCError) in
            guard let account = try session.account(phone: phone), account.passwordHash == hash else {
                throw .loginFailed
            }
            try gate.succeed(phone: phone, address: address, session)
            return try ledger.open(
                account, device: request.deviceName, address: call.remoteAddress, now: call.now, session)
        }
        return try await tokens(opened, call)
    }

    package func refresh(
        _ request: IdentityV1.RefreshRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        let token = request.refreshToken
        // Only what this service makes is worth a write: 32 bytes in hexadecimal.
        guard token.utf8.count == 64, bytesOf(hexadecimal: Array(token.utf8)) != nil else { throw .refreshTokenInvalid }
        let exchange = try await store.write { session throws(RPCError) in
            try ledger.exchange(token, now: call.now, session)
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
        try store.execute(
            "UPDATE sessions SET revoked_at = coalesce(revoked_at, $1) WHERE session_id = $2 AND account_id = $3",
            SQLValue(call.now), .text(session), .text(call.caller.subject))
        return IdentityV1.LogoutResponse()
    }

    package func issueClientToken(
        _ request: IdentityV1.IssueClientTokenRequest, _ call: Call, _ store: Store
    ) async throws(RPCError) -> IdentityV1.TokenPair {
        guard request.clientId.utf8.count <= IdentityLimits.idBytesMax,
            request.clientSecret.utf8.count <= IdentityLimits.secretCharacters.upperBound * 4
        else { throw .clientRefused }
        let client = try await store.read { session throws(RPCError) in try session.client(id: request.clientId) }
        guard try await hasher.verify(request.clientSecret, against: client?.secretHash), let client else {
            throw .clientRefused
        }
        let token = try await signer.sign(client.identity, now: call.now)
        return IdentityV1.TokenPair(
            accessToken: token.text, accessExpireTimeUs: token.expires.microseconds, subject: client.id,
            assurance: .full)
    }

    /// An attempt that the hasher sheds is not held against anybody.
    private func verify(
        _ password: String, _ hash: String?, _ phone: String, _ address: String, _ store: Store
    ) async throws(RPCError) -> Bool {
        do throws(RPCError) {
            return try await hasher.verify(password, against: hash)
        } catch {
            try await store.write { session throws(RPCError) in
                try gate.withdraw(phone: phone, address: address, session)
            }
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
            assurance: CommonV1.AssuranceLevel(rawValue: opened.account.assurance.rawValue))
    }
}
