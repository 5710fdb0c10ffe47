/// A code of a reference book as somebody gives it: the book's OID, its version and the code in it. Whether it is one,
/// ``parsed()`` tells; a ``PostCode`` is one that was parsed.
package struct CodeEntry: Sendable, Hashable {
    package var oid: String
    /// Empty means any version.
    package var version: String
    package var code: String

    package init(oid: String, version: String = "", code: String) {
        self.oid = oid
        self.version = version
        self.code = code
    }

    /// Whether both name the same entry of the same book. A code keeps its meaning over the versions of a book, and a
    /// document cites lawfully the version of its day: versions are not compared. What was merged or renamed meanwhile
    /// is dated data, not a matter of spelling.
    package func isSame(as other: CodeEntry) -> Bool { code == other.code && oid == other.oid }

    /// The same in its canonical form, which is stored and compared: the book without `urn:oid:`, nothing with spaces
    /// around it. A version that is blank means any.
    ///
    /// - Throws: ``IdentifierError`` of the OID, the version or the code.
    package func parsed() throws(IdentifierError) -> CodeEntry {
        let version = version.trimmingWhitespace
        let parsed = try PostCode(oid: OID(oid), version: version.isEmpty ? "0" : version, code: code)
        return CodeEntry(oid: parsed.oid.value, version: version, code: parsed.code)
    }

    /// What ``parsed()`` makes of it; itself where that finds a fault: whoever judges it names the fault.
    package var canonical: CodeEntry {
        // Most codes come as they are stored, and a look at their bytes tells so.
        let isPlain = oid.isPlainCode && version.isPlainCode && code.isPlainCode
        return isPlain ? self : (try? parsed()) ?? self
    }
}

extension OID {
    /// The canonical form of an OID as somebody gives it, `urn:oid:` and spaces dropped; the text itself where it is
    /// none: whoever judges it names the fault.
    package static func canonical(_ text: String) -> String {
        text.isPlainCode ? text : (try? OID(text))?.value ?? text
    }
}

extension String {
    /// Nothing in it that a parser would drop: letters and digits of ASCII, dots, hyphens and underscores.
    fileprivate var isPlainCode: Bool {
        hasOnlyBytes { byte in
            isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
        }
    }
}
