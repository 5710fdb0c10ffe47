internal import FRMRCalls
internal import FRMRIdentifiers
internal import FRMRLocks
internal import FRMRMetrics

/// Counts what a store does. A batch or a refusal takes the lock once, which costs nothing beside an fsync.
final class StoreTally: Sendable {
    /// Why a read or a command was not even tried.
    enum Refusal: Hashable {
        case writeQueueFull
        /// Its caller had stopped waiting before it was run.
        case expired
        /// The writer could not keep up, and it had waited longest.
        case overloaded
        /// There is no room on the disk.
        case readOnly
        case readQueueFull(ReadLane)

        static let all: [Refusal] =
            [writeQueueFull, expired, overloaded, readOnly] + ReadLane.allCases.map(Refusal.readQueueFull)
    }

    private let state = Mutex(State())

    /// A batch is durable, or each of its commands was undone by itself.
    ///
    /// - Parameter times: nanoseconds of one clock: the batch began, its commit began, its commit ended.
    func committed(commands: Int, failed: Int, times: (began: UInt64, commit: UInt64, ended: UInt64)) {
        state.withLock { state in
            state.committed += UInt64(commands - failed)
            state.failed += UInt64(failed)
            state.batches.record(UInt64(commands))
            state.transactions.record(times.ended - min(times.began, times.ended))
            state.commits.record(times.ended - min(times.commit, times.ended))
        }
    }

    /// The whole transaction was rolled back, with these commands.
    func rolledBack(commands: Int) { state.withLock { $0.failed += UInt64(commands) } }

    /// A call met a row that is not what was written.
    func metDamagedRow() { state.withLock { $0.damagedRows += 1 } }

    /// Runs a read, which may meet one.
    func countingDamage<Value>(_ read: () throws(RPCError) -> Value) throws(RPCError) -> Value {
        do throws(RPCError) {
            return try read()
        } catch {
            if error.isDamagedRow { metDamagedRow() }
            throw error
        }
    }

    /// A check of the running store has ended.
    func checked(_ result: StoreCheckResult) { state.withLock { $0.check = result } }

    func refused(_ refusal: Refusal) { state.withLock { $0.refusals[refusal, default: 0] += 1 } }

    var families: [MetricFamily] {
        let state = state.withLock { $0 }
        return [
            .counter(
                "frmr_store_commands_total", "Commands run by the writer, by what became of them.",
                Sample(state.committed, [Label("outcome", "committed")]),
                Sample(state.failed, [Label("outcome", "failed")])),
            MetricFamily(
                "frmr_store_batch_commands", .histogram, "Commands in one commit.",
                [Sample(state.batches, scale: 1)]),
            MetricFamily(
                "frmr_store_transaction_duration_seconds", .histogram,
                "A batch from the begin of its transaction to the end of its commit.",
                [Sample(state.transactions, scale: 1e-9)]),
            MetricFamily(
                "frmr_store_commit_duration_seconds", .histogram,
                "The commit of a batch alone, which is its fsync.",
                [Sample(state.commits, scale: 1e-9)]),
            MetricFamily(
                "frmr_store_refusals_total", .counter, "Reads and commands that were not tried, by queue and reason.",
                Refusal.all.map { refusal in
                    Sample(
                        state.refusals[refusal] ?? 0,
                        [Label("queue", refusal.queue), Label("reason", refusal.reason)])
                }),
            .counter(
                "frmr_store_damaged_rows_total", "Calls that met a row which is not what was written.",
                Sample(state.damagedRows)),
        ] + state.check.families
    }

    private struct State {
        var committed: UInt64 = 0
        var failed: UInt64 = 0
        // The last bound is what one commit takes at most: `StoreConfiguration.batchMax`.
        var batches = HistogramCounts(Buckets(first: 1, bounded: 9))
        var transactions = HistogramCounts(.latency)
        var commits = HistogramCounts(.latency)
        var refusals: [Refusal: UInt64] = [:]
        var damagedRows: UInt64 = 0
        /// The last one.
        var check = StoreCheckResult()
    }
}

extension StoreCheckResult {
    fileprivate var families: [MetricFamily] {
        [
            .gauge(
                "frmr_store_check_timestamp_seconds",
                "When the last look for damage ended; 0: none has since the start.",
                Sample(Double(ended.microseconds) / 1_000_000)),
            .gauge(
                "frmr_store_check_duration_seconds", "How long it took.", Sample(Double(nanoseconds) / 1_000_000_000)),
            .gauge("frmr_store_check_findings", "What it found that is not as it must be.", Sample(findings.count)),
            .gauge(
                "frmr_store_check_unfinished", "Tables whose look was given up because the log had grown.",
                Sample(unfinished)),
        ]
    }
}

extension StoreTally.Refusal {
    fileprivate var queue: String {
        switch self {
        case .writeQueueFull, .expired, .overloaded, .readOnly: "write"
        case .readQueueFull(let lane): lane.queue
        }
    }

    fileprivate var reason: String {
        switch self {
        case .writeQueueFull, .readQueueFull: "full"
        case .expired: "expired"
        case .overloaded: "overloaded"
        case .readOnly: "read_only"
        }
    }
}
