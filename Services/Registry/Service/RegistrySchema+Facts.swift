extension RegistrySchema {
    /// Certificates, categories, death and suspensions beside records, posts and accreditations. SQLite cannot change a
    /// CHECK, so the table is made anew, in the order in which it lies. What an operator recorded has its basis as
    /// content; a post has its employment, as before.
    static let factsOfEveryKind = """
        ALTER TABLE fact RENAME TO fact_0002;
        CREATE TABLE fact (
            fact_id TEXT NOT NULL,
            snils INTEGER NOT NULL REFERENCES worker (snils),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
            detail INTEGER NOT NULL,
            organisation_oid TEXT NOT NULL,
            book_oid TEXT NOT NULL,
            book_version TEXT NOT NULL,
            code TEXT NOT NULL,
            valid_from INTEGER NOT NULL,
            valid_to INTEGER NOT NULL,
            recorded_from INTEGER NOT NULL,
            recorded_to INTEGER NOT NULL DEFAULT 9223372036854775807,
            content BLOB,
            PRIMARY KEY (snils, kind, valid_from, fact_id),
            CHECK (valid_from <= valid_to),
            CHECK (recorded_from < recorded_to),
            CHECK (kind <> 2 OR content IS NOT NULL),
            CHECK (kind NOT IN (3, 4, 5) OR content IS NULL),
            CHECK (kind NOT IN (6, 7) OR content IS NOT NULL),
            CHECK (kind <> 5 OR detail BETWEEN 1 AND 3),
            CHECK (kind <> 7 OR detail BETWEEN 1 AND 2)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code, valid_from,
            valid_to, recorded_from, recorded_to, content)
        SELECT fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code, valid_from, valid_to,
            recorded_from, recorded_to, content
        FROM fact_0002 ORDER BY snils, kind, valid_from, fact_id;
        DROP TABLE fact_0002;
        """
}

extension RegistrySchema {
    /// `FactsOfPerson`, of what the register holds.
    static let gatheredFacts = """
        CREATE TABLE facts_of_person (
            snils INTEGER PRIMARY KEY NOT NULL REFERENCES worker (snils),
            facts TEXT NOT NULL
        ) STRICT;
        INSERT INTO facts_of_person (snils, facts)
        SELECT snils, group_concat(line, char(10)) FROM (
            SELECT snils, recorded_from || char(9) || CASE recorded_to WHEN 9223372036854775807 THEN ''
                    ELSE recorded_to END
                || char(9) || kind || char(9) || organisation_oid || char(9) || detail || char(9) || book_oid
                || char(9) || book_version || char(9) || code || char(9) || valid_from || char(9) || valid_to
                || char(9) || fact_id AS line
            FROM fact ORDER BY snils, kind, valid_from, fact_id)
        GROUP BY snils ORDER BY snils;
        """
}
