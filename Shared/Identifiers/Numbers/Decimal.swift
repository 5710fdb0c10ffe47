/// Division that rounds down, so that days and weekdays before 1970 come out right; `divisor` is positive.
func floorDivide(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, Int(remainder + divisor)) : (quotient, Int(remainder))
}

/// The value of one to nine ASCII digits; nil for anything else, signs included.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
        guard let digit = digit(byte) else { return nil }
        value = value * 10 + digit
    }
    return value
}

/// The value of an ASCII digit.
func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
}

/// A non-negative number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
