package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
package import Storage
internal import VerificationRules

/// `frmr.verification.v1.Cases`.
package struct CasesHandlers: VerificationV1CasesService {
    package typealias Reading = ReadSession
    package typealias Writing = WriteSession

    private let configuration: VerificationConfiguration

    package init(configuration: VerificationConfiguration) { self.configuration = configuration }

    /// Opens a case or goes on with it: the sections' checks are replaced and due at once, in this commit.
    /// A version that is not newer than the case's changes nothing, and neither does anything after a withdrawal.
    package func submitCase(
        _ request: VerificationV1.SubmitCaseRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> VerificationV1.SubmitCaseResponse {
        let sections = try CaseValidation.sections(of: request)
        let known = try CaseRow.find(request.caseId, in: store)
        if let known, known.version >= request.version || known.status == .withdrawn {
            return VerificationV1.SubmitCaseResponse(status: known.status)
        }
        let facts = request.merged(into: known?.facts, sections: sections)
        try CaseValidation.requireFacts(facts, for: sections)
        let due = configuration.deadlines.processingDue(from: call.now)
        try store.execute(
            """
            INSERT INTO cases (case_id, version, status, facts, opened_at, updated_at, due_at, due_provisional,
                traceparent)
            VALUES ($1, $2, $3, $4, $5, $5, $6, 0, $7)
            ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, status = excluded.status,
                facts = excluded.facts, updated_at = excluded.updated_at, due_at = excluded.due_at,
                due_provisional = 0, traceparent = excluded.traceparent
            """,
            .text(request.caseId), SQLValue(request.version), SQLValue(CommonV1.Status.inProcessing.rawValue),
            .blob(facts.encoded()), SQLValue(call.now), SQLValue(due), SQLValue(store.trace?.text))
        for section in sections {
            try store.execute(
                """
                INSERT INTO sections (case_id, section, status) VALUES ($1, $2, $3)
                ON CONFLICT (case_id, section) DO UPDATE SET status = excluded.status
                """,
                .text(request.caseId), SQLValue(section.rawValue), SQLValue(CommonV1.Status.inProcessing.rawValue))
            try store.execute(
                "DELETE FROM checks WHERE case_id = $1 AND section = $2", .text(request.caseId),
                SQLValue(section.rawValue))
        }
        for check in CheckPlan.checks(of: facts, in: sections) {
            try store.execute(
                """
                INSERT INTO checks (
                    case_id, section, kind, item, version, state, attempts, next_attempt_at, evidence
                ) VALUES ($1, $2, $3, $4, $5, 1, 0, $6, '')
                """,
                .text(check.caseID), SQLValue(check.section.rawValue), SQLValue(check.kind.rawValue),
                SQLValue(check.item), SQLValue(request.version), SQLValue(call.now))
        }
        store.announce(.checks)
        return VerificationV1.SubmitCaseResponse(status: .inProcessing)
    }

    /// Ends a case; unanswered checks go. A case that never came has nothing to end, so the answer is the same.
    package func withdrawCase(
        _ request: VerificationV1.WithdrawCaseRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> VerificationV1.WithdrawCaseResponse {
        try store.execute(
            "UPDATE cases SET status = $2, due_at = 0, due_provisional = 0, updated_at = $3 WHERE case_id = $1",
            .text(request.caseId), SQLValue(CommonV1.Status.withdrawn.rawValue), SQLValue(call.now))
        try store.execute("DELETE FROM checks WHERE case_id = $1 AND state = 1", .text(request.caseId))
        return VerificationV1.WithdrawCaseResponse()
    }

    package func getCase(
        _ request: VerificationV1.GetCaseRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> VerificationV1.Case {
        guard let row = try CaseRow.find(request.caseId, in: store) else {
            throw RPCError(.notFound, "CASE_NOT_FOUND", "Дело не найдено.", "There is no such case.")
        }
        let checks = try store.rows(
            """
            SELECT kind, section, state, item, attempts, next_attempt_at, evidence FROM checks
            WHERE case_id = $1 ORDER BY section, kind, item
            """,
            .text(request.caseId))
        return try VerificationV1.Case(
            caseId: request.caseId, version: row.version, status: row.status,
            checks: checks.map { check throws(RPCError) in
                try VerificationV1.CaseCheck(
                    kind: .init(rawValue: Int32(clamping: check.int(0))),
                    section: .init(rawValue: Int32(clamping: check.int(1))),
                    state: .init(rawValue: Int32(clamping: check.int(2))), item: Int32(clamping: check.int(3)),
                    attempts: Int32(clamping: check.int(4)), nextAttemptTimeUs: check.int(5), evidence: check.text(6))
            },
            faults: FaultRows.all(of: request.caseId, in: store), dueTimeUs: row.due.microseconds,
            openTimeUs: row.opened.microseconds)
    }
}

extension Topic {
    /// Checks that are due.
    static let checks = Topic("checks")
}

extension VerificationV1.SubmitCaseRequest {
    /// These facts over the earlier ones: a section that is submitted replaces its own, the others stay.
    fileprivate func merged(into earlier: Self?, sections: [CaseSection]) -> Self {
        guard let earlier else { return self }
        var facts = self
        facts.personalData = personalData ?? earlier.personalData
        facts.education = education ?? earlier.education
        if !sections.contains(.employment) { facts.employments = earlier.employments }
        facts.requiredDocuments += earlier.requiredDocuments.filter { document in
            !sections.contains { $0.rawValue == document.section.rawValue }
        }
        return facts
    }
}
