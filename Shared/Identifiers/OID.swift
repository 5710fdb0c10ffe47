/// An object identifier in dotted form, for example an organisation's or a reference book's.
///
/// Rule: ITU-T X.660: the first arc is 0…2, the second below 40 under 0 and 1; no leading zeros. FHIR's prefix
/// `urn:oid:` (RFC 3061) is accepted and dropped.
public struct OID: Identifier, Comparable {
    /// `1.2.643.5.1.13.13.11.1102`.
    public let value: String

    public init(_ text: String) throws(IdentifierError) {
        try requireTypedLength(text, of: .oid)
        var dotted = text.trimmingWhitespace
        if dotted.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "u"), dotted.lowercased().hasPrefix("urn:oid:") {
            dotted.removeFirst(8)
        }
        guard !dotted.isEmpty else { throw IdentifierError(.oid, .empty) }
        guard dotted.utf8.count <= Self.bytesMax else { throw IdentifierError(.oid, .tooLong(limit: Self.bytesMax)) }
        guard dotted.utf8.allSatisfy({ digit($0) != nil || $0 == UInt8(ascii: ".") }) else {
            throw IdentifierError(.oid, .characters)
        }
        guard Self.hasValidArcs(dotted.utf8) else { throw IdentifierError(.oid, .range) }
        value = dotted
    }

    /// The registers here use fewer than fifty; 128 leaves room for a UUID's arc under 2.25.
    public static let bytesMax = 128

    public var formatted: String { value }
    public var description: String { value }

    /// One pass over digits and dots: every question about a worker's eligibility brings two OIDs.
    private static func hasValidArcs(_ dotted: String.UTF8View) -> Bool {
        var arc = Arc()
        for byte in dotted {
            if let digit = digit(byte) {
                guard arc.append(digit) else { return false }
            } else {
                guard arc.end() else { return false }
            }
        }
        return arc.end() && arc.index >= 2
    }

    /// The arc that is being read.
    private struct Arc {
        private(set) var index = 0
        private var root = 0
        /// Nil before its first digit. Beyond `limit` its value does not matter.
        private var number: Int?
        private static let limit = 40

        /// False: the arc has a leading zero.
        mutating func append(_ digit: Int) -> Bool {
            guard let number else {
                number = digit
                return true
            }
            self.number = min(number * 10 + digit, Self.limit)
            return number != 0
        }

        /// Goes on to the next arc; false: this one is empty or too large for its place.
        mutating func end() -> Bool {
            guard let number else { return false }
            defer {
                index += 1
                self.number = nil
            }
            switch index {
            case 0:
                root = number
                return root <= 2
            case 1: return root == 2 || number < Self.limit
            default: return true
            }
        }
    }

    /// In the order of text, good for a stable listing only.
    public static func < (left: OID, right: OID) -> Bool { left.value < right.value }
}
