internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// All that the register ever knew about a person, gathered in one row for the verdict.
///
/// The rows of `fact` are the register; this row is derived from them in the commit that writes them. A verdict then
/// costs one descent of a shallow tree and a read of some hundred bytes that lie together. With a million people nearly
/// every page read is a wait for memory, and reading the rows themselves would take three times as many waits.
///
/// A row has a digest of its person and its facts, and a person without a row is looked for in the other tables: damage
/// to the file is an error of the verdict and never another verdict.
enum FactsOfPersonTable {
    static let definition: StaticString = """
        CREATE TABLE facts_of_person (
            snils BIGINT PRIMARY KEY NOT NULL REFERENCES worker (snils),
            digest BIGINT NOT NULL,
            facts TEXT NOT NULL
        );
        """

    /// Gathers the facts of a person anew; to be called in the commit that wrote one.
    static func gather(_ person: SNILS, in store: WriteSession) throws(RPCError) {
        guard let facts = try gathered(person, in: store) else {
            try store.execute("DELETE FROM facts_of_person WHERE snils = $1", SQLValue(person.packed))
            return
        }
        try store.execute(
            """
            INSERT INTO facts_of_person (snils, digest, facts) VALUES ($1, $2, $3)
            ON CONFLICT (snils) DO UPDATE SET digest = excluded.digest, facts = excluded.facts
            """, SQLValue(person.packed), SQLValue(digest(of: facts, person)), SQLValue(facts))
    }

    /// What the rows of `fact` say now; nil: there are none.
    private static func gathered(_ person: SNILS, in store: ReadSession) throws(RPCError) -> String? {
        let rows = try FactTable.all(of: person, in: store)
        guard !rows.isEmpty else { return nil }
        var lines = FactLines(count: rows.count)
        for row in rows { lines.append(row.statement, id: row.id, recordedTo: row.recordedTo) }
        return lines.text { rows[$0].recordedFrom }
    }

    /// How the row of a person differs from what would be gathered now; nil: it does not.
    static func difference(of person: SNILS, in store: ReadSession) throws(RPCError) -> String? {
        let facts = try gathered(person, in: store)
        let row = try store.first(
            "SELECT digest, facts FROM facts_of_person WHERE snils = $1", SQLValue(person.packed))
        guard let row else { return facts == nil ? nil : "facts_of_person has no row" }
        guard let facts else { return "facts_of_person has a row, and fact has none" }
        guard case (.int(let digest), .text(let text)) = (row[0], row[1]), text == facts else {
            return "facts_of_person is not what fact says"
        }
        return digest == self.digest(of: facts, person) ? nil : "facts_of_person has another digest than its facts"
    }

    /// - Parameter facts: as `gather` would gather them, of a person who is new to the register.
    static func insert(_ facts: String, of person: SNILS, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "INSERT INTO facts_of_person (snils, digest, facts) VALUES ($1, $2, $3)", SQLValue(person.packed),
            SQLValue(digest(of: facts, person)), SQLValue(facts))
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
        var isThere = false
        var fault: String?
        try store.scan("SELECT digest, facts FROM facts_of_person WHERE snils = $1", SQLValue(person.packed)) {
            row throws(RPCError) in
            isThere = true
            do throws(RPCError) {
                let digest = try row.int(0)
                fault = try row.withText(1) { text -> String? in
                    guard Self.digest(of: text, person) == digest else { return "has another digest than its facts" }
                    var lines = FactLineReader(text)
                    let isSound = lines?.read(knownAt: knownAt, question, into: &facts) ?? false
                    return isSound ? nil : "has a line that is none"
                }
            } catch {
                fault = error.cause ?? error.reason
            }
        }
        if !isThere, try isKnown(person, in: store) { fault = "is not there, though others of the person are" }
        if let fault { throw .damagedRow("facts_of_person", key: try WorkerTable.key(of: person, in: store), fault) }
        return facts
    }

    /// Whether another table has rows of the person. Each has a tree of its own, and damage to one hides nobody in the
    /// others.
    private static func isKnown(_ person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        if try WorkerTable.contains(person, in: store) { return true }
        if try CardTable.contains(person, in: store) { return true }
        return try FactTable.contains(person, in: store)
    }

    private static func digest(of facts: String, _ person: SNILS) -> Int64 {
        var facts = facts
        return facts.withUTF8 { digest(of: $0, person) }
    }

    private static func digest(of facts: UnsafeBufferPointer<UInt8>, _ person: SNILS) -> Int64 {
        var digest = RowDigest(key: person.packed)
        digest.add(facts)
        return digest.value
    }
}
