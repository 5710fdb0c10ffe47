internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// Sessions and their refresh tokens: opened, carried on, ended.
struct SessionLedger: Sendable {
    let sessions: SessionPolicy
    let refresh: RefreshPolicy
    let environment: Environment

    /// A session with a new refresh token.
    struct Opened: Sendable {
        var account: AccountRow
        var sessionID: String
        var confirmed: Bool
        var refreshToken: String
        var refreshExpires: Instant
        /// The secret of a new device; nil for one that is known, and when a session is carried on.
        var deviceSecret: String?
    }

    /// What became of a refresh token. A value, because revoking must not be undone by an error.
    enum Exchange: Sendable {
        case opened(Opened)
        case refused(RPCError)
    }

    func open(
        _ account: AccountRow, device: (id: String, newSecret: String?), address: String, now: Instant,
        in store: WriteSession
    ) throws(RPCError) -> Opened {
        for id in sessions.ended(byAddingTo: try SessionTable.living(account: account.id, in: store)) {
            try SessionTable.revoke(id: id, account: account.id, in: store)
        }
        let session = SessionRow(
            id: environment.newID(), account: account.id, device: device.id, remoteAddress: address, created: now,
            used: now)
        try SessionTable.insert(session, in: store)
        return try opened(session, account, newSecret: device.newSecret, now: now, in: store)
    }

    func exchange(_ token: String, now: Instant, in store: WriteSession) throws(RPCError) -> Exchange {
        guard let row = try RefreshTokenTable.token(hash: RandomSecret.hash(token), in: store),
            let session = try SessionTable.session(id: row.session, in: store)
        else { return .refused(.refreshTokenInvalid) }
        let presented = RefreshToken(
            expires: row.expires, exchanged: row.exchanged, exchanges: row.exchanges,
            sessionRevoked: session.revoked != nil)
        let account = try AccountTable.account(id: session.account, in: store)
        switch refresh.decide(presented, now: now) {
        case .refuseExpired, .refuseRevoked: return .refused(.refreshTokenInvalid)
        case .revokeSession:
            try SessionTable.revoke(id: session.id, account: account.id, in: store)
            try store.sendNotice(
                "ФРМР: сеанс закрыт из предосторожности. Если это не вы, смените пароль.",
                "FRMR: a session was closed as a precaution. If it was not you, change your password.",
                to: account.phone, now: now)
            return .refused(.refreshTokenReused)
        case .exchange:
            try RefreshTokenTable.update(presented.afterExchange(at: now), hash: row.hash, in: store)
            try SessionTable.setUsed(now, id: session.id, in: store)
            return .opened(try opened(session, account, newSecret: nil, now: now, in: store))
        }
    }

    /// The session with a refresh token that is issued now.
    private func opened(
        _ session: SessionRow, _ account: AccountRow, newSecret: String?, now: Instant, in store: WriteSession
    ) throws(RPCError) -> Opened {
        let token = RandomSecret.make(environment)
        let expires = refresh.expires(issued: now, sessionBegan: session.created)
        try RefreshTokenTable.insert(
            RefreshTokenRow(
                hash: RandomSecret.hash(token), session: session.id, issued: now, expires: expires, exchanges: 0),
            in: store)
        return Opened(
            account: account, sessionID: session.id, confirmed: session.confirmed != nil, refreshToken: token,
            refreshExpires: expires, deviceSecret: newSecret)
    }
}
