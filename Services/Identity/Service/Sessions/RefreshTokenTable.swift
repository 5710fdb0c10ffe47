internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// A row of refresh_tokens. The token's SHA-256 stands in the store: it has 256 random bits, so no salt.
struct RefreshTokenRow: Sendable {
    var hash: [UInt8]
    var session: String
    var issued: Instant
    var expires: Instant
    /// When it was first exchanged; nil while it is the living one.
    var exchanged: Instant?
    var exchanges: Int
}

/// The table of refresh tokens (RFC 9700 section 4.14.2).
enum RefreshTokenTable {
    static let definition: StaticString = """
        CREATE TABLE refresh_tokens (
            token_hash BYTES NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
            session_id TEXT NOT NULL REFERENCES sessions (session_id),
            issued_us BIGINT NOT NULL,
            expires_us BIGINT NOT NULL,
            exchanged_us BIGINT,
            exchanges BIGINT NOT NULL CHECK (exchanges >= 0),
            CHECK ((exchanged_us IS NULL) = (exchanges = 0))
        );
        CREATE INDEX refresh_tokens_by_end ON refresh_tokens (expires_us)
        """

    static func token(hash: [UInt8], in store: ReadSession) throws(RPCError) -> RefreshTokenRow? {
        let row = try store.first(
            """
            SELECT session_id, issued_us, expires_us, exchanged_us, exchanges FROM refresh_tokens WHERE token_hash = $1
            """, .blob(hash))
        guard let row else { return nil }
        // The log names the row by its session: the token's hash must not be logged.
        return try row.decoded("refresh_tokens", key: row.key(0)) { row throws(RPCError) in
            try RefreshTokenRow(
                hash: hash, session: row.text(0), issued: row.instant(1), expires: row.instant(2),
                exchanged: row.optionalInstant(3), exchanges: row.count(4))
        }
    }

    static func insert(_ token: RefreshTokenRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO refresh_tokens (token_hash, session_id, issued_us, expires_us, exchanged_us, exchanges)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            .blob(token.hash), .text(token.session), SQLValue(token.issued), SQLValue(token.expires),
            SQLValue(token.exchanged), SQLValue(token.exchanges))
    }

    /// Stores the state of the token.
    static func update(_ token: RefreshToken, hash: [UInt8], in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE refresh_tokens SET exchanged_us = $1, exchanges = $2 WHERE token_hash = $3",
            SQLValue(token.exchanged), SQLValue(token.exchanges), .blob(hash))
    }

    /// - Returns: how many were removed, at most `rowsMax`.
    static func remove(endedBefore: Instant, rowsMax: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM refresh_tokens WHERE token_hash IN (
                SELECT token_hash FROM refresh_tokens WHERE expires_us < $1 ORDER BY expires_us LIMIT $2)
            """, SQLValue(endedBefore), SQLValue(rowsMax))
    }
}
