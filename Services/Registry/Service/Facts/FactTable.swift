internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// The facts of the register on two time axes: when they were true, and when the register knew them.
///
/// The facts of a person lie side by side in the order in which they are gathered for the verdict. What an operator
/// recorded has its basis as content; a post has its employment; a name, which only people with several have, its
/// spelling; an accreditation, a certificate or a category that an act of law prolonged has a second row, from the day
/// after its own end on, with the act. The code of a name is its key, by which people are looked up.
enum FactTable {
    static let definition: StaticString = """
        CREATE TABLE fact (
            fact_id TEXT NOT NULL,
            snils BIGINT NOT NULL REFERENCES worker (snils),
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 8),
            detail BIGINT NOT NULL,
            organisation_oid TEXT NOT NULL,
            book_oid TEXT NOT NULL,
            book_version TEXT NOT NULL,
            code TEXT NOT NULL,
            valid_from_day BIGINT NOT NULL,
            valid_to_day BIGINT NOT NULL,
            recorded_from_us BIGINT NOT NULL,
            recorded_to_us BIGINT NOT NULL DEFAULT 9223372036854775807,
            content BYTES,
            PRIMARY KEY (snils, kind, valid_from_day, fact_id),
            CHECK (valid_from_day <= valid_to_day),
            CHECK (recorded_from_us < recorded_to_us),
            CHECK (kind <> 2 OR content IS NOT NULL),
            CHECK (kind NOT IN (6, 7, 8) OR content IS NOT NULL),
            CHECK (kind <> 5 OR detail BETWEEN 1 AND 3),
            CHECK (kind <> 7 OR detail BETWEEN 1 AND 2)
        );
        CREATE INDEX fact_by_name ON fact (code) WHERE kind = 8;
        """

    /// Whatever writes here calls `FactsOfPersonTable.gather` in the same commit, or inserts what that would gather.
    static func insert(
        _ statement: FactStatement, id: String, of person: SNILS, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                valid_from_day, valid_to_day, recorded_from_us, content)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """, SQLValue(id), SQLValue(person.packed), SQLValue(statement.kind.rawValue), SQLValue(statement.detail),
            SQLValue(statement.organisationOID), SQLValue(statement.code.oid), SQLValue(statement.code.version),
            SQLValue(statement.code.code), SQLValue(statement.validFrom), SQLValue(statement.validTo),
            SQLValue(store.recorded), SQLValue(statement.content))
    }

    /// Closes the recorded time of the row: it is no longer known.
    static func close(_ row: FactRow, of person: SNILS, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            UPDATE fact SET recorded_to_us = $1
            WHERE snils = $2 AND kind = $3 AND valid_from_day = $4 AND fact_id = $5
            """, SQLValue(store.recorded), SQLValue(person.packed), SQLValue(row.statement.kind.rawValue),
            SQLValue(row.statement.validFrom), SQLValue(row.id))
    }

    static func contains(_ person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM fact WHERE snils = $1 LIMIT 1", SQLValue(person.packed)) != nil
    }

    /// The people behind one who by what was known at a moment have or had a name beside others, and whose cards had a birth date,
    /// in the order of СНИЛС.
    ///
    /// - Parameters:
    ///   - nameKey: `PersonName.comparisonKey`.
    ///   - last: `SNILS.packed`; -1: from the first on.
    static func people(
        nameKey: String, birth: CivilDate, at moment: Instant, after last: Int64, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [SNILS] {
        try store.rows(
            """
            SELECT DISTINCT f.snils FROM fact f JOIN card c ON c.snils = f.snils
            WHERE f.kind = 8 AND f.code = $1 AND f.recorded_from_us <= $3 AND f.recorded_to_us > $3
                AND c.birth_day = $2 AND c.recorded_from_us <= $3 AND c.recorded_to_us > $3 AND f.snils > $5
            ORDER BY f.snils LIMIT $4
            """, SQLValue(NameColumn.text(of: nameKey)), SQLValue(birth), SQLValue(moment), SQLValue(limit),
            SQLValue(last)
        ).map { row throws(RPCError) in
            try row.decoded("fact", key: "of an unreadable number") { row throws(RPCError) in
                SNILS(packed: try row.int(0))
            }
        }
    }

    /// What is known now of a kind, in the order of first days.
    static func standing(
        _ kind: FactKind, of person: SNILS, in store: ReadSession
    ) throws(RPCError) -> [FactRow] {
        try store.rows(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day,
                valid_to_day, recorded_from_us, recorded_to_us, content
            FROM fact
            WHERE snils = $1 AND kind = $2 AND recorded_to_us = 9223372036854775807
            ORDER BY valid_from_day, fact_id
            """, SQLValue(person.packed), SQLValue(kind.rawValue)
        ).map(FactRow.init)
    }

    /// All that is known at a moment, each kind in the order of first days.
    static func known(
        of person: SNILS, at moment: Instant, in store: ReadSession
    ) throws(RPCError) -> [FactRow] {
        try store.rows(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day,
                valid_to_day, recorded_from_us, recorded_to_us, content
            FROM fact
            WHERE snils = $1 AND recorded_from_us <= $2 AND recorded_to_us > $2
            ORDER BY kind, valid_from_day, fact_id
            """, SQLValue(person.packed), SQLValue(moment)
        ).map(FactRow.init)
    }

    /// All that was ever known, each kind in the order of first days.
    static func all(of person: SNILS, in store: ReadSession) throws(RPCError) -> [FactRow] {
        try store.rows(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day,
                valid_to_day, recorded_from_us, recorded_to_us, content
            FROM fact WHERE snils = $1
            ORDER BY kind, valid_from_day, fact_id
            """, SQLValue(person.packed)
        ).map(FactRow.init)
    }
}
