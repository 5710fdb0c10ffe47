import FRMRIdentifiers
import IdentityRules
import TestValues
import Testing

/// I14: all counts of an attempt together, over a day of guessing.
@Suite("I14: attempts to log in") struct LoginAttemptTests {
    private let start = Instant(seconds: 1_780_000_000)
    private let doctor = "+79991234567"

    /// What a store would hold.
    private struct Ledger {
        var failures: [LoginSubject: LoginFailures] = [:]

        mutating func attempt(_ subjects: [LoginSubject], now: Instant) -> LoginAttempt {
            let known = Dictionary(uniqueKeysWithValues: subjects.map { ($0, failures[$0] ?? LoginFailures()) })
            let attempt = LoginAttempt(known, policies: LoginPolicies(), now: now)
            if case .admitted(let counted) = attempt { failures.merge(counted) { _, newer in newer } }
            return attempt
        }

        mutating func succeed(_ subjects: [LoginSubject]) {
            for subject in subjects { failures[subject] = subject.afterSuccess(failures[subject] ?? LoginFailures()) }
        }
    }

    /// Strangers guess all day, from everywhere and from the doctor's own address: they log in whenever they like.
    @Test(arguments: [UInt64(12), 20_261_123])
    func strangersNeverLockTheDoctorOut(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var ledger = Ledger()
        var guesses = 0
        for second in 0..<86_400 {
            let now = start + .seconds(second)
            let address =
                Bool.random(using: &random) ? "203.0.113.9" : "198.51.100.\(UInt8.random(in: 0...255, using: &random))"
            let stranger = LoginSubject.subjects(phone: doctor, knownDevice: nil, address: address)
            if case .admitted = ledger.attempt(stranger, now: now) { guesses += 1 }
            guard Int.random(in: 0..<1000, using: &random) == 0 else { continue }
            let own = LoginSubject.subjects(phone: doctor, knownDevice: "D1", address: "203.0.113.9")
            guard case .admitted = ledger.attempt(own, now: now) else {
                Issue.record("second \(second), seed \(seed)")
                return
            }
            ledger.succeed(own)
        }
        // Five, then after 1, 5 and 15 minutes, then one an hour: however many addresses there are.
        #expect((25...32).contains(guesses), "\(guesses) guesses, seed \(seed)")
    }

    /// One address tries a thousand accounts once each: it is stopped, and another address is not.
    @Test func anAddressThatTriesManyAccountsWaits() {
        var ledger = Ledger()
        func attempt(_ account: Int, _ address: String) -> LoginAttempt {
            ledger.attempt(
                LoginSubject.subjects(phone: "+7900\(1_000_000 + account)", knownDevice: nil, address: address),
                now: start)
        }
        for account in 0..<100 {
            guard case .admitted = attempt(account, "203.0.113.9") else {
                Issue.record("account \(account)")
                return
            }
        }
        #expect(attempt(100, "203.0.113.9") == .wait(until: start + .seconds(60)))
        guard case .admitted = attempt(100, "203.0.113.10") else {
            Issue.record("the neighbour waits")
            return
        }
    }

    @Test func theLongestWaitIsNamedAndNothingIsCounted() {
        let short = LoginFailures(attempts: 5, lockedUntil: start + .seconds(10), latest: start)
        let long = LoginFailures(attempts: 100, lockedUntil: start + .seconds(50), latest: start)
        let attempt = LoginAttempt(
            [.accountFromStrangers(phone: doctor): short, .address("a"): long, .subnet("s"): LoginFailures()],
            policies: LoginPolicies(), now: start)
        #expect(attempt == .wait(until: start + .seconds(50)))
    }

    @Test func successForgetsTheAccountAndGivesTheAddressItsAttemptBack() {
        let failures = LoginFailures(attempts: 7, lockedUntil: start, latest: start)
        #expect(LoginSubject.accountFromStrangers(phone: doctor).afterSuccess(failures) == nil)
        #expect(LoginSubject.accountFromKnownDevice(phone: doctor, device: "D1").afterSuccess(failures) == nil)
        let kept = LoginFailures(attempts: 6, lockedUntil: .distantPast, latest: start)
        #expect(LoginSubject.address("a").afterSuccess(failures) == kept)
        #expect(LoginSubject.subnet("s").afterSuccess(LoginFailures(attempts: 1, latest: start)) == nil)
    }

    @Test("I14: an attempt that nobody looked at is taken back from all that it counted for")
    func aWithdrawnAttemptCountsForNobody() {
        let failures = LoginFailures(attempts: 5, lockedUntil: start, latest: start)
        let kept = LoginFailures(attempts: 4, lockedUntil: .distantPast, latest: start)
        for subject in LoginSubject.subjects(phone: doctor, knownDevice: nil, address: "203.0.113.9") {
            #expect(subject.withdrawn(failures) == kept)
            #expect(subject.withdrawn(LoginFailures(attempts: 1, latest: start)) == nil)
        }
    }

    @Test("I14: the waits of each kind of subject are those of its own policy")
    func eachKindHasItsPolicy() {
        var policies = LoginPolicies()
        policies.account.freeAttempts = 1
        policies.address.waits = [.seconds(7)]
        policies.subnet.memory = .seconds(9)
        #expect(LoginSubject.accountFromStrangers(phone: doctor).policy(in: policies) == policies.account)
        #expect(
            LoginSubject.accountFromKnownDevice(phone: doctor, device: "D1").policy(in: policies) == policies.account)
        #expect(LoginSubject.address("a").policy(in: policies) == policies.address)
        #expect(LoginSubject.subnet("s").policy(in: policies) == policies.subnet)
        policies.subnet.memory = .seconds(2 * 86_400)
        #expect(policies.forgotten(before: start) == start - .seconds(2 * 86_400), "the longest memory counts")
    }
}
