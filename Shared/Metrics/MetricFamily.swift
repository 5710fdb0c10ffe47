/// One metric with all its samples at one moment, as a scrape sees it.
///
/// This module stands in for swift-metrics, whose API costs an existential call and atomics for each event, where a
/// call of ours may cost a few plain additions; no backend that writes Prometheus' text comes with it either.
package struct MetricFamily: Sendable, Hashable {
    package let name: String
    package let kind: Kind
    /// One line of what is measured.
    package let help: String
    package let samples: [Sample]

    /// - Precondition: the name is one of Prometheus' data model, `[a-zA-Z_:][a-zA-Z0-9_:]*`; the code names it.
    package init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        precondition(Self.isName(name), "\(name) is no metric name")
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    package static func counter(_ name: String, _ help: String, _ samples: Sample...) -> MetricFamily {
        MetricFamily(name, .counter, help, samples)
    }

    package static func gauge(_ name: String, _ help: String, _ samples: Sample...) -> MetricFamily {
        MetricFamily(name, .gauge, help, samples)
    }

    package enum Kind: String, Sendable, Hashable {
        case counter, gauge, histogram
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
    }
}

/// A value of a metric under its labels.
package struct Sample: Sendable, Hashable {
    package let labels: [Label]
    package let value: Value

    package init(_ value: Double, _ labels: [Label] = []) {
        self.labels = labels
        self.value = .number(value)
    }

    package init(_ value: some BinaryInteger, _ labels: [Label] = []) {
        self.init(Double(value), labels)
    }

    package init(_ histogram: HistogramCounts, scale: Double, _ labels: [Label] = []) {
        self.labels = labels
        self.value = .histogram(histogram, scale: scale)
    }

    package enum Value: Sendable, Hashable {
        case number(Double)
        /// Counts in the histogram's whole units, each `scale` of the unit that is shown.
        case histogram(HistogramCounts, scale: Double)
    }
}

/// A label's name and value; the value may be any text.
package struct Label: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
