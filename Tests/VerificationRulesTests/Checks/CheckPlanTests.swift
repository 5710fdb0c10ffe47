import Reference
import Testing
import VerificationRules

@Suite struct CheckPlanTests {
    @Test func everySectionHasItsChecksV1V2V3V4() {
        let plan = CheckPlan.checks(
            in: [.personalData, .education, .employment],
            documents: [.diplomaSupplement, .diploma, nil, .advancedTraining], accreditations: 2, employments: 1)
        #expect(
            plan == [
                PlannedCheck(.personalData, .passport), PlannedCheck(.personalData, .taxpayer),
                PlannedCheck(.personalData, .pension), PlannedCheck(.education, .documents),
                PlannedCheck(.education, .education, item: 1), PlannedCheck(.education, .education, item: 3),
                PlannedCheck(.education, .accreditation), PlannedCheck(.education, .accreditation, item: 1),
                PlannedCheck(.employment, .documents), PlannedCheck(.employment, .employment),
            ])
        #expect(plan.map(\.kind.register).filter { $0 == nil }.count == 2)
    }

    @Test func sectionThatIsNotSubmittedIsNotChecked() {
        let plan = CheckPlan.checks(in: [.employment], documents: [.diploma], accreditations: 3, employments: 0)
        #expect(plan == [PlannedCheck(.employment, .documents)])
        #expect(CheckPlan.checks(in: [], documents: [.diploma], accreditations: -1, employments: -1).isEmpty)
    }

    @Test func everyKindAsksItsRegister() {
        #expect(Set(CheckKind.allCases.compactMap(\.register)) == Set(Register.allCases))
    }
}
