internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// The facts of a person who is new to the register, as `FactsOfPerson.gather` would gather them from their rows.
///
/// Whoever publishes a card has its facts in his hands: reading them back would cost as much as writing them. Made
/// before the commit, up to the moment of recording, which only the commit knows.
struct NewFactsOfPerson: Sendable {
    /// In the order of the rows.
    let facts: [Identified]
    /// The lines, each from the end of its recorded_from_us on.
    private let text: [UInt8]
    /// Where each line ends in `text`.
    private let ends: [Int]

    struct Identified: Sendable {
        let id: String
        let fact: NewFact
    }

    init(_ facts: [NewFact], newID: () -> String) {
        var identified = facts.map { Identified(id: newID(), fact: $0) }
        identified.sort { left, right in
            if left.fact.kind != right.fact.kind { return left.fact.kind.rawValue < right.fact.kind.rawValue }
            if left.fact.validFrom != right.fact.validFrom { return left.fact.validFrom < right.fact.validFrom }
            return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        }
        self.facts = identified
        var text: [UInt8] = []
        text.reserveCapacity(identified.count * 160)
        var ends: [Int] = []
        ends.reserveCapacity(identified.count)
        for one in identified {
            Self.append(one, to: &text)
            ends.append(text.count)
        }
        self.text = text
        self.ends = ends
    }

    func insert(of person: SNILS, at now: Instant, _ store: WriteSession) throws(RPCError) {
        for one in facts { try one.fact.insert(id: one.id, of: person, at: now, store) }
        guard !facts.isEmpty else { return }
        try store.execute(
            "INSERT INTO facts_of_person (snils, facts) VALUES ($1, $2)", SQLValue(person.packed),
            SQLValue(gathered(at: now)))
    }

    /// The text of the row.
    func gathered(at now: Instant) -> String {
        let recorded = String(now.microseconds)
        let count = text.count + ends.count * (recorded.utf8.count + 1)
        return String(unsafeUninitializedCapacity: count) { target in
            var filled = 0
            var begin = 0
            for end in ends {
                if begin > 0 {
                    target[filled] = UInt8(ascii: "\n")
                    filled += 1
                }
                filled = target[filled...].update(fromContentsOf: recorded.utf8)
                filled = target[filled...].update(fromContentsOf: text[begin..<end])
                begin = end
            }
            return filled
        }
    }

    private static func append(_ one: Identified, to text: inout [UInt8]) {
        let fact = one.fact
        // Known from now on: recorded_to_us is empty.
        text += "\t\t".utf8
        append(Int(fact.kind.rawValue), to: &text)
        append(fact.organisationOID, to: &text)
        append(Int(fact.detail), to: &text)
        append(fact.code.oid, to: &text)
        append(fact.code.version, to: &text)
        append(fact.code.code, to: &text)
        append(Int(fact.validFrom.daysSinceEpoch), to: &text)
        append(Int(fact.validTo.daysSinceEpoch), to: &text)
        text += one.id.utf8
    }

    private static func append(_ number: Int, to text: inout [UInt8]) { append(String(number), to: &text) }

    private static func append(_ column: String, to text: inout [UInt8]) {
        text += column.utf8
        text.append(UInt8(ascii: "\t"))
    }
}
