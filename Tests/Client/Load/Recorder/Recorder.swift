import FRMRCalls

/// Takes what comes back on one thread: whole figures of each method, and seconds for the timeline.
///
/// Times are nanoseconds since the run began. Calls that were meant to leave within the warm-up are not recorded.
struct Recorder: Sendable {
    private let warmUp: Int64
    private let accepted: [Set<RPCError.Code>]
    private let timeline: Timeline
    private(set) var methods: [MethodFigures]
    private var second: SecondFigures
    private var secondEnd: Int64

    private static let nanosecondsPerSecond: Int64 = 1_000_000_000

    init(methods: [PlannedMethod], warmUp: Int64, timeline: Timeline) {
        self.warmUp = warmUp
        self.timeline = timeline
        accepted = methods.map(\.accepted)
        self.methods = methods.map { _ in MethodFigures() }
        second = SecondFigures(methods: methods.count)
        secondEnd = warmUp + Self.nanosecondsPerSecond
    }

    mutating func record(method: Int, intended: Int64, sent: Int64, answered: Int64, failure: RPCError?) {
        guard intended >= warmUp else { return }
        advance(to: answered)
        if let failure, !accepted[method].contains(failure.code) {
            let failure = CallFailure(failure)
            methods[method].recordFailure(failure)
            second.recordFailure(failure, method: method)
        } else {
            methods[method].recordGood(intended: intended, sent: sent, answered: answered)
            second.recordGood(answered - intended, method: method)
        }
    }

    /// Hands over the seconds that are over.
    mutating func advance(to time: Int64) {
        while time >= secondEnd {
            timeline.deliver(second)
            second.advance()
            secondEnd += Self.nanosecondsPerSecond
        }
    }

    /// Hands over the rest, the part of a second.
    mutating func finish(at time: Int64) {
        advance(to: time)
        timeline.deliver(second)
        second.advance()
        secondEnd += Self.nanosecondsPerSecond
    }
}
