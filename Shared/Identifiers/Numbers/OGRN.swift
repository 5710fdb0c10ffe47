/// ОГРН, the state registration number of an organisation: thirteen digits, the last one is a check digit.
///
/// Rule: order of Минфин 165н of 2017-10-30: the first digit tells the kind of the number, 1 or 5 for an ОГРН (others are
/// numbers of later entries about an organisation, and of sole traders); the first twelve digits mod 11, its last digit.
public struct OGRN: DigitIdentifier {
    /// Thirteen digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than thirteen digits, a first digit other than 1 and 5, or a check digit
    ///   that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .ogrn, count: 13)
        guard Self.isBegun(digits) else { throw firstDigitError(.ogrn, digits, text) }
        try CheckDigits.require(digits, of: .ogrn) { Self.isBegun($0) && CheckDigits.ogrn($0) }
        self.digits = digits.text
    }

    private static func isBegun(_ digits: Digits) -> Bool { digits[0] == 1 || digits[0] == 5 }

    /// Without separators.
    public var formatted: String { digits }
    public var description: String { digits }
}

/// ОГРНИП, the state registration number of a sole trader: fifteen digits, the last one is a check digit.
///
/// Rule: as for ``OGRN``, with 3 as the first digit and the first fourteen digits mod 13. It names a person, so it is
/// redacted.
public struct OGRNIP: DigitIdentifier, PersonalIdentifier {
    /// Fifteen digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than fifteen digits, a first digit other than 3, or a check digit that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .ogrnip, count: 15)
        guard Self.isBegun(digits) else { throw firstDigitError(.ogrnip, digits, text) }
        try CheckDigits.require(digits, of: .ogrnip) { Self.isBegun($0) && CheckDigits.ogrnip($0) }
        self.digits = digits.text
    }

    private static func isBegun(_ digits: Digits) -> Bool { digits[0] == 3 }

    /// Without separators.
    public var formatted: String { digits }
}

/// A number whose first digit says that it is one of another kind.
private func firstDigitError(_ kind: IdentifierKind, _ digits: Digits, _ text: String) -> IdentifierError {
    let found = Unicode.Scalar(UInt8(ascii: "0") + digits[0])
    let index = text.unicodeScalars.firstIndex(of: found) ?? text.startIndex
    return IdentifierError(kind, .range, at: place(of: index, in: text), found: found)
}
