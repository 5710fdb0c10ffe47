extension RegistrySchema {
    /// The register number is its ordinal in ten digits: kept as a text beside it, it was another tree, and one more of
    /// those that a load touches all over. Tables that refer to workers stay as they are.
    static let workersByOrdinal = """
        CREATE TABLE worker_0006 (
            snils INTEGER PRIMARY KEY NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            register_ordinal INTEGER NOT NULL UNIQUE CHECK (register_ordinal > 0),
            application_id TEXT REFERENCES application (application_id),
            source_id TEXT,
            source_digest BLOB CHECK (length(source_digest) = 32),
            recorded_us INTEGER NOT NULL,
            CHECK ((application_id IS NULL) = (source_id IS NOT NULL)),
            CHECK ((source_id IS NULL) = (source_digest IS NULL))
        ) STRICT;
        INSERT INTO worker_0006 (snils, register_ordinal, application_id, source_id, source_digest, recorded_us)
        SELECT snils, register_ordinal, application_id, source_id, source_digest, recorded_us
        FROM worker ORDER BY snils;

        CREATE TABLE change_feed_0006 (
            sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_ordinal INTEGER NOT NULL REFERENCES worker (register_ordinal),
            recorded_us INTEGER NOT NULL
        ) STRICT;
        INSERT INTO change_feed_0006 (sequence, kind, register_ordinal, recorded_us)
        SELECT sequence, kind, register_ordinal, change_feed.recorded_us
        FROM change_feed JOIN worker USING (register_number) ORDER BY sequence;

        DROP TABLE change_feed;
        DROP TABLE worker;
        ALTER TABLE worker_0006 RENAME TO worker;
        ALTER TABLE change_feed_0006 RENAME TO change_feed;
        CREATE UNIQUE INDEX worker_of_application ON worker (application_id) WHERE application_id IS NOT NULL;
        CREATE UNIQUE INDEX worker_of_source ON worker (source_id) WHERE source_id IS NOT NULL;
        """
}
