package import Storage

/// The tables of the registry. The register's own (`worker`, `card`, `fact`, `change_feed`) remember everything:
/// a row is written once, and only its `recorded_to` closes when a later one corrects it.
package enum RegistrySchema {
    package static let schema = Schema(
        applicationID: 0x4652_5247,  // "FRRG"
        migrations: [
            Migration("0001-applications-and-cards", applications, documents, register),
            Migration("0002-imported-workers-and-clustered-facts", importedWorkers, leanCards, clusteredFacts),
            Migration("0003-facts-of-every-kind", factsOfEveryKind),
            Migration("0004-facts-gathered-by-person", gatheredFacts),
            Migration("0005-cards-by-person", cardsByPerson),
            Migration("0006-workers-by-ordinal", workersByOrdinal),
        ])

    /// Statuses, sections and kinds are the numbers of the protos; contents are encoded messages.
    private static let applications = """
        CREATE TABLE application (
            application_id TEXT PRIMARY KEY NOT NULL,
            kind INTEGER NOT NULL CHECK (kind = 1),
            worker_role INTEGER NOT NULL CHECK (worker_role BETWEEN 1 AND 5),
            snils INTEGER NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 8),
            version INTEGER NOT NULL CHECK (version >= 1),
            submitted_version INTEGER NOT NULL DEFAULT 0,
            filed_by_subject TEXT NOT NULL,
            filed_by_organisation TEXT,
            correction_due_us INTEGER NOT NULL DEFAULT 0,
            register_number TEXT,
            created_us INTEGER NOT NULL,
            updated_us INTEGER NOT NULL,
            CHECK ((status = 5) = (register_number IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX application_open_of_person ON application (snils) WHERE status IN (1, 2, 3, 4);
        CREATE INDEX application_of_person ON application (snils, created_us, application_id);
        CREATE INDEX application_of_organisation ON application (filed_by_organisation, created_us, application_id)
            WHERE filed_by_organisation IS NOT NULL;

        CREATE TABLE application_section (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section INTEGER NOT NULL CHECK (section BETWEEN 1 AND 3),
            status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 4),
            status_us INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (application_id, section)
        ) STRICT;

        CREATE TABLE application_fault (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section INTEGER NOT NULL CHECK (section BETWEEN 1 AND 3),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            content BLOB NOT NULL,
            PRIMARY KEY (application_id, section, ordinal)
        ) STRICT;

        CREATE TABLE application_event (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            version INTEGER NOT NULL,
            status INTEGER NOT NULL,
            actor TEXT NOT NULL,
            actor_organisation TEXT,
            method TEXT NOT NULL,
            recorded_us INTEGER NOT NULL,
            PRIMARY KEY (application_id, version)
        ) STRICT;
        """

    private static let documents = """
        CREATE TABLE upload (
            upload_id TEXT PRIMARY KEY NOT NULL,
            application_id TEXT NOT NULL REFERENCES application (application_id),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 11),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            file_name TEXT NOT NULL,
            size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
            begun_us INTEGER NOT NULL,
            UNIQUE (application_id, kind, sha256)
        ) STRICT;

        CREATE TABLE document (
            upload_id TEXT PRIMARY KEY NOT NULL REFERENCES upload (upload_id),
            pages INTEGER NOT NULL CHECK (pages > 0),
            dpi_min INTEGER NOT NULL CHECK (dpi_min > 0),
            uploaded_us INTEGER NOT NULL
        ) STRICT;
        """

    private static let register = """
        CREATE TABLE worker (
            snils INTEGER PRIMARY KEY NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            register_ordinal INTEGER NOT NULL UNIQUE CHECK (register_ordinal > 0),
            register_number TEXT NOT NULL UNIQUE,
            application_id TEXT NOT NULL UNIQUE REFERENCES application (application_id),
            recorded_us INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE card (
            card_id TEXT PRIMARY KEY NOT NULL,
            snils INTEGER NOT NULL REFERENCES worker (snils),
            inn INTEGER NOT NULL,
            name_key TEXT NOT NULL,
            birth_day INTEGER NOT NULL,
            worker_role INTEGER NOT NULL,
            personal_data BLOB NOT NULL,
            education BLOB NOT NULL,
            recorded_from INTEGER NOT NULL,
            recorded_to INTEGER NOT NULL DEFAULT 9223372036854775807,
            CHECK (recorded_from < recorded_to)
        ) STRICT;
        CREATE UNIQUE INDEX card_current ON card (snils) WHERE recorded_to = 9223372036854775807;
        CREATE INDEX card_of_person ON card (snils, recorded_from);
        CREATE INDEX card_by_inn ON card (inn);
        CREATE INDEX card_by_name ON card (name_key, birth_day);

        CREATE TABLE fact (
            fact_id TEXT PRIMARY KEY NOT NULL,
            snils INTEGER NOT NULL REFERENCES worker (snils),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
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
            CHECK (valid_from <= valid_to),
            CHECK (recorded_from < recorded_to),
            CHECK ((kind = 2) = (content IS NOT NULL))
        ) STRICT;
        CREATE INDEX fact_of_person ON fact (snils, kind, valid_from, recorded_from);

        CREATE TABLE change_feed (
            sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_number TEXT NOT NULL REFERENCES worker (register_number),
            recorded_us INTEGER NOT NULL
        ) STRICT;
        """

    /// A worker comes from an application or from a row of another register. SQLite cannot loosen a column, so the
    /// table is made anew, and with it those that refer to it.
    private static let importedWorkers = """
        ALTER TABLE fact RENAME TO fact_0001;
        ALTER TABLE card RENAME TO card_0001;
        ALTER TABLE change_feed RENAME TO change_feed_0001;
        ALTER TABLE worker RENAME TO worker_0001;
        DROP INDEX card_current;
        DROP INDEX card_of_person;
        DROP INDEX card_by_inn;
        DROP INDEX card_by_name;
        DROP INDEX fact_of_person;

        CREATE TABLE worker (
            snils INTEGER PRIMARY KEY NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            register_ordinal INTEGER NOT NULL UNIQUE CHECK (register_ordinal > 0),
            register_number TEXT NOT NULL UNIQUE,
            application_id TEXT REFERENCES application (application_id),
            source_id TEXT,
            source_digest BLOB CHECK (length(source_digest) = 32),
            recorded_us INTEGER NOT NULL,
            CHECK ((application_id IS NULL) = (source_id IS NOT NULL)),
            CHECK ((source_id IS NULL) = (source_digest IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX worker_of_application ON worker (application_id) WHERE application_id IS NOT NULL;
        CREATE UNIQUE INDEX worker_of_source ON worker (source_id) WHERE source_id IS NOT NULL;
        INSERT INTO worker (snils, register_ordinal, register_number, application_id, recorded_us)
        SELECT snils, register_ordinal, register_number, application_id, recorded_us FROM worker_0001;

        CREATE TABLE change_feed (
            sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_number TEXT NOT NULL REFERENCES worker (register_number),
            recorded_us INTEGER NOT NULL
        ) STRICT;
        INSERT INTO change_feed (sequence, kind, register_number, recorded_us)
        SELECT sequence, kind, register_number, recorded_us FROM change_feed_0001;
        DROP TABLE change_feed_0001;
        """

    /// One index answers both "at most one current card" and "the card as known at R": two cards of a person never
    /// end at the same moment.
    private static let leanCards = """
        CREATE TABLE card (
            card_id TEXT PRIMARY KEY NOT NULL,
            snils INTEGER NOT NULL REFERENCES worker (snils),
            inn INTEGER NOT NULL,
            name_key TEXT NOT NULL,
            birth_day INTEGER NOT NULL,
            worker_role INTEGER NOT NULL,
            personal_data BLOB NOT NULL,
            education BLOB NOT NULL,
            recorded_from INTEGER NOT NULL,
            recorded_to INTEGER NOT NULL DEFAULT 9223372036854775807,
            CHECK (recorded_from < recorded_to)
        ) STRICT;
        INSERT INTO card (card_id, snils, inn, name_key, birth_day, worker_role, personal_data, education,
            recorded_from, recorded_to)
        SELECT card_id, snils, inn, name_key, birth_day, worker_role, personal_data, education, recorded_from,
            recorded_to
        FROM card_0001;
        DROP TABLE card_0001;
        CREATE UNIQUE INDEX card_of_person ON card (snils, recorded_to);
        CREATE INDEX card_by_inn ON card (inn);
        CREATE INDEX card_by_name ON card (name_key, birth_day);
        """

    /// The facts of a person lie side by side in the order in which a verdict reads them: one descent of one tree
    /// answers the central question, however many workers there are.
    private static let clusteredFacts = """
        CREATE TABLE fact (
            fact_id TEXT NOT NULL,
            snils INTEGER NOT NULL REFERENCES worker (snils),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
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
            CHECK ((kind = 2) = (content IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code, valid_from,
            valid_to, recorded_from, recorded_to, content)
        SELECT fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code, valid_from, valid_to,
            recorded_from, recorded_to, content
        FROM fact_0001;
        DROP TABLE fact_0001;
        DROP TABLE worker_0001;
        """
}
