import FRMRMetrics
import Testing

@Suite struct BucketsTests {
    @Test(
        arguments: [
            (0, 0), (1, 0), (10, 0), (11, 1), (20, 1), (21, 2), (40, 2), (41, 3), (80, 3), (81, 4), (.max, 4),
        ] as [(UInt64, Int)])
    func valueFallsIntoTheFirstBucketThatHoldsIt(_ value: UInt64, _ bucket: Int) {
        #expect(Buckets(first: 10, bounded: 4).index(of: value) == bucket)
    }

    /// The short way by leading zeros against the long way by the definition.
    @Test(arguments: [Buckets.latency, Buckets(first: 1, bounded: 9), Buckets(first: 3, bounded: 62)])
    func everyBoundIsTheLastOfItsBucket(_ buckets: Buckets) throws {
        for index in 0..<(buckets.count - 1) {
            let bound = try #require(buckets.bound(index))
            for value in [bound, bound + 1] {
                let expected = (0..<buckets.count).first { value <= buckets.bound($0) ?? .max }
                #expect(buckets.index(of: value) == expected, "\(value)")
            }
        }
        #expect(buckets.bound(buckets.count - 1) == nil)
    }

    @Test func latencyReachesFromMicrosecondsToTheLongestUnaryCall() {
        #expect(Buckets.latency.bound(0) == 16_000)
        #expect(Buckets.latency.bound(Buckets.latency.count - 2) == 67_108_864_000)
    }

    @Test func histogramKeepsCountsAndSum() {
        var histogram = HistogramCounts(Buckets(first: 1, bounded: 3))
        for value: UInt64 in [1, 2, 2, 4, 5] { histogram.record(value) }
        #expect(histogram.counts == [1, 2, 1, 1])
        #expect(histogram.sum == 14)
    }
}
