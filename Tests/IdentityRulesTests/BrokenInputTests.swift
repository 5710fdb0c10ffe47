import FRMRIdentifiers
import IdentityRules
import TestValues
import Testing

/// What arrives from the outside before anybody is known: none of it traps.
@Suite struct BrokenInputTests {
    @Test("I8: no broken text is a password", arguments: BrokenTexts.all)
    func noBrokenTextIsAPassword(text: String) {
        // Twenty-seven characters with a letter and a digit: what else stands in a password is its owner's affair.
        let isGood = text.hasPrefix("1';")
        #expect(PasswordPolicy().faults(of: text, phone: text).isEmpty == isGood)
    }

    @Test("I14: any address is counted", arguments: BrokenTexts.all)
    func anyAddressIsCounted(text: String) {
        let subjects = LoginSubject.subjects(phone: "+79991234567", knownDevice: nil, address: text)
        #expect(subjects.count == 2)
        guard
            case .admitted(let counted) = LoginAttempt(
                [subjects[1]: LoginFailures()], policies: LoginPolicies(), now: .epoch)
        else {
            Issue.record("\(BrokenTexts.name(text)) waits")
            return
        }
        #expect(counted[subjects[1]]?.attempts == 1)
        #expect(subjects.allSatisfy { $0.key.utf8.count <= 256 }, "what is kept is bounded")
    }

    @Test("I2: no broken text is a code", arguments: BrokenTexts.all)
    func noBrokenTextIsACode(text: String) {
        let hmac: ([UInt8]) -> [UInt8] = { _ in [UInt8](repeating: 0, count: 20) }
        #expect(TimeBasedCodePolicy().accept(text, now: .epoch, lastAccepted: nil, hmac: hmac) == nil)
    }

    @Test("I1, I6, I14, I16: moments at the ends of time") func extremeMomentsNeverTrap() {
        for now in [Instant.distantPast, .epoch, .distantFuture] {
            for then in [Instant.distantPast, .epoch, .distantFuture] {
                _ = OneTimeCodePolicy().send(after: [then, then], failures: .max, now: now)
                _ = OneTimeCodePolicy().judge(
                    OneTimeCode(issued: then, expires: then, failedTries: .max), matches: true, now: now)
                _ = LoginLockPolicy().attempt(
                    LoginFailures(attempts: 1_000_000, lockedUntil: then, latest: then), now: now)
                _ = RefreshPolicy().decide(RefreshToken(expires: then, exchanged: then), now: now)
                _ = IdentityConfirmationPolicy().standing(confirmed: then, now: now)
                _ = TimeBasedCodePolicy().step(at: now)
                _ = PhoneChangePolicy().after(PhoneChange(requested: then), .timePassed, now: now)
                _ = SecondFactorPolicy().offer(SecondFactor(lastStep: 1), reauthenticated: then, now: now)
            }
        }
        let hmac: ([UInt8]) -> [UInt8] = { _ in [UInt8](repeating: 0xFF, count: 64) }
        for now in [Instant.distantPast, .distantFuture] {
            #expect(TimeBasedCodePolicy().accept("000000", now: now, lastAccepted: .max, hmac: hmac) == nil)
        }
    }
}
