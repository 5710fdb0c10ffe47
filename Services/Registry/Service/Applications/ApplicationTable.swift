internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// Applications. Statuses, sections and kinds are the numbers of the protos.
enum ApplicationTable {
    static let definition: StaticString = """
        CREATE TABLE application (
            application_id TEXT PRIMARY KEY NOT NULL,
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 2),
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

    static func find(_ id: String, in store: ReadSession) throws(RPCError) -> ApplicationRow? {
        let row = try store.first(
            """
            SELECT application_id, kind, worker_role, snils, status, version, submitted_version, filed_by_subject,
                filed_by_organisation, correction_due_us, register_number, created_us, updated_us
            FROM application WHERE application_id = $1
            """, SQLValue(id))
        return try row.map(ApplicationRow.init)
    }

    /// Whether an application about the person is under way.
    static func hasOpen(of person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first(
            "SELECT 1 FROM application WHERE snils = $1 AND status IN (1, 2, 3, 4)", SQLValue(person.packed)) != nil
    }

    static func hasAnyOpen(in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM application WHERE status IN (1, 2, 3, 4) LIMIT 1") != nil
    }

    /// The newest first.
    ///
    /// - Parameters:
    ///   - person: the applications about this person; nil: none.
    ///   - organisation: those that it filed; nil: none.
    ///   - before: the last one of the page before.
    static func page(
        of person: SNILS?, filedBy organisation: String?, before: (created: Int64, id: String), limit: Int,
        in store: ReadSession
    ) throws(RPCError) -> [ApplicationRow] {
        // NULL equals nothing, so an absent axis finds nothing.
        try store.rows(
            """
            SELECT application_id, kind, worker_role, snils, status, version, submitted_version, filed_by_subject,
                filed_by_organisation, correction_due_us, register_number, created_us, updated_us
            FROM application
            WHERE (snils = $1 OR filed_by_organisation = $2)
                AND (created_us < $3 OR (created_us = $3 AND application_id < $4))
            ORDER BY created_us DESC, application_id DESC LIMIT $5
            """, SQLValue(person?.packed), SQLValue(organisation), SQLValue(before.created), SQLValue(before.id),
            SQLValue(limit)
        ).map(ApplicationRow.init)
    }

    /// Those that verification decides on or sent back, behind one, in the order of their ids.
    static func underVerification(
        after id: String, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [(id: String, submittedVersion: Int64)] {
        try store.rows(
            """
            SELECT application_id, submitted_version FROM application
            WHERE application_id > $1 AND status IN ($2, $3) ORDER BY application_id LIMIT $4
            """, SQLValue(id), SQLValue(Status.inProcessing.rawValue), SQLValue(Status.correctionRequired.rawValue),
            SQLValue(limit)
        ).map { row throws(RPCError) in try (row.text(0), row.int(1)) }
    }

    static func insert(_ row: ApplicationRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO application (application_id, kind, worker_role, snils, status, version, submitted_version,
                filed_by_subject, filed_by_organisation, correction_due_us, register_number, created_us, updated_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """, SQLValue(row.id), SQLValue(row.kind.rawValue), SQLValue(row.role.rawValue),
            SQLValue(row.person.packed), SQLValue(row.status.rawValue), SQLValue(row.version),
            SQLValue(row.submittedVersion), SQLValue(row.filedBySubject), SQLValue(row.filedByOrganisation),
            SQLValue(row.correctionDueMicroseconds), SQLValue(row.registerNumber), SQLValue(row.created),
            SQLValue(row.updated))
    }

    static func update(_ row: ApplicationRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            UPDATE application SET status = $2, version = $3, submitted_version = $4, correction_due_us = $5,
                register_number = $6, updated_us = $7
            WHERE application_id = $1
            """, SQLValue(row.id), SQLValue(row.status.rawValue), SQLValue(row.version),
            SQLValue(row.submittedVersion), SQLValue(row.correctionDueMicroseconds), SQLValue(row.registerNumber),
            SQLValue(row.updated))
    }
}

struct ApplicationRow: Sendable {
    let id: String
    let kind: ApplicationKind
    let role: WorkerRole
    let person: SNILS
    var status: Status
    /// Of every change, from 1.
    var version: Int64
    /// That was sent last; 0: none was.
    var submittedVersion: Int64
    let filedBySubject: String
    /// nil: the worker filed it.
    let filedByOrganisation: String?
    /// µs UTC; 0: no correction is owed.
    var correctionDueMicroseconds: Int64
    /// Once it is published.
    var registerNumber: String?
    let created: Instant
    var updated: Instant
}

extension ApplicationRow {
    /// - Parameter row: the columns in the order of the table's statements.
    fileprivate init(_ row: Row) throws(RPCError) {
        self = try row.decoded("application", key: row.key(0)) { row throws(RPCError) in
            guard let kind = try ApplicationKind(rawValue: Int32(clamping: row.int(1))),
                let role = try WorkerRole(rawValue: Int32(clamping: row.int(2))),
                let person = try SNILS(packed: row.int(3)),
                let status = try Status(rawValue: Int32(clamping: row.int(4)))
            else { return nil }
            return try ApplicationRow(
                id: row.text(0), kind: kind, role: role, person: person, status: status, version: row.int(5),
                submittedVersion: row.int(6), filedBySubject: row.text(7), filedByOrganisation: row.optionalText(8),
                correctionDueMicroseconds: row.int(9), registerNumber: row.optionalText(10), created: row.instant(11),
                updated: row.instant(12))
        }
    }
}
