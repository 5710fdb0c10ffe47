extension RegistrySchema {
    /// A card is known by its person and the moment at which it ends to be known. Nothing ever asked for it by an id of
    /// its own, and the tree of those ids took a thirtieth of the store.
    ///
    /// Who is looked for by name has a birth date too: of those born on a day the first letters of the family name leave
    /// a handful. The whole name in the index was as much again, and a wait for another page with every new worker.
    static let cardsByPerson = """
        ALTER TABLE card RENAME TO card_0002;
        DROP INDEX card_of_person;
        DROP INDEX card_by_inn;
        DROP INDEX card_by_name;
        CREATE TABLE card (
            snils INTEGER NOT NULL REFERENCES worker (snils),
            inn INTEGER NOT NULL,
            name_key TEXT NOT NULL,
            birth_day INTEGER NOT NULL,
            worker_role INTEGER NOT NULL,
            personal_data BLOB NOT NULL,
            education BLOB NOT NULL,
            recorded_from INTEGER NOT NULL,
            recorded_to INTEGER NOT NULL DEFAULT 9223372036854775807,
            PRIMARY KEY (snils, recorded_to),
            CHECK (recorded_from < recorded_to)
        ) STRICT;
        INSERT INTO card (snils, inn, name_key, birth_day, worker_role, personal_data, education, recorded_from,
            recorded_to)
        SELECT snils, inn, name_key, birth_day, worker_role, personal_data, education, recorded_from, recorded_to
        FROM card_0002;
        DROP TABLE card_0002;
        CREATE INDEX card_by_inn ON card (inn);
        CREATE INDEX card_by_name ON card (birth_day, substr(name_key, 1, 4));
        """
}
