internal import FRMRCalls
internal import FRMRIdentifiers

/// The messages to be delivered to other services. A row is deleted when its delivery is acknowledged; a refused one
/// stays as `failed` until it is requeued or discarded.
enum OutboxTable {
    static let definition: StaticString = """
        CREATE TABLE outbox (
            sequence BIGINT NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            destination TEXT NOT NULL,
            method TEXT NOT NULL,
            aggregate TEXT NOT NULL,
            payload BYTES NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('pending', 'failed')),
            reason TEXT CHECK ((status = 'failed') = (reason IS NOT NULL)),
            attempts BIGINT NOT NULL CHECK (attempts >= 0),
            next_attempt_us BIGINT NOT NULL,
            created_us BIGINT NOT NULL,
            traceparent TEXT
        );
        CREATE INDEX outbox_in_order ON outbox (destination, status, sequence);
        CREATE INDEX outbox_by_aggregate ON outbox (destination, aggregate, sequence);
        CREATE INDEX outbox_by_due ON outbox (destination, status, next_attempt_us);
        """

    /// The highest sequence of what waits; 0 when nothing does.
    static func lastSequence(in store: ReadSession) throws(RPCError) -> Int64 {
        try store.first("SELECT COALESCE(max(sequence), 0) FROM outbox")?.int(0) ?? 0
    }

    /// The row is due at once.
    static func insert(_ row: OutboxRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO outbox (
                sequence, id, destination, method, aggregate, payload, status, attempts, next_attempt_us, created_us,
                traceparent
            ) VALUES ($1, $2, $3, $4, $5, $6, 'pending', 0, 0, $7, $8)
            """,
            SQLValue(row.sequence), .text(row.id), .text(row.message.destination), .text(row.message.method),
            .text(row.message.aggregate), .blob(row.message.payload), SQLValue(row.created),
            SQLValue(row.trace?.text))
    }

    /// The oldest row of each aggregate, where it is due, and those of them that cannot be read.
    static func due(
        for destination: String, at now: Instant, limit: Int, _ afterRefusal: OutboxPolicy.AfterRefusal,
        in store: ReadSession
    ) throws(RPCError) -> (entries: [OutboxEntry], damaged: [DamagedOutboxRow]) {
        let holds =
            switch afterRefusal {
            case .holdAggregate: true
            case .skip: false
            }
        let rows = try store.rows(
            """
            SELECT sequence, id, method, aggregate, payload, attempts, traceparent FROM outbox AS entry
            WHERE destination = $1 AND status = 'pending' AND next_attempt_us <= $2 AND NOT EXISTS (
                SELECT 1 FROM outbox AS earlier
                WHERE earlier.destination = $1 AND earlier.aggregate = entry.aggregate
                    AND earlier.sequence < entry.sequence AND (earlier.status = 'pending' OR $3 = 1)
            )
            ORDER BY sequence LIMIT $4
            """,
            .text(destination), SQLValue(now), SQLValue(holds), SQLValue(limit))
        var found: (entries: [OutboxEntry], damaged: [DamagedOutboxRow]) = ([], [])
        for row in rows {
            let sequence = try row.int(0)
            do throws(RPCError) {
                found.entries.append(
                    try row.decoded("outbox", key: "\(sequence)") { row throws(RPCError) in try OutboxEntry(row) })
            } catch {
                found.damaged.append(DamagedOutboxRow(sequence: sequence, error: error))
            }
        }
        return found
    }

    /// When the next row that waits after a failure is due.
    static func nextDue(
        for destination: String, after now: Instant, in store: ReadSession
    ) throws(RPCError) -> Instant? {
        try store.first(
            """
            SELECT min(next_attempt_us) FROM outbox
            WHERE destination = $1 AND status = 'pending' AND next_attempt_us > $2
            """,
            .text(destination), SQLValue(now))?.optionalInstant(0)
    }

    /// Makes rows due at once that are due after a moment, the last ones first, and returns how many those were.
    static func bringForward(
        for destination: String, dueAfter moment: Instant, limit: Int, in store: WriteSession
    ) throws(RPCError) -> Int {
        try store.execute(
            """
            UPDATE outbox SET next_attempt_us = 0 WHERE sequence IN (
                SELECT sequence FROM outbox
                WHERE destination = $1 AND status = 'pending' AND next_attempt_us > $2
                ORDER BY next_attempt_us DESC LIMIT $3)
            """,
            .text(destination), SQLValue(moment), SQLValue(limit))
    }

    static func counts(for destination: String, in store: ReadSession) throws(RPCError) -> OutboxCounts {
        let pending = try store.first(
            "SELECT count(*), min(created_us) FROM outbox WHERE destination = $1 AND status = 'pending'",
            .text(destination))
        let failed = try store.first(
            "SELECT count(*) FROM outbox WHERE destination = $1 AND status = 'failed'", .text(destination))
        return try OutboxCounts(
            pending: Int(pending?.int(0) ?? 0), failed: Int(failed?.int(0) ?? 0),
            oldestPendingAt: pending?.optionalInstant(1))
    }

    /// Counts along the index `outbox_in_order`; payloads are not read.
    static func totals(in store: ReadSession) throws(RPCError) -> [OutboxTotal] {
        try store.rows(
            """
            SELECT totals.destination, totals.status, totals.entries, oldest.created_us
            FROM (
                SELECT destination, status, count(*) AS entries, min(sequence) AS sequence
                FROM outbox GROUP BY destination, status
            ) AS totals JOIN outbox AS oldest ON oldest.sequence = totals.sequence
            """
        ).map { row throws(RPCError) in
            try OutboxTotal(
                destination: row.text(0), status: row.text(1), rows: Int(row.int(2)), oldest: row.instant(3))
        }
    }

    /// Makes a refused row pending, at its old place in the order. Returns its destination; nil: there is no such row.
    static func requeue(id: String, in store: WriteSession) throws(RPCError) -> String? {
        try store.returned(
            """
            UPDATE outbox SET status = 'pending', reason = NULL, attempts = 0, next_attempt_us = 0
            WHERE id = $1 AND status = 'failed' RETURNING destination
            """,
            .text(id))?.text(0)
    }

    /// Removes a refused row. Returns its destination; nil: there is no such row.
    static func discard(id: String, in store: WriteSession) throws(RPCError) -> String? {
        try store.returned(
            "DELETE FROM outbox WHERE id = $1 AND status = 'failed' RETURNING destination", .text(id))?.text(0)
    }

    static func delete(_ entry: OutboxEntry, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM outbox WHERE sequence = $1", SQLValue(entry.sequence))
    }

    static func postpone(_ entry: OutboxEntry, to due: Instant, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE outbox SET attempts = $2, next_attempt_us = $3 WHERE sequence = $1", SQLValue(entry.sequence),
            SQLValue(entry.attempt), SQLValue(due))
    }

    static func refuse(_ entry: OutboxEntry, reason: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE outbox SET status = 'failed', reason = $2, attempts = $3 WHERE sequence = $1",
            SQLValue(entry.sequence), .text(reason), SQLValue(entry.attempt))
    }

    /// Marks a row as failed because it cannot be read. False: it is no longer pending.
    static func park(_ row: DamagedOutboxRow, in store: WriteSession) throws(RPCError) -> Bool {
        try store.execute(
            "UPDATE outbox SET status = 'failed', reason = $2 WHERE sequence = $1 AND status = 'pending'",
            SQLValue(row.sequence), .text(row.error.reason)) == 1
    }
}

/// A message as it enters the outbox.
struct OutboxRow {
    /// The order of the commits.
    let sequence: Int64
    let id: String
    let message: OutboxMessage
    let created: Instant
    /// Of the call that sent it.
    let trace: TraceContext?
}

/// A row that cannot be read, so that nothing can be delivered.
struct DamagedOutboxRow: Sendable {
    let sequence: Int64
    /// Names the table and the row.
    let error: RPCError
}

/// The rows of one destination in one status.
struct OutboxTotal: Sendable, Hashable {
    let destination: String
    let status: String
    let rows: Int
    /// When the first of them in order was written.
    let oldest: Instant
}

extension OutboxEntry {
    /// - Parameter row: sequence, id, method, aggregate, payload, attempts, traceparent.
    fileprivate init(_ row: Row) throws(RPCError) {
        try self.init(
            sequence: row.int(0), id: row.text(1), method: row.text(2), aggregate: row.text(3), payload: row.blob(4),
            attempt: row.count(5) + 1, trace: row.optionalText(6).flatMap(TraceContext.init))
    }
}
