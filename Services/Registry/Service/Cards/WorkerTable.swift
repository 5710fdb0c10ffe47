/// Everybody whom the register knows, from an application or from a row of another register.
///
/// The register number is the ordinal in ten digits: kept as a text beside it, it would be another tree, and one more of
/// those that a load touches all over.
enum WorkerTable {
    static let definition: StaticString = """
        CREATE TABLE worker (
            snils BIGINT PRIMARY KEY NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            register_ordinal BIGINT NOT NULL UNIQUE CHECK (register_ordinal > 0),
            application_id TEXT REFERENCES application (application_id),
            source_id TEXT,
            source_digest BYTES CHECK (length(source_digest) = 32),
            recorded_us BIGINT NOT NULL,
            CHECK ((application_id IS NULL) = (source_id IS NOT NULL)),
            CHECK ((source_id IS NULL) = (source_digest IS NULL))
        );
        CREATE UNIQUE INDEX worker_of_application ON worker (application_id) WHERE application_id IS NOT NULL;
        CREATE UNIQUE INDEX worker_of_source ON worker (source_id) WHERE source_id IS NOT NULL;
        """
}
