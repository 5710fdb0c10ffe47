import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I3, I5, I16: two axes of access") struct AccessTests {
    let now = Instant(seconds: 1_780_000_000)

    private func decide(
        _ capability: Capability, _ level: Assurance, identity: IdentityStanding? = nil, possession: Bool = true
    ) -> AccessDecision {
        .decide(
            capability, level: level, identity: identity ?? .confirmed(until: now + .seconds(1)),
            possessionConfirmed: possession)
    }

    @Test("I3: what each level opens", arguments: Assurance.allCases)
    func levelsOpenWhatTheSeedSays(level: Assurance) {
        let open = Capability.allCases.filter { decide($0, level) == .granted }
        let expected: [Capability] =
            switch level {
            case .none: []
            case .basic: [.generalServices]
            case .extended: [.generalServices, .applications]
            case .full: Capability.allCases
            }
        #expect(open == expected)
    }

    @Test("I3: a refusal names the level that would open it")
    func refusalNamesTheLevel() {
        #expect(decide(.card, .extended) == .raiseLevel(to: .full))
        #expect(decide(.applications, .basic) == .raiseLevel(to: .extended))
    }

    @Test("I5: the level does not stand in for possession, nor possession for the level")
    func neitherAxisReplacesTheOther() {
        #expect(decide(.card, .full, possession: false) == .confirmPossession)
        #expect(decide(.card, .basic, possession: true) == .raiseLevel(to: .full))
        #expect(decide(.generalServices, .basic, possession: false) == .granted)
    }

    @Test("I16: an expired confirmation closes what needs more than a phone")
    func expiryCloses() {
        #expect(decide(.card, .full, identity: .expired(since: now)) == .renewIdentity)
        #expect(decide(.generalServices, .full, identity: .expired(since: now)) == .granted)
        #expect(decide(.card, .full, identity: .endsSoon(until: now)) == .granted)
    }

    @Test("I16: a confirmation serves a year and reminds for its last month")
    func confirmationRunsOut() {
        let policy = IdentityConfirmationPolicy()
        let end = now + .seconds(365 * 86_400)
        #expect(policy.standing(confirmed: nil, now: now) == .never)
        #expect(policy.standing(confirmed: now, now: now) == .confirmed(until: end))
        #expect(policy.standing(confirmed: now, now: end - .seconds(30 * 86_400 + 1)) == .confirmed(until: end))
        #expect(policy.standing(confirmed: now, now: end - .seconds(30 * 86_400)) == .endsSoon(until: end))
        #expect(policy.standing(confirmed: now, now: end - .microseconds(1)) == .endsSoon(until: end))
        #expect(policy.standing(confirmed: now, now: end) == .expired(since: end))
    }

    @Test("I16, I13: a phone renews only what was confirmed with it")
    func aNewPhoneRenewsNothing() {
        let policy = IdentityConfirmationPolicy()
        #expect(policy.renews(.phone(boundSince: now - .seconds(1)), confirmed: now))
        #expect(!policy.renews(.phone(boundSince: now + .seconds(1)), confirmed: now))
        #expect(policy.renews(.bankCard, confirmed: now) && policy.renews(.proofing, confirmed: now))
    }
}
