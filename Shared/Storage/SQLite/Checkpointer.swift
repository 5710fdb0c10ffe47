internal import Dispatch
internal import FRMRCalls
internal import FRMRIdentifiers
internal import FRMRLocks
internal import FRMRMetrics
internal import Logging

/// Moves the write-ahead log into the file beside the writer, on a thread and a connection of its own: in a commit it
/// would keep everybody waiting for as long as the pages and their fsync take.
///
/// Commits go on meanwhile, and the log begins anew only when one finds all of it moved. Under a load without pauses
/// none does; so at its longest the writer moves what is left, which by then is little.
///
/// Unchecked: `connection` is used by the thread alone, and closed by whoever has joined it.
final class Checkpointer: @unchecked Sendable {
    private let connection: SQLiteConnection
    private let configuration: StoreConfiguration
    private let environment: Environment
    private let logger: Logger
    private let state = Mutex(State())
    private let wakeup = DispatchSemaphore(value: 0)
    private let thread = NamedThread("store-checkpoint")

    init(
        connection: SQLiteConnection, configuration: StoreConfiguration, environment: Environment, logger: Logger
    ) {
        self.connection = connection
        self.configuration = configuration
        self.environment = environment
        self.logger = logger
    }

    func start() { thread.start { [self] in run() } }

    /// To be told after every commit, by the writer.
    ///
    /// - Parameter pages: what the log holds now, moved or not.
    /// - Returns: whether the log is at its longest, and the writer has to move what is left of it.
    func logHolds(_ pages: Int) -> Bool {
        let wakes = state.withLock { state in
            // The log began anew.
            if pages < state.pagesBefore { state.pagesBefore = 0 }
            guard !state.isDue, pages - state.pagesBefore >= configuration.checkpointPages else { return false }
            state.isDue = true
            state.pagesBefore = pages
            return true
        }
        if wakes { wakeup.signal() }
        return pages >= configuration.logPagesMax
    }

    /// What moving the log took until now.
    var metric: MetricFamily {
        let durations = state.withLock(\.durations)
        return MetricFamily(
            "frmr_store_checkpoint_duration_seconds", .histogram,
            "A move of the write-ahead log into the file, beside the commits.", [Sample(durations, scale: 1e-9)])
    }

    /// Finishes what is under way and closes the connection.
    func stop() throws {
        state.withLock { $0.isStopped = true }
        wakeup.signal()
        thread.join()
        try connection.close()
    }

    private func run() {
        while true {
            wakeup.wait()
            guard !state.withLock({ $0.isStopped }) else { return }
            let began = environment.uptimeNanoseconds()
            do throws(RPCError) {
                try connection.moveLog()
            } catch {
                // Nothing is lost: the log keeps what is not moved, and a disk that fails fails the next commit.
                logger.warning("checkpoint failed", metadata: [LogKey.cause: "\(error.cause ?? error.description)"])
            }
            let duration = environment.uptimeNanoseconds() - began
            state.withLock { state in
                state.durations.record(duration)
                state.isDue = false
            }
        }
    }

    private struct State {
        /// Of the log, when the last checkpoint was called for.
        var pagesBefore = 0
        var isDue = false
        /// Nanoseconds.
        var durations = HistogramCounts(.latency)
        var isStopped = false
    }
}
