package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
package import Storage
internal import VerificationRules

/// `frmr.verification.v1.Cases`.
package struct CasesHandlers: VerificationV1CasesService {
    package typealias Reading = ReadSession
    package typealias Writing = WriteSession

    private let configuration: VerificationConfiguration
    private var clocks: CaseClocks { configuration.clocks }

    package init(configuration: VerificationConfiguration) { self.configuration = configuration }

    /// Opens a case or goes on with it: the sections' checks are replaced and due at once, in this commit.
    /// A version that is not newer than the case's changes nothing, and neither does anything after the case's end.
    /// A case of another incarnation of the registry's store begins anew: what it was submitted with is gone there.
    package func submitCase(
        _ request: VerificationV1.SubmitCaseRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> VerificationV1.SubmitCaseResponse {
        let sections = try CaseValidation.sections(of: request)
        let stored = try CaseTable.find(request.caseId, in: store)
        let known = stored?.incarnation == request.incarnation ? stored : nil
        var row =
            known
            ?? CaseRow(
                caseID: request.caseId, incarnation: request.incarnation, state: CaseState(),
                opened: stored?.opened ?? store.recorded)
        guard row.state.apply(.submit(version: request.version)) == .moved else {
            return VerificationV1.SubmitCaseResponse(status: .init(rawValue: row.state.status.rawValue))
        }
        let earlier = try known.flatMap { _ throws(RPCError) in try CaseTable.facts(of: request.caseId, in: store) }
        let facts = request.merged(into: earlier, sections: sections)
        try CaseValidation.requireFacts(facts, for: sections)
        if stored != nil, known == nil {
            try CheckTable.deleteAll(of: row.caseID, in: store)
            try SectionTable.deleteAll(of: row.caseID, in: store)
        }
        try CaseTable.submit(row, facts: facts.encoded(), trace: store.trace?.text, in: store)
        for section in sections {
            try SectionTable.save(section, row.state.status, of: row.caseID, in: store)
        }
        try CheckTable.replace(
            sections, of: row.caseID, with: CheckPlan.checks(of: facts, in: sections), version: row.state.version,
            due: call.now, in: store)
        try clocks.start(row.state.status.clock, of: row.caseID, at: call.now, in: store)
        return VerificationV1.SubmitCaseResponse(status: .init(rawValue: row.state.status.rawValue))
    }

    /// Ends a case; unanswered checks go. A case that does not exist has nothing to end, so the answer is the same.
    package func withdrawCase(
        _ request: VerificationV1.WithdrawCaseRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> VerificationV1.WithdrawCaseResponse {
        guard var row = try CaseTable.find(request.caseId, in: store), row.state.apply(.withdraw) == .moved else {
            return VerificationV1.WithdrawCaseResponse()
        }
        try CaseTable.update(row, in: store)
        try CheckTable.deletePending(of: row.caseID, in: store)
        try clocks.start(row.state.status.clock, of: row.caseID, at: call.now, in: store)
        return VerificationV1.WithdrawCaseResponse()
    }

    package func getCase(
        _ request: VerificationV1.GetCaseRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> VerificationV1.Case {
        guard let row = try CaseTable.find(request.caseId, in: store) else {
            throw RPCError(.notFound, "CASE_NOT_FOUND", "Дело не найдено.", "There is no such case.")
        }
        let findings = try CaseFindings(of: row.caseID, in: store)
        let faults = try SectionTable.all(of: row.caseID, in: store).flatMap { section in
            findings.faults(of: section.section).map { CommonV1.Fault($0, in: section.section) }
        }
        let clock = try ClockTable.find(row.caseID, configuration.deadlines, in: store)
        let events = try ClockEventTable.all(of: row.caseID, in: store)
        return VerificationV1.Case(
            caseId: row.caseID, version: row.state.version, status: .init(rawValue: row.state.status.rawValue),
            checks: findings.checks.map(VerificationV1.CaseCheck.init), faults: faults,
            dueTimeUs: clock?.clock.due.microseconds ?? 0, openTimeUs: row.opened.microseconds,
            clockEvents: events.map(VerificationV1.ClockEvent.init),
            accessSuspendedTimeUs: clocks.access(clock, at: call.now).suspendedSince?.microseconds ?? 0,
            held: try CaseHoldTable.find(row.caseID, in: store))
    }

    package func listCases(
        _ request: VerificationV1.ListCasesRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> VerificationV1.ListCasesResponse {
        let limit = try CaseValidation.limit(of: request)
        guard request.caseIds.isEmpty else {
            let asked = try request.caseIds.map { id throws(RPCError) in try CaseTable.find(id, in: store) }
            return VerificationV1.ListCasesResponse(
                cases: asked.compactMap(\.self).map(VerificationV1.CaseSummary.init),
                incarnation: try store.incarnation())
        }
        let rows = try CaseTable.page(after: request.afterCaseId, limit: limit + 1, in: store)
        return VerificationV1.ListCasesResponse(
            cases: rows.prefix(limit).map(VerificationV1.CaseSummary.init), incarnation: try store.incarnation(),
            more: rows.count > limit)
    }
}

extension VerificationV1.CaseSummary {
    fileprivate init(_ row: CaseRow) {
        self.init(
            caseId: row.caseID, version: row.state.version, status: .init(rawValue: row.state.status.rawValue),
            incarnation: row.incarnation)
    }
}

extension VerificationV1.CaseCheck {
    fileprivate init(_ row: CheckRow) {
        self.init(
            kind: .init(rawValue: Int32(clamping: row.key.kind)),
            section: .init(rawValue: Int32(clamping: row.key.section)), state: .init(rawValue: row.state.rawValue),
            item: Int32(clamping: row.key.item), attempts: Int32(clamping: row.attempts),
            nextAttemptTimeUs: row.nextAttempt.microseconds, evidence: row.evidence)
    }
}

extension VerificationV1.SubmitCaseRequest {
    /// These facts over the earlier ones: a section that is submitted replaces its own, the others stay as they were
    /// checked.
    fileprivate func merged(into earlier: Self?, sections: [Section]) -> Self {
        guard let earlier else { return self }
        var facts = self
        if !sections.contains(.personalData) || personalData == nil {
            facts.personalData = earlier.personalData ?? personalData
        }
        if !sections.contains(.education) || education == nil { facts.education = earlier.education ?? education }
        if !sections.contains(.employment) { facts.employments = earlier.employments }
        facts.requiredDocuments += earlier.requiredDocuments.filter { document in
            !sections.contains { $0.rawValue == document.section.rawValue }
        }
        return facts
    }
}
