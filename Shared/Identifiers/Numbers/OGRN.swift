/// ОГРН, the state registration number of an organisation: thirteen digits, the last one is a check digit.
///
/// Rule: order of Минфин 165н of 2017-10-30: the first twelve digits mod 11, its last digit.
public struct OGRN: DigitIdentifier {
    /// Thirteen digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than thirteen digits, or a check digit that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .ogrn, count: 13)
        try CheckDigits.require(digits, of: .ogrn, CheckDigits.ogrn)
        self.digits = digits.text
    }

    /// Without separators.
    public var formatted: String { digits }
    public var description: String { digits }
}

/// ОГРНИП, the state registration number of a sole trader: fifteen digits, the last one is a check digit.
///
/// Rule: as for ``OGRN``, with the first fourteen digits mod 13. It names a person, so it is redacted.
public struct OGRNIP: DigitIdentifier, PersonalIdentifier {
    /// Fifteen digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than fifteen digits, or a check digit that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .ogrnip, count: 15)
        try CheckDigits.require(digits, of: .ogrnip, CheckDigits.ogrnip)
        self.digits = digits.text
    }

    /// Without separators.
    public var formatted: String { digits }
}
