package import FRMRCalls
internal import FRMRIdentifiers
package import FRMRMetrics
internal import Foundation

extension Store {
    /// What the store has counted until now, how long its queues are and how large its files.
    package var metrics: [MetricFamily] {
        tally.families + [
            .gauge(
                "frmr_store_queue_depth", "Reads and commands that wait, by queue.",
                Sample(writer.waiting, [Label("queue", "write")]), Sample(pool.waiting, [Label("queue", "read")])),
            .gauge("frmr_store_file_bytes", "Size of the store's file.", Sample(Self.bytes(path))),
            .gauge("frmr_store_wal_bytes", "Size of its write-ahead log.", Sample(Self.bytes(path + "-wal"))),
        ]
    }

    /// What waits in the outbox, and how long its oldest row has waited.
    ///
    /// - Parameter destinations: shown with nothing waiting as well.
    package func outboxMetrics(destinations: Set<String>) async throws(RPCError) -> [MetricFamily] {
        let now = environment.now()
        let totals = try await read { session throws(RPCError) in try session.outboxTotals() }
        let names = destinations.union(totals.map(\.destination)).sorted()
        var rows: [Sample] = []
        var ages: [Sample] = []
        for name in names {
            for status in ["pending", "failed"] {
                let total = totals.first { $0.destination == name && $0.status == status }
                rows.append(Sample(total?.rows ?? 0, [Label("destination", name), Label("status", status)]))
                guard status == "pending" else { continue }
                let age = total.map { max(now - $0.oldest, .zero) / .seconds(1) } ?? 0
                ages.append(Sample(age, [Label("destination", name)]))
            }
        }
        return [
            MetricFamily(
                "frmr_outbox_rows", .gauge,
                "Outbox rows that wait for delivery, or were refused and wait for a decision.",
                rows),
            MetricFamily(
                "frmr_outbox_oldest_age_seconds", .gauge, "How long the oldest row has waited for delivery.", ages),
        ]
    }

    private static func bytes(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }
}

/// The outbox rows of one destination in one status.
struct OutboxTotal: Sendable, Hashable {
    let destination: String
    let status: String
    let rows: Int
    /// When the first of them in order was written.
    let oldest: Instant
}

extension ReadSession {
    /// Counts along the index `outbox_in_order`; payloads are not read.
    func outboxTotals() throws(RPCError) -> [OutboxTotal] {
        try rows(
            """
            SELECT totals.destination, totals.status, totals.entries, first.created_at
            FROM (
                SELECT destination, status, count(*) AS entries, min(sequence) AS sequence
                FROM outbox GROUP BY destination, status
            ) AS totals JOIN outbox AS first ON first.sequence = totals.sequence
            """
        ).map { row throws(RPCError) in
            try OutboxTotal(
                destination: row.text(0), status: row.text(1), rows: Int(row.int(2)),
                oldest: Instant(microseconds: row.int(3)))
        }
    }
}
