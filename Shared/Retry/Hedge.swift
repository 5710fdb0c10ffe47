/// When a query is asked a second time before the first answer has come (gRFC A6, "Hedging Policy"): it cuts off the
/// slowest answers at the price of some more calls. Off unless a policy is given.
public struct HedgePolicy: Hashable, Sendable {
    /// From one attempt to the next. The 95th percentile of the method's latency costs one call in twenty.
    public var delay: Duration
    /// All attempts that may be under way, the first one included.
    public var attemptsMax: Int

    /// - Precondition: at least two attempts: one is no hedge.
    public init(delay: Duration, attemptsMax: Int = 2) {
        precondition(attemptsMax >= 2 && delay >= .zero)
        self.delay = delay
        self.attemptsMax = attemptsMax
    }
}

/// The attempts of one hedged query: a value that is told events and says what to do.
///
/// The first answer wins, a final failure too; of other failures the last one counts, since the rest may still answer.
package struct HedgedCall: Hashable, Sendable {
    private let policy: HedgePolicy
    private var started = 1
    private var running = 1

    /// The first attempt is under way.
    package init(_ policy: HedgePolicy) { self.policy = policy }

    /// How long to wait until `delayPassed`; nil when no attempt will be added.
    package var nextDelay: Duration? { started < policy.attemptsMax ? policy.delay : nil }

    /// - Parameters:
    ///   - remaining: until the deadline of the call.
    ///   - mayHedge: asked when everything else allows another attempt; true has paid for it.
    package mutating func delayPassed(remaining: Duration, mayHedge: () -> Bool) -> Action {
        guard remaining > .zero, started < policy.attemptsMax else { return .wait }
        guard mayHedge() else {
            // What is spent now will not be back within this call.
            started = policy.attemptsMax
            return .wait
        }
        started += 1
        running += 1
        return .start
    }

    /// - Parameter isFinal: another attempt would get the same answer.
    package mutating func attemptFailed(isFinal: Bool) -> Action {
        running -= 1
        return isFinal || running == 0 ? .fail : .wait
    }

    package enum Action: Hashable, Sendable {
        /// Make another attempt.
        case start
        /// Wait for the attempts under way.
        case wait
        /// The failure is the call's; give up what is under way.
        case fail
    }
}
