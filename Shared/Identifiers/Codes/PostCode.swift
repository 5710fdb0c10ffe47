/// A post of a reference book: the book's OID, its version and the code in it.
///
/// Three books of posts are in use (ФРМР 1.2.643.5.1.13.13.11.1102, documents and FHIR …11.1002, signers of РЭМД
/// …99.2.181) and their codes differ, so a code alone says nothing.
public struct PostCode: Identifier {
    /// The reference book.
    public let oid: OID
    /// For example `7.8`.
    public let version: String
    /// The code in that version of the book.
    public let code: String

    /// - Throws: ``IdentifierError`` for a version or a code that is empty, too long or has characters of no code.
    public init(oid: OID, version: String, code: String) throws(IdentifierError) {
        self.oid = oid
        self.version = try Self.part(version, bytesMax: Self.versionBytesMax)
        self.code = try Self.part(code, bytesMax: Self.codeBytesMax)
    }

    /// `oid|version|code`.
    public init(_ text: String) throws(IdentifierError) {
        try requireTypedLength(text, of: .postCode)
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard !text.trimmingWhitespace.isEmpty else { throw IdentifierError(.postCode, .empty) }
        guard parts.count == 3 else { throw IdentifierError(.postCode, .range) }
        try self.init(oid: try OID(String(parts[0])), version: String(parts[1]), code: String(parts[2]))
    }

    /// Bytes of a version.
    public static let versionBytesMax = 16
    /// Bytes of a code.
    public static let codeBytesMax = 32

    /// Book, version and code with a bar between them.
    public var value: String { "\(oid.value)|\(version)|\(code)" }
    /// The code, then its book and version in brackets.
    public var formatted: String { "\(code) (\(oid.value), \(version))" }
    public var description: String { value }

    private static func part(_ text: String, bytesMax: Int) throws(IdentifierError) -> String {
        let trimmed = text.trimmingWhitespace
        guard !trimmed.isEmpty else { throw IdentifierError(.postCode, .range) }
        guard trimmed.utf8.count <= bytesMax else { throw IdentifierError(.postCode, .tooLong(limit: bytesMax)) }
        guard trimmed.hasOnlyBytes({ Self.mayStandInCode($0) }) else {
            throw IdentifierError(.postCode, .characters)
        }
        return trimmed
    }

    private static func mayStandInCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: isLetterOrDigit(byte)
        }
    }
}
