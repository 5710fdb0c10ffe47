import FRMRRetry
import Testing

@Suite struct EndpointRetriesTests {
    @Test func throttleStopsRetriesAtHalfAndRecoversByTenths() {
        var throttle = RetryThrottle()
        for _ in 0..<4 { throttle.recordRetryableFailure() }
        #expect(throttle.tokens == 6)
        #expect(throttle.allowsRetry)
        throttle.recordRetryableFailure()
        #expect(!throttle.allowsRetry, "at half, not only below it")
        throttle.recordSuccess()
        #expect(throttle.tokens == 5.1)
        #expect(throttle.allowsRetry)
    }

    @Test func throttleStaysWithinItsBounds() {
        var throttle = RetryThrottle()
        for _ in 0..<100 { throttle.recordRetryableFailure() }
        #expect(throttle.tokens == 0)
        for _ in 0..<50 { throttle.recordSuccess() }
        #expect(throttle.tokens == 5)
        #expect(!throttle.allowsRetry)
        for _ in 0..<1000 { throttle.recordSuccess() }
        #expect(throttle.tokens == 10)
    }

    @Test func retriesAreATenthOfTheRequestsOfTheLastTenSeconds() {
        var budget = RetryBudget(reserve: 0)
        for index in 0..<200 { budget.recordRequest(now: .milliseconds(index)) }
        var granted = 0
        while budget.takeRetry(now: .seconds(1)), granted < 1000 { granted += 1 }
        #expect(granted == 20)
        let isGrantedWithinTheWindow = budget.takeRetry(now: .milliseconds(9_999))
        #expect(!isGrantedWithinTheWindow)
        for _ in 0..<100 { budget.recordRequest(now: .seconds(12)) }
        granted = 0
        while budget.takeRetry(now: .seconds(12)), granted < 1000 { granted += 1 }
        #expect(granted == 10, "the first window is forgotten, its retries too")
    }

    @Test func budgetReserveServesAClientThatCallsSeldom() {
        var budget = RetryBudget()
        budget.recordRequest(now: .zero)
        let granted = (0..<11).map { _ in budget.takeRetry(now: .zero) }
        #expect(granted == Array(repeating: true, count: 10) + [false])
        let isGrantedLater = budget.takeRetry(now: .seconds(10))
        #expect(isGrantedLater)
    }

    @Test func failingEndpointGetsNoMoreThanItsShareOfRetries() {
        var retries = EndpointRetries()
        var outcomes: [RetryDecision] = []
        for _ in 0..<6 {
            retries.begin(now: .zero)
            outcomes.append(retries.decision(after: .sample(.unavailable), now: .zero, random: 0.5))
        }
        #expect(outcomes.prefix(4).allSatisfy { $0.wait != nil })
        #expect(outcomes.suffix(2).allSatisfy { $0 == .stop(.throttled) })
    }

    @Test func spentBudgetStopsRetriesOfAHealthyEndpoint() {
        var retries = EndpointRetries(budget: RetryBudget(reserve: 1))
        retries.begin(now: .zero)
        #expect(retries.decision(after: .sample(.unavailable), now: .zero, random: 0).wait != nil)
        for _ in 0..<10 { retries.succeeded() }
        #expect(retries.decision(after: .sample(.unavailable), now: .zero, random: 0) == .stop(.budgetSpent))
    }

    @Test func answersAboutTheRequestCostNothing() {
        var retries = EndpointRetries()
        for _ in 0..<100 {
            retries.begin(now: .zero)
            #expect(retries.decision(after: .sample(.notFound), now: .zero, random: 0) == .stop(.final))
            #expect(retries.decision(after: .sample(.unknown), now: .zero, random: 0) == .stop(.mayHaveRun))
        }
        #expect(retries.throttle.tokens == 10)
    }

    @Test func lastAttemptsStillSpeakAgainstTheEndpoint() {
        var retries = EndpointRetries(policy: .never)
        #expect(retries.decision(after: .sample(.unavailable), now: .zero, random: 0) == .stop(.attemptsSpent))
        #expect(retries.throttle.tokens == 9)
    }
}
