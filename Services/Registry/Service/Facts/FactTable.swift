/// The facts of the register on two time axes: when they were true, and when the register knew them.
///
/// The facts of a person lie side by side in the order in which they are gathered for the verdict. What an operator
/// recorded has its basis as content; a post has its employment.
enum FactTable {
    static let definition: StaticString = """
        CREATE TABLE fact (
            fact_id TEXT NOT NULL,
            snils BIGINT NOT NULL REFERENCES worker (snils),
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 7),
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
            CHECK (kind NOT IN (3, 4, 5) OR content IS NULL),
            CHECK (kind NOT IN (6, 7) OR content IS NOT NULL),
            CHECK (kind <> 5 OR detail BETWEEN 1 AND 3),
            CHECK (kind <> 7 OR detail BETWEEN 1 AND 2)
        );
        """
}
