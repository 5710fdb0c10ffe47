/// ЕНП, the number of a compulsory medical insurance policy (полис ОМС): sixteen digits, the last one a check digit.
///
/// Rule: Luhn, ISO/IEC 7812-1. Luhn does not see a swap of 0 and 9.
public struct ENP: DigitIdentifier, PersonalIdentifier {
    /// Sixteen digits, the canonical form.
    public let digits: String

    /// - Throws: ``IdentifierError``: other than sixteen digits, or a check digit that fails (Luhn).
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .enp, count: 16)
        try CheckDigits.require(digits, of: .enp, CheckDigits.luhn)
        self.digits = digits.text
    }

    /// `8451 9991 2289 9990`.
    public var formatted: String { grouped(digits, [4, 4, 4, 4], [" ", " ", " "]) }
}
