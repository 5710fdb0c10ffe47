import Testing

@testable import FRMRRetry

@Suite struct QueueDelayTests {
    private static let target = Duration.milliseconds(10)
    private static let interval = Duration.milliseconds(100)
    private var queue = QueueDelay(target: target, interval: interval)

    /// Lets one entry leave after `delay` ms at `now` ms.
    private mutating func leave(_ delay: Int64, at now: Int64) -> Bool {
        queue.sheds(delayNanoseconds: delay * 1_000_000, nowNanoseconds: now * 1_000_000)
    }

    @Test mutating func aBurstIsNotOverload() {
        // However long the delay: as long as the queue empties within the interval, everybody is served.
        for now in stride(from: Int64(0), to: 1_000, by: 10) {
            #expect(!leave(now % 100 == 90 ? 0 : 500, at: now))
        }
    }

    @Test mutating func aStandingQueueShedsAfterAnInterval() {
        var firstShed: Int64?
        for now in stride(from: Int64(0), to: 500, by: 5) where leave(30, at: now) {
            firstShed = firstShed ?? now
        }
        #expect(firstShed == 100)
        #expect(queue.isOverloaded)
    }

    @Test mutating func onlyWhatWaitedLongIsShed() {
        for now in stride(from: Int64(0), to: 200, by: 5) { _ = leave(30, at: now) }
        #expect(!leave(20, at: 201))
        #expect(leave(21, at: 202))
        #expect(!leave(0, at: 203))
    }

    @Test mutating func oneShortDelayEndsIt() {
        for now in stride(from: Int64(0), to: 200, by: 5) { _ = leave(30, at: now) }
        #expect(!leave(1, at: 250))
        // The interval that began with the short delay is judged when the next begins.
        #expect(leave(50, at: 260))
        #expect(!leave(50, at: 351))
        #expect(!queue.isOverloaded)
    }

    @Test mutating func aDelayAtTheTargetMayLast() {
        for now in stride(from: Int64(0), to: 2_000, by: 5) { #expect(!leave(10, at: now)) }
        #expect(!queue.isOverloaded)
    }

    @Test mutating func aClockThatGoesBackDoesNotDisturb() {
        for now in stride(from: Int64(0), to: 200, by: 5) { _ = leave(30, at: now) }
        #expect(leave(30, at: 50))
        #expect(queue.isOverloaded)
    }

    /// A queue with a server of one entry per ms under ten times that load: who is served waited little, and the
    /// server is never idle. Without shedding the delay would grow without bound.
    @Test mutating func underTenfoldLoadTheServerStaysBusyAndTheServedWaitLittle() {
        var waiting: [Int64] = []
        var served: [(at: Int64, delay: Int64)] = []
        for now in Int64(0)..<3_000 {
            for _ in 0..<10 { waiting.append(now) }
            var first = 0
            while first < waiting.count, leave(now - waiting[first], at: now) { first += 1 }
            if first < waiting.count {
                served.append((now, now - waiting[first]))
                first += 1
            }
            waiting.removeFirst(first)
        }
        #expect(served.count >= 2_990)
        // The first interval cannot know yet; behind it nobody waits for more than twice the target.
        #expect(served.filter { $0.at > 300 }.allSatisfy { $0.delay <= 20 })
    }
}
