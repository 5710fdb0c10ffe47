internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// Applications. Statuses, sections and kinds are the numbers of the protos.
enum ApplicationTable {
    static let definition: StaticString = """
        CREATE TABLE application (
            application_id TEXT PRIMARY KEY NOT NULL,
            kind BIGINT NOT NULL CHECK (kind = 1),
            worker_role BIGINT NOT NULL CHECK (worker_role BETWEEN 1 AND 5),
            snils BIGINT NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            status BIGINT NOT NULL CHECK (status BETWEEN 1 AND 8),
            version BIGINT NOT NULL CHECK (version >= 1),
            submitted_version BIGINT NOT NULL DEFAULT 0,
            filed_by_subject TEXT NOT NULL,
            filed_by_organisation TEXT,
            correction_due_us BIGINT NOT NULL DEFAULT 0,
            register_number TEXT,
            created_us BIGINT NOT NULL,
            updated_us BIGINT NOT NULL,
            CHECK ((status = 5) = (register_number IS NOT NULL))
        );
        CREATE UNIQUE INDEX application_open_of_person ON application (snils) WHERE status IN (1, 2, 3, 4);
        CREATE INDEX application_of_person ON application (snils, created_us, application_id);
        CREATE INDEX application_of_organisation ON application (filed_by_organisation, created_us, application_id)
            WHERE filed_by_organisation IS NOT NULL;
        """

    /// Whether an application about the person is under way.
    static func hasOpen(of person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first(
            "SELECT 1 FROM application WHERE snils = $1 AND status IN (1, 2, 3, 4)", SQLValue(person.packed)) != nil
    }

    static func hasAnyOpen(in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM application WHERE status IN (1, 2, 3, 4) LIMIT 1") != nil
    }
}
