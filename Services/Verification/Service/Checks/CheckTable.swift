internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// Raw values are those of `frmr.verification.v1.CheckState`.
enum CheckState: Int32, Sendable, Hashable {
    /// Not answered yet; asked again until it is (V8).
    case pending = 1
    case passed
    case failed
    /// It cannot be read, so it is not asked. Its section waits; the next submission of the section replaces it.
    case damaged
}

/// The primary key of a check, as it is stored: it may name an unknown section or kind.
struct CheckKey: Sendable, Hashable {
    let caseID: String
    let section: Int64
    let kind: Int64
    let item: Int64

    init(caseID: String, section: Int64, kind: Int64, item: Int64) {
        self.caseID = caseID
        self.section = section
        self.kind = kind
        self.item = item
    }

    init(_ check: PlannedCheck, of caseID: String) {
        self.init(
            caseID: caseID, section: Int64(check.section.rawValue), kind: Int64(check.kind.rawValue),
            item: Int64(check.item))
    }

    /// What the key names; nil where that is unknown.
    var check: PlannedCheck? {
        guard let kind = Int32(exactly: kind).flatMap(CheckKind.init(rawValue:)), let item = Int(exactly: item),
            let section = knownSection
        else { return nil }
        return PlannedCheck(section, kind, item: item)
    }

    var knownSection: Section? { Int32(exactly: section).flatMap(Section.init(rawValue:)) }

    var text: String { "\(caseID)/\(section)/\(kind)/\(item)" }
}

struct CheckRow: Sendable {
    let key: CheckKey
    let state: CheckState
    let attempts: Int64
    /// When it is asked next; the epoch once it is answered.
    let nextAttempt: Instant
    /// The register's own reference of its answer.
    let evidence: String
}

/// A check whose time has come, with what it needs.
struct DueCheckRow: Sendable {
    let key: CheckKey
    /// Of the submission that the check belongs to.
    let version: Int64
    let attempts: Int
    /// Of the case, encoded.
    let facts: [UInt8]
    /// Of the call that submitted the case.
    let trace: TraceContext?
}

/// Due checks, those that cannot be read among them.
struct DueChecks: Sendable {
    var readable: [DueCheckRow] = []
    var damaged: [(key: CheckKey, error: RPCError)] = []
    /// Rows without a key to go by.
    var nameless: [RPCError] = []
}

/// `checks`.
enum CheckTable {
    static let definition: StaticString = """
        CREATE TABLE checks (
            case_id TEXT NOT NULL,
            section BIGINT NOT NULL,
            kind BIGINT NOT NULL,
            item BIGINT NOT NULL CHECK (item >= 0),
            version BIGINT NOT NULL CHECK (version > 0),
            state BIGINT NOT NULL CHECK (state IN (1, 2, 3, 4)),
            attempts BIGINT NOT NULL CHECK (attempts >= 0),
            next_attempt_us BIGINT NOT NULL,
            evidence TEXT NOT NULL,
            PRIMARY KEY (case_id, section, kind, item),
            FOREIGN KEY (case_id, section) REFERENCES sections (case_id, section)
        );
        CREATE INDEX checks_by_due ON checks (next_attempt_us) WHERE state = 1;
        """

    static func all(of caseID: String, in store: ReadSession) throws(RPCError) -> [CheckRow] {
        let rows = try store.rows(
            """
            SELECT section, kind, item, state, attempts, next_attempt_us, evidence FROM checks
            WHERE case_id = $1 ORDER BY section, kind, item
            """,
            .text(caseID))
        return try rows.map { row throws(RPCError) in
            let key = try row.decoded("checks", key: caseID) { row throws(RPCError) in
                CheckKey(caseID: caseID, section: try row.int(0), kind: try row.int(1), item: try row.int(2))
            }
            return try row.decoded("checks", key: key.text) { row throws(RPCError) in
                CheckRow(
                    key: key, state: try row.value(3, of: "state"), attempts: try row.int(4),
                    nextAttempt: try row.instant(5), evidence: try row.text(6))
            }
        }
    }

    /// The checks that are due, the longest due first.
    static func due(at now: Instant, limit: Int, in store: ReadSession) throws(RPCError) -> DueChecks {
        let rows = try store.rows(
            """
            SELECT checks.case_id, checks.section, checks.kind, checks.item, checks.version, checks.attempts,
                cases.facts, cases.traceparent
            FROM checks LEFT JOIN cases ON cases.case_id = checks.case_id
            WHERE checks.state = 1 AND checks.next_attempt_us <= $1 ORDER BY checks.next_attempt_us LIMIT $2
            """,
            SQLValue(now), SQLValue(limit))
        var due = DueChecks()
        for row in rows {
            let key: CheckKey
            do throws(RPCError) {
                key = CheckKey(
                    caseID: try row.text(0), section: try row.int(1), kind: try row.int(2), item: try row.int(3))
            } catch {
                due.nameless.append(.damagedRow("checks", key: "?", error.cause ?? error.reason))
                continue
            }
            do throws(RPCError) {
                due.readable.append(
                    try row.decoded("checks", key: key.text) { row throws(RPCError) in
                        DueCheckRow(
                            key: key, version: try row.int(4), attempts: try row.count(5), facts: try row.blob(6),
                            trace: try row.optionalText(7).flatMap(TraceContext.init))
                    })
            } catch {
                due.damaged.append((key, error))
            }
        }
        return due
    }

    /// When the next check after `now` is due.
    static func nextDue(after now: Instant, in store: ReadSession) throws(RPCError) -> Instant? {
        let row = try store.first(
            """
            SELECT case_id, next_attempt_us FROM checks WHERE state = 1 AND next_attempt_us > $1
            ORDER BY next_attempt_us LIMIT 1
            """, SQLValue(now))
        return try row.map { row throws(RPCError) in
            try row.decoded("checks", key: row.key(0)) { row throws(RPCError) in try row.instant(1) }
        }
    }

    /// Makes checks due at once that no wait can have put off so far: those due after `latest`, and those due after `now`
    /// that were never asked.
    ///
    /// - Returns: how many those were.
    static func bringForward(
        dueAfter latest: Instant, unaskedAfter now: Instant, in store: WriteSession
    ) throws(RPCError) -> Int {
        try store.execute(
            """
            UPDATE checks SET next_attempt_us = 0
            WHERE state = 1 AND (next_attempt_us > $1 OR (attempts = 0 AND next_attempt_us > $2))
            """, SQLValue(latest), SQLValue(now))
    }

    /// Puts the checks of a submission in the place of those that its sections had.
    static func replace(
        _ sections: [Section], of caseID: String, with checks: [PlannedCheck], version: Int64, due: Instant,
        in store: WriteSession
    ) throws(RPCError) {
        for section in sections {
            try store.execute(
                "DELETE FROM checks WHERE case_id = $1 AND section = $2", .text(caseID), SQLValue(section.rawValue))
        }
        for check in checks {
            try store.execute(
                """
                INSERT INTO checks (
                    case_id, section, kind, item, version, state, attempts, next_attempt_us, evidence
                ) VALUES ($1, $2, $3, $4, $5, $6, 0, $7, '')
                """,
                .text(caseID), SQLValue(check.section.rawValue), SQLValue(check.kind.rawValue), SQLValue(check.item),
                SQLValue(version), SQLValue(CheckState.pending.rawValue), SQLValue(due))
        }
        store.announce(.checks)
    }

    /// Answers a check. False when it no longer waits: a newer submission has replaced it, or a withdrawal removed it.
    static func answer(
        _ key: CheckKey, version: Int64, _ state: CheckState, evidence: String, in store: WriteSession
    ) throws(RPCError) -> Bool {
        try store.execute(
            """
            UPDATE checks SET state = $6, attempts = attempts + 1, next_attempt_us = 0, evidence = $7
            WHERE case_id = $1 AND section = $2 AND kind = $3 AND item = $4 AND version = $5 AND state = 1
            """,
            .text(key.caseID), SQLValue(key.section), SQLValue(key.kind), SQLValue(key.item), SQLValue(version),
            SQLValue(state.rawValue), .text(evidence)) == 1
    }

    static func postpone(
        _ key: CheckKey, version: Int64, to next: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            UPDATE checks SET attempts = attempts + 1, next_attempt_us = $6
            WHERE case_id = $1 AND section = $2 AND kind = $3 AND item = $4 AND version = $5 AND state = 1
            """,
            .text(key.caseID), SQLValue(key.section), SQLValue(key.kind), SQLValue(key.item), SQLValue(version),
            SQLValue(next))
    }

    /// Marks a pending check that cannot be read, so that it is not due any more.
    static func markDamaged(_ key: CheckKey, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            UPDATE checks SET state = $5, next_attempt_us = 0
            WHERE case_id = $1 AND section = $2 AND kind = $3 AND item = $4 AND state = 1
            """,
            .text(key.caseID), SQLValue(key.section), SQLValue(key.kind), SQLValue(key.item),
            SQLValue(CheckState.damaged.rawValue))
    }

    /// Removes the checks of a case that begins anew, with their faults.
    static func deleteAll(of caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM checks WHERE case_id = $1", .text(caseID))
    }

    /// Removes what was not answered.
    static func deletePending(of caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "DELETE FROM checks WHERE case_id = $1 AND state IN ($2, $3)", .text(caseID),
            SQLValue(CheckState.pending.rawValue), SQLValue(CheckState.damaged.rawValue))
    }
}

extension Topic {
    /// Checks that are due.
    static let checks = Topic("checks")
}
