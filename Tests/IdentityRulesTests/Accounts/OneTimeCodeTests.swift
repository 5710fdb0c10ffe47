import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I1, I6: one-time codes") struct OneTimeCodeTests {
    let policy = OneTimeCodePolicy()
    let now = Instant(seconds: 1_780_000_000)

    @Test(arguments: [
        ([UInt8](repeating: 0, count: 8), "000000"), ([0, 0, 0, 0, 0, 0, 0, 7], "000007"),
        ([0, 0, 0, 0, 0, 0x0F, 0x42, 0x40], "000000"), ([0, 0, 0, 0, 0, 0x0F, 0x42, 0x3F], "999999"),
    ])
    func aCodeHasSixDigits(random: [UInt8], code: String) {
        #expect(policy.code(random: random) == code)
    }

    @Test func theRightCodeIsAcceptedForTenMinutes() {
        let code = policy.issue(now: now)
        #expect(policy.judge(code, matches: true, now: now + .seconds(599)) == .accepted)
        #expect(policy.judge(code, matches: true, now: now + .seconds(600)) == .expired)
    }

    @Test func fiveWrongTriesEndACodeEvenForTheRightOne() {
        var code = policy.issue(now: now)
        for left in [4, 3, 2, 1, 0] {
            #expect(policy.judge(code, matches: false, now: now) == .wrong(triesLeft: left))
            code.failedTries += 1
        }
        #expect(policy.judge(code, matches: true, now: now) == .exhausted)
    }

    /// I6: five codes of five tries would be twenty-five guesses; the twentieth is the last.
    @Test func aNewCodeForgetsNoWrongTry() {
        var failures = 0
        var guesses = 0
        for number in 0..<6 {
            let moment = now + .seconds(number * 100)
            guard policy.send(after: [], failures: failures, now: moment) == .send else { break }
            var code = policy.issue(now: moment)
            while case .wrong(let left) = policy.judge(code, matches: false, failures: failures, now: moment) {
                code.failedTries += 1
                failures += 1
                guesses += 1
                #expect(left == min(5 - code.failedTries, 20 - failures))
            }
        }
        #expect(guesses == 20)
        let last = policy.issue(now: now)
        #expect(policy.judge(last, matches: true, failures: 19, now: now) == .accepted)
        #expect(policy.judge(last, matches: false, failures: 19, now: now) == .wrong(triesLeft: 0))
        #expect(policy.judge(last, matches: true, failures: 20, now: now) == .exhausted)
    }

    @Test func aCodeServesOnceAndNotAfterANewerOne() {
        var code = policy.issue(now: now)
        code.state = .used
        #expect(policy.judge(code, matches: true, now: now) == .used)
        code.state = .superseded
        #expect(policy.judge(code, matches: true, now: now) == .superseded)
    }

    @Test func aCodeThatWasNotSentServesOnceItIs() {
        let code = policy.issue(now: now)
        let unsent = code.after(refused: true)
        #expect(policy.judge(unsent, matches: true, now: now) == .unsent)
        #expect(unsent.after(refused: true) == unsent && unsent.after(.unsent) == unsent)
        #expect(unsent.after(refused: false) == code && code.after(refused: false) == code)
        for state in [OneTimeCode.State.used, .superseded] {
            var over = code
            over.state = state
            #expect(over.after(refused: true) == over && over.after(refused: false) == over)
        }
    }

    @Test func aCodeIsSentAgainAfterAMinute() {
        #expect(policy.send(after: [], now: now) == .send)
        #expect(policy.send(after: [now], now: now + .seconds(59)) == .wait(until: now + .seconds(60)))
        #expect(policy.send(after: [now], now: now + .seconds(60)) == .send)
        // The clock has been set back since: the wait is none of hours.
        #expect(policy.send(after: [now + .seconds(3600)], now: now) == .send)
    }

    @Test func tenCodesADayThenSupportHelps() {
        let earlier = (0..<10).map { now + .seconds($0 * 100) }
        #expect(policy.send(after: earlier, now: now + .seconds(5000)) == .askSupport(until: now + .seconds(86_400)))
        #expect(policy.send(after: earlier, now: now + .seconds(86_400)) == .send)
    }

    @Test("I6, I14: a new code does not forget the wrong tries")
    func newCodesForgetNothing() {
        let codes = OneTimeCodePolicy()
        let later = now + .seconds(100)
        #expect(codes.send(after: [now], failures: 19, now: later) == .send)
        #expect(codes.send(after: [now], failures: 20, now: later) == .askSupport(until: now + .seconds(86_400)))
    }

    @Test("I6: what a try leaves behind") func aTryIsKept() {
        let code = policy.issue(now: now)
        #expect(code.after(.accepted) == OneTimeCode(issued: now, expires: code.expires, state: .used))
        #expect(code.after(.wrong(triesLeft: 4)) == OneTimeCode(issued: now, expires: code.expires, failedTries: 1))
        for verdict in [OneTimeCode.Verdict.exhausted, .expired, .used, .superseded, .unsent] {
            #expect(code.after(verdict) == code, "\(verdict)")
        }
    }

    @Test("I6: a code is forgotten once it counts for nothing") func codesAreForgotten() {
        // Sent at `now`, it ends after ten minutes and counts for a day.
        let code = policy.issue(now: now)
        let counted = now + policy.sendsWindow
        #expect(policy.send(after: [now], failures: 20, now: counted - .microseconds(1)) != .send)
        #expect(code.expires >= policy.forgotten(before: counted))
        #expect(code.expires < policy.forgotten(before: counted + policy.lifetime * 2 + .microseconds(1)))
    }
}
