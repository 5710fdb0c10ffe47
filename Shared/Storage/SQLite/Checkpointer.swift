internal import Dispatch
internal import FRMRCalls
internal import FRMRIdentifiers
internal import FRMRLocks
internal import FRMRMetrics
internal import Logging

/// Checkpoints beside the writer, on a thread and a connection of its own: within a commit, every caller would wait for
/// the pages and their fsync.
///
/// Commits go on meanwhile. The log restarts only when a commit finds all of it checkpointed, which under a load without
/// pauses never happens; so at the maximum length the writer checkpoints the little that is left.
///
/// Unchecked: `connection` is used by the thread alone, and closed by whoever has joined it.
final class Checkpointer: @unchecked Sendable {
    private let connection: SQLiteConnection
    private let configuration: StoreConfiguration
    private let environment: Environment
    private let logger: Logger
    /// Says when the log is being moved.
    let mark: CommitMark
    private let state: Mutex<State>
    private let wakeup = DispatchSemaphore(value: 0)
    private let thread = NamedThread("store-checkpoint")

    init(
        connection: SQLiteConnection, configuration: StoreConfiguration, environment: Environment, logger: Logger,
        mark: CommitMark
    ) {
        self.connection = connection
        self.configuration = configuration
        self.environment = environment
        self.logger = logger
        self.mark = mark
        state = Mutex(
            State(pagesWanted: min(configuration.firstCheckpointPages, configuration.checkpointPages)))
    }

    func start() { thread.start { [self] in run() } }

    /// To be told after every commit, by the writer.
    ///
    /// - Parameter pages: of the log now, checkpointed or not.
    /// - Returns: whether the log has its maximum length, so that the writer has to checkpoint.
    func logHolds(_ pages: Int) -> Bool {
        let (wakes, isLongest) = state.withLock { state in
            let isLongest = pages * configuration.checkpointPages >= state.pagesWanted * configuration.logPagesMax
            // The log has restarted.
            if pages < state.pagesBefore { state.pagesBefore = 0 }
            guard !state.isDue, pages - state.pagesBefore >= state.pagesWanted else { return (false, isLongest) }
            state.isDue = true
            state.pagesBefore = pages
            state.pagesWanted = min(2 * state.pagesWanted, configuration.checkpointPages)
            return (true, isLongest)
        }
        if wakes { wakeup.signal() }
        return isLongest
    }

    /// How long checkpoints took until now.
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
                try mark.moving { () throws(RPCError) in try connection.moveLog() }
            } catch {
                // Nothing is lost: the log keeps the pages, and a failing disk fails the next commit.
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
        /// Added to the log, before the next checkpoint is called for.
        var pagesWanted: Int
        /// Of the log, when the last checkpoint was called for.
        var pagesBefore = 0
        var isDue = false
        /// Nanoseconds.
        var durations = HistogramCounts(.latency)
        var isStopped = false
    }
}
