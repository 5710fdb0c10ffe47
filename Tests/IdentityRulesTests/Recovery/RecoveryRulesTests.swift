import IdentityRules
import Testing

@Suite("I10: recovery of access") struct RecoveryRulesTests {
    @Test("I10: recovery never bypasses a second factor", arguments: RecoveryMeans.allCases)
    func recoveryKeepsTheSecondFactor(means: RecoveryMeans) throws {
        func steps(_ factor: RecoveryRules.SecondFactor) -> [RecoveryStep]? {
            RecoveryRules.steps(means, hasEmail: true, hasSNILS: true, secondFactor: factor)
        }
        let first: RecoveryStep = means == .email ? .emailLink : .phoneCode
        #expect(steps(.none) == [first])
        #expect(steps(.atHand) == [first, .secondFactor])
        #expect(steps(.lost) == [first, .inPersonProofing])
    }

    @Test("I10, I11: means that the account lacks lead nowhere")
    func missingMeansLeadNowhere() {
        #expect(RecoveryRules.steps(.email, hasEmail: false, hasSNILS: true, secondFactor: .none) == nil)
        #expect(RecoveryRules.steps(.snils, hasEmail: true, hasSNILS: false, secondFactor: .none) == nil)
        #expect(RecoveryRules.steps(.phone, hasEmail: false, hasSNILS: false, secondFactor: .none) == [.phoneCode])
    }
}
