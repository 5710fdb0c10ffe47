/// An identifier that is a fixed number of decimal digits.
public protocol DigitIdentifier: Identifier {
    /// ASCII digits only, leading zeros kept.
    var digits: String { get }
}

extension DigitIdentifier {
    public var value: String { digits }
}

/// The digits of `text` in order, after dropping separators people type.
///
/// - Parameter extra: separators this identifier allows beside spaces and hyphens.
/// - Returns: exactly `count` digits, not all zero.
func scanDigits(
    _ text: String, of kind: IdentifierKind, count: Int, extra: [Unicode.Scalar] = []
) throws(IdentifierError) -> Digits {
    let digits = try scanDigits(text, of: kind, extra: extra)
    guard digits.count == count else {
        throw IdentifierError(kind, .length(expected: count, got: digits.count))
    }
    // Zeros pass every check digit rule and are what people fill a required field with; no register issues them.
    guard digits.value != 0 else { throw IdentifierError(kind, .range) }
    return digits
}

/// The digits of `text` in order and of any number, at least one.
func scanDigits(
    _ text: String, of kind: IdentifierKind, extra: [Unicode.Scalar] = []
) throws(IdentifierError) -> Digits {
    try requireTypedLength(text, of: kind)
    if let digits = plainDigits(text) { return digits }
    var digits = Digits()
    var isBlank = true
    for index in text.unicodeScalars.indices {
        let scalar = text.unicodeScalars[index]
        switch scalar {
        case "0"..."9": digits.append(UInt8(truncatingIfNeeded: scalar.value - 48))
        case _ where scalar.isSpace: continue
        case _ where scalar.isDash || extra.contains(scalar): break
        default: throw IdentifierError(kind, .characters, at: place(of: index, in: text), found: scalar)
        }
        isBlank = false
    }
    if isBlank { throw IdentifierError(kind, .empty) }
    return digits
}

/// The index, in characters, of the one that the code point at `index` belongs to.
func place(of index: String.Index, in text: String) -> Int { text.indices.prefix { $0 <= index }.count - 1 }

/// The digits of a text of digits, hyphens and single spaces, as nearly every number is typed: told by its bytes alone.
/// Nil for another text, or one without a digit.
private func plainDigits(_ text: String) -> Digits? {
    var digits = Digits()
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: " "), UInt8(ascii: "-"): continue
            default: return false
            }
        }
        return true
    }
    return isPlain ?? false && digits.count > 0 ? digits : nil
}

/// The most bytes a person could have typed for a number with its separators; more is an attack or the wrong field.
let typedBytesMax = 256

/// Refuses a text that is too long to be what `kind` needs, before anything of its size is made.
func requireTypedLength(_ text: String, of kind: IdentifierKind) throws(IdentifierError) {
    guard text.utf8.count <= typedBytesMax else { throw IdentifierError(kind, .tooLong(limit: typedBytesMax)) }
}

extension Unicode.Scalar {
    /// A hyphen or one of the dashes that keyboards and word processors put in its place.
    package var isDash: Bool {
        switch self {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE58}",
            "\u{FE63}", "\u{FF0D}":
            true
        default: false
        }
    }
}

/// Cuts `digits` into groups joined by `separators`, for example 3 3 3 2 with "-", "-", " ".
func grouped(_ digits: String, _ sizes: [Int], _ separators: [String]) -> String {
    var result = ""
    var rest = digits[...]
    for (index, size) in sizes.enumerated() {
        if index > 0 { result += separators[index - 1] }
        result += rest.prefix(size)
        rest = rest.dropFirst(size)
    }
    return result
}
