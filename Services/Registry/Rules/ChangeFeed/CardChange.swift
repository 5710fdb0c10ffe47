/// What the change feed tells of a card (R14). Raw values are those of `frmr.registry.v1.ChangeKind`.
package enum CardChange: Int32, Sendable, Hashable, CaseIterable {
    /// The register has taken the person over.
    case published = 1
    case changed
    case excluded
}
