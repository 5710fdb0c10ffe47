internal import Crypto
internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// Sessions and their refresh tokens. A token's SHA-256 stands in the store: it has 256 random bits, so no salt.
struct SessionLedger: Sendable {
    let configuration: IdentityConfiguration
    let environment: Environment

    /// A session with a new refresh token.
    struct Opened: Sendable {
        var account: AccountRecord
        var sessionID: String
        var confirmed: Bool
        var refreshToken: String
        var refreshExpires: Instant
    }

    /// What became of a refresh token. A value, because revoking must not be undone by an error.
    enum Exchange: Sendable {
        case opened(Opened)
        case refused(RPCError)
    }

    func open(
        _ account: AccountRecord, device: String, address: String, now: Instant, _ store: WriteSession
    ) throws(RPCError) -> Opened {
        try store.execute(
            """
            UPDATE sessions SET revoked_at = $1 WHERE session_id IN (
                SELECT session_id FROM sessions WHERE account_id = $2 AND revoked_at IS NULL
                ORDER BY used_at DESC, session_id LIMIT 100 OFFSET $3)
            """,
            SQLValue(now), .text(account.id), SQLValue(configuration.sessionsPerAccountMax - 1))
        let sessionID = environment.newID()
        try store.execute(
            """
            INSERT INTO sessions (session_id, account_id, device_name, remote_address, created_at, used_at)
            VALUES ($1, $2, $3, $4, $5, $5)
            """,
            .text(sessionID), .text(account.id), .text(device), .text(address), SQLValue(now))
        let (token, expires) = try issue(session: sessionID, sessionBegan: now, now, store)
        return Opened(
            account: account, sessionID: sessionID, confirmed: false, refreshToken: token, refreshExpires: expires)
    }

    func exchange(_ token: String, now: Instant, _ store: WriteSession) throws(RPCError) -> Exchange {
        let hash = Self.hash(token)
        let row = try store.first(
            """
            SELECT refresh_tokens.expires_at, refresh_tokens.exchanged_at, refresh_tokens.exchanges,
                sessions.session_id, sessions.account_id, sessions.created_at, sessions.confirmed_at,
                sessions.revoked_at
            FROM refresh_tokens JOIN sessions ON sessions.session_id = refresh_tokens.session_id
            WHERE refresh_tokens.token_hash = $1
            """, .blob(hash))
        guard let row else { return .refused(.refreshTokenInvalid) }
        let sessionID = try row.text(3)
        let presented = try RefreshToken(
            expires: row.instant(0), exchanged: row.optionalInstant(1), exchanges: Int(row.int(2)),
            sessionRevoked: !row.isNull(7))
        let account = try store.account(id: row.text(4))
        switch configuration.refresh.decide(presented, now: now) {
        case .refuseExpired, .refuseRevoked: return .refused(.refreshTokenInvalid)
        case .revokeSession:
            try store.execute(
                "UPDATE sessions SET revoked_at = $1 WHERE session_id = $2", SQLValue(now), .text(sessionID))
            try store.sendNotice(
                "ФРМР: сеанс закрыт из предосторожности. Если это не вы, смените пароль.",
                "FRMR: a session was closed as a precaution. If it was not you, change your password.",
                to: account.phone, now: now)
            return .refused(.refreshTokenReused)
        case .exchange: break
        }
        try store.execute(
            """
            UPDATE refresh_tokens SET exchanged_at = coalesce(exchanged_at, $1), exchanges = exchanges + 1
            WHERE token_hash = $2
            """, SQLValue(now), .blob(hash))
        try store.execute("UPDATE sessions SET used_at = $1 WHERE session_id = $2", SQLValue(now), .text(sessionID))
        let (next, expires) = try issue(session: sessionID, sessionBegan: row.instant(5), now, store)
        return .opened(
            Opened(
                account: account, sessionID: sessionID, confirmed: !row.isNull(6), refreshToken: next,
                refreshExpires: expires))
    }

    private func issue(
        session: String, sessionBegan: Instant, _ now: Instant, _ store: WriteSession
    ) throws(RPCError) -> (token: String, expires: Instant) {
        let token = hexadecimal(environment.randomBytes(32))
        let expires = configuration.refresh.expires(issued: now, sessionBegan: sessionBegan)
        try store.execute(
            """
            INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at, exchanges)
            VALUES ($1, $2, $3, $4, 0)
            """,
            .blob(Self.hash(token)), .text(session), SQLValue(now), SQLValue(expires))
        return (token, expires)
    }

    private static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}
