import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I2: the second factor is set up") struct SecondFactorRulesTests {
    private let policy = SecondFactorPolicy()
    private let now = Instant(seconds: 1_780_000_000)
    /// A hash that follows the step, so that each step has a code of its own.
    private let hmac: ([UInt8]) -> [UInt8] = { message in
        Array(repeating: 0, count: 12) + message.suffix(4).map { $0 &* 37 } + [0, 0, 0, 12]
    }

    private func code(_ moment: Instant) throws -> String {
        try #require(policy.codes.code(step: policy.codes.step(at: moment), hmac: hmac))
    }

    @Test("I2: the first login offers both, until they are done")
    func firstLoginOffers() {
        let waiting = SecondFactor(offered: now)
        #expect(FirstLoginOffer.list(hasPassword: false, secondFactor: .init()) == [.setPassword, .setUpSecondFactor])
        #expect(FirstLoginOffer.list(hasPassword: true, secondFactor: waiting) == [.setUpSecondFactor])
        #expect(FirstLoginOffer.list(hasPassword: false, secondFactor: SecondFactor(lastStep: 1)) == [.setPassword])
        #expect(FirstLoginOffer.list(hasPassword: true, secondFactor: SecondFactor(lastStep: 1)).isEmpty)
    }

    @Test func aSecretCountsOnlyAfterItsCode() throws {
        let waiting = SecondFactor(offered: now)
        #expect(policy.offer(SecondFactor(), reauthenticated: nil, now: now) == .become(waiting))
        #expect(!waiting.isOn)
        #expect(policy.verify(try code(now), waiting, now: now, hmac: hmac) == .nothingToConfirm)
        #expect(policy.confirm("abcdef", waiting, now: now, hmac: hmac) == .wrongCode)
        let on = SecondFactor(lastStep: policy.codes.step(at: now))
        #expect(policy.confirm(try code(now), waiting, now: now, hmac: hmac) == .become(on))
        #expect(on.isOn)
    }

    @Test func aSecretThatWasNotConfirmedInTenMinutesIsForgotten() throws {
        let waiting = SecondFactor(offered: now)
        let last = now + .seconds(600)
        let on = SecondFactor(lastStep: policy.codes.step(at: last))
        #expect(policy.confirm(try code(last), waiting, now: last, hmac: hmac) == .become(on))
        let late = last + .microseconds(1)
        #expect(policy.confirm(try code(late), waiting, now: late, hmac: hmac) == .nothingToConfirm)
        #expect(policy.confirm(try code(now), SecondFactor(), now: now, hmac: hmac) == .nothingToConfirm)
    }

    @Test func aCodeServesOnce() throws {
        let step = policy.codes.step(at: now)
        #expect(policy.verify(try code(now), SecondFactor(lastStep: step), now: now, hmac: hmac) == .wrongCode)
        let before = SecondFactor(lastStep: step - 1)
        #expect(
            policy.verify(try code(now), before, now: now, hmac: hmac) == .become(SecondFactor(lastStep: step)))
    }

    /// An open session alone neither replaces nor removes what guards the account.
    @Test func replacingAndRemovingNeedAFreshProof() {
        let on = SecondFactor(lastStep: 1)
        for proof in [nil, now - .seconds(301)] as [Instant?] {
            #expect(policy.offer(on, reauthenticated: proof, now: now) == .reauthenticate)
            #expect(policy.remove(on, reauthenticated: proof, now: now) == .reauthenticate)
        }
        let fresh = now - .seconds(300)
        #expect(policy.remove(on, reauthenticated: fresh, now: now) == .become(SecondFactor()))
        #expect(policy.remove(SecondFactor(offered: now), reauthenticated: nil, now: now) == .become(SecondFactor()))
    }

    /// I10: between the new secret and its first code the old one stays on.
    @Test func theOldSecretGuardsUntilTheNewOneIsConfirmed() throws {
        let step = policy.codes.step(at: now)
        let both = SecondFactor(lastStep: step - 1, offered: now)
        let offered = policy.offer(SecondFactor(lastStep: step - 1), reauthenticated: now, now: now)
        #expect(offered == .become(both))
        #expect(both.isOn)
        let verified = policy.verify(try code(now), both, now: now, hmac: hmac)
        #expect(verified == .become(SecondFactor(lastStep: step, offered: now)))
    }
}
