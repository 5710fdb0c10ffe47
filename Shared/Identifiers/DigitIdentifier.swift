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
/// - Returns: exactly `count` values 0…9.
func scanDigits(
    _ text: String, of kind: IdentifierKind, count: Int, extra: [Unicode.Scalar] = []
) throws(IdentifierError) -> [UInt8] {
    let digits = try scanDigits(text, of: kind, extra: extra)
    guard digits.count == count else {
        throw IdentifierError(kind, .length(expected: count, got: digits.count))
    }
    // Zeros pass every check digit rule and are what people fill a required field with; no register issues them.
    guard digits.contains(where: { $0 != 0 }) else { throw IdentifierError(kind, .range) }
    return digits
}

/// The digits of `text` in order and of any number, at least one.
func scanDigits(
    _ text: String, of kind: IdentifierKind, extra: [Unicode.Scalar] = []
) throws(IdentifierError) -> [UInt8] {
    try requireTypedLength(text, of: kind)
    var digits: [UInt8] = []
    digits.reserveCapacity(16)
    var isBlank = true
    for scalar in text.unicodeScalars {
        switch scalar {
        case "0"..."9": digits.append(UInt8(scalar.value - 48))
        case _ where scalar.isSpace: continue
        case _ where scalar.isDash || extra.contains(scalar): break
        default: throw IdentifierError(kind, .characters)
        }
        isBlank = false
    }
    if isBlank { throw IdentifierError(kind, .empty) }
    return digits
}

/// The most bytes a person could have typed for a number with its separators; more is an attack or the wrong field.
let typedBytesMax = 256

/// Refuses a text that is too long to be what `kind` needs, before anything of its size is made.
func requireTypedLength(_ text: String, of kind: IdentifierKind) throws(IdentifierError) {
    guard text.utf8.count <= typedBytesMax else { throw IdentifierError(kind, .tooLong(limit: typedBytesMax)) }
}

extension Unicode.Scalar {
    /// A hyphen or one of the dashes that keyboards and word processors put in its place.
    var isDash: Bool {
        switch self {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": true
        default: false
        }
    }
}

/// `digits` as ASCII text.
func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
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
