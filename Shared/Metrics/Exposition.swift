/// Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
package enum Exposition {
    package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The families one after the other, in the order given. A family without samples is left out: it would say nothing.
    package static func text(_ families: [MetricFamily]) -> String {
        var text = ""
        for family in families where !family.samples.isEmpty { write(family, to: &text) }
        return text
    }

    private static func write(_ family: MetricFamily, to text: inout String) {
        text += "# HELP \(family.name) \(escaped(family.help, quotes: false))\n"
        text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
        for sample in family.samples {
            switch sample.value {
            case .number(let value):
                text += "\(family.name)\(labels(sample.labels)) \(number(value))\n"
            case .histogram(let counts, let scale):
                write(counts, scale, family.name, sample.labels, to: &text)
            }
        }
    }

    /// Buckets hold everything up to their bound, so each includes those before it.
    private static func write(
        _ histogram: HistogramCounts, _ scale: Double, _ name: String, _ own: [Label], to text: inout String
    ) {
        var total: UInt64 = 0
        for (index, count) in histogram.counts.enumerated() {
            total += count
            let bound = histogram.buckets.bound(index).map { number(Double($0) * scale) } ?? "+Inf"
            text += "\(name)_bucket\(labels(own + [Label("le", bound)])) \(total)\n"
        }
        text += "\(name)_sum\(labels(own)) \(number(Double(histogram.sum) * scale))\n"
        text += "\(name)_count\(labels(own)) \(total)\n"
    }

    private static func labels(_ labels: [Label]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { "\($0.name)=\"\(escaped($0.value, quotes: true))\"" }
        return "{" + pairs.joined(separator: ",") + "}"
    }

    /// A backslash and a line feed end or change a line; a quote ends a label's value.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whole numbers without a fraction, others in the shortest form that reads back as the same.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
        return "\(value)"
    }
}
