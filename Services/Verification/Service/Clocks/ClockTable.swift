internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// The clock that runs for a case, and how far its events were told.
struct ClockRow: Sendable {
    let caseID: String
    var clock: CaseClock
    /// Up to when its events are on record; nil before the first look.
    var told: Instant?

    /// When it strikes next; nil when nothing more will happen.
    var next: Instant? { clock.nextMoment(after: told) }
}

/// Clocks that are to be looked at.
struct DueClocks: Sendable {
    var caseIDs: [String] = []
    /// Rows without a key to go by.
    var nameless: [RPCError] = []
}

/// `clocks`: one for each case that somebody has to act on.
enum ClockTable {
    static let definition: StaticString = """
        CREATE TABLE clocks (
            case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (case_id),
            kind TEXT NOT NULL,
            start_us BIGINT NOT NULL,
            due_us BIGINT NOT NULL,
            breach_us BIGINT NOT NULL,
            is_provisional BIGINT NOT NULL CHECK (is_provisional IN (0, 1)),
            told_us BIGINT,
            next_us BIGINT,
            CHECK (start_us <= due_us AND due_us <= breach_us)
        );
        CREATE INDEX clocks_by_next ON clocks (next_us) WHERE next_us IS NOT NULL;
        CREATE INDEX clocks_provisional ON clocks (case_id) WHERE is_provisional = 1;
        """

    static func find(
        _ caseID: String, _ deadlines: Deadlines, in store: ReadSession
    ) throws(RPCError) -> ClockRow? {
        guard
            let row = try store.first(
                "SELECT kind, start_us, due_us, breach_us, is_provisional, told_us FROM clocks WHERE case_id = $1",
                .text(caseID))
        else { return nil }
        return try row.decoded("clocks", key: caseID) { row throws(RPCError) in
            guard let kind = CaseClock.Kind(rawValue: try row.text(0)) else { return nil }
            let isProvisional = try row.bool(4)
            let clock = deadlines.clock(
                kind, from: try row.instant(1),
                due: Deadline(due: try row.instant(2), isProvisional: isProvisional),
                breach: Deadline(due: try row.instant(3), isProvisional: isProvisional))
            return ClockRow(caseID: caseID, clock: clock, told: try row.optionalInstant(5))
        }
    }

    /// Whose clocks have something to tell, the longest due first.
    static func due(at now: Instant, limit: Int, in store: ReadSession) throws(RPCError) -> DueClocks {
        let rows = try store.rows(
            "SELECT case_id FROM clocks WHERE next_us <= $1 ORDER BY next_us LIMIT $2", SQLValue(now), SQLValue(limit))
        return DueClocks(rows)
    }

    static func nextDue(after now: Instant, in store: ReadSession) throws(RPCError) -> Instant? {
        let row = try store.first(
            "SELECT case_id, next_us FROM clocks WHERE next_us > $1 ORDER BY next_us LIMIT 1", SQLValue(now))
        return try row.map { row throws(RPCError) in
            try row.decoded("clocks", key: row.key(0)) { row throws(RPCError) in try row.instant(1) }
        }
    }

    /// Cases whose due day was computed without the decree of its year, in the order of their ids after `caseID`.
    static func provisional(
        after caseID: String, limit: Int, in store: ReadSession
    ) throws(RPCError) -> DueClocks {
        let rows = try store.rows(
            "SELECT case_id FROM clocks WHERE is_provisional = 1 AND case_id > $1 ORDER BY case_id LIMIT $2",
            .text(caseID), SQLValue(limit))
        return DueClocks(rows)
    }

    static func save(_ row: ClockRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO clocks (case_id, kind, start_us, due_us, breach_us, is_provisional, told_us, next_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, start_us = excluded.start_us,
                due_us = excluded.due_us, breach_us = excluded.breach_us, is_provisional = excluded.is_provisional,
                told_us = excluded.told_us, next_us = excluded.next_us
            """,
            .text(row.caseID), .text(row.clock.kind.rawValue), SQLValue(row.clock.start), SQLValue(row.clock.due),
            SQLValue(row.clock.breach), SQLValue(row.clock.isProvisional), SQLValue(row.told), SQLValue(row.next))
        store.announce(.clocks)
    }

    static func delete(_ caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM clocks WHERE case_id = $1", .text(caseID))
    }

    /// Stops a clock that cannot be read; the next submission or decision of its case replaces it.
    static func markDamaged(_ caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE clocks SET next_us = NULL, is_provisional = 0 WHERE case_id = $1", .text(caseID))
    }
}

extension DueClocks {
    /// - Parameter rows: of ids of cases.
    fileprivate init(_ rows: [Row]) {
        self.init()
        for row in rows {
            do throws(RPCError) {
                caseIDs.append(try row.text(0))
            } catch {
                nameless.append(.damagedRow("clocks", key: "?", error.cause ?? error.reason))
            }
        }
    }
}

extension Topic {
    /// Clocks that were started or moved.
    static let clocks = Topic("clocks")
}
