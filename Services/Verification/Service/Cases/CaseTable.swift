internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// A case: one application as verification knows it.
struct CaseRow: Sendable {
    let caseID: String
    /// Of the registry's store that the version is of: one that was restored gives versions to other contents.
    let incarnation: String
    var state: CaseState
    let opened: Instant
}

/// `cases`. Enumerations are stored as their protobuf numbers.
enum CaseTable {
    static let definition: StaticString = """
        CREATE TABLE cases (
            case_id TEXT NOT NULL PRIMARY KEY CHECK (length(case_id) BETWEEN 1 AND 64),
            incarnation TEXT NOT NULL CHECK (length(incarnation) BETWEEN 1 AND 64),
            version BIGINT NOT NULL CHECK (version > 0),
            status BIGINT NOT NULL,
            facts BYTES NOT NULL,
            opened_us BIGINT NOT NULL,
            changed_us BIGINT NOT NULL,
            traceparent TEXT
        );
        """

    static func exists(_ caseID: String, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM cases WHERE case_id = $1", .text(caseID)) != nil
    }

    static func find(_ caseID: String, in store: ReadSession) throws(RPCError) -> CaseRow? {
        let row = try store.first(
            "SELECT incarnation, version, status, opened_us FROM cases WHERE case_id = $1", .text(caseID))
        return try row.map { row throws(RPCError) in try CaseRow(row, of: caseID) }
    }

    /// The cases behind one, in the order of their ids.
    static func page(after caseID: String, limit: Int, in store: ReadSession) throws(RPCError) -> [CaseRow] {
        try store.rows(
            """
            SELECT incarnation, version, status, opened_us, case_id FROM cases
            WHERE case_id > $1 ORDER BY case_id LIMIT $2
            """, .text(caseID), SQLValue(limit)
        ).map { row throws(RPCError) in try CaseRow(row, of: row.text(4)) }
    }

    /// What the case was submitted with, all submissions merged.
    static func facts(
        of caseID: String, in store: ReadSession
    ) throws(RPCError) -> VerificationV1.SubmitCaseRequest? {
        guard let row = try store.first("SELECT facts FROM cases WHERE case_id = $1", .text(caseID)) else { return nil }
        let facts = try row.decoded("cases", key: caseID) { row throws(RPCError) in try row.blob(0) }
        return try .stored(facts, of: caseID)
    }

    /// Opens the case, or goes on with it.
    ///
    /// - Parameter trace: of the call; what the registers are asked and what the registry is told belongs to it.
    static func submit(
        _ row: CaseRow, facts: [UInt8], trace: String?, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO cases (case_id, incarnation, version, status, facts, opened_us, changed_us, traceparent)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (case_id) DO UPDATE SET incarnation = excluded.incarnation, version = excluded.version,
                status = excluded.status, facts = excluded.facts, changed_us = excluded.changed_us,
                traceparent = excluded.traceparent
            """,
            .text(row.caseID), .text(row.incarnation), SQLValue(row.state.version),
            SQLValue(row.state.status.rawValue), .blob(facts), SQLValue(row.opened), SQLValue(store.recorded),
            SQLValue(trace))
    }

    static func update(_ row: CaseRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE cases SET version = $2, status = $3, changed_us = $4 WHERE case_id = $1", .text(row.caseID),
            SQLValue(row.state.version), SQLValue(row.state.status.rawValue), SQLValue(store.recorded))
    }
}

extension CaseRow {
    /// - Parameter row: incarnation, version, status, opened_us.
    fileprivate init(_ row: Row, of caseID: String) throws(RPCError) {
        self = try row.decoded("cases", key: caseID) { row throws(RPCError) in
            CaseRow(
                caseID: caseID, incarnation: try row.text(0),
                state: CaseState(status: try row.value(2, of: "status"), version: try row.int(1)),
                opened: try row.instant(3))
        }
    }
}

extension VerificationV1.SubmitCaseRequest {
    /// Facts that this service has stored itself.
    static func stored(_ bytes: [UInt8], of caseID: String) throws(RPCError) -> Self {
        do throws(MessageDecodingError) {
            return try Self(decoding: bytes)
        } catch {
            throw .damagedRow("cases", key: caseID, "facts: \(error.description)")
        }
    }
}
