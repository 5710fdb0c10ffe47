internal import FRMRCalls
internal import Reference
internal import Storage
internal import VerificationRules

/// A section of a case with what was decided of it last.
struct SectionRow: Sendable {
    let section: Section
    let status: Status
}

/// `sections`.
enum SectionTable {
    static let definition: StaticString = """
        CREATE TABLE sections (
            case_id TEXT NOT NULL REFERENCES cases (case_id),
            section BIGINT NOT NULL,
            status BIGINT NOT NULL,
            PRIMARY KEY (case_id, section)
        );
        """

    static func all(of caseID: String, in store: ReadSession) throws(RPCError) -> [SectionRow] {
        let rows = try store.rows(
            "SELECT section, status FROM sections WHERE case_id = $1 ORDER BY section", .text(caseID))
        return try rows.map { row throws(RPCError) in
            try row.decoded("sections", key: caseID) { row throws(RPCError) in
                SectionRow(section: try row.value(0, of: "section"), status: try row.value(1, of: "status"))
            }
        }
    }

    static func save(
        _ section: Section, _ status: Status, of caseID: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO sections (case_id, section, status) VALUES ($1, $2, $3)
            ON CONFLICT (case_id, section) DO UPDATE SET status = excluded.status
            """,
            .text(caseID), SQLValue(section.rawValue), SQLValue(status.rawValue))
    }

    /// Those of a case that begins anew; their checks are gone before.
    static func deleteAll(of caseID: String, in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM sections WHERE case_id = $1", .text(caseID))
    }
}
