internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// One check of a case with the application that it is about.
struct CheckQuestion: Sendable {
    private let check: PlannedCheck
    private let facts: VerificationV1.SubmitCaseRequest

    /// - Throws: `STORE_ROW_DAMAGED` for an unknown check, and for one of an item that the application does not have.
    init(_ key: CheckKey, _ facts: VerificationV1.SubmitCaseRequest) throws(RPCError) {
        guard let check = key.check else { throw .damagedRow("checks", key: key.text, "unknown section or kind") }
        self.check = check
        self.facts = facts
        let planned = CheckPlan.checks(of: facts, in: [check.section])
        guard planned.contains(check) else {
            throw .damagedRow("checks", key: key.text, "the application has nothing for this check")
        }
    }

    /// Asks the register, where the check needs one.
    ///
    /// - Parameter today: the day on which the age of documents is judged.
    func answer(
        by register: any StateRegister, timeout: Duration, today: CivilDate, trainingYearsMax: Int
    ) async -> CheckAnswer {
        let sources = Source(register: register, timeout: timeout)
        switch check.kind {
        case .passport: return await sources.answer(PassportCheck(person)) { $0.person }
        case .taxpayer: return await sources.answer(TaxpayerCheck(person)) { $0.person }
        case .pension: return await sources.answer(PensionCheck(person)) { $0.person }
        case .documents:
            return CheckAnswer(Verdict(documents(today: today, trainingYearsMax: trainingYearsMax), of: nil))
        case .education:
            guard let document = facts.education?.documents[check.item], let fact = EducationFact(document) else {
                return CheckAnswer(Verdict(.undecided, of: .education))
            }
            return await sources.answer(
                EducationCheck(fact, holder: person.name, path: "education.documents[\(check.item)]")
            ) { $0.education }
        case .accreditation:
            guard let accreditation = facts.education?.accreditations[check.item] else {
                return CheckAnswer(Verdict(.undecided, of: .accreditation))
            }
            return await sources.answer(
                AccreditationCheck(
                    AccreditationFact(accreditation), snils: person.snils,
                    path: "education.accreditations[\(check.item)]")
            ) { $0.accreditation }
        case .employment:
            return await sources.answer(
                EmploymentCheck(
                    EmploymentFact(facts.employments[check.item]), snils: person.snils,
                    path: "employments[\(check.item)]")
            ) { $0.employment }
        }
    }

    private var person: PersonFact { PersonFact(facts.personalData ?? CommonV1.PersonalData()) }

    private func documents(today: CivilDate, trainingYearsMax: Int) -> Finding {
        let required = facts.requiredDocuments.filter { $0.section.rawValue == check.section.rawValue }
        let isEmployment = check.section == .employment
        return DocumentChecks.documents(
            required: required.compactMap { DocumentKind(rawValue: $0.kind.rawValue) },
            named: isEmployment ? employmentScans : educationScans,
            scans: facts.scans.compactMap { scan in
                DocumentKind(rawValue: scan.kind.rawValue).map { ScanEntry(kind: $0, sha256: scan.sha256) }
            },
            list: isEmployment ? "employments" : "education.documents", today: today,
            trainingYearsMax: trainingYearsMax)
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

/// What came of a check.
struct CheckAnswer: Sendable {
    let verdict: Verdict
    /// The register's own reference of its answer; empty where there is none.
    let evidence: String
    /// Why the register gave no answer.
    let silence: RPCError?

    init(_ verdict: Verdict, evidence: String = "", silence: RPCError? = nil) {
        self.verdict = verdict
        self.evidence = evidence
        self.silence = silence
    }
}

/// A register as checks ask it: any failure, and any answer that is not what was asked for, is silence.
private struct Source {
    let register: any StateRegister
    let timeout: Duration

    /// - Parameter read: a record as the check compares it; nil for one of another kind.
    func answer<C: Check>(
        _ check: C, _ read: (ExternalV1.RegisterRecord) -> C.Record?
    ) async -> CheckAnswer {
        // What is missing has decided already.
        guard check.missing.isEmpty else { return CheckAnswer(check.verdict(.silent)) }
        do throws(RPCError) {
            let answer = try await register.findRecords(
                ExternalV1.FindRecordsRequest(register: check.register.kind, key: check.key), timeout: timeout)
            guard answer.records.count <= RegisterLimits.recordsMax else { throw .malformedAnswer }
            let records = answer.records.compactMap(read)
            guard records.count == answer.records.count else { throw .malformedAnswer }
            return CheckAnswer(check.verdict(.records(records)), evidence: answer.reference)
        } catch {
            return CheckAnswer(check.verdict(.silent), silence: error)
        }
    }
}

extension CheckPlan {
    /// The checks that sections of a submission need.
    static func checks(of facts: VerificationV1.SubmitCaseRequest, in sections: [Section]) -> [PlannedCheck] {
        checks(
            in: sections,
            documents: (facts.education?.documents ?? []).map { DocumentKind(rawValue: $0.kind.rawValue) },
            accreditations: facts.education?.accreditations.count ?? 0, employments: facts.employments.count)
    }
}

extension ExternalV1.RegisterRecord {
    fileprivate var person: PersonEntry? {
        guard case .person(let person) = record else { return nil }
        return PersonEntry(person)
    }

    fileprivate var education: EducationEntry? {
        guard case .education(let document) = record else { return nil }
        return EducationEntry(document)
    }

    fileprivate var accreditation: AccreditationEntry? {
        guard case .accreditation(let accreditation) = record else { return nil }
        return AccreditationEntry(accreditation)
    }

    fileprivate var employment: EmploymentFact? {
        guard case .employment(let employment) = record else { return nil }
        return EmploymentFact(employment)
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
