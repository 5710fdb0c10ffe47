/// Bounds of a histogram: `first`, then each twice the one before, and one bucket without a bound.
///
/// Doubling lets the bucket be found by counting leading zeros instead of searching a table; a quantile read from
/// such buckets is at most a factor of two off.
package struct Buckets: Sendable, Hashable {
    private let first: UInt64
    /// Buckets that have a bound.
    private let bounded: Int

    /// - Precondition: `first` is at least 1, and the last bound fits into 64 bits.
    package init(first: UInt64, bounded: Int) {
        precondition(first >= 1 && bounded >= 1 && bounded <= first.leadingZeroBitCount + 1)
        self.first = first
        self.bounded = bounded
    }

    /// All buckets, with the one that has no bound.
    package var count: Int { bounded + 1 }

    /// The greatest value of a bucket; nil for the last.
    package func bound(_ index: Int) -> UInt64? { index < bounded ? first << index : nil }

    /// The bucket of a value: the first whose bound is not below it.
    package func index(of value: UInt64) -> Int {
        guard value > first else { return 0 }
        return min(UInt64.bitWidth - ((value - 1) / first).leadingZeroBitCount, bounded)
    }

    /// 16 µs … 67 s in nanoseconds.
    package static let latency = Buckets(first: 16_000, bounded: 23)
}

/// How many values fell into each bucket, and what they add up to.
package struct HistogramCounts: Sendable, Hashable {
    package let buckets: Buckets
    package private(set) var counts: [UInt64]
    package private(set) var sum: UInt64

    package init(_ buckets: Buckets) {
        self.buckets = buckets
        counts = Array(repeating: 0, count: buckets.count)
        sum = 0
    }

    /// - Precondition: one count for each bucket.
    init(_ buckets: Buckets, counts: [UInt64], sum: UInt64) {
        precondition(counts.count == buckets.count)
        self.buckets = buckets
        self.counts = counts
        self.sum = sum
    }

    package mutating func record(_ value: UInt64) {
        counts[buckets.index(of: value)] += 1
        sum &+= value
    }
}
