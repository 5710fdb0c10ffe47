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
        var (record, _) = try ApplicationRecord.find(request.applicationId, for: .submit, by: call.caller, in: store)
        try record.requireVersion(request.version)
        let before = record.state
        let due = record.state.due
        if let refusal = record.state.submit() { throw .refused(refusal) }
        let documents = try UploadTable.all(of: record.id, in: store).compactMap(\.document)
        let submission = configuration.sections.submission(
            of: due, try record.filed, scans: Set(documents.compactMap(AcceptedScan.init)),
            on: today(record, call).latest)
        if !submission.faults.isEmpty { throw .incomplete(submission.faults) }
        for section in due { try ApplicationFaultTable.replace(section, of: record.id, by: [], in: store) }
        try record.save(before: before, call, in: store)
        try record.send(due, submission.required, documents, in: store)
        return try record.receipt(in: store)
    }

    /// Takes what was decided on the last submission. A decision on what a restored store no longer has is not taken,
    /// and not refused, which would hold up the later ones.
    package func recordOutcome(
        _ request: RegistryV1.RecordOutcomeRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.RecordOutcomeResponse {
        let decisions = try Decision.all(request.outcomes)
        guard request.incarnation == (try store.incarnation()) else {
            return RegistryV1.RecordOutcomeResponse(applied: false)
        }
        guard var record = try ApplicationRecord.find(request.applicationId, in: store) else {
            throw .applicationNotFound()
        }
        let before = record.state
        let taken = record.state.take(
            decisions.map { ($0.section, $0.confirmed) }, on: request.version, submitted: record.row.submittedVersion)
        for place in taken {
            let decision = decisions[place]
            try ApplicationFaultTable.replace(decision.section, of: record.id, by: decision.faults, in: store)
        }
        let isRevised =
            taken.isEmpty && request.correctionDueTimeUs > 0
            && request.correctionDueTimeUs != record.row.correctionDueMicroseconds
            && record.state.owesCorrection(of: request.version, submitted: record.row.submittedVersion)
        if !taken.isEmpty || isRevised {
            record.owe(correctionBy: request.correctionDueTimeUs)
            if record.state.status == .published { try publishOrWithhold(&record, call, store) }
            try record.save(before: before, call, in: store)
        }
        return RegistryV1.RecordOutcomeResponse(
            applied: !taken.isEmpty || isRevised, status: CommonV1.Status(record.state.status))
    }

    private func publishOrWithhold(
        _ record: inout ApplicationRecord, _ call: Call, _ store: WriteSession
    ) throws(RPCError) {
        let faults = configuration.sections.unsuitablePosts(of: try record.filed, on: today(record, call).latest)
        if !faults.isEmpty, record.state.withhold(.employment) {
            try ApplicationFaultTable.replace(
                .employment, of: record.id, by: faults.map(CommonV1.Fault.init), in: store)
        } else {
            switch record.kind {
            case .registration: record.register(as: try publish(record, call, store))
            case .personalDataChange: record.register(as: try publishChange(record, call, store))
            }
        }
    }
}

extension ApplicationRecord {
    /// Sends the sections that were submitted last to verification.
    func send(
        _ due: [Section], _ required: [Submission.RequiredKind], _ documents: [RegistryV1.Document],
        in store: WriteSession
    ) throws(RPCError) {
        let message = try submission(of: due, required, documents, try store.incarnation())
        try store.send(
            OutboxMessage(
                destination: "verification", method: VerificationV1.CasesMethods.submitCase.path, aggregate: id,
                payload: message.encoded()))
    }

    /// Verification gets the whole application and the sections to check, so that it can compare across sections.
    private func submission(
        of due: [Section], _ required: [Submission.RequiredKind], _ documents: [RegistryV1.Document],
        _ incarnation: String
    ) throws(RPCError) -> VerificationV1.SubmitCaseRequest {
        VerificationV1.SubmitCaseRequest(
            caseId: id, version: row.submittedVersion, sections: due.map { CommonV1.Section($0) },
            personalData: try personalData, education: try education, employments: try employments,
            scans: documents.map {
                VerificationV1.ScanFact(kind: $0.kind, sha256: $0.sha256, pages: $0.pages, dpiMin: $0.dpiMin)
            },
            requiredDocuments: required.map {
                VerificationV1.RequiredDocument(
                    section: CommonV1.Section($0.section), kind: CommonV1.DocumentKind(rawValue: $0.kind.rawValue))
            }, incarnation: incarnation)
    }
}

extension AcceptedScan {
    init?(_ document: RegistryV1.Document) {
        guard let kind = DocumentKind(rawValue: document.kind.rawValue) else { return nil }
        self.init(kind: kind, sha256: document.sha256)
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
            guard let section = Section(outcome.section) else {
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
