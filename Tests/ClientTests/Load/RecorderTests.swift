import FRMRCalls
import Testing

@testable import frmr

@Suite struct RecorderTests {
    private let plan = try? PlanTests.read(PlanTests.whole)
    private static let refusal = RPCError(.resourceExhausted, "SHED", "", "")

    private func recorder(_ timeline: Timeline, warmUp: Int64 = 0) throws -> Recorder {
        Recorder(methods: try #require(plan).methods, warmUp: warmUp, timeline: timeline)
    }

    @Test func latencyCountsFromTheIntendedMomentAndRawFromTheSending() throws {
        var recorder = try recorder(Timeline(threads: 1))
        // The service stalled: the call was due at 10 ms, left at 110 ms and took 5 ms.
        recorder.record(method: 0, intended: 10_000_000, sent: 110_000_000, answered: 115_000_000, failure: nil)
        let figures = recorder.methods[0]
        #expect(abs(figures.latency.maxMilliseconds - 105) < 0.2)
        #expect(abs(figures.rawLatency.maxMilliseconds - 5) < 0.01)
        #expect(recorder.methods[1].calls == 0)
    }

    @Test func acceptedCodesAreGoodOthersAreErrors() throws {
        var recorder = try recorder(Timeline(threads: 1))
        for (method, code) in [(0, RPCError.Code.notFound), (0, .unavailable), (1, .notFound)] {
            recorder.record(
                method: method, intended: 0, sent: 0, answered: 1, failure: RPCError(code, "R", "", ""))
        }
        #expect(recorder.methods.map(\.good) == [1, 0])
        #expect(recorder.methods.map(\.failed) == [1, 1])
        #expect(recorder.methods[0].errors.keys.map(\.description) == ["unavailable R"])
    }

    @Test func theWarmUpIsNotRecorded() throws {
        let timeline = Timeline(threads: 1)
        var recorder = try recorder(timeline, warmUp: 1_000)
        recorder.record(method: 0, intended: 999, sent: 999, answered: 5_000, failure: nil)
        recorder.record(method: 0, intended: 1_000, sent: 1_000, answered: 5_000, failure: nil)
        recorder.finish(at: 6_000)
        #expect(recorder.methods[0].good == 1)
        #expect(timeline.finish().map(\.all.good) == [1])
    }

    @Test func secondsOfAllThreadsComeTogetherInOrder() throws {
        let timeline = Timeline(threads: 2)
        var first = try recorder(timeline)
        var second = try recorder(timeline)
        let half: Int64 = 500_000_000
        first.record(method: 0, intended: 0, sent: 0, answered: half, failure: nil)
        first.record(method: 1, intended: 0, sent: 0, answered: 3 * half, failure: Self.refusal)
        first.finish(at: 5 * half)
        #expect(timeline.sumUp() == nil)
        second.record(method: 0, intended: half, sent: half, answered: half + 1_000_000, failure: nil)
        second.record(method: 0, intended: 4 * half, sent: 4 * half, answered: 4 * half + 2_000_000, failure: nil)
        second.finish(at: 5 * half)
        let seconds = timeline.finish()
        #expect(seconds.map(\.second) == [0, 1, 2])
        #expect(seconds.map(\.all.good) == [2, 0, 1])
        #expect(seconds.map { $0.methods[1].failed } == [0, 1, 0])
        #expect(seconds[0].all.max > 495 && seconds[0].all.p50 < 1.1)
    }

    @Test func figuresAddUp() {
        var left = MethodFigures()
        var right = MethodFigures()
        for milliseconds in Int64(1)...50 { left.record(milliseconds: milliseconds) }
        for milliseconds in Int64(51)...100 { right.record(milliseconds: milliseconds) }
        right.recordFailure(CallFailure(Self.refusal))
        let sum = MethodFigures.sum([left, right])
        #expect(sum.good == 100 && sum.failed == 1 && sum.calls == 101)
        #expect(abs(sum.latency.milliseconds(at: 90) - 90) < 0.1)
    }
}
