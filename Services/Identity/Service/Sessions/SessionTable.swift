internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// A row of sessions: a login of an account, from its password to its end.
struct SessionRow: Sendable {
    var id: String
    var account: String
    /// The device that it was opened from.
    var device: String
    /// Where it was opened from, with the port.
    var remoteAddress: String
    var created: Instant
    /// When tokens were last issued for it.
    var used: Instant
    /// When possession of the phone was confirmed in it (I5).
    var confirmed: Instant?
    var revoked: Instant?
}

/// The table of sessions.
enum SessionTable {
    static let definition: StaticString = """
        CREATE TABLE sessions (
            session_id TEXT NOT NULL PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (account_id),
            device_id TEXT NOT NULL REFERENCES devices (device_id),
            remote_address TEXT NOT NULL,
            created_us BIGINT NOT NULL,
            used_us BIGINT NOT NULL,
            confirmed_us BIGINT,
            revoked_us BIGINT
        );
        CREATE INDEX sessions_by_account ON sessions (account_id, used_us)
        """

    /// More living sessions than an account may have, whatever the settings say.
    static let livingRowsMax = 1000

    static func session(id: String, in store: ReadSession) throws(RPCError) -> SessionRow? {
        try store.first(
            """
            SELECT session_id, account_id, device_id, remote_address, created_us, used_us, confirmed_us, revoked_us
            FROM sessions WHERE session_id = $1
            """, .text(id)
        ).map(SessionRow.init)
    }

    /// Ids of the account's sessions that are not revoked, the one used last first.
    static func living(account: String, in store: ReadSession) throws(RPCError) -> [String] {
        let rows = try store.rows(
            """
            SELECT session_id FROM sessions WHERE account_id = $1 AND revoked_us IS NULL
            ORDER BY used_us DESC, session_id LIMIT $2
            """, .text(account), SQLValue(livingRowsMax))
        return try rows.map { row throws(RPCError) in
            try row.decoded("sessions", key: "of account \(account)") { row throws(RPCError) in try row.text(0) }
        }
    }

    static func insert(_ session: SessionRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO sessions (
                session_id, account_id, device_id, remote_address, created_us, used_us, confirmed_us, revoked_us
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            .text(session.id), .text(session.account), .text(session.device), .text(session.remoteAddress),
            SQLValue(session.created), SQLValue(session.used), SQLValue(session.confirmed), SQLValue(session.revoked))
    }

    static func setUsed(_ used: Instant, id: String, in store: WriteSession) throws(RPCError) {
        try store.execute("UPDATE sessions SET used_us = $1 WHERE session_id = $2", SQLValue(used), .text(id))
    }

    /// Possession was confirmed in the account's session.
    static func setConfirmed(id: String, account: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE sessions SET confirmed_us = $1 WHERE session_id = $2 AND account_id = $3",
            SQLValue(store.recorded), .text(id), .text(account))
    }

    /// Ends the account's session. One that has ended keeps its end.
    static func revoke(id: String, account: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE sessions SET revoked_us = COALESCE(revoked_us, $1) WHERE session_id = $2 AND account_id = $3",
            SQLValue(store.recorded), .text(id), .text(account))
    }

    /// Ends every session.
    static func revokeAll(at now: Instant, in store: WriteSession) throws(RPCError) {
        try store.execute("UPDATE sessions SET revoked_us = $1 WHERE revoked_us IS NULL", SQLValue(now))
    }

    /// Ends every session of the account.
    static func revokeAll(account: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE sessions SET revoked_us = $1 WHERE account_id = $2 AND revoked_us IS NULL",
            SQLValue(store.recorded), .text(account))
    }
}

extension SessionRow {
    fileprivate init(_ row: Row) throws(RPCError) {
        self = try row.decoded("sessions", key: row.key(0)) { row throws(RPCError) in
            try SessionRow(
                id: row.text(0), account: row.text(1), device: row.text(2), remoteAddress: row.text(3),
                created: row.instant(4), used: row.instant(5), confirmed: row.optionalInstant(6),
                revoked: row.optionalInstant(7))
        }
    }
}
