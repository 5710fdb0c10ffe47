import FRMRIdentifiers
import IdentityRules
import Testing

@Suite struct SessionRulesTests {
    let now = Instant(seconds: 1_780_000_000)

    @Test("I3, I4: a proofing raises the level and never lowers it", arguments: Proofing.allCases)
    func proofingRaises(proofing: Proofing) {
        for level in Assurance.allCases {
            let decision = ProofingDecision.decide(
                level: level, linkedSNILS: "11223344595", shownSNILS: "11223344595", proofing: proofing)
            #expect(decision == (proofing.level > level ? .raise(to: proofing.level) : .keep))
        }
    }

    @Test("I11: a proofing is about the person of the linked SNILS")
    func proofingNeedsTheLinkedSNILS() {
        func decide(linked: String?) -> ProofingDecision {
            .decide(level: .basic, linkedSNILS: linked, shownSNILS: "11223344595", proofing: .inPerson)
        }
        #expect(decide(linked: nil) == .refuseWithoutSNILS)
        #expect(decide(linked: "12345678964") == .refuseOtherSNILS)
    }

    @Test("I7, I11: a worker accepted the terms and linked a SNILS", arguments: [false, true], [false, true])
    func workerNeedsBoth(terms: Bool, snils: Bool) {
        let standing = AccountStanding(termsAccepted: terms, snilsLinked: snils, proofed: true, isOperator: false)
        #expect(standing.isWorker == (terms && snils))
        #expect(standing.isActive == snils)
    }

    @Test func aRefreshTokenIsExchangedOnce() {
        let policy = RefreshPolicy()
        let fresh = RefreshToken(expires: now + .seconds(100))
        #expect(policy.decide(fresh, now: now) == .exchange)
        #expect(policy.decide(fresh, now: now + .seconds(100)) == .refuseExpired)
    }

    @Test func aLostAnswerMayBeAskedForAgainWithinTheGrace() {
        let policy = RefreshPolicy()
        var token = RefreshToken(expires: now + .seconds(100), exchanged: now, exchanges: 1)
        #expect(policy.decide(token, now: now + .seconds(10)) == .exchange)
        #expect(policy.decide(token, now: now + .seconds(11)) == .revokeSession)
        token.exchanges = 3
        #expect(policy.decide(token, now: now + .seconds(1)) == .revokeSession)
    }

    @Test func aTokenRemembersItsFirstExchange() {
        let once = RefreshToken(expires: now + .seconds(100)).afterExchange(at: now)
        #expect(once == RefreshToken(expires: now + .seconds(100), exchanged: now, exchanges: 1))
        let twice = once.afterExchange(at: now + .seconds(5))
        #expect(twice == RefreshToken(expires: now + .seconds(100), exchanged: now, exchanges: 2))
    }

    @Test func reuseOfAnExpiredTokenStillRevokes() {
        let token = RefreshToken(expires: now + .seconds(100), exchanged: now, exchanges: 1)
        #expect(RefreshPolicy().decide(token, now: now + .seconds(1000)) == .revokeSession)
    }

    /// Exchanged day after day, a session still ends ninety days after its login.
    @Test func noExchangeOutlivesItsSession() {
        let policy = RefreshPolicy()
        #expect(policy.expires(issued: now, sessionBegan: now) == now + .seconds(30 * 86_400))
        var moment = now
        var exchanges = 0
        while policy.decide(RefreshToken(expires: policy.expires(issued: moment, sessionBegan: now)), now: moment)
            == .exchange
        {
            moment += .seconds(86_400)
            exchanges += 1
        }
        #expect(exchanges == 90)
        #expect(policy.expires(issued: moment, sessionBegan: now) == now + .seconds(90 * 86_400))
    }

    @Test func aRevokedSessionStaysSo() {
        let token = RefreshToken(expires: now + .seconds(100), sessionRevoked: true)
        #expect(RefreshPolicy().decide(token, now: now) == .refuseRevoked)
    }

    @Test("I14: after five attempts the waits grow and the last repeats")
    func waitsGrow() throws {
        let policy = LoginLockPolicy()
        var failures = LoginFailures()
        var moment = now
        for wait in [0, 0, 0, 0, 60, 300, 900, 3600, 3600] as [Int64] {
            guard case .try(let next) = policy.attempt(failures, now: moment) else {
                Issue.record("attempt \(failures.attempts) was not let through")
                return
            }
            failures = next
            guard wait > 0 else { continue }
            let until = moment + .seconds(wait)
            #expect(policy.attempt(failures, now: until - .microseconds(1)) == .wait(until: until))
            moment = until
        }
    }

    @Test("I14: failures are forgotten after a day")
    func failuresAreForgotten() {
        let failures = LoginFailures(attempts: 40, lockedUntil: now + .seconds(3600), latest: now)
        guard case .try(let next) = LoginLockPolicy().attempt(failures, now: now + .seconds(86_400)) else {
            Issue.record("still locked")
            return
        }
        #expect(next.attempts == 1)
    }
}
