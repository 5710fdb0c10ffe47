import FRMRIdentifiers
import Testing

@testable import Storage

/// The moments that commands are recorded at, and what is told of the clock behind them.
@Suite struct RecordingClockTests {
    private let start = Instant(seconds: 1_780_000_000)

    @Test func momentsAreTheClocksAndNeverTheSameTwice() {
        let clock = RecordingClock(last: start)
        #expect(clock.stamp(now: start + .seconds(1)) == start + .seconds(1))
        #expect(clock.stamp(now: start + .seconds(1)) == start + .microseconds(1_000_001))
        #expect(clock.stamp(now: start - .seconds(3600)) == start + .microseconds(1_000_002))
        #expect(clock.stamp(now: start + .seconds(2)) == start + .seconds(2))
        #expect(clock.last == start + .seconds(2))
    }

    @Test func aClockThatGoesBackIsToldOnceAndItsReturnToo() {
        let clock = RecordingClock(last: start)
        func news(_ offset: Duration) -> RecordingClock.News? {
            clock.news(now: start + offset, tolerance: .seconds(1))
        }
        #expect(news(.zero) == nil)
        #expect(news(.seconds(-1)) == nil, "within the tolerance")
        #expect(news(.seconds(-3600)) == .behind)
        #expect(news(.seconds(-3599)) == nil)
        #expect(news(.seconds(1)) == .rightAgain)
        #expect(news(.seconds(2)) == nil)
    }

    @Test func aClockThatWasSetBackIsNoticedByTheOneThatOnlyGoesForward() {
        var watch = ClockWatch()
        func look(_ now: Duration, _ uptime: Duration) -> Bool {
            watch.hasGoneBack(start + now, Uptime(nanoseconds: 5_000_000_000) + uptime)
        }
        #expect(look(.zero, .zero), "it may have been set back before the first look")
        #expect(!look(.seconds(10), .seconds(10)))
        #expect(!look(.seconds(3610), .seconds(11)), "set forward")
        #expect(look(.seconds(12), .seconds(12)))
        #expect(!look(.seconds(13), .seconds(13)))
        // Slowly as well: it loses a tenth of a second with each second.
        let losses = (1...20).map { look(.seconds(13) + .milliseconds(900 * $0), .seconds(13 + $0)) }
        #expect(losses.count { $0 } == 1)
    }

    @Test func momentsOfTheOtherClockSaturate() {
        let uptime = Uptime(nanoseconds: 1_000)
        #expect(uptime - .seconds(1) == Uptime(nanoseconds: 0))
        #expect(uptime + .seconds(Int64.max) == Uptime(nanoseconds: .max))
        #expect(uptime - (uptime + .seconds(1)) == .zero)
        #expect((uptime + .seconds(1)) - uptime == .seconds(1))
    }
}
