package import FRMRIdentifiers

/// What an unanswered register means (V8): it is asked again, later each time, for as long as it takes; when the time
/// for the checks is over, people are told (V7). It never refuses anybody.
package struct RegisterSilence: Sendable, Hashable {
    /// The wait after the first question; each further one is twice as long.
    package var firstWait: Duration = .seconds(1)
    /// The longest wait between questions, before jitter.
    package var waitMax: Duration = .seconds(300)
    /// 0…1: the part of a wait that is random, to each side, so that checks that failed together do not return
    /// together.
    package var jitter = 0.2
    /// The longest wait that a register's own advice can bring about: a mistaken one must not put a check off for
    /// ever.
    package var adviceMax: Duration = .seconds(3600)

    package init() {}

    /// The longest of all waits.
    package var longest: Duration { max(waitMax * (1 + jitter), adviceMax) }

    /// - Parameters:
    ///   - attempts: questions without an answer, 1 or more.
    ///   - clock: of the submission that waits; nil where none runs.
    ///   - advice: how long the register itself asked to be left alone.
    ///   - random: uniform in 0..<1.
    package func decision(
        attempts: Int, at now: Instant, _ clock: CaseClock?, advice: Duration? = nil, random: Double = 0.5
    ) -> Decision {
        // Doubling from a second reaches any maximum in use long before the thirtieth question.
        let doublings = min(max(attempts, 1) - 1, 30)
        let wait = min(firstWait * (1 << doublings), waitMax)
        let share = 1 - jitter + 2 * jitter * min(max(random, 0), 1)
        var escalate: Set<CaseClock.Recipient> = []
        if let clock, clock.isBreached(at: now), case .escalate(let recipients) = clock.consequence(of: .breach) {
            escalate = recipients
        }
        let advised = min(advice ?? .zero, adviceMax)
        return Decision(askAgainAt: now + max(wait * share, advised), escalateTo: escalate)
    }

    package struct Decision: Sendable, Hashable {
        package let askAgainAt: Instant
        /// Empty while there is time.
        package let escalateTo: Set<CaseClock.Recipient>
    }
}
