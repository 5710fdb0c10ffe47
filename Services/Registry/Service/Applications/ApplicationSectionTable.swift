internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// The sections of an application that were filled; contents are encoded messages.
enum ApplicationSectionTable {
    static let definition: StaticString = """
        CREATE TABLE application_section (
            application_id TEXT NOT NULL REFERENCES application (application_id),
            section BIGINT NOT NULL CHECK (section BETWEEN 1 AND 3),
            status BIGINT NOT NULL CHECK (status BETWEEN 1 AND 4),
            status_us BIGINT NOT NULL,
            content BYTES NOT NULL,
            PRIMARY KEY (application_id, section)
        );
        """

    static func all(of application: String, in store: ReadSession) throws(RPCError) -> [ApplicationSectionRow] {
        try store.rows(
            "SELECT section, status, status_us, content FROM application_section WHERE application_id = $1",
            SQLValue(application)
        ).map { row throws(RPCError) in try ApplicationSectionRow(row, of: application) }
    }

    /// Writes the section, new or changed.
    static func save(
        _ row: ApplicationSectionRow, of application: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO application_section (application_id, section, status, status_us, content)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (application_id, section) DO UPDATE
            SET status = excluded.status, status_us = excluded.status_us, content = excluded.content
            """, SQLValue(application), SQLValue(row.section.rawValue), SQLValue(row.status.rawValue),
            SQLValue(row.statusTime), SQLValue(row.content))
    }
}

struct ApplicationSectionRow: Sendable {
    let section: Section
    var status: Status
    /// Since when the section has this status.
    var statusTime: Instant
    /// The encoded message of the section.
    var content: [UInt8]
}

extension ApplicationSectionRow {
    fileprivate init(_ row: Row, of application: String) throws(RPCError) {
        self = try row.decoded("application_section", key: "\(application) \(row.key(0))") { row throws(RPCError) in
            guard let section = try Section(rawValue: Int32(clamping: row.int(0))),
                let status = try Status(rawValue: Int32(clamping: row.int(1)))
            else { return nil }
            return try ApplicationSectionRow(
                section: section, status: status, statusTime: row.instant(2), content: row.blob(3))
        }
    }
}
