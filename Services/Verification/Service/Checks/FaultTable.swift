internal import FRMRCalls
internal import Storage
internal import VerificationRules

/// A fault with the check that found it.
struct FaultRow: Sendable {
    let key: CheckKey
    let fault: Fault
}

/// `faults`: what checks that failed have found.
enum FaultTable {
    static let definition: StaticString = """
        CREATE TABLE faults (
            case_id TEXT NOT NULL,
            section BIGINT NOT NULL,
            kind BIGINT NOT NULL,
            item BIGINT NOT NULL,
            position BIGINT NOT NULL,
            field TEXT NOT NULL,
            reason TEXT NOT NULL,
            message TEXT NOT NULL,
            message_en TEXT NOT NULL,
            requirement TEXT NOT NULL,
            PRIMARY KEY (case_id, section, kind, item, position),
            FOREIGN KEY (case_id, section, kind, item) REFERENCES checks (case_id, section, kind, item)
                ON DELETE CASCADE
        );
        """

    /// In the order of the checks, and within a check in that in which it found them.
    static func all(of caseID: String, in store: ReadSession) throws(RPCError) -> [FaultRow] {
        let rows = try store.rows(
            """
            SELECT section, kind, item, field, reason, message, message_en, requirement FROM faults
            WHERE case_id = $1 ORDER BY section, kind, item, position
            """,
            .text(caseID))
        return try rows.map { row throws(RPCError) in
            let key = try row.decoded("faults", key: caseID) { row throws(RPCError) in
                CheckKey(caseID: caseID, section: try row.int(0), kind: try row.int(1), item: try row.int(2))
            }
            return try row.decoded("faults", key: key.text) { row throws(RPCError) in
                guard let reason = Fault.Reason(rawValue: try row.text(4)) else { return nil }
                return FaultRow(
                    key: key,
                    fault: Fault(
                        try row.text(3), reason, try row.text(5), try row.text(6), requirement: try row.text(7)))
            }
        }
    }

    static func insert(_ faults: [Fault], of key: CheckKey, in store: WriteSession) throws(RPCError) {
        for (position, fault) in faults.enumerated() {
            try store.execute(
                """
                INSERT INTO faults (
                    case_id, section, kind, item, position, field, reason, message, message_en, requirement
                ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                .text(key.caseID), SQLValue(key.section), SQLValue(key.kind), SQLValue(key.item), SQLValue(position),
                .text(fault.field), .text(fault.reason.rawValue), .text(fault.russian), .text(fault.english),
                .text(fault.requirement))
        }
    }
}
