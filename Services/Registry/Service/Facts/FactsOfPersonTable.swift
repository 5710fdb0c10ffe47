internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// All that the register ever knew about a person, gathered in one row for the verdict.
///
/// The rows of `fact` are the register; this row is derived from them in the commit that writes them. A verdict then
/// costs one descent of a shallow tree and a read of some hundred bytes that lie together. With a million people nearly
/// every page read is a wait for memory, and reading the rows themselves would take three times as many waits.
enum FactsOfPersonTable {
    static let definition: StaticString = """
        CREATE TABLE facts_of_person (
            snils BIGINT PRIMARY KEY NOT NULL REFERENCES worker (snils),
            facts TEXT NOT NULL
        );
        """

    /// Gathers the facts of a person anew; to be called in the commit that wrote one.
    static func gather(_ person: SNILS, in store: WriteSession) throws(RPCError) {
        let rows = try FactTable.all(of: person, in: store)
        guard !rows.isEmpty else { return }
        var lines = FactLines(count: rows.count)
        for row in rows { lines.append(row.statement, id: row.id, recordedTo: row.recordedTo) }
        try store.execute(
            """
            INSERT INTO facts_of_person (snils, facts) VALUES ($1, $2)
            ON CONFLICT (snils) DO UPDATE SET facts = excluded.facts
            """, SQLValue(person.packed), SQLValue(lines.text { rows[$0].recordedFrom }))
    }

    /// - Parameter facts: as `gather` would gather them, of a person who is new to the register.
    static func insert(_ facts: String, of person: SNILS, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "INSERT INTO facts_of_person (snils, facts) VALUES ($1, $2)", SQLValue(person.packed), SQLValue(facts))
    }

    /// The facts that bear on a question, as the register knew them: those of the person, posts only at the
    /// organisation of the question, each kind in the order of first days.
    ///
    /// - Parameter knownAt: µs UTC.
    static func known(
        of person: SNILS, at knownAt: Int64, bearingOn question: EligibilityQuestion, in store: ReadSession
    ) throws(RPCError) -> [EligibilityFact] {
        var facts: [EligibilityFact] = []
        // A record, a post and an accreditation are what most people have.
        facts.reserveCapacity(4)
        var fault: String?
        try store.scan("SELECT facts FROM facts_of_person WHERE snils = $1", SQLValue(person.packed)) {
            row throws(RPCError) in
            do throws(RPCError) {
                let isSound = try row.withText(0) { text in
                    var lines = FactLineReader(text)
                    return lines?.read(knownAt: knownAt, question, into: &facts) ?? false
                }
                if !isSound { fault = "has a line that is none" }
            } catch {
                fault = error.cause ?? error.reason
            }
        }
        if let fault { throw .damagedRow("facts_of_person", key: try WorkerTable.key(of: person, in: store), fault) }
        return facts
    }
}
