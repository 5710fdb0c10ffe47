internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// Decides the sections of a case whose checks are all answered, and tells the registry, in the same commit.
struct CaseOutcome {
    let configuration: VerificationConfiguration

    /// Does nothing while a check is unanswered, and nothing when there is no section to decide: each submission is
    /// answered with one outcome.
    func decide(_ caseID: String, at now: Instant, in store: WriteSession) throws(RPCError) {
        let pending = try store.first("SELECT 1 FROM checks WHERE case_id = $1 AND state = 1 LIMIT 1", .text(caseID))
        guard pending == nil, let row = try CaseRow.find(caseID, in: store), row.status == .inProcessing else { return }
        let faults = try FaultRows.all(of: caseID, in: store)
        let open = try store.rows(
            "SELECT section FROM sections WHERE case_id = $1 AND status = $2 ORDER BY section", .text(caseID),
            SQLValue(CommonV1.Status.inProcessing.rawValue))
        guard !open.isEmpty else { return }
        let sections = try open.map { row throws(RPCError) in Int32(clamping: try row.int(0)) }
        for section in sections {
            let isFaulty = faults.contains { $0.section.rawValue == section }
            let status: CommonV1.Status = isFaulty ? .correctionRequired : .confirmed
            try store.execute(
                "UPDATE sections SET status = $3 WHERE case_id = $1 AND section = $2", .text(caseID),
                SQLValue(section), SQLValue(status.rawValue))
        }
        let due = faults.isEmpty ? nil : configuration.deadlines.correctionDue(from: now, configuration.calendar)
        try store.execute(
            "UPDATE cases SET status = $2, updated_at = $3, due_at = $4, due_provisional = $5 WHERE case_id = $1",
            .text(caseID),
            SQLValue((faults.isEmpty ? CommonV1.Status.confirmed : .correctionRequired).rawValue), SQLValue(now),
            SQLValue(due?.due.microseconds ?? 0), SQLValue(due?.isProvisional ?? false))
        try send(
            caseID, version: row.version, sections: sections, faults: faults,
            due: due?.due.microseconds ?? 0, in: store)
    }

    /// Computes provisional due times anew, once the calendar of their year has arrived, and tells the registry those
    /// that have become certain. The applicant's clock began with the decision.
    func reviseDueTimes(in store: WriteSession) throws(RPCError) {
        let provisional = try store.rows(
            "SELECT case_id, version, updated_at, due_at FROM cases WHERE due_provisional = 1 LIMIT 10000")
        for row in provisional {
            let due = configuration.deadlines.correctionDue(from: try row.instant(2), configuration.calendar)
            guard !due.isProvisional else { continue }
            let caseID = try row.text(0)
            try store.execute(
                "UPDATE cases SET due_at = $2, due_provisional = 0 WHERE case_id = $1", .text(caseID),
                SQLValue(due.due))
            guard try due.due != row.instant(3) else { continue }
            let faulty = try store.rows(
                "SELECT section FROM sections WHERE case_id = $1 AND status = $2 ORDER BY section", .text(caseID),
                SQLValue(CommonV1.Status.correctionRequired.rawValue))
            try send(
                caseID, version: row.int(1),
                sections: faulty.map { row throws(RPCError) in Int32(clamping: try row.int(0)) },
                faults: FaultRows.all(of: caseID, in: store), due: due.due.microseconds, in: store)
        }
    }

    private func send(
        _ caseID: String, version: Int64, sections: [Int32], faults: [CommonV1.Fault], due: Int64,
        in store: WriteSession
    ) throws(RPCError) {
        let outcomes = sections.map { section in
            let faults = faults.filter { $0.section.rawValue == section }
            return RegistryV1.SectionOutcome(
                section: .init(rawValue: section), status: faults.isEmpty ? .confirmed : .correctionRequired,
                faults: faults)
        }
        let request = RegistryV1.RecordOutcomeRequest(
            applicationId: caseID, version: version, outcomes: outcomes, correctionDueTimeUs: due)
        try store.send(
            OutboxMessage(
                destination: "registry", method: RegistryV1.ApplicationsMethods.recordOutcome.path, aggregate: caseID,
                payload: request.encoded()))
    }
}
