package import FRMRIdentifiers

/// What an unanswered register means (V8): it is asked again, later each time, for as long as it takes; whoever waits
/// is told when to come back; when the time for the checks is over, people are told (V7). It never refuses anybody.
package struct RegisterSilence: Sendable, Hashable {
    package var firstWait: Duration = .seconds(1)
    /// The longest wait between questions.
    package var waitMax: Duration = .seconds(300)

    package init() {}

    /// - Parameters:
    ///   - attempts: questions without an answer, 1 or more.
    ///   - clock: of the submission that waits.
    package func decision(attempts: Int, at now: Instant, _ clock: CaseClock) -> Decision {
        // Doubling from a second passes any wait in use long before the thirtieth question.
        let doublings = min(max(attempts, 1) - 1, 30)
        let wait = min(firstWait * (1 << doublings), waitMax)
        var escalate: Set<CaseClock.Recipient> = []
        if clock.isBreached(at: now), case .escalate(let recipients) = clock.consequence(of: .breach) {
            escalate = recipients
        }
        return Decision(askAgainAt: now + wait, escalateTo: escalate)
    }

    package struct Decision: Sendable, Hashable {
        package let askAgainAt: Instant
        /// Empty while there is time.
        package let escalateTo: Set<CaseClock.Recipient>
    }
}
