internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// The rows of the facts of a person who is new to the register, and the text that `FactsOfPersonTable.gather` would
/// gather from them.
///
/// A publication has the facts of its card at hand: reading them back would cost as much as writing them.
struct PublishedFactRows: Sendable {
    /// In the order of the rows.
    private let facts: [(id: String, statement: FactStatement)]
    private let lines: FactLines

    /// - Parameter newID: makes the ids of the facts.
    init(_ statements: [FactStatement], newID: () -> String) {
        var facts = statements.map { (id: newID(), statement: $0) }
        facts.sort { left, right in
            let (one, other) = (left.statement, right.statement)
            if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
            if one.validFrom != other.validFrom { return one.validFrom < other.validFrom }
            return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        }
        var lines = FactLines(count: facts.count)
        for fact in facts { lines.append(fact.statement, id: fact.id) }
        self.facts = facts
        self.lines = lines
    }

    func insert(of person: SNILS, in store: WriteSession) throws(RPCError) {
        for fact in facts { try FactTable.insert(fact.statement, id: fact.id, of: person, in: store) }
        guard !facts.isEmpty else { return }
        try FactsOfPersonTable.insert(lines.text { _ in store.recorded }, of: person, in: store)
    }
}
