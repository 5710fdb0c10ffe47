internal import FRMRCalls
internal import FRMRRetry

/// Which of the waiting commands are still worth running. Confined to the writer's thread.
///
/// A command that waits for the commit under way has not waited in a queue: the running fsync is the window of the
/// group commit. So its delay counts up to the beginning of the batch before its own, and the bound holds on a slow
/// disk as well as on a fast one.
struct CommandGate {
    /// Commands of calls that may wait: more would only wait to be refused. One batch while the writer cannot keep up,
    /// twice as many after each interval in which it could.
    private(set) var waitingMax: Int
    private var delay: QueueDelay
    private var lastBatchBegan: Uptime?
    private var intervalsSeen = 0
    private let batchMax: Int
    private let queueMax: Int

    init(configuration: StoreConfiguration) {
        batchMax = configuration.batchMax
        queueMax = configuration.writeQueueMax
        waitingMax = queueMax
        delay = QueueDelay(target: configuration.queueDelayTarget, interval: configuration.queueDelayInterval)
    }

    enum Verdict: Equatable {
        case run
        /// Its caller has stopped waiting.
        case expired
        /// The writer cannot keep up, and this command waited too long.
        case overloaded
    }

    /// - Parameters:
    ///   - timing: nil for work that is not a call's, which is never refused.
    ///   - now: when its batch is taken from the queue.
    mutating func verdict(on timing: CallTiming?, now: Uptime) -> Verdict {
        guard let timing else { return .run }
        if let expires = timing.expires, expires <= now { return .expired }
        let arrived = timing.arrived.nanoseconds
        let waited = lastBatchBegan.map { $0.nanoseconds - min($0.nanoseconds, arrived) } ?? 0
        let isShed = delay.sheds(
            delayNanoseconds: Int64(clamping: waited), nowNanoseconds: Int64(clamping: now.nanoseconds))
        return isShed ? .overloaded : .run
    }

    /// A batch taken at `now` goes to its commit.
    mutating func batchBegan(now: Uptime) {
        lastBatchBegan = now
        guard delay.intervals != intervalsSeen else { return }
        intervalsSeen = delay.intervals
        waitingMax = delay.isOverloaded ? min(batchMax, queueMax) : min(2 * waitingMax, queueMax)
    }
}
