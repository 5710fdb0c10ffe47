package import Storage

/// The tables of verification. Enumerations are stored as their protobuf numbers.
package enum VerificationSchema {
    package static let schema = Schema(
        // "FVER"
        applicationID: 0x4656_4552,
        migrations: [
            Migration(
                "cases",
                """
                CREATE TABLE cases (
                    case_id TEXT NOT NULL PRIMARY KEY CHECK (length(case_id) BETWEEN 1 AND 64),
                    version INTEGER NOT NULL CHECK (version > 0),
                    status INTEGER NOT NULL,
                    facts BLOB NOT NULL,
                    opened_at INTEGER NOT NULL,
                    updated_at INTEGER NOT NULL,
                    due_at INTEGER NOT NULL,
                    due_provisional INTEGER NOT NULL CHECK (due_provisional IN (0, 1))
                ) STRICT;
                CREATE TABLE sections (
                    case_id TEXT NOT NULL REFERENCES cases (case_id),
                    section INTEGER NOT NULL,
                    status INTEGER NOT NULL,
                    PRIMARY KEY (case_id, section)
                ) STRICT;
                """),
            Migration(
                "checks",
                """
                CREATE TABLE checks (
                    case_id TEXT NOT NULL,
                    section INTEGER NOT NULL,
                    kind INTEGER NOT NULL,
                    item INTEGER NOT NULL CHECK (item >= 0),
                    version INTEGER NOT NULL CHECK (version > 0),
                    state INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
                    attempts INTEGER NOT NULL CHECK (attempts >= 0),
                    next_attempt_at INTEGER NOT NULL,
                    evidence TEXT NOT NULL,
                    PRIMARY KEY (case_id, section, kind, item),
                    FOREIGN KEY (case_id, section) REFERENCES sections (case_id, section)
                ) STRICT;
                CREATE INDEX checks_by_due ON checks (next_attempt_at) WHERE state = 1;
                CREATE TABLE faults (
                    case_id TEXT NOT NULL,
                    section INTEGER NOT NULL,
                    kind INTEGER NOT NULL,
                    item INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    field TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    message TEXT NOT NULL,
                    message_en TEXT NOT NULL,
                    requirement TEXT NOT NULL,
                    PRIMARY KEY (case_id, section, kind, item, position),
                    FOREIGN KEY (case_id, section, kind, item) REFERENCES checks (case_id, section, kind, item)
                        ON DELETE CASCADE
                ) STRICT;
                """),
            // What the registers are asked and what the registry is told belongs to the call that submitted the case.
            Migration("trace-of-cases", "ALTER TABLE cases ADD COLUMN traceparent TEXT"),
        ])
}
