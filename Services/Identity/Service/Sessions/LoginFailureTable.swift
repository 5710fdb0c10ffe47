internal import Crypto
internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// The table of attempts to log in that have not succeeded, by the subject that they count for (I14).
enum LoginFailureTable {
    static let definition: StaticString = """
        CREATE TABLE login_failures (
            subject TEXT NOT NULL PRIMARY KEY,
            attempts BIGINT NOT NULL CHECK (attempts > 0),
            locked_until_us BIGINT NOT NULL,
            latest_us BIGINT NOT NULL
        );
        CREATE INDEX login_failures_by_age ON login_failures (latest_us)
        """

    /// No failures where the subject has no row.
    static func failures(of subject: LoginSubject, in store: ReadSession) throws(RPCError) -> LoginFailures {
        let row = try store.first(
            "SELECT attempts, locked_until_us, latest_us FROM login_failures WHERE subject = $1", .text(subject.key))
        guard let row else { return LoginFailures() }
        return try row.decoded("login_failures", key: logged(subject)) { row throws(RPCError) in
            try LoginFailures(attempts: row.count(0), lockedUntil: row.instant(1), latest: row.instant(2))
        }
    }

    /// Keeps the failures in place of those that stood there.
    static func put(_ failures: LoginFailures, of subject: LoginSubject, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO login_failures (subject, attempts, locked_until_us, latest_us) VALUES ($1, $2, $3, $4)
            ON CONFLICT (subject) DO UPDATE SET attempts = excluded.attempts,
                locked_until_us = excluded.locked_until_us, latest_us = excluded.latest_us
            """,
            .text(subject.key), SQLValue(failures.attempts), SQLValue(failures.lockedUntil), SQLValue(failures.latest))
    }

    static func remove(_ subject: LoginSubject, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM login_failures WHERE subject = $1", .text(subject.key))
    }

    /// - Returns: how many were removed, at most `rowsMax`.
    static func remove(latestBefore: Instant, rowsMax: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM login_failures WHERE subject IN (
                SELECT subject FROM login_failures WHERE latest_us < $1 ORDER BY latest_us LIMIT $2)
            """, SQLValue(latestBefore), SQLValue(rowsMax))
    }

    /// The subject holds a phone or an address, which have no place in a log: its kind, and enough of its SHA-256 to
    /// find the row.
    private static func logged(_ subject: LoginSubject) -> String {
        let kind = subject.key.prefix { $0 != ":" }
        return "\(kind):sha256:\(hexadecimal(SHA256.hash(data: Array(subject.key.utf8)).prefix(8)))"
    }
}
