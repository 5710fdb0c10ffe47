import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I12, I17: what binds a profile") struct MedicalStatusRulesTests {
    private let now = Instant(seconds: 1_780_000_000)
    private let policy = MedicalStatusPolicy()

    @Test("I17: a region's own system decides, and only while it stands by its word")
    func statusIsLinked() {
        let link = MedicalStatusLink(system: "EMIAS", confirmed: now)
        func decide(_ links: [MedicalStatusLink], region: String = "77") -> MedicalStatusPolicy.Decision {
            policy.decide(region: region, links: links, now: now)
        }
        #expect(decide([link]) == .linked)
        #expect(decide([]) == .link(oneOf: ["EMIAS"]))
        #expect(decide([], region: "50") == .notAsked)
        #expect(decide([MedicalStatusLink(system: "OTHER", confirmed: now)]) == .link(oneOf: ["EMIAS"]))
        #expect(decide([MedicalStatusLink(system: "EMIAS", confirmed: now + .seconds(1))]) == .link(oneOf: ["EMIAS"]))
        var revoked = link
        revoked.revoked = now
        #expect(decide([revoked]) == .link(oneOf: ["EMIAS"]))
        revoked.revoked = now + .seconds(1)
        #expect(decide([revoked]) == .linked)
    }

    @Test("I12: a phone without a linked SNILS makes no worker, and recovery always goes through the phone or more")
    func phoneAndSNILSBelongTogether() {
        #expect(!AccountStanding(termsAccepted: true, snilsLinked: false, proofed: true, isOperator: false).isWorker)
        for means in [RecoveryMeans.phone, .snils] {
            let steps = RecoveryRules.steps(means, hasEmail: true, hasSNILS: true, secondFactor: .none)
            #expect(steps == [.phoneCode])
        }
    }
}
