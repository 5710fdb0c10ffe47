/// What the calls to one endpoint share about retrying: the policy, the throttle and the budget.
///
/// A value without clock or randomness; its owner guards it with a lock and sleeps itself.
package struct EndpointRetries: Hashable, Sendable {
    package let policy: RetryPolicy
    package private(set) var throttle: RetryThrottle
    private var budget: RetryBudget

    package init(
        policy: RetryPolicy = .standard, throttle: RetryThrottle = RetryThrottle(), budget: RetryBudget = RetryBudget()
    ) {
        self.policy = policy
        self.throttle = throttle
        self.budget = budget
    }

    /// A user's call begins, with its first attempt.
    ///
    /// - Parameter now: time since any fixed start.
    package mutating func begin(now: Duration) { budget.recordRequest(now: now) }

    /// An attempt was answered OK.
    package mutating func succeeded() { throttle.recordSuccess() }

    /// Whether a query may be asked again while its first attempt is under way; true has already been paid for, as a
    /// retry is.
    package mutating func takeHedge(now: Duration) -> Bool { throttle.allowsRetry && budget.takeRetry(now: now) }

    /// An attempt failed. `.retry` has already been paid for.
    ///
    /// - Parameters:
    ///   - now: time since any fixed start.
    ///   - random: uniform in 0..<1.
    package mutating func decision(after failure: FailedAttempt, now: Duration, random: Double) -> RetryDecision {
        let decision = policy.decision(after: failure, random: random)
        switch decision {
        case .stop(.final), .stop(.mayHaveRun), .stop(.noAdvice), .stop(.throttled), .stop(.budgetSpent):
            return decision
        case .stop(.attemptsSpent), .stop(.deadline):
            // Not retried, yet it speaks of the endpoint's health all the same.
            throttle.recordRetryableFailure()
            return decision
        case .retry:
            throttle.recordRetryableFailure()
            guard throttle.allowsRetry else { return .stop(.throttled) }
            guard budget.takeRetry(now: now) else { return .stop(.budgetSpent) }
            return decision
        }
    }
}
