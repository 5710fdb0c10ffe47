package import FRMRIdentifiers

/// A code of a book whatever the version: within a book a code keeps its meaning, and tables that join books name no
/// versions.
package struct BookCode: Sendable, Hashable {
    package let oid: OID
    package let code: String

    package init(oid: OID, code: String) {
        self.oid = oid
        self.code = code
    }
}
