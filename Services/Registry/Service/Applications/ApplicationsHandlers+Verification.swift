package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
package import Storage

extension ApplicationsHandlers {
    /// Sends the sections that are not confirmed, when nothing is missing in them.
    package func submitApplication(
        _ request: RegistryV1.SubmitApplicationRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.Application {
        var record = try ApplicationRecord.owned(request.applicationId, by: call.caller, store)
        try record.requireVersion(request.version)
        let before = record.state
        let due = record.state.due
        if let refusal = record.state.submit() { throw .refused(refusal) }
        let documents = try StoredUpload.documents(of: record.id, store)
        // The education may have changed since the posts were filed.
        let faults =
            try missing(in: due, of: record, documents, on: today(call)) + unsuitablePosts(of: record, on: today(call))
        if !faults.isEmpty { throw .incomplete(faults) }
        for section in due { try record.replaceFaults(section, [], store) }
        try record.save(before: before, call, store)
        try store.send(
            OutboxMessage(
                destination: "verification", method: VerificationV1.CasesMethods.submitCase.path,
                aggregate: record.id, payload: try submission(of: due, of: record, documents, on: today(call)).encoded()
            ))
        return try record.message(store)
    }

    package func recordOutcome(
        _ request: RegistryV1.RecordOutcomeRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.RecordOutcomeResponse {
        guard var record = try ApplicationRecord(request.applicationId, store) else { throw .applicationNotFound() }
        let decisions = try Decision.all(request.outcomes)
        let before = record.state
        var applied = false
        // An outcome of what was sent before, or of an application that was withdrawn since, comes too late.
        if request.version == record.submittedVersion {
            for decision in decisions where record.state.decide(decision.section, confirmed: decision.confirmed) {
                applied = true
                try record.replaceFaults(decision.section, decision.faults, store)
            }
        }
        if applied {
            record.correctionDue = max(request.correctionDueTimeUs, 0)
            if record.state.status == .published {
                let faults = try unsuitablePosts(of: record, on: today(call))
                if !faults.isEmpty, record.state.withhold(.employment) {
                    try record.replaceFaults(.employment, faults.map(CommonV1.Fault.init), store)
                } else {
                    record.registerNumber = try publish(record, call, store)
                }
            }
            try record.save(before: before, call, store)
        }
        return RegistryV1.RecordOutcomeResponse(
            applied: applied, status: CommonV1.Status(rawValue: record.state.status.rawValue))
    }

    private func missing(
        in due: [Section], of record: ApplicationRecord, _ documents: [RegistryV1.Document], on day: CivilDate
    ) throws(RPCError) -> [Fault] {
        let scans = Set(
            documents.compactMap { document in
                DocumentKind(rawValue: document.kind.rawValue).map { AcceptedScan(kind: $0, sha256: document.sha256) }
            })
        var faults: [Fault] = []
        for section in due {
            guard record.contents[section] != nil else {
                faults.append(.sectionMissing(section))
                continue
            }
            switch section {
            case .personalData: break
            case .education:
                let entry = EducationEntry(try record.education ?? CommonV1.Education())
                faults += configuration.sections.missing(record.role, entry, scans: scans, on: day)
            case .employment:
                let entries = try record.employments.map(EmploymentEntry.init)
                faults += configuration.sections.missing(record.role, entries, scans: scans, on: day)
            }
        }
        return faults
    }

    /// Posts that ask for more than the education shows (R1). No card is made with one of them.
    private func unsuitablePosts(of record: ApplicationRecord, on day: CivilDate) throws(RPCError) -> [Fault] {
        configuration.sections.holding.faults(
            try record.employments.map(EmploymentEntry.init), of: record.role,
            EducationEntry(try record.education ?? CommonV1.Education()), on: day)
    }

    /// Verification gets the whole application and the sections to check, so that it can compare across sections.
    private func submission(
        of due: [Section], of record: ApplicationRecord, _ documents: [RegistryV1.Document], on day: CivilDate
    ) throws(RPCError) -> VerificationV1.SubmitCaseRequest {
        let education = try record.education
        let employments = try record.employments
        let entries = employments.map(EmploymentEntry.init)
        var required: [VerificationV1.RequiredDocument] = []
        func require(_ section: CommonV1.Section, _ kinds: [DocumentKind]) {
            for kind in Set(kinds).sorted(by: { $0.rawValue < $1.rawValue }) {
                required.append(
                    VerificationV1.RequiredDocument(
                        section: section, kind: CommonV1.DocumentKind(rawValue: kind.rawValue)))
            }
        }
        if due.contains(.education) {
            let entry = EducationEntry(education ?? CommonV1.Education())
            require(.education, configuration.sections.required(record.role, entry, on: day))
        }
        if due.contains(.employment) {
            require(
                .employment,
                entries.flatMap { configuration.sections.required(record.role, $0, among: entries, on: day) })
        }
        return VerificationV1.SubmitCaseRequest(
            caseId: record.id, version: record.version,
            sections: due.map { CommonV1.Section(rawValue: $0.rawValue) }, personalData: try record.personalData,
            education: education, employments: employments,
            scans: documents.map {
                VerificationV1.ScanFact(kind: $0.kind, sha256: $0.sha256, pages: $0.pages, dpiMin: $0.dpiMin)
            },
            requiredDocuments: required)
    }
}

/// A decision on one section, checked.
private struct Decision {
    let section: Section
    let confirmed: Bool
    let faults: [CommonV1.Fault]

    static func all(_ outcomes: [RegistryV1.SectionOutcome]) throws(RPCError) -> [Decision] {
        var decisions: [Decision] = []
        for (index, outcome) in outcomes.enumerated() {
            guard let section = Section(rawValue: outcome.section.rawValue) else {
                throw .invalid(
                    "outcomes[\(index)].section", "REQUIRED", "Неизвестный раздел.", "The section is unknown.")
            }
            guard outcome.status == .confirmed || outcome.status == .correctionRequired else {
                throw .invalid(
                    "outcomes[\(index)].status", "RANGE", "Решение — подтверждено или требуется исправление.",
                    "A decision is CONFIRMED or CORRECTION_REQUIRED.")
            }
            decisions.append(
                Decision(section: section, confirmed: outcome.status == .confirmed, faults: outcome.faults))
        }
        return decisions
    }
}
