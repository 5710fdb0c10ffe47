/// A worker's place in the register, in the order in which the store took them. People see another number:
/// `RegisterNumbering` makes it.
package struct RegisterNumber: Sendable, Hashable {
    /// From 1.
    package let ordinal: Int64

    package init(ordinal: Int64) { self.ordinal = ordinal }
}
