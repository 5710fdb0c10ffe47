import FRMRRetry
import Testing

@Suite struct HedgeTests {
    private let policy = HedgePolicy(delay: .milliseconds(50), attemptsMax: 3)

    @Test func attemptsAreAddedUpToTheirNumber() {
        var call = HedgedCall(policy)
        #expect(call.nextDelay == .milliseconds(50))
        #expect(call.delayPassed(remaining: .seconds(1), mayHedge: { true }) == .start)
        #expect(call.nextDelay == .milliseconds(50))
        #expect(call.delayPassed(remaining: .seconds(1), mayHedge: { true }) == .start)
        #expect(call.nextDelay == nil)
        #expect(call.delayPassed(remaining: .seconds(1), mayHedge: { true }) == .wait)
    }

    @Test func aSpentBudgetEndsTheHedging() {
        var call = HedgedCall(policy)
        #expect(call.delayPassed(remaining: .seconds(1), mayHedge: { false }) == .wait)
        #expect(call.nextDelay == nil)
    }

    @Test func nothingIsPaidForWhatCannotBeStarted() {
        var call = HedgedCall(policy)
        var asked = 0
        let count = {
            asked += 1
            return true
        }
        #expect(call.delayPassed(remaining: .zero, mayHedge: count) == .wait)
        #expect(asked == 0, "past the deadline")
        _ = call.delayPassed(remaining: .seconds(1), mayHedge: count)
        _ = call.delayPassed(remaining: .seconds(1), mayHedge: count)
        _ = call.delayPassed(remaining: .seconds(1), mayHedge: count)
        #expect(asked == 2, "beyond the number of attempts")
    }

    @Test func theLastFailureOrAFinalOneEndsTheCall() {
        var call = HedgedCall(policy)
        _ = call.delayPassed(remaining: .seconds(1), mayHedge: { true })
        var other = call
        #expect(call.attemptFailed(isFinal: false) == .wait)
        #expect(call.attemptFailed(isFinal: false) == .fail)
        #expect(other.attemptFailed(isFinal: true) == .fail)
    }

    @Test func hedgesArePaidFromTheRetryBudgetAndStopWithTheThrottle() {
        var retries = EndpointRetries(budget: RetryBudget(reserve: 2))
        let granted = (0..<3).map { _ in retries.takeHedge(now: .zero) }
        #expect(granted == [true, true, false])
        var failing = EndpointRetries()
        for _ in 0..<5 { _ = failing.decision(after: .sample(.unavailable), now: .zero, random: 0.5) }
        let isGrantedWhileFailing = failing.takeHedge(now: .zero)
        #expect(!isGrantedWhileFailing)
    }
}
