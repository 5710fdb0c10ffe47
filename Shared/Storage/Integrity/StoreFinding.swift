/// Something in a store that is not as it must be.
package struct StoreFinding: Sendable, Hashable, CustomStringConvertible {
    /// What kind of thing it is, for scripts: `FACTS_DIFFER`.
    package let kind: String
    /// Names the row, without personal data.
    package let detail: String

    package init(_ kind: String, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }

    /// A line.
    package var description: String { "\(kind): \(detail)" }
}
