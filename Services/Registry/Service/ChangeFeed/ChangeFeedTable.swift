/// The ordered feed of changes to cards, without gaps (R14).
enum ChangeFeedTable {
    static let definition: StaticString = """
        CREATE TABLE change_feed (
            sequence BIGINT PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_ordinal BIGINT NOT NULL REFERENCES worker (register_ordinal),
            recorded_us BIGINT NOT NULL
        );
        """
}
