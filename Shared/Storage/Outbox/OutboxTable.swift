internal import FRMRCalls
internal import FRMRIdentifiers

/// The messages to be delivered to other services. A row is deleted when its delivery is acknowledged; a refused one
/// stays as `failed` until somebody decides, and a discarded one, without its payload, as the record of that.
///
/// The oldest row of an aggregate is its head (`is_head`), and only heads are looked for: what waits behind them costs
/// the search nothing. `holds` says that the later rows of the aggregate wait for this one. Whatever takes a row out of
/// the way makes the next one the head in the same commit.
enum OutboxTable {
    static let definition: StaticString = """
        CREATE TABLE outbox (
            sequence BIGINT NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            destination TEXT NOT NULL,
            method TEXT NOT NULL,
            aggregate TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('pending', 'failed', 'discarded')),
            reason TEXT CHECK (status = 'pending' OR reason IS NOT NULL),
            attempts BIGINT NOT NULL CHECK (attempts >= 0),
            next_attempt_us BIGINT NOT NULL,
            created_us BIGINT NOT NULL,
            traceparent TEXT,
            is_head BIGINT NOT NULL CHECK (is_head IN (0, 1)),
            holds BIGINT NOT NULL CHECK (holds IN (0, 1)),
            decided_by TEXT,
            decided_note TEXT,
            decided_us BIGINT,
            payload BYTES NOT NULL,
            CHECK (is_head = 0 OR (status = 'pending' AND holds = 1))
        );
        CREATE INDEX outbox_in_order ON outbox (destination, status, sequence);
        CREATE INDEX outbox_by_status ON outbox (status, sequence) WHERE status <> 'pending';
        CREATE INDEX outbox_by_aggregate ON outbox (destination, aggregate, sequence) WHERE holds = 1;
        CREATE INDEX outbox_heads ON outbox (destination, next_attempt_us, sequence) WHERE is_head = 1;
        """

    /// The highest sequence of what stands here; 0 when nothing does.
    static func lastSequence(in store: ReadSession) throws(RPCError) -> Int64 {
        try store.first("SELECT COALESCE(max(sequence), 0) FROM outbox")?.int(0) ?? 0
    }

    /// The row is the head of its aggregate unless one stands before it.
    static func insert(_ row: OutboxRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO outbox (
                sequence, id, destination, method, aggregate, payload, status, attempts, next_attempt_us, created_us,
                traceparent, holds, is_head
            ) VALUES ($1, $2, $3, $4, $5, $6, 'pending', 0, 0, $7, $8, 1, CASE WHEN EXISTS (
                SELECT 1 FROM outbox AS earlier
                WHERE earlier.destination = $3 AND earlier.aggregate = $5 AND earlier.holds = 1
            ) THEN 0 ELSE 1 END)
            """,
            SQLValue(row.sequence), .text(row.id), .text(row.message.destination), .text(row.message.method),
            .text(row.message.aggregate), .blob(row.message.payload), SQLValue(row.created),
            SQLValue(row.trace?.text))
    }
}

// What a relay reads and writes.
extension OutboxTable {
    /// Heads that are due, the longest due first.
    ///
    /// - Parameters:
    ///   - latest: what is due after it is due now: no wait is so long, so the clock has gone back since.
    ///   - limit: how many are looked at.
    ///   - visit: gets a row, or why it cannot be read; false: no further one is wanted.
    /// - Returns: whether there may be more than were looked at.
    static func dueHeads(
        for destination: String, at now: Instant, latest: Instant, limit: Int, in store: ReadSession,
        _ visit: (Int64, Result<OutboxEntry, RPCError>) -> Bool
    ) throws(RPCError) -> Bool {
        var left = limit
        var isWanted = true
        func read(_ row: borrowing LentRow) throws(RPCError) -> Bool {
            left -= 1
            let sequence = try row.int(0)
            isWanted = visit(sequence, OutboxEntry.read(row, sequence: sequence))
            return isWanted && left > 0
        }
        try store.current().scan(
            """
            SELECT sequence, id, method, aggregate, payload, attempts, traceparent, created_us, decided_us FROM outbox
            WHERE destination = $1 AND is_head = 1 AND next_attempt_us <= $2
            ORDER BY next_attempt_us, sequence LIMIT $3
            """,
            [.text(destination), SQLValue(now), SQLValue(limit)], read)
        guard isWanted, left > 0 else { return true }
        try store.current().scan(
            """
            SELECT sequence, id, method, aggregate, payload, attempts, traceparent, created_us, decided_us FROM outbox
            WHERE destination = $1 AND is_head = 1 AND next_attempt_us > $2
            ORDER BY next_attempt_us, sequence LIMIT $3
            """,
            [.text(destination), SQLValue(latest), SQLValue(left)], read)
        return !isWanted || left == 0
    }

    /// The rows behind a head, in order: up to the first that is refused, waits for its time or cannot be read.
    ///
    /// - Parameter isWanted: whether another one is, after this.
    static func followers(
        of head: OutboxEntry, to destination: String, at now: Instant, limit: Int, in store: ReadSession,
        isWanted: (OutboxEntry) -> Bool
    ) throws(RPCError) -> [OutboxEntry] {
        guard limit > 0 else { return [] }
        var found: [OutboxEntry] = []
        try store.current().scan(
            """
            SELECT sequence, id, method, aggregate, payload, attempts, traceparent, created_us, decided_us, status,
                next_attempt_us
            FROM outbox WHERE destination = $1 AND aggregate = $2 AND holds = 1 AND sequence > $3
            ORDER BY sequence LIMIT $4
            """,
            [.text(destination), .text(head.aggregate), SQLValue(head.sequence), SQLValue(limit)]
        ) { row throws(RPCError) in
            guard try row.text(9) == "pending", try row.instant(10) <= now,
                case .success(let entry) = OutboxEntry.read(row, sequence: try row.int(0))
            else { return false }
            found.append(entry)
            return isWanted(entry)
        }
        return found
    }

    /// When the next head that waits after a failure is due.
    static func nextDue(
        for destination: String, after now: Instant, in store: ReadSession
    ) throws(RPCError) -> Instant? {
        try store.first(
            """
            SELECT next_attempt_us FROM outbox
            WHERE destination = $1 AND is_head = 1 AND next_attempt_us > $2 ORDER BY next_attempt_us LIMIT 1
            """,
            .text(destination), SQLValue(now))?.instant(0)
    }

    /// Removes rows that were acknowledged.
    static func remove(_ entries: [OutboxEntry], to destination: String, in store: WriteSession) throws(RPCError) {
        for entry in entries {
            try store.execute("DELETE FROM outbox WHERE sequence = $1", SQLValue(entry.sequence))
        }
        for aggregate in Set(entries.map(\.aggregate)) { try promote(aggregate, of: destination, in: store) }
    }

    /// Puts a row off that failed for a reason.
    static func postpone(
        _ entry: OutboxEntry, to due: Instant, reason: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "UPDATE outbox SET attempts = $2, next_attempt_us = $3, reason = $4 WHERE sequence = $1",
            SQLValue(entry.sequence), SQLValue(entry.attempt), SQLValue(due), .text(reason))
    }

    /// Marks a row as refused for a reason.
    static func refuse(
        _ entry: OutboxEntry, to destination: String, reason: String, _ afterRefusal: OutboxPolicy.AfterRefusal,
        in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "UPDATE outbox SET status = 'failed', reason = $2, attempts = $3, is_head = 0, holds = $4 WHERE sequence = $1",
            SQLValue(entry.sequence), .text(reason), SQLValue(entry.attempt), SQLValue(afterRefusal.holds))
        if !afterRefusal.holds { try promote(entry.aggregate, of: destination, in: store) }
    }

    /// Marks a row as failed because it cannot be read. False: it is no longer pending.
    static func park(
        _ row: DamagedOutboxRow, _ afterRefusal: OutboxPolicy.AfterRefusal, in store: WriteSession
    ) throws(RPCError) -> Bool {
        let isParked =
            try store.execute(
                """
                UPDATE outbox SET status = 'failed', reason = $2, is_head = 0, holds = $3
                WHERE sequence = $1 AND status = 'pending'
                """,
                SQLValue(row.sequence), .text(row.error.reason), SQLValue(afterRefusal.holds)) == 1
        if isParked, !afterRefusal.holds, let place = try place(ofSequence: row.sequence, in: store) {
            try promote(place.aggregate, of: place.destination, in: store)
        }
        return isParked
    }

    private static func place(
        ofSequence sequence: Int64, in store: ReadSession
    ) throws(RPCError) -> (destination: String, aggregate: String)? {
        guard
            let row = try store.first(
                "SELECT destination, aggregate FROM outbox WHERE sequence = $1", SQLValue(sequence))
        else { return nil }
        return try (row.text(0), row.text(1))
    }

    /// The oldest row of an aggregate becomes its head, unless it was refused.
    private static func promote(
        _ aggregate: String, of destination: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            UPDATE outbox SET is_head = 1 WHERE status = 'pending' AND is_head = 0 AND sequence = (
                SELECT sequence FROM outbox WHERE destination = $1 AND aggregate = $2 AND holds = 1
                ORDER BY sequence LIMIT 1
            )
            """,
            .text(destination), .text(aggregate))
    }
}

// What is counted and listed, and what people decide.
extension OutboxTable {
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

    /// When the newest message about an aggregate was sent that was neither delivered nor discarded; nil: there is none.
    static func newest(
        of aggregate: String, to destination: String, in store: ReadSession
    ) throws(RPCError) -> Instant? {
        try store.first(
            """
            SELECT created_us FROM outbox WHERE destination = $1 AND aggregate = $2 AND holds = 1
            ORDER BY sequence DESC LIMIT 1
            """,
            .text(destination), .text(aggregate))?.instant(0)
    }

    /// Counts along the index `outbox_in_order`; payloads are not read.
    static func totals(in store: ReadSession) throws(RPCError) -> [OutboxTotal] {
        try store.rows(
            """
            SELECT totals.destination, totals.status, totals.entries, oldest.created_us
            FROM (
                SELECT destination, status, count(*) AS entries, min(sequence) AS sequence
                FROM outbox WHERE status <> 'discarded' GROUP BY destination, status
            ) AS totals JOIN outbox AS oldest ON oldest.sequence = totals.sequence
            """
        ).map { row throws(RPCError) in
            try OutboxTotal(
                destination: row.text(0), status: row.text(1), rows: Int(row.int(2)), oldest: row.instant(3))
        }
    }

    /// Refused rows by reason, along the index `outbox_by_status`.
    static func refusals(in store: ReadSession) throws(RPCError) -> [OutboxRefusals] {
        try store.rows(
            """
            SELECT destination, reason, count(*) FROM outbox WHERE status = 'failed' AND status <> 'pending'
            GROUP BY destination, reason ORDER BY destination, reason
            """
        ).map { row throws(RPCError) in
            try OutboxRefusals(destination: row.text(0), reason: row.text(1), rows: Int(row.int(2)))
        }
    }

    /// Rows after a sequence, in order, of every status.
    static func page(after sequence: Int64, limit: Int, in store: ReadSession) throws(RPCError) -> [StandingMessage] {
        try rows(after: sequence, limit: limit, in: store).map(StandingMessage.init)
    }

    /// The same rows, each with why it cannot be read where it cannot.
    static func readings(
        after sequence: Int64, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [(sequence: Int64, reading: Result<StandingMessage, RPCError>)] {
        try rows(after: sequence, limit: limit, in: store).map { row throws(RPCError) in
            let sequence = try row.int(0)
            do throws(RPCError) {
                return (sequence, .success(try StandingMessage(row)))
            } catch {
                return (sequence, .failure(error))
            }
        }
    }

    private static func rows(after sequence: Int64, limit: Int, in store: ReadSession) throws(RPCError) -> [Row] {
        try store.rows(
            """
            SELECT sequence, id, destination, method, aggregate, status, reason, attempts, next_attempt_us, created_us,
                decided_by, decided_note, decided_us
            FROM outbox WHERE sequence > $1 ORDER BY sequence LIMIT $2
            """,
            SQLValue(sequence), SQLValue(limit))
    }

    /// The same of one status other than pending, along the index `outbox_by_status`.
    static func page(
        of status: StandingMessage.Status, after sequence: Int64, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [StandingMessage] {
        try store.rows(
            """
            SELECT sequence, id, destination, method, aggregate, status, reason, attempts, next_attempt_us, created_us,
                decided_by, decided_note, decided_us
            FROM outbox WHERE status = $1 AND status <> 'pending' AND sequence > $2 ORDER BY sequence LIMIT $3
            """,
            .text(status.rawValue), SQLValue(sequence), SQLValue(limit)
        ).map(StandingMessage.init)
    }

    /// The row of a message with its payload, which is empty when it cannot be read; nil: there is none.
    static func find(id: String, in store: ReadSession) throws(RPCError) -> (StandingMessage, payload: [UInt8])? {
        guard
            let row = try store.first(
                """
                SELECT sequence, id, destination, method, aggregate, status, reason, attempts, next_attempt_us,
                    created_us, decided_by, decided_note, decided_us, payload
                FROM outbox WHERE id = $1
                """,
                .text(id))
        else { return nil }
        return (try StandingMessage(row), (try? row.blob(13)) ?? [])
    }

    /// Makes a refused row pending, at its old place in the order. False: it is not refused.
    static func requeue(
        _ message: StandingMessage, by decider: String, in store: WriteSession
    ) throws(RPCError) -> Bool {
        // Where refused rows hold nothing, a later one is the head by now.
        try store.execute(
            """
            UPDATE outbox SET is_head = 0 WHERE is_head = 1 AND sequence = (
                SELECT sequence FROM outbox WHERE destination = $1 AND aggregate = $2 AND holds = 1
                ORDER BY sequence LIMIT 1
            )
            """,
            .text(message.destination), .text(message.aggregate))
        let isRequeued =
            try store.execute(
                """
                UPDATE outbox SET status = 'pending', reason = NULL, attempts = 0, next_attempt_us = 0, holds = 1,
                    decided_by = $3, decided_us = $2
                WHERE sequence = $1 AND status = 'failed'
                """,
                SQLValue(message.sequence), SQLValue(store.recorded), .text(decider)) == 1
        try promote(message.aggregate, of: message.destination, in: store)
        return isRequeued
    }

    /// Gives a refused row up: the decision stays, the payload goes. False: it is not refused.
    static func discard(
        _ message: StandingMessage, by decider: String, note: String, in store: WriteSession
    ) throws(RPCError) -> Bool {
        let isDiscarded =
            try store.execute(
                """
                UPDATE outbox SET status = 'discarded', payload = $2, holds = 0, decided_by = $3, decided_note = $4,
                    decided_us = $5
                WHERE sequence = $1 AND status = 'failed'
                """,
                SQLValue(message.sequence), .blob([]), .text(decider), .text(note),
                SQLValue(store.recorded)) == 1
        try promote(message.aggregate, of: message.destination, in: store)
        return isDiscarded
    }

    /// Removes the first rows that were discarded before a moment, `max` at most, and returns how many that were.
    static func delete(discardedBefore moment: Instant, max: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM outbox WHERE sequence IN (
                SELECT sequence FROM outbox
                WHERE status = 'discarded' AND status <> 'pending' AND decided_us < $1 ORDER BY sequence LIMIT $2)
            """,
            SQLValue(moment), SQLValue(max))
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

/// The rows of one destination that were refused for one reason.
struct OutboxRefusals: Sendable, Hashable {
    let destination: String
    let reason: String
    let rows: Int
}

extension OutboxEntry {
    /// - Parameter row: sequence, id, method, aggregate, payload, attempts, traceparent, created, decided.
    fileprivate static func read(
        _ row: borrowing LentRow, sequence: Int64
    ) -> Result<OutboxEntry, RPCError> {
        do throws(RPCError) {
            return .success(
                try OutboxEntry(
                    sequence: sequence, id: row.text(1), method: row.text(2), aggregate: row.text(3),
                    payload: row.blob(4), attempt: row.count(5, of: "attempts") + 1,
                    trace: row.isNull(6) ? nil : TraceContext(row.text(6)),
                    since: row.instant(row.isNull(8) ? 7 : 8)))
        } catch {
            return .failure(.damagedRow("outbox", key: "\(sequence)", error.cause ?? error.reason))
        }
    }
}

extension StandingMessage {
    /// - Parameter row: the columns in the order of the table's statements.
    fileprivate init(_ row: Row) throws(RPCError) {
        let sequence = try row.int(0)
        self = try row.decoded("outbox", key: "\(sequence)") { row throws(RPCError) in
            guard let status = try Status(rawValue: row.text(5)) else { throw .unexpectedColumn("status is unknown") }
            return try StandingMessage(
                sequence: sequence, id: row.text(1), destination: row.text(2), method: row.text(3),
                aggregate: row.text(4), status: status, reason: row.optionalText(6) ?? "",
                attempts: Int(clamping: row.int(7)), nextAttempt: row.instant(8), created: row.instant(9),
                decision: row.optionalInstant(12).map { time throws(RPCError) in
                    try Decision(by: row.optionalText(10) ?? "", note: row.optionalText(11) ?? "", time: time)
                })
        }
    }
}
