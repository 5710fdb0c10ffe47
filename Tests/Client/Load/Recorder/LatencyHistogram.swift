import Histogram

/// Latencies in nanoseconds with three digits, 64 ns at the finest.
struct LatencyHistogram: Sendable {
    private static let unitMax = UInt64(LoadLimits.latencyMax.wholeNanoseconds)

    private(set) var histogram = Histogram<UInt64>(
        lowestDiscernibleValue: 64, highestTrackableValue: Self.unitMax, numberOfSignificantValueDigits: .three)

    /// Values beyond the bounds are recorded as the bounds.
    mutating func record(_ nanoseconds: Int64) {
        histogram.record(min(UInt64(clamping: nanoseconds), Self.unitMax))
    }

    mutating func add(_ other: LatencyHistogram) { histogram.add(other.histogram) }

    var count: UInt64 { histogram.totalCount }
    var meanMilliseconds: Double { histogram.mean / 1e6 }
    var maxMilliseconds: Double { Double(histogram.maxRecorded) / 1e6 }

    func milliseconds(at percentile: Double) -> Double { Double(histogram.valueAtPercentile(percentile)) / 1e6 }

    /// The distribution in milliseconds, for a curve: percentiles closer and closer to 100.
    func curve() -> [(percentile: Double, milliseconds: Double)] {
        guard count > 0 else { return [] }
        var points: [(percentile: Double, milliseconds: Double)] = []
        for value in histogram.percentiles(ticksPerHalfDistance: 5) {
            points.append((value.percentileLevelIteratedTo, Double(value.value) / 1e6))
        }
        return points
    }
}
