import FRMRRetry
import Testing

@Suite struct OutlierEjectionTests {
    private var ejection = OutlierEjection(endpoints: 4)

    @Test mutating func failuresInARowEject() {
        fail(0, times: 4, at: .zero)
        #expect(!ejection.isEjected(0, now: .zero))
        ejection.record(.success, of: 0, now: .zero)
        fail(0, times: 4, at: .zero)
        #expect(!ejection.isEjected(0, now: .zero), "a success begins the row anew")
        fail(0, times: 1, at: .zero)
        #expect(ejection.isEjected(0, now: .zero))
        #expect(!ejection.isEjected(1, now: .zero))
    }

    @Test mutating func halfOfManyCallsFailingEjects() {
        for second in 0..<9 {
            ejection.record(.failure, of: 1, now: .seconds(second))
            ejection.record(.success, of: 1, now: .seconds(second))
        }
        #expect(!ejection.isEjected(1, now: .seconds(9)), "18 calls are too few to judge by")
        ejection.record(.success, of: 1, now: .seconds(9))
        ejection.record(.failure, of: 1, now: .seconds(9))
        #expect(ejection.isEjected(1, now: .seconds(9)))
    }

    @Test mutating func oldFailuresAreForgotten() {
        for _ in 0..<10 {
            ejection.record(.success, of: 1, now: .zero)
            ejection.record(.failure, of: 1, now: .zero)
        }
        var later = OutlierEjection(endpoints: 4)
        for second in [0, 60] {
            for _ in 0..<9 {
                later.record(.success, of: 1, now: .seconds(second))
                later.record(.failure, of: 1, now: .seconds(second))
            }
        }
        #expect(ejection.isEjected(1, now: .zero))
        #expect(!later.isEjected(1, now: .seconds(60)))
    }

    @Test mutating func eachEjectionLastsLongerUpToTheMaximum() {
        var now = Duration.zero
        for seconds in [10, 20, 30] {
            fail(2, times: 5, at: now)
            #expect(ejection.isEjected(2, now: now + .seconds(seconds) - .milliseconds(1)))
            now += .seconds(seconds)
            #expect(!ejection.isEjected(2, now: now))
        }
        for _ in 0..<100 {
            fail(2, times: 5, at: now)
            now += .seconds(300)
            #expect(!ejection.isEjected(2, now: now), "never longer than the maximum")
        }
    }

    @Test mutating func wellnessIsRewarded() {
        fail(3, times: 5, at: .zero)
        fail(3, times: 5, at: .seconds(10))
        #expect(ejection.isEjected(3, now: .milliseconds(29_999)))
        // Well from 30 s to 50 s: both ejections are forgotten.
        fail(3, times: 5, at: .seconds(50))
        #expect(ejection.isEjected(3, now: .milliseconds(59_999)))
        #expect(!ejection.isEjected(3, now: .seconds(60)))
    }

    @Test mutating func atMostHalfAreOut() {
        for endpoint in 0..<4 { fail(endpoint, times: 50, at: .zero) }
        #expect((0..<4).map { ejection.isEjected($0, now: .zero) } == [true, true, false, false])
    }

    @Test(arguments: [1, 2, 3, 5]) func someoneIsAlwaysLeft(_ endpoints: Int) {
        var ejection = OutlierEjection(endpoints: endpoints, .init(ejectedPercentMax: 100))
        for endpoint in 0..<endpoints {
            for _ in 0..<100 { ejection.record(.failure, of: endpoint, now: .zero) }
        }
        #expect((0..<endpoints).count { !ejection.isEjected($0, now: .zero) } == 1)
    }

    @Test mutating func lateOutcomesAndGivenUpCallsSayNothing() {
        fail(0, times: 5, at: .zero)
        fail(0, times: 50, at: .seconds(9))
        #expect(!ejection.isEjected(0, now: .seconds(10)), "what fails while it is out adds nothing")
        for _ in 0..<50 { ejection.record(.abandoned, of: 1, now: .zero) }
        #expect(!ejection.isEjected(1, now: .zero))
    }

    private mutating func fail(_ endpoint: Int, times: Int, at now: Duration) {
        for _ in 0..<times { ejection.record(.failure, of: endpoint, now: now) }
    }
}
