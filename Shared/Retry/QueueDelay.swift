/// Tells a queue that stands from one that only breathes, and which of its entries to refuse: CoDel (RFC 8289) the way
/// servers of requests use it.
///
/// Every burst fills a queue for a moment. It is overloaded when even the shortest delay of a whole interval was above
/// the target. From then on entries that waited more than twice the target are refused, so that those behind them are
/// served in time; an interval with one short delay ends it.
///
/// A value without a clock. Moments are nanoseconds since any fixed start, because this is asked for every read of a
/// socket.
package struct QueueDelay: Hashable, Sendable {
    /// Whether the last whole interval was one of overload.
    package private(set) var isOverloaded = false
    /// Whole intervals that have ended.
    package private(set) var intervals = 0
    private let targetNanoseconds: Int64
    private let intervalNanoseconds: Int64
    private var intervalEndNanoseconds: Int64 = .min
    private var shortestNanoseconds: Int64 = 0

    /// - Parameters:
    ///   - target: a delay that may last.
    ///   - interval: how long a delay above it must last to be overload; several times the target.
    package init(target: Duration, interval: Duration) {
        targetNanoseconds = target.wholeNanoseconds
        intervalNanoseconds = interval.wholeNanoseconds
    }

    /// An entry leaves the queue. True: refuse it.
    ///
    /// - Parameters:
    ///   - delayNanoseconds: how long it waited.
    ///   - nowNanoseconds: must not go back by more than clocks do: an earlier moment than before counts as the same.
    package mutating func sheds(delayNanoseconds: Int64, nowNanoseconds: Int64) -> Bool {
        if nowNanoseconds >= intervalEndNanoseconds {
            intervals += 1
            isOverloaded = shortestNanoseconds > targetNanoseconds
            intervalEndNanoseconds = nowNanoseconds.addingReportingOverflow(intervalNanoseconds).partialValue
            shortestNanoseconds = delayNanoseconds
        } else if delayNanoseconds < shortestNanoseconds {
            shortestNanoseconds = delayNanoseconds
        }
        return isOverloaded && delayNanoseconds > 2 * targetNanoseconds
    }
}

extension Duration {
    /// Durations of queues are far from the 292 years that fit.
    fileprivate var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
