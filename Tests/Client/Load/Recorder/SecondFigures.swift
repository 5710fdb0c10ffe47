import Histogram

/// What one thread saw in one second, method by method.
struct SecondFigures: Sendable {
    /// From the end of the warm-up, 0 first.
    private(set) var second: Int
    private(set) var methods: [Method]
    // Copied when written to: cheaper than emptying histograms count by count.
    private let empty: [Method]

    struct Method: Sendable {
        private(set) var good = 0
        private(set) var errors: [CallFailure: Int] = [:]
        // Two digits are enough for a point of a plot, and a tenth of the memory.
        private(set) var latency = Histogram<UInt32>(
            lowestDiscernibleValue: 512, highestTrackableValue: Self.unitMax, numberOfSignificantValueDigits: .two)

        private static let unitMax = UInt64(LoadLimits.latencyMax.wholeNanoseconds)

        mutating func recordGood(_ nanoseconds: Int64) {
            good += 1
            latency.record(min(UInt64(clamping: nanoseconds), Self.unitMax))
        }

        mutating func recordFailure(_ failure: CallFailure) { errors[failure, default: 0] += 1 }

        mutating func add(_ other: Method) {
            good += other.good
            errors.merge(other.errors, uniquingKeysWith: +)
            latency.add(other.latency)
        }
    }

    init(methods count: Int) {
        second = 0
        empty = Array(repeating: Method(), count: count)
        methods = empty
    }

    mutating func recordGood(_ nanoseconds: Int64, method: Int) { methods[method].recordGood(nanoseconds) }
    mutating func recordFailure(_ failure: CallFailure, method: Int) { methods[method].recordFailure(failure) }

    mutating func add(_ other: SecondFigures) {
        for index in methods.indices { methods[index].add(other.methods[index]) }
    }

    /// Begins the next second with nothing in it.
    mutating func advance() {
        second += 1
        methods = empty
    }
}

/// A second of a run as the reports show it.
struct SecondSummary: Sendable, Equatable {
    let second: Int
    let all: Figures
    /// In the order of the plan.
    let methods: [Figures]

    struct Figures: Sendable, Equatable {
        let good: Int
        let errors: [CallFailure: Int]
        /// Milliseconds, of good answers.
        let p50: Double
        let p90: Double
        let p99: Double
        let p999: Double
        let max: Double

        var failed: Int { errors.values.reduce(0, +) }

        init(_ method: SecondFigures.Method) {
            good = method.good
            errors = method.errors
            func milliseconds(_ percentile: Double) -> Double {
                Double(method.latency.valueAtPercentile(percentile)) / 1e6
            }
            p50 = milliseconds(50)
            p90 = milliseconds(90)
            p99 = milliseconds(99)
            p999 = milliseconds(99.9)
            max = Double(method.latency.maxRecorded) / 1e6
        }
    }

    init(_ figures: SecondFigures) {
        second = figures.second
        methods = figures.methods.map(Figures.init)
        var sum = SecondFigures.Method()
        for method in figures.methods { sum.add(method) }
        all = Figures(sum)
    }
}
