internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import VerificationRules

/// What a check asks a register, and what its answer means.
struct CheckQuestion: Sendable {
    let id: CheckID
    let facts: VerificationV1.SubmitCaseRequest

    private var person: PersonFact { PersonFact(facts.personalData ?? CommonV1.PersonalData()) }

    /// The question; nil for a check that needs no register.
    var request: ExternalV1.FindRecordsRequest? {
        switch id.kind {
        case .passport:
            ExternalV1.FindRecordsRequest(
                register: .passport, key: person.passport.series + person.passport.number)
        case .taxpayer: ExternalV1.FindRecordsRequest(register: .taxpayer, key: person.inn)
        case .pension: ExternalV1.FindRecordsRequest(register: .pension, key: person.snils)
        case .education:
            educationDocument.map { document in
                ExternalV1.FindRecordsRequest(register: .education, key: document.series + document.number)
            }
        case .accreditation:
            accreditation.map { ExternalV1.FindRecordsRequest(register: .accreditation, key: $0.registryNumber) }
        case .employment: ExternalV1.FindRecordsRequest(register: .employment, key: person.snils)
        case .documents, .unspecified, .unrecognized: nil
        }
    }

    /// The meaning of an answer. An answer that is not what was asked for is no answer: it throws, and the register
    /// is asked again.
    func finding(_ answer: ExternalV1.FindRecordsResponse) throws(RPCError) -> Finding {
        guard answer.records.count <= CaseLimits.recordsMax else { throw .malformedAnswer }
        switch id.kind {
        case .passport: return PersonChecks.passport(person, try people(answer))
        case .taxpayer: return PersonChecks.taxpayer(person, try people(answer))
        case .pension: return PersonChecks.pension(person, try people(answer))
        case .education:
            guard let document = educationDocument.flatMap({ EducationFact($0) }) else { return .passed }
            return EducationChecks.document(
                document, holder: person.name, path: "education.documents[\(id.item)]", try diplomas(answer))
        case .accreditation:
            guard let accreditation else { return .passed }
            return EducationChecks.accreditation(
                AccreditationFact(accreditation), snils: person.snils, path: "education.accreditations[\(id.item)]",
                try accreditations(answer))
        case .employment:
            guard facts.employments.indices.contains(id.item) else { return .passed }
            return EmploymentChecks.employment(
                EmploymentFact(facts.employments[id.item]), path: "employments[\(id.item)]", try posts(answer))
        case .documents, .unspecified, .unrecognized: return .passed
        }
    }

    /// The finding of a check that needs no register.
    func documents(today: CivilDate, trainingYearsMax: Int) -> Finding {
        let section = id.section
        let required = facts.requiredDocuments.filter { $0.section.rawValue == section.rawValue }
        return DocumentChecks.documents(
            required: required.compactMap { DocumentKind(rawValue: $0.kind.rawValue) },
            named: section == .employment ? employmentScans : educationScans,
            scans: facts.scans.compactMap { scan in
                DocumentKind(rawValue: scan.kind.rawValue).map { ScanEntry(kind: $0, sha256: scan.sha256) }
            },
            list: section == .employment ? "employments" : "education.documents", today: today,
            trainingYearsMax: trainingYearsMax)
    }

    private var educationDocument: CommonV1.EducationDocument? {
        guard let documents = facts.education?.documents, documents.indices.contains(id.item) else { return nil }
        return documents[id.item]
    }

    private var accreditation: CommonV1.Accreditation? {
        guard let all = facts.education?.accreditations, all.indices.contains(id.item) else { return nil }
        return all[id.item]
    }

    private var educationScans: [DocumentFact] {
        (facts.education?.documents ?? []).enumerated().compactMap { index, document in
            DocumentKind(rawValue: document.kind.rawValue).map { kind in
                DocumentFact(
                    path: "education.documents[\(index)]", scanField: "scan_sha256", kind: kind,
                    issueDate: CivilDate(document.issueDate), scan: document.scanSha256)
            }
        }
    }

    private var employmentScans: [DocumentFact] {
        facts.employments.enumerated().flatMap { index, employment in
            employment.scans.enumerated().compactMap { position, scan in
                DocumentKind(rawValue: scan.kind.rawValue).map { kind in
                    DocumentFact(
                        path: "employments[\(index)].scans[\(position)]", scanField: "sha256", kind: kind,
                        issueDate: nil, scan: scan.sha256)
                }
            }
        }
    }
}

extension CheckQuestion {
    private func people(_ answer: ExternalV1.FindRecordsResponse) throws(RPCError) -> [PersonEntry] {
        try entries(answer) { if case .person(let person) = $0 { PersonEntry(person) } else { nil } }
    }

    private func diplomas(_ answer: ExternalV1.FindRecordsResponse) throws(RPCError) -> [EducationEntry] {
        try entries(answer) { if case .education(let document) = $0 { EducationEntry(document) } else { nil } }
    }

    private func accreditations(_ answer: ExternalV1.FindRecordsResponse) throws(RPCError) -> [AccreditationEntry] {
        try entries(answer) { if case .accreditation(let one) = $0 { AccreditationEntry(one) } else { nil } }
    }

    private func posts(_ answer: ExternalV1.FindRecordsResponse) throws(RPCError) -> [EmploymentFact] {
        try entries(answer) { if case .employment(let post) = $0 { EmploymentFact(post) } else { nil } }
    }

    private func entries<Entry>(
        _ answer: ExternalV1.FindRecordsResponse, _ entry: (ExternalV1.RegisterRecord.Record?) -> Entry?
    ) throws(RPCError) -> [Entry] {
        let entries = answer.records.compactMap { entry($0.record) }
        guard entries.count == answer.records.count else { throw .malformedAnswer }
        return entries
    }
}

extension RPCError {
    /// A register's answer that is not of the kind that was asked for.
    static var malformedAnswer: RPCError {
        RPCError(
            .unavailable, "REGISTER_ANSWER_MALFORMED", "Реестр ответил непонятно, запрос будет повторён.",
            "The register's answer is not understood; it will be asked again.")
    }
}
