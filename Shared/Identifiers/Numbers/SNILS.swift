/// СНИЛС, the insurance number of a person's account: nine digits and a two-digit control number.
///
/// Rule: ПФР's control number, see ``CheckDigits/snils(_:)``; it applies to numbers above 001-001-998. Eleven equal
/// digits and the number zero are refused. СНИЛС has no series.
public struct SNILS: DigitIdentifier, PersonalIdentifier {
    /// The eleven digits as one number, 0…99 999 999 999: the column of a store.
    public let packed: Int64

    /// - Throws: ``IdentifierError``: other than eleven digits, a check number that fails, or digits of no СНИЛС.
    public init(_ text: String) throws(IdentifierError) {
        let digits = try scanDigits(text, of: .snils, count: 11)
        guard digits.value >= 100, digits.value % Self.elevenOnes != 0 else {
            throw IdentifierError(.snils, .range)
        }
        try CheckDigits.require(digits, of: .snils, CheckDigits.snils)
        packed = Int64(digits.value)
    }

    /// Its multiples are the numbers of eleven equal digits.
    private static let elevenOnes = 11_111_111_111

    /// The СНИЛС of a store's column; nil when the number is none.
    public init?(packed: Int64) {
        guard (0...99_999_999_999).contains(packed), let parsed = try? SNILS(padded(Int(packed), 11)) else {
            return nil
        }
        self = parsed
    }

    /// Eleven digits.
    public var digits: String { padded(Int(packed), 11) }

    /// `112-233-445 95`.
    public var formatted: String { grouped(digits, [3, 3, 3, 2], ["-", "-", " "]) }
}

extension SNILS: Comparable {
    public static func < (left: SNILS, right: SNILS) -> Bool { left.packed < right.packed }
}
