/// How values of settings are written.
package enum SettingText {
    /// Seconds of each unit of time, the longest first.
    private static let units: [(name: Substring, seconds: Int64)] = [
        ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
    ]

    /// A whole number and its unit: `250ms`, `90s`, `10m`, `36h`, `30d`; nil for anything else.
    package static func duration(_ text: some StringProtocol) -> Duration? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard let number = Int64(digits) else { return nil }
        let unit = text.dropFirst(digits.count)
        if unit == "ms" { return .milliseconds(number) }
        guard let seconds = units.first(where: { $0.name == unit })?.seconds else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: seconds)
        return overflow ? nil : .seconds(product)
    }

    /// In the longest unit that says it exactly. What is shorter than a millisecond is not said.
    package static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = attoseconds / 1_000_000_000_000_000
        if milliseconds != 0 { return "\(seconds * 1000 + milliseconds)ms" }
        for (name, length) in units where seconds != 0 && seconds.isMultiple(of: length) {
            return "\(seconds / length)\(name)"
        }
        return "0s"
    }

    /// What stands between commas; blanks beside them say nothing.
    static func parts(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let head = part.drop { $0 == " " }
            return String(head.reversed().drop { $0 == " " }.reversed())
        }
    }
}
