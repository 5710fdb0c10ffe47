internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Storage

/// `case_holds`: cases whose outcome the registry refused to take, until an operator decides.
enum CaseHoldTable {
    static let definition: StaticString = """
        CREATE TABLE case_holds (
            case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (case_id),
            method TEXT NOT NULL,
            reason TEXT NOT NULL,
            since_us BIGINT NOT NULL
        );
        """

    /// Nil: nothing holds it.
    static func find(_ caseID: String, in store: ReadSession) throws(RPCError) -> CommonV1.Held? {
        try store.first("SELECT method, reason, since_us FROM case_holds WHERE case_id = $1", .text(caseID))?
            .decoded("case_holds", key: caseID) { row throws(RPCError) in
                try CommonV1.Held(method: row.text(0), reason: row.text(1), sinceTimeUs: row.int(2))
            }
    }

    static func save(
        _ caseID: String, method: String, reason: String, since: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO case_holds (case_id, method, reason, since_us) VALUES ($1, $2, $3, $4)
            ON CONFLICT (case_id) DO UPDATE
            SET method = excluded.method, reason = excluded.reason, since_us = excluded.since_us
            """,
            .text(caseID), .text(method), .text(reason), SQLValue(since))
    }

    static func delete(_ caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM case_holds WHERE case_id = $1", .text(caseID))
    }
}
