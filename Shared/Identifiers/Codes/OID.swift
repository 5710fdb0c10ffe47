/// An object identifier in dotted form, for example an organisation's or a reference book's.
///
/// Rule: ITU-T X.660: the first arc is 0…2, the second below 40 under 0 and 1; no leading zeros. FHIR's prefix
/// `urn:oid:` (RFC 3061) is accepted and dropped.
public struct OID: Identifier, Comparable {
    /// `1.2.643.5.1.13.13.11.1102`.
    public let value: String

    /// Takes dotted numbers, also behind `urn:oid:`.
    public init(_ text: String) throws(IdentifierError) {
        try requireTypedLength(text, of: .oid)
        var dotted = text.trimmingWhitespace
        if dotted.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "u"), dotted.lowercased().hasPrefix("urn:oid:") {
            dotted.removeFirst(8)
        }
        guard !dotted.isEmpty else { throw IdentifierError(.oid, .empty) }
        guard dotted.utf8.count <= Self.bytesMax else { throw IdentifierError(.oid, .tooLong(limit: Self.bytesMax)) }
        let isValid = dotted.utf8.withContiguousStorageIfAvailable { Self.hasValidArcs($0) }
        guard isValid ?? Self.hasValidArcs(dotted.utf8) else {
            let isDotted = dotted.utf8.allSatisfy { digit($0) != nil || $0 == UInt8(ascii: ".") }
            throw IdentifierError(.oid, isDotted ? .range : .characters)
        }
        value = dotted
    }

    /// The registers here use fewer than fifty; 128 leaves room for a UUID's arc under 2.25.
    public static let bytesMax = 128

    /// As it is stored.
    public var formatted: String { value }
    public var description: String { value }

    /// One pass: every question about a worker's eligibility brings two OIDs.
    private static func hasValidArcs(_ dotted: some Sequence<UInt8>) -> Bool {
        var arc = Arc()
        for byte in dotted {
            if let digit = digit(byte) {
                guard arc.append(digit) else { return false }
            } else {
                guard byte == UInt8(ascii: "."), arc.end() else { return false }
            }
        }
        return arc.end() && arc.index >= 2
    }

    /// The arc that is being read.
    private struct Arc {
        private(set) var index = 0
        private var root = 0
        /// Beyond `limit` its value does not matter.
        private var number = 0
        private var hasDigits = false
        private static let limit = 40

        /// False: the arc has a leading zero.
        mutating func append(_ digit: Int) -> Bool {
            if hasDigits, number == 0 { return false }
            hasDigits = true
            number = min(number &* 10 &+ digit, Self.limit)
            return true
        }

        /// Goes on to the next arc; false: this one is empty or too large for its place.
        mutating func end() -> Bool {
            guard hasDigits else { return false }
            if index == 0 { root = number }
            let fits = index == 0 ? root <= 2 : index > 1 || root == 2 || number < Self.limit
            index &+= 1
            number = 0
            hasDigits = false
            return fits
        }
    }

    /// In the order of text, good for a stable listing only.
    public static func < (left: OID, right: OID) -> Bool { left.value < right.value }
}
