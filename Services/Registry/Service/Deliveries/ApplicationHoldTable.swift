internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Storage

/// Applications that a message waits for: verification refused it, and an operator has to decide.
enum ApplicationHoldTable {
    static let definition: StaticString = """
        CREATE TABLE application_hold (
            application_id TEXT NOT NULL PRIMARY KEY REFERENCES application (application_id),
            method TEXT NOT NULL,
            reason TEXT NOT NULL,
            since_us BIGINT NOT NULL
        );
        """

    /// Nil: nothing holds it.
    static func find(_ application: String, in store: ReadSession) throws(RPCError) -> CommonV1.Held? {
        try store.first(
            "SELECT method, reason, since_us FROM application_hold WHERE application_id = $1", SQLValue(application)
        )?.decoded("application_hold", key: application) { row throws(RPCError) in
            try CommonV1.Held(method: row.text(0), reason: row.text(1), sinceTimeUs: row.int(2))
        }
    }

    static func save(
        _ application: String, method: String, reason: String, since: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO application_hold (application_id, method, reason, since_us) VALUES ($1, $2, $3, $4)
            ON CONFLICT (application_id) DO UPDATE
            SET method = excluded.method, reason = excluded.reason, since_us = excluded.since_us
            """, SQLValue(application), SQLValue(method), SQLValue(reason), SQLValue(since))
    }

    static func delete(_ application: String, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM application_hold WHERE application_id = $1", SQLValue(application))
    }
}
