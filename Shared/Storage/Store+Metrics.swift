package import FRMRCalls
internal import FRMRIdentifiers
package import FRMRMetrics

extension Store {
    /// What the store has counted until now, how long its queues are and how large its files.
    package var metrics: [MetricFamily] {
        tally.families + [
            MetricFamily(
                "frmr_store_queue_depth", .gauge, "Reads and commands that wait, by queue.",
                [Sample(writer.waiting, [Label("queue", "write")])]
                    + ReadLane.allCases.map { Sample(waiting(in: $0), [Label("queue", $0.queue)]) }),
            jobs.family,
            .gauge(
                "frmr_store_clock_behind_seconds",
                "How far the clock lies before what was recorded last; 0 while it is right.",
                Sample(max(commits.recorded - environment.now(), .zero) / .seconds(1))),
        ] + condition.families + engine.metrics
    }

    /// What waits in the outbox, and how long its oldest row has waited.
    ///
    /// - Parameter destinations: shown even when nothing waits for them.
    package func outboxMetrics(destinations: Set<String>) async throws(RPCError) -> [MetricFamily] {
        let now = environment.now()
        let totals = try await read(lane: .jobs) { session throws(RPCError) in try OutboxTable.totals(in: session) }
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

}
