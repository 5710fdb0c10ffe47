internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules

// What a verdict rests on and tells, as messages.

extension RegistryV1.Fact {
    init(_ fact: EligibilityFact) {
        self.init(
            kind: .record, factId: fact.id,
            validFrom: fact.isFirstName ? nil : GoogleType.Date(fact.validFrom),
            validTo: fact.validTo == .distantFuture ? nil : GoogleType.Date(fact.validTo),
            recordedTimeUs: fact.recordedFrom.microseconds,
            act: fact.prolonged.map { CommonV1.StatutoryAct($0.act) })
        switch fact.kind {
        case .record: break
        case .post(let code, let organisation):
            kind = .post
            subject = CommonV1.BookCode(code)
            organisationOid = organisation
        case .accreditation(let code):
            kind = .accreditation
            subject = CommonV1.BookCode(code)
        case .certificate(let code):
            kind = .certificate
            subject = CommonV1.BookCode(code)
        case .category(let held, let code):
            kind = .category
            category = RegistryV1.QualificationCategory(rawValue: held.rawValue)
            if !code.code.isEmpty { subject = CommonV1.BookCode(code) }
        case .death: kind = .death
        case .suspension(let suspended):
            kind = .suspension
            suspension = RegistryV1.SuspensionKind(rawValue: suspended.rawValue)
        case .name: kind = .name
        }
    }
}

extension EligibilityFact {
    /// It holds from birth, whenever that was.
    fileprivate var isFirstName: Bool {
        guard validFrom == .distantPast, case .name = kind else { return false }
        return true
    }
}

extension RegistryV1.Reason {
    init(_ reason: EligibilityVerdict.Reason) {
        self.init(
            code: reason.kind.rawValue, message: reason.russian, messageEn: reason.english,
            fact: reason.fact.map { Int32($0) } ?? -1, detail: reason.detail.rawValue,
            note: reason.note?.rawValue ?? "")
    }
}
