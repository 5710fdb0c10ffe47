/// A code of a reference book as somebody gives it, unjudged: the book's OID, its version and the code in it. A
/// ``PostCode`` is one that was parsed.
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
}
