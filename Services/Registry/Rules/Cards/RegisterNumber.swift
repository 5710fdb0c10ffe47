/// The number of a worker in the register: people see ten digits, the store keeps the ordinal.
package struct RegisterNumber: Sendable, Hashable {
    /// From 1.
    package let ordinal: Int64

    package init(ordinal: Int64) { self.ordinal = ordinal }

    /// Reads the number as people see it; nil for a text that is not a number of the register.
    package init?(_ text: String) {
        guard let ordinal = Int64(text), ordinal > 0 else { return nil }
        self.ordinal = ordinal
        // Nobody's number has two spellings.
        guard self.text == text else { return nil }
    }

    private static let digits = 10

    /// Ten digits.
    package var text: String {
        let digits = String(ordinal)
        return String(repeating: "0", count: max(0, Self.digits - digits.utf8.count)) + digits
    }
}
