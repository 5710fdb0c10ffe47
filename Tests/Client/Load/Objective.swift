/// A service-level objective, such as `p99 < 5ms` or `errors < 0.1%`.
struct Objective: Sendable, Hashable {
    /// As the plan has it.
    let text: String
    let metric: Metric
    let comparison: Comparison
    /// Milliseconds, percent, or calls per second, by the metric.
    let bound: Double

    enum Metric: Sendable, Hashable {
        /// 0…100, of the latencies of good answers.
        case percentile(Double)
        case mean
        case max
        /// The share of calls that failed, in percent.
        case errors
        /// Good answers per second.
        case rate
    }

    enum Comparison: String, Sendable, Hashable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    static let expected = "an objective such as \"p99 < 5ms\", \"mean < 2ms\", \"errors < 0.1%\", \"rate > 1000/s\""

    /// `METRIC COMPARISON BOUND`: p0…p100, mean, max with a time; errors with `%`; rate with `/s`. Nil otherwise.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /\s*([a-z0-9.]+)\s*(<=|>=|<|>)\s*(\S+)\s*/),
            let comparison = Comparison(rawValue: String(match.2))
        else { return nil }
        let bound = match.3
        switch match.1 {
        case "errors":
            guard bound.hasSuffix("%"), let percent = Quantity.decimal(bound.dropLast()), percent <= 100 else {
                return nil
            }
            self.init(text: text, metric: .errors, comparison: comparison, bound: percent)
        case "rate":
            guard bound.hasSuffix("/s"), let rate = Quantity.decimal(bound.dropLast(2)) else { return nil }
            self.init(text: text, metric: .rate, comparison: comparison, bound: rate)
        default:
            guard let metric = Self.latency(match.1), let time = Quantity.duration(String(bound)) else { return nil }
            self.init(
                text: text, metric: metric, comparison: comparison, bound: Double(time.wholeNanoseconds) / 1e6)
        }
    }

    private init(text: String, metric: Metric, comparison: Comparison, bound: Double) {
        self.text = text
        self.metric = metric
        self.comparison = comparison
        self.bound = bound
    }

    private static func latency(_ name: Substring) -> Metric? {
        switch name {
        case "mean": return .mean
        case "max": return .max
        default:
            guard name.first == "p", let percentile = Quantity.decimal(name.dropFirst()), percentile <= 100 else {
                return nil
            }
            return .percentile(percentile)
        }
    }
}

extension Objective {
    /// What came of an objective.
    struct Result: Sendable, Hashable {
        let objective: Objective
        /// The method; nil for all together.
        let method: String?
        /// In the unit of the bound; nil when nothing was measured.
        let measured: Double?
        let isMet: Bool
    }

    /// An objective of which nothing was measured is missed.
    ///
    /// - Parameter seconds: how long was measured.
    func result(of figures: MethodFigures, method: String?, seconds: Double) -> Result {
        let measured = measure(figures, seconds)
        return Result(
            objective: self, method: method, measured: measured,
            isMet: measured.map { comparison.holds($0, bound) } ?? false)
    }

    private func measure(_ figures: MethodFigures, _ seconds: Double) -> Double? {
        switch metric {
        case .errors: return figures.calls > 0 ? 100 * Double(figures.failed) / Double(figures.calls) : nil
        case .rate: return seconds > 0 ? Double(figures.good) / seconds : nil
        case .percentile, .mean, .max:
            guard figures.good > 0 else { return nil }
            switch metric {
            case .percentile(let percentile): return figures.latency.milliseconds(at: percentile)
            case .mean: return figures.latency.meanMilliseconds
            case .max, .errors, .rate: return figures.latency.maxMilliseconds
            }
        }
    }

    /// A measured value as reports show it, with its unit.
    func text(_ measured: Double?) -> String {
        guard let measured else { return "nothing measured" }
        switch metric {
        case .errors: return Quantity.text(measured) + " %"
        case .rate: return Quantity.text(measured.rounded()) + "/s"
        case .percentile, .mean, .max: return Quantity.text(measured) + " ms"
        }
    }
}
