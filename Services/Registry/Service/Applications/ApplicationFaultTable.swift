internal import FRMRCalls
internal import FRMRContracts
internal import Reference
internal import RegistryRules
internal import Storage

/// The faults of a section by its latest decision; contents are encoded messages.
enum ApplicationFaultTable {
    static let definition: StaticString = """
        CREATE TABLE application_fault (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section BIGINT NOT NULL CHECK (section BETWEEN 1 AND 3),
            ordinal BIGINT NOT NULL CHECK (ordinal >= 0),
            content BYTES NOT NULL,
            PRIMARY KEY (application_id, section, ordinal)
        );
        """

    /// In the order of the sections and of their decisions.
    static func all(of application: String, in store: ReadSession) throws(RPCError) -> [CommonV1.Fault] {
        try store.rows(
            "SELECT content FROM application_fault WHERE application_id = $1 ORDER BY section, ordinal",
            SQLValue(application)
        ).map { row throws(RPCError) in
            try row.decoded("application_fault", key: application) { row throws(RPCError) in
                try CommonV1.Fault(stored: row.blob(0))
            }
        }
    }

    /// The faults of a section are those of its latest decision.
    static func replace(
        _ section: Section, of application: String, by faults: [CommonV1.Fault], in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "DELETE FROM application_fault WHERE application_id = $1 AND section = $2", SQLValue(application),
            SQLValue(section.rawValue))
        for (ordinal, fault) in faults.enumerated() {
            try store.execute(
                "INSERT INTO application_fault (application_id, section, ordinal, content) VALUES ($1, $2, $3, $4)",
                SQLValue(application), SQLValue(section.rawValue), SQLValue(ordinal), SQLValue(fault.encoded()))
        }
    }
}
