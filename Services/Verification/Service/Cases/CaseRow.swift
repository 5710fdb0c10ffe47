internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Storage

/// A row of `cases`.
struct CaseRow {
    var version: Int64
    var status: CommonV1.Status
    var facts: VerificationV1.SubmitCaseRequest
    var opened: Instant
    var due: Instant

    static func find(_ caseID: String, in store: ReadSession) throws(RPCError) -> CaseRow? {
        guard
            let row = try store.first(
                "SELECT version, status, facts, opened_at, due_at FROM cases WHERE case_id = $1", .text(caseID))
        else { return nil }
        return try CaseRow(
            version: row.int(0), status: .init(rawValue: Int32(clamping: row.int(1))), facts: .stored(row.blob(2)),
            opened: row.instant(3), due: row.instant(4))
    }
}

extension VerificationV1.SubmitCaseRequest {
    /// Facts that this service has stored itself.
    static func stored(_ bytes: [UInt8]) throws(RPCError) -> Self {
        do throws(MessageDecodingError) {
            return try Self(decoding: bytes)
        } catch {
            throw RPCError(
                .dataLoss, "CASE_FACTS_DAMAGED", "Данные дела повреждены.", "The facts of the case are damaged.",
                cause: error.description)
        }
    }
}

/// Rows of `faults`.
enum FaultRows {
    static func all(of caseID: String, in store: ReadSession) throws(RPCError) -> [CommonV1.Fault] {
        try store.rows(
            """
            SELECT section, field, reason, message, message_en, requirement FROM faults
            WHERE case_id = $1 ORDER BY section, kind, item, position
            """,
            .text(caseID)
        ).map { row throws(RPCError) in
            try CommonV1.Fault(
                section: .init(rawValue: Int32(clamping: row.int(0))), field: row.text(1), reason: row.text(2),
                message: row.text(3), messageEn: row.text(4), requirement: row.text(5))
        }
    }
}
