/// A number as JSON writes it (RFC 8259 §6), exact: neither a large int64 nor an exponent goes through a `Double`.
struct JSONDecimal {
    private let isNegative: Bool
    /// Decimal digits without zeros at either end; empty for zero.
    private let digits: Substring
    /// The number is `digits` with the decimal point after them, times ten to this power.
    private let exponent: Int

    /// Nil when the text is anything but one number: a sign `+`, spaces, `0x1e` or nothing at all.
    init?(_ text: String) {
        guard JSONParser.isNumber(text) else { return nil }
        isNegative = text.utf8.first == UInt8(ascii: "-")
        let unsigned = isNegative ? text.dropFirst() : text[...]
        let parts = unsigned.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
        let mantissa = parts[0].split(separator: ".", maxSplits: 1)
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        let all = (String(mantissa[0]) + fraction)[...]
        let shortened = all.trimmingZerosAtEnd
        digits = shortened.drop { $0 == "0" }
        exponent = Self.exponent(parts.count == 2 ? parts[1] : "0") + (all.count - shortened.count) - fraction.count
    }

    /// The number as a whole one, with its sign; nil when it has a fraction. One of more digits than `countMax` is
    /// written with that many and one more: nothing that is read from it fits.
    func wholeDigits(countMax: Int) -> String? {
        guard !digits.isEmpty else { return "0" }
        guard exponent >= 0 else { return nil }
        let zeros = min(exponent, max(0, countMax + 1 - digits.count))
        return (isNegative ? "-" : "") + digits + String(repeating: "0", count: zeros)
    }

    /// What no number can have counts as the largest power of its sign, far beyond the length of any text.
    private static func exponent(_ text: Substring) -> Int {
        let bound = 1 << 40
        return max(-bound, min(bound, Int(text) ?? (text.first == "-" ? -bound : bound)))
    }
}

extension Substring {
    fileprivate var trimmingZerosAtEnd: Substring {
        var rest = self
        while rest.last == "0" { rest.removeLast() }
        return rest
    }
}
