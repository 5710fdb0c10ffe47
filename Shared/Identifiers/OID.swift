/// An object identifier in dotted form, for example an organisation's or a reference book's.
///
/// Rule: ITU-T X.660: the first arc is 0…2, the second below 40 under 0 and 1; no leading zeros. FHIR's prefix
/// `urn:oid:` (RFC 3061) is accepted and dropped.
public struct OID: Identifier, Comparable {
    /// `1.2.643.5.1.13.13.11.1102`.
    public let value: String

    public init(_ text: String) throws(IdentifierError) {
        var dotted = text.trimmingWhitespace
        if dotted.lowercased().hasPrefix("urn:oid:") { dotted.removeFirst(8) }
        guard !dotted.isEmpty else { throw IdentifierError(.oid, .empty) }
        guard dotted.utf8.count <= Self.bytesMax else { throw IdentifierError(.oid, .tooLong(limit: Self.bytesMax)) }
        guard dotted.utf8.allSatisfy({ digit($0) != nil || $0 == UInt8(ascii: ".") }) else {
            throw IdentifierError(.oid, .characters)
        }
        let arcs = dotted.split(separator: ".", omittingEmptySubsequences: false)
        guard arcs.count >= 2, arcs.allSatisfy({ !$0.isEmpty && ($0.first != "0" || $0.utf8.count == 1) }),
            let root = Int(arcs[0]), root <= 2, root == 2 || (Int(arcs[1]) ?? .max) < 40
        else { throw IdentifierError(.oid, .range) }
        value = dotted
    }

    /// The registers here use fewer than fifty; 128 leaves room for a UUID's arc under 2.25.
    public static let bytesMax = 128

    public static var kind: IdentifierKind { .oid }

    public var formatted: String { value }
    public var description: String { value }

    /// In the order of text, good for a stable listing only.
    public static func < (left: OID, right: OID) -> Bool { left.value < right.value }
}
