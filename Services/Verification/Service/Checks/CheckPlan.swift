internal import FRMRContracts
internal import Reference
internal import VerificationRules

/// Names one check of a case.
struct CheckID: Sendable, Hashable {
    var caseID: String
    var section: CaseSection
    var kind: VerificationV1.CheckKind
    /// Which item of the section, 0-based.
    var item: Int
}

/// The checks that a submission needs.
enum CheckPlan {
    static func checks(of facts: VerificationV1.SubmitCaseRequest, in sections: [CaseSection]) -> [CheckID] {
        sections.flatMap { section in
            kinds(section, facts).map { kind, item in
                CheckID(caseID: facts.caseId, section: section, kind: kind, item: item)
            }
        }
    }

    private static func kinds(
        _ section: CaseSection, _ facts: VerificationV1.SubmitCaseRequest
    ) -> [(VerificationV1.CheckKind, Int)] {
        switch section {
        case .personalData:
            return [(.passport, 0), (.taxpayer, 0), (.pension, 0)]
        case .education:
            let education = facts.education ?? CommonV1.Education()
            let documents = education.documents.enumerated().filter { _, document in
                DocumentKind(rawValue: document.kind.rawValue)?.isRegistered == true
            }
            return [(.documents, 0)] + documents.map { (.education, $0.offset) }
                + education.accreditations.indices.map { (.accreditation, $0) }
        case .employment:
            return [(.documents, 0)] + facts.employments.indices.map { (.employment, $0) }
        }
    }
}
