/// How many sessions an account may have at once.
package struct SessionPolicy: Sendable, Hashable {
    /// Living sessions of one account; one more ends the one used longest ago.
    package var perAccountMax = 20

    package init() {}

    /// Sessions that end when one more begins.
    ///
    /// - Parameter living: those not revoked, the one used last first.
    package func ended<ID>(byAddingTo living: [ID]) -> ArraySlice<ID> { living.dropFirst(max(0, perAccountMax - 1)) }
}
