/// ИНН of a person: twelve digits, the last two are check digits. A person never has a ten-digit one.
///
/// Rule: ФНС, order ЕД-7-14/559@ of 2020-06-26; weights in ``CheckDigits/personalINN(_:)``.
public struct PersonalINN: DigitIdentifier, PersonalIdentifier {
    /// Twelve digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than twelve digits, or a check digit that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .personalINN, count: 12)
        try CheckDigits.require(digits, of: .personalINN, CheckDigits.personalINN)
        self.digits = digits.text
    }

    /// Without separators.
    public var formatted: String { digits }
}

/// ИНН of an organisation: ten digits, the last one is a check digit.
///
/// Rule: as for ``PersonalINN``; weights in ``CheckDigits/legalINN(_:)``.
public struct LegalINN: DigitIdentifier {
    /// Ten digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than ten digits, or a check digit that fails.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .legalINN, count: 10)
        try CheckDigits.require(digits, of: .legalINN, CheckDigits.legalINN)
        self.digits = digits.text
    }

    /// Without separators.
    public var formatted: String { digits }
    public var description: String { digits }
}
