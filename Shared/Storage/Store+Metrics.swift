package import FRMRCalls
internal import FRMRIdentifiers
package import FRMRMetrics

extension Store {
    /// What the store has counted until now, how long its queues are and how large its files.
    package var metrics: [MetricFamily] {
        tally.families + [
            .gauge(
                "frmr_store_info", "1; the incarnation changes when the store is restored from a backup.",
                Sample(1, [Label("incarnation", incarnation)])),
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
    /// - Parameter destinations: those that a relay delivers to; shown even when nothing waits for them.
    package func outboxMetrics(destinations: Set<String>) async throws(RPCError) -> [MetricFamily] {
        let now = environment.now()
        let (totals, refusals) = try await read(lane: .jobs) { session throws(RPCError) in
            try (OutboxTable.totals(in: session), OutboxTable.refusals(in: session))
        }
        var rows: [Sample] = []
        var ages: [Sample] = []
        var unserved: [Sample] = []
        func count(_ rows: Int, _ destination: String, _ status: StandingMessage.Status, _ reason: String) -> Sample {
            Sample(
                rows,
                [Label("destination", destination), Label("status", status.rawValue), Label("reason", reason)])
        }
        for name in destinations.union(totals.map(\.destination)).sorted() {
            let pending = totals.first { $0.destination == name && $0.status == "pending" }
            let age = pending.map { max(now - $0.oldest, .zero) / .seconds(1) } ?? 0
            rows.append(count(pending?.rows ?? 0, name, .pending, ""))
            ages.append(Sample(age, [Label("destination", name)]))
            unserved.append(
                Sample(destinations.contains(name) ? 0 : pending?.rows ?? 0, [Label("destination", name)]))
            let failed = refusals.filter { $0.destination == name }
            rows += failed.map { count($0.rows, name, .failed, $0.reason) }
            if failed.isEmpty { rows.append(count(0, name, .failed, "")) }
        }
        return [
            MetricFamily(
                "frmr_outbox_rows", .gauge,
                "Outbox rows that wait for delivery, or were refused for a reason and wait for a decision.",
                rows),
            MetricFamily(
                "frmr_outbox_oldest_age_seconds", .gauge, "How long the oldest row has waited for delivery.", ages),
            MetricFamily(
                "frmr_outbox_unserved_rows", .gauge,
                "Outbox rows that wait for a destination that is not configured.", unserved),
        ]
    }

    /// Destinations that rows wait for and no relay delivers to, with how many rows wait for each.
    package func unservedDestinations(_ served: Set<String>) async throws(RPCError) -> [(String, rows: Int)] {
        try await read(lane: .jobs) { session throws(RPCError) in
            try OutboxTable.totals(in: session)
                .filter { $0.status == "pending" && !served.contains($0.destination) }
                .map { ($0.destination, rows: $0.rows) }
        }
    }
}
