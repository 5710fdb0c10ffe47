import FRMRMetrics
import Testing

@Suite struct CallTallyTests {
    private let shape = CallTally.Shape(routes: 3, codes: 2, refusals: 2, buckets: Buckets(first: 10, bounded: 3))

    @Test func callsAreCountedByRouteAndCodeAndTimedWhenSettled() {
        let tally = CallTally(shape)
        tally.answered(route: 1, code: 0, began: 100)
        tally.answered(route: 1, code: 0, began: 100)
        tally.answered(route: 2, code: 1, began: 100)
        tally.answered(route: 1, code: 1, began: 95)
        #expect(tally.isUnsettled)
        #expect(tally.counts.times(route: 1).counts == [0, 0, 0, 0], "their answers have not left yet")
        tally.settle(now: 112)
        #expect(!tally.isUnsettled)
        let counts = tally.counts
        #expect(counts.calls(route: 1, code: 0) == 2)
        #expect(counts.calls(route: 1, code: 1) == 1)
        #expect(counts.calls(route: 2, code: 1) == 1)
        #expect(counts.calls(route: 2, code: 0) == 0)
        #expect(counts.calls(route: 0, code: 0) == 0)
        #expect(counts.times(route: 1).counts == [0, 3, 0, 0])
        #expect(counts.times(route: 1).sum == 12 + 12 + 17)
        #expect(counts.times(route: 2).counts == [0, 1, 0, 0])
        #expect(counts.times(route: 2).sum == 12)
    }

    @Test func settlingTwiceCountsOnce() {
        let tally = CallTally(shape)
        tally.answered(route: 0, code: 0, began: 5)
        tally.settle(now: 6)
        tally.settle(now: 1_000)
        #expect(tally.counts.times(route: 0).counts == [1, 0, 0, 0])
        // The same route and beginning again is a new call.
        tally.answered(route: 0, code: 0, began: 5)
        tally.settle(now: 45)
        #expect(tally.counts.times(route: 0).counts == [1, 0, 1, 0])
        #expect(tally.counts.times(route: 0).sum == 1 + 40)
    }

    @Test func aClockThatStandsBehindCountsAsNoTime() {
        let tally = CallTally(shape)
        tally.answered(route: 0, code: 0, began: 50)
        tally.settle(now: 49)
        #expect(tally.counts.times(route: 0).counts == [1, 0, 0, 0])
        #expect(tally.counts.times(route: 0).sum == 0)
    }

    /// Each is a run of its own: more of them than there is room for at first, and than is kept.
    @Test(arguments: [255, 256, 257, 5_000]) func noCallIsLostHoweverManyWait(_ calls: Int) {
        let tally = CallTally(shape)
        for _ in 0..<2 {
            for call in 0..<calls { tally.answered(route: call % 3, code: 0, began: UInt64(call)) }
            tally.settle(now: UInt64(calls))
        }
        let counts = (0..<3).map { tally.counts.times(route: $0).counts.reduce(0, +) }
        #expect(counts.reduce(0, +) == 2 * UInt64(calls))
        // Each waited one longer than the next: 1 + 2 + … + calls, twice.
        #expect((0..<3).reduce(0) { $0 + tally.counts.times(route: $1).sum } == UInt64(calls * (calls + 1)))
    }

    @Test func talliesOfAllLoopsAddUp() {
        var sum = CallCounts(shape)
        for loop in 1...3 {
            let tally = CallTally(shape)
            for _ in 0..<loop {
                tally.answered(route: 2, code: 1, began: 0)
                tally.began()
                tally.refused(1)
            }
            tally.ended()
            tally.settle(now: 200)
            sum += tally.counts
        }
        #expect(sum.calls(route: 2, code: 1) == 6)
        #expect(sum.times(route: 2).counts == [0, 0, 0, 6])
        #expect(sum.times(route: 2).sum == 1_200)
        #expect(sum.inFlight == 3)
        #expect(sum.refused(0) == 0)
        #expect(sum.refused(1) == 6)
    }

    /// Rows lie side by side in one block: the last cell of one is not the first of the next.
    @Test func cellsDoNotOverlap() {
        let tally = CallTally(shape)
        for route in 0..<shape.routes {
            for code in 0..<shape.codes {
                for _ in 0...(route * shape.codes + code) { tally.answered(route: route, code: code, began: 0) }
            }
        }
        tally.settle(now: 1_000)
        for route in 0..<shape.routes {
            let calls = (0..<shape.codes).map { tally.counts.calls(route: route, code: $0) }
            #expect(calls == (0..<shape.codes).map { UInt64(route * shape.codes + $0 + 1) })
            #expect(tally.counts.times(route: route).counts.last == calls.reduce(0, +))
        }
        #expect(tally.counts.inFlight == 0)
        #expect((0..<shape.refusals).allSatisfy { tally.counts.refused($0) == 0 })
    }
}
