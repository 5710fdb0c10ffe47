import Reference
import Testing
import VerificationRules

/// What verdicts make of a section, and sections of a case.
@Suite struct SectionDecisionTests {
    /// V2: the list is exact: each thing once, though three registers saw it.
    @Test func faultsOfSeveralRegistersAreOneListV2() {
        let decision = SectionDecision([
            refused(.passport, name), refused(.taxpayer, inTaxes, inn), refused(.pension, name),
        ])
        #expect(decision == .correction([name, inn]))
        #expect(decision.faults == [name, inn])
        #expect(decision.status == .correctionRequired)
    }

    /// The same field may be wrong in two ways, and the same way in two fields.
    @Test func differentThingsStayApartV2() {
        let other = Fault("personal_data.inn", .innInvalid, "б", "b", requirement: "V1")
        let third = Fault("personal_data.snils", .innNotFound, "в", "c", requirement: "V1")
        #expect(
            SectionDecision.exact([refused(.taxpayer, inn, other), refused(.pension, third)]) == [inn, other, third])
    }

    @Test func sectionWaitsForSilentRegistersV8() {
        let decision = SectionDecision([
            refused(.passport, inn), Verdict(.undecided, of: .taxpayer), Verdict(.undecided, of: .pension),
        ])
        #expect(decision == .waiting(for: [.taxpayer, .pension]))
        #expect(decision.faults.isEmpty && decision.status == .inProcessing)
        // One is enough, and a list that would still grow is not sent.
        #expect(
            SectionDecision([refused(.passport, inn), Verdict(.undecided, of: .pension)])
                == .waiting(for: [.pension]))
        // A check of the application itself waits for no register, but it waits.
        #expect(SectionDecision([Verdict(.undecided, of: nil)]) == .waiting(for: []))
    }

    @Test func sectionThatAgreesIsConfirmedV3V4() {
        #expect(SectionDecision([Verdict(.confirmed, of: .pension)]) == .confirmed)
        #expect(SectionDecision([Verdict(.confirmed, of: .pension)]).status == .confirmed)
    }

    /// Nothing was checked, so nothing is confirmed.
    @Test func sectionWithoutAVerdictIsNotConfirmed() {
        #expect(SectionDecision([]) == .waiting(for: []))
    }

    @Test func caseIsDecidedWhenEverySectionIsV2V8() {
        let confirmed = SectionDecision([Verdict(.confirmed, of: .pension)])
        let faulty = SectionDecision([refused(.taxpayer, inn)])
        let waiting = SectionDecision([Verdict(.undecided, of: .education)])
        #expect(CaseDecision([confirmed, confirmed]) == .confirmed)
        #expect(CaseDecision([confirmed, faulty]) == .correction)
        #expect(CaseDecision([faulty, waiting]) == .waiting)
        #expect(CaseDecision([]) == .waiting)
        #expect(CaseDecision.confirmed.event(version: 3) == .confirm(version: 3))
        #expect(CaseDecision.correction.event(version: 3) == .requireCorrection(version: 3))
        #expect(CaseDecision.waiting.event(version: 3) == nil)
    }

    private let name = Fault("personal_data.name.family", .nameMismatch, "а", "a", requirement: "V1")
    /// The same slip in the words of another register.
    private let inTaxes = Fault("personal_data.name.family", .nameMismatch, "г", "d", requirement: "V1")
    private let inn = Fault("personal_data.inn", .innNotFound, "б", "b", requirement: "V1")

    private func refused(_ register: Register, _ faults: Fault...) -> Verdict {
        Verdict(.refused(faults), of: register)
    }
}
