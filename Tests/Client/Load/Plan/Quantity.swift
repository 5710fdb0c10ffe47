/// Times and numbers as people write them in plans, and as reports show them.
enum Quantity {
    private static let units: [(suffix: String, nanoseconds: Double)] = [
        ("us", 1e3), ("µs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 60e9), ("h", 3_600e9),
    ]

    /// `1.5s`, `250ms`, `2m`: at most nine digits and a unit; nil otherwise.
    static func duration(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let count = decimal(digits), let unit = units.first(where: { $0.suffix == text.dropFirst(digits.count) })
        else { return nil }
        return .nanoseconds(Int64((count * unit.nanoseconds).rounded()))
    }

    /// At most nine digits, with or without a point; nil otherwise.
    static func decimal(_ text: some StringProtocol) -> Double? {
        guard (1...10).contains(text.count), text.first?.isNumber == true, text.last?.isNumber == true,
            text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
        else { return nil }
        return Double(text)
    }

    /// In the largest unit that leaves at least one of it: `250ms`, `1.5s`.
    static func text(_ duration: Duration) -> String {
        let nanoseconds = Double(duration.wholeNanoseconds)
        let unit =
            if nanoseconds >= 1e9 { "s" } else if nanoseconds >= 1e6 || nanoseconds == 0 { "ms" } else { "us" }
        return text(nanoseconds / (units.first { $0.suffix == unit }?.nanoseconds ?? 1)) + unit
    }

    /// Without the `.0` of whole numbers, three digits behind the point at most.
    static func text(_ number: Double) -> String {
        let rounded = (number * 1_000).rounded() / 1_000
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int64(rounded)) }
        return String(rounded)
    }
}

extension Duration {
    /// Bounded by Int64, which is 292 years.
    var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? (seconds < 0 ? .min : .max) : whole &+ attoseconds / 1_000_000_000
    }

    func scaled(by factor: Double) -> Duration { .nanoseconds(Int64((Double(wholeNanoseconds) * factor).rounded())) }
}
