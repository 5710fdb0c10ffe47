/// Bounds retries to a share of the requests of the last ten seconds, so that retries cannot double the load of an
/// endpoint that is failing under load.
///
/// A small reserve lets a client that calls seldom retry at all.
package struct RetryBudget: Hashable, Sendable {
    private var counts: RollingCount
    private let percent: Int
    private let reserve: Int

    /// - Parameters:
    ///   - percent: retries per hundred requests.
    ///   - reserve: retries per window granted whatever the number of requests.
    package init(percent: Int = 10, reserve: Int = 10, window: Duration = .seconds(10)) {
        self.percent = percent
        self.reserve = reserve
        counts = RollingCount(window: window)
    }

    /// Counts a first attempt.
    ///
    /// - Parameter now: time since any fixed start.
    package mutating func recordRequest(now: Duration) { counts.add(total: 1, at: now) }

    /// Takes one retry from the budget; false when it is spent.
    package mutating func takeRetry(now: Duration) -> Bool {
        counts.advance(to: now)
        guard counts.marked < max(reserve, counts.total * percent / 100) else { return false }
        counts.add(marked: 1, at: now)
        return true
    }
}
