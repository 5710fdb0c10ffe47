package import FRMRIdentifiers

/// Every code that some version of a loaded book has. Documents and registers cite older versions lawfully, so a code is
/// unknown only where no version has it.
package struct KnownCodes: Sendable {
    private let codes: [String: Set<String>]

    /// Has no book, and so decides nothing.
    package static let none = KnownCodes(codes: [:])

    private init(codes: [String: Set<String>]) { self.codes = codes }

    /// - Parameter headings: with every version of each book that the data hold.
    package init(_ headings: BookHeadings) { codes = headings.parents.mapValues { Set($0.keys) } }

    package enum Finding: Sendable, Hashable {
        case known
        /// No version that the data hold has it.
        case unknown
        /// The data hold no version of the book: nothing is decided.
        case bookNotHeld
    }

    /// - Parameter entry: in canonical form; its version does not matter.
    package func finding(_ entry: CodeEntry) -> Finding {
        guard let book = codes[entry.oid] else { return .bookNotHeld }
        return book.contains(entry.code) ? .known : .unknown
    }
}
