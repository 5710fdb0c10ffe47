/// The cards: the person, his role and his education as they were known.
///
/// A card is known by its person and the moment at which it ends to be known: two cards of a person never end at the
/// same moment, so one index answers both "at most one current card" and "the card as known at R".
///
/// Whoever is looked for by name has a birth date too: of those born on a day the first letters of the family name leave
/// a handful. The whole name in the index was as much again, and a wait for another page with every new worker.
enum CardTable {
    static let definition: StaticString = """
        CREATE TABLE card (
            snils BIGINT NOT NULL REFERENCES worker (snils),
            inn BIGINT NOT NULL,
            name_key TEXT NOT NULL,
            birth_day BIGINT NOT NULL,
            worker_role BIGINT NOT NULL CHECK (worker_role BETWEEN 1 AND 5),
            personal_data BYTES NOT NULL,
            education BYTES NOT NULL,
            recorded_from_us BIGINT NOT NULL,
            recorded_to_us BIGINT NOT NULL DEFAULT 9223372036854775807,
            PRIMARY KEY (snils, recorded_to_us),
            CHECK (recorded_from_us < recorded_to_us)
        );
        CREATE INDEX card_by_inn ON card (inn);
        CREATE INDEX card_by_name ON card (birth_day, substr(name_key, 1, 4));
        """
}
