/// The ordered feed of changes to cards, without gaps (R14).
enum ChangeFeedTable {
    static let definition: StaticString = """
        CREATE TABLE change_feed (
            sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_ordinal INTEGER NOT NULL REFERENCES worker (register_ordinal),
            recorded_us INTEGER NOT NULL
        ) STRICT;
        """
}
