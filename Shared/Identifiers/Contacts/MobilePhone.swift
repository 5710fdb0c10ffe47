/// A Russian mobile number: E.164 (ITU-T), `+79` and nine digits.
///
/// People type `8 (999) 123-45-67`, `7999…` or `999…`; all become `+7999…`. `+76…` and `+77…` are Kazakhstan's
/// (ITU country code 7 is shared) and are refused, as are landlines: the codes of I1 go by SMS.
public struct MobilePhone: PersonalIdentifier {
    /// E.164: `+79991234567`.
    public let value: String

    /// Takes +7…, 8… and ten digits, with spaces, hyphens and brackets.
    public init(_ text: String) throws(IdentifierError) {
        try requireTypedLength(text, of: .phone)
        // The sign comes first and once; after it only what is also allowed without it.
        let trimmed = text.unicodeScalars.drop(while: \.isSpace)
        let isInternational = trimmed.first == "+"
        // A space in the place of the sign: what is wrong behind it is told by its place in the whole.
        let spaces = String(repeating: " ", count: text.unicodeScalars.count - trimmed.count)
        let rest = isInternational ? spaces + " " + String(trimmed.dropFirst()) : text
        var digits = try scanDigits(rest, of: .phone, extra: ["(", ")", "."])
        if isInternational, digits.count == 0 || digits[0] != 7 { throw IdentifierError(.phone, .range) }
        if digits.count == 11, digits[0] == 7 || digits[0] == 8 {
            digits = digits.dropFirst()
        } else if digits.count != 10 || digits[0] != 9 {
            guard digits.count == 11 else {
                throw IdentifierError(.phone, .length(expected: 11, got: digits.count))
            }
            throw IdentifierError(.phone, .range)
        }
        guard digits[0] == 9 else { throw IdentifierError(.phone, .range) }
        value = "+7" + digits.text
    }

    /// `+7 999 123-45-67`.
    public var formatted: String { grouped(value, [2, 3, 3, 2, 2], [" ", " ", "-", "-"]) }

    /// `+7 999 •••-••-67`: enough for the owner to recognise their number, for a notice.
    public var masked: String { "+7 \(value.dropFirst(2).prefix(3)) •••-••-\(value.suffix(2))" }
}
