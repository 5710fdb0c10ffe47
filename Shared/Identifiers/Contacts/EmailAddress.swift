/// A mail address: a dot-atom local part and a domain of at least two labels, all ASCII.
///
/// Rules: RFC 5321 sections 4.1.2 and 4.5.3.1 (64 bytes local, 254 in all), RFC 5322 section 3.2.3, RFC 1035 labels.
/// Quoted local parts and address literals exist in the RFC and nowhere in a register, so they are refused; an
/// internationalised domain is given in its `xn--` form. The domain is kept in lower case.
public struct EmailAddress: PersonalIdentifier {
    /// `local@domain`.
    public let value: String

    /// Spaces around the address are dropped.
    public init(_ text: String) throws(IdentifierError) {
        // Spaces around the address are forgiven, but not without end.
        guard text.utf8.count <= 2 * Self.bytesMax else {
            throw IdentifierError(.email, .tooLong(limit: Self.bytesMax))
        }
        let trimmed = text.trimmingWhitespace
        guard !trimmed.isEmpty else { throw IdentifierError(.email, .empty) }
        guard trimmed.utf8.count <= Self.bytesMax else { throw IdentifierError(.email, .tooLong(limit: Self.bytesMax)) }
        guard trimmed.utf8.allSatisfy({ isAtom($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") }) else {
            throw IdentifierError(.email, .characters)
        }
        // By bytes, which all are ASCII: by characters it costs ten times as much.
        let parts = trimmed.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count <= Self.localBytesMax, Self.isDotAtom(parts[0]), Self.isDomain(parts[1])
        else { throw IdentifierError(.email, .range) }
        value = Substring(parts[0]) + "@" + Substring(parts[1]).lowercased()
    }

    /// RFC 5321 section 4.5.3.1.3 less the two angle brackets.
    public static let bytesMax = 254
    /// RFC 5321 section 4.5.3.1.1.
    public static let localBytesMax = 64

    /// As it is stored.
    public var formatted: String { value }

    /// All in lower case: to find an account by address, as no provider in use tells addresses apart by case.
    public var comparisonKey: String { value.lowercased() }

    private static func isDotAtom(_ text: Substring.UTF8View) -> Bool {
        text.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private static func isDomain(_ text: Substring.UTF8View) -> Bool {
        let labels = text.split(separator: dot, omittingEmptySubsequences: false)
        guard labels.count >= 2, let zone = labels.last, zone.count >= 2, zone.contains(where: { digit($0) == nil })
        else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
    }

    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")
}

/// RFC 5322 `atext`.
private func isAtom(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}
