internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// Has the rules decide the sections of a case and the case itself, and tells the registry in the same commit.
struct CaseOutcome {
    let clocks: CaseClocks

    /// Decides a case whose checks are all answered; each submission is answered with one outcome. Does nothing while
    /// a section waits, and nothing when there is no section to decide.
    ///
    /// Reads before it writes, so that a row that cannot be read leaves everything as it was.
    func decide(_ caseID: String, at now: Instant, in store: WriteSession) throws(RPCError) {
        guard var row = try CaseTable.find(caseID, in: store) else { return }
        let sections = try SectionTable.all(of: caseID, in: store)
        let open = sections.filter { $0.status == .inProcessing }.map(\.section)
        guard !open.isEmpty else { return }
        let findings = try CaseFindings(of: caseID, in: store)
        let decisions = sections.map { (section: $0.section, decision: findings.decision(of: $0.section)) }
        guard let event = CaseDecision(decisions.map(\.decision)).event(version: row.state.version),
            row.state.apply(event) == .moved
        else { return }
        let told = decisions.filter { open.contains($0.section) }
        for (section, decision) in told {
            try SectionTable.save(section, decision.status, of: caseID, in: store)
        }
        try CaseTable.update(row, in: store)
        let clock = try clocks.start(row.state.status.clock, of: caseID, at: now, in: store)
        try tell(row, told, due: clock?.due, in: store)
    }

    /// Sends the last outcome again with the new due day of its correction.
    func tellAgain(_ row: CaseRow, due: Instant, in store: WriteSession) throws(RPCError) {
        let findings = try CaseFindings(of: row.caseID, in: store)
        let faulty = try SectionTable.all(of: row.caseID, in: store).filter { $0.status == .correctionRequired }
        try tell(
            row, faulty.map { ($0.section, findings.decision(of: $0.section)) }, due: due, in: store)
    }

    private func tell(
        _ row: CaseRow, _ decisions: [(section: Section, decision: SectionDecision)], due: Instant?,
        in store: WriteSession
    ) throws(RPCError) {
        let outcomes = decisions.map { section, decision in
            RegistryV1.SectionOutcome(
                section: .init(rawValue: section.rawValue), status: .init(rawValue: decision.status.rawValue),
                faults: decision.faults.map { CommonV1.Fault($0, in: section) })
        }
        let request = RegistryV1.RecordOutcomeRequest(
            applicationId: row.caseID, version: row.state.version, outcomes: outcomes,
            correctionDueTimeUs: due?.microseconds ?? 0, incarnation: row.incarnation)
        try store.send(
            OutboxMessage(
                destination: "registry", method: RegistryV1.ApplicationsMethods.recordOutcome.path,
                aggregate: row.caseID, payload: request.encoded()))
    }
}
