import FRMRRetry
import Testing

@Suite struct BackoffTests {
    @Test(arguments: [(1, 100), (2, 200), (3, 400), (4, 800), (5, 1000), (6, 1000), (Int.max, 1000)])
    func waitDoublesUpToTheMaximum(_ attempt: Int, _ milliseconds: Int) {
        #expect(Backoff.call.delay(afterAttempt: attempt, random: 0.5).isClose(to: .milliseconds(milliseconds)))
    }

    @Test(arguments: [1, 2, 3, 4, 9])
    func jitterStaysWithinAFifth(_ attempt: Int) {
        let middle = Backoff.call.delay(afterAttempt: attempt, random: 0.5)
        #expect(Backoff.call.delay(afterAttempt: attempt, random: 0).isClose(to: middle * 0.8))
        #expect(Backoff.call.delay(afterAttempt: attempt, random: 1.0.nextDown).isClose(to: middle * 1.2))
        #expect(Backoff.call.delay(afterAttempt: attempt, random: 0.25).isClose(to: middle * 0.9))
    }

    @Test func randomNumbersOutsideTheirRangeAreClamped() {
        let backoff = Backoff.call
        #expect(backoff.delay(afterAttempt: 1, random: -3) == backoff.delay(afterAttempt: 1, random: 0))
        #expect(backoff.delay(afterAttempt: 1, random: 7) == backoff.delay(afterAttempt: 1, random: 1))
        #expect(backoff.delay(afterAttempt: 0, random: 0.5) == backoff.delay(afterAttempt: 1, random: 0.5))
    }

    @Test func reconnectingSlowsDownToTwoMinutesAndStartsAnewAfterSuccess() {
        var backoff = ReconnectBackoff()
        #expect(backoff.delayAfterFailure(random: 0.5).isClose(to: .seconds(1)))
        #expect(backoff.delayAfterFailure(random: 0.5).isClose(to: .milliseconds(1600)))
        #expect(backoff.delayAfterFailure(random: 0.5).isClose(to: .milliseconds(2560)))
        for _ in 0..<20 { _ = backoff.delayAfterFailure(random: 0.5) }
        #expect(backoff.delayAfterFailure(random: 0.5).isClose(to: .seconds(120)))
        #expect(backoff.delayAfterFailure(random: 1).isClose(to: .seconds(144)))
        backoff.succeeded()
        #expect(backoff.failures == 0)
        #expect(backoff.delayAfterFailure(random: 0).isClose(to: .milliseconds(800)))
    }
}

extension Duration {
    /// Equal but for the rounding of a multiplication by a floating-point number.
    func isClose(to other: Duration) -> Bool { (self - other) < .nanoseconds(1) && (other - self) < .nanoseconds(1) }
}
