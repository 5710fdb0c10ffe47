package import FRMRCalls
package import FRMRIdentifiers

/// What stands in the outbox for one destination.
package struct OutboxCounts: Sendable, Hashable {
    package let pending: Int
    /// Refused by the destination; each waits for `requeue` or `discard`.
    package let failed: Int
    package let oldestPendingAt: Instant?
}

extension ReadSession {
    package func outboxCounts(destination: String) throws(RPCError) -> OutboxCounts {
        let pending = try first(
            "SELECT count(*), min(created_at) FROM outbox WHERE destination = $1 AND status = 'pending'",
            .text(destination))
        let failed = try first(
            "SELECT count(*) FROM outbox WHERE destination = $1 AND status = 'failed'", .text(destination))
        return try OutboxCounts(
            pending: Int(pending?.int(0) ?? 0), failed: Int(failed?.int(0) ?? 0),
            oldestPendingAt: pending?.optionalInstant(1))
    }

    /// The oldest entry of each aggregate, where it is due.
    func dueEntries(
        destination: String, now: Instant, limit: Int, _ afterRefusal: OutboxPolicy.AfterRefusal
    ) throws(RPCError) -> [OutboxEntry] {
        let holds =
            switch afterRefusal {
            case .holdAggregate: true
            case .skip: false
            }
        let rows = try rows(
            """
            SELECT id, method, aggregate, payload, attempts, traceparent FROM outbox AS entry
            WHERE destination = $1 AND status = 'pending' AND next_attempt_at <= $2 AND NOT EXISTS (
                SELECT 1 FROM outbox AS earlier
                WHERE earlier.destination = $1 AND earlier.aggregate = entry.aggregate
                    AND earlier.sequence < entry.sequence AND (earlier.status = 'pending' OR $3 = 1)
            )
            ORDER BY sequence LIMIT $4
            """,
            .text(destination), SQLValue(now), SQLValue(holds), SQLValue(limit))
        return try rows.map { row throws(RPCError) in
            try OutboxEntry(
                id: row.text(0), method: row.text(1), aggregate: row.text(2), payload: row.blob(3),
                attempt: Int(row.int(4)) + 1, trace: row.optionalText(5).flatMap(TraceContext.init))
        }
    }

    /// When the next entry that waits after a failure is due.
    func nextDue(destination: String, after now: Instant) throws(RPCError) -> Instant? {
        try first(
            """
            SELECT min(next_attempt_at) FROM outbox
            WHERE destination = $1 AND status = 'pending' AND next_attempt_at > $2
            """,
            .text(destination), SQLValue(now))?.optionalInstant(0)
    }
}

extension WriteSession {
    /// Sends a refused message again, at its old place in the order. False when there is none such.
    package func requeue(outboxID: String) throws(RPCError) -> Bool {
        let destination = try first(
            """
            UPDATE outbox SET status = 'pending', reason = NULL, attempts = 0, next_attempt_at = $2
            WHERE id = $1 AND status = 'failed' RETURNING destination
            """,
            .text(outboxID), SQLValue(now))
        guard let destination else { return false }
        announce(.outbox(try destination.text(0)))
        return true
    }

    /// Gives a refused message up, so that those behind it go on. False when there is none such.
    package func discard(outboxID: String) throws(RPCError) -> Bool {
        let destination = try first(
            "DELETE FROM outbox WHERE id = $1 AND status = 'failed' RETURNING destination", .text(outboxID))
        guard let destination else { return false }
        announce(.outbox(try destination.text(0)))
        return true
    }

    func delivered(_ entry: OutboxEntry) throws(RPCError) {
        try execute("DELETE FROM outbox WHERE id = $1", .text(entry.id))
    }

    func postpone(_ entry: OutboxEntry, to due: Instant) throws(RPCError) {
        try execute(
            "UPDATE outbox SET attempts = $2, next_attempt_at = $3 WHERE id = $1", .text(entry.id),
            SQLValue(entry.attempt), SQLValue(due))
    }

    func refuse(_ entry: OutboxEntry, reason: String) throws(RPCError) {
        try execute(
            "UPDATE outbox SET status = 'failed', reason = $2, attempts = $3 WHERE id = $1", .text(entry.id),
            .text(reason), SQLValue(entry.attempt))
    }
}
