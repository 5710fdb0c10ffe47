import FRMRIdentifiers
import Reference
import Testing
import VerificationRules

@Suite struct RegisterSilenceTests {
    /// V7, V8: questions come ever later; when the 24 hours are over, people are told.
    @Test func silentRegisterIsAskedAgainAndThenPeopleAreToldV7V8() {
        let waits = [1, 2, 3, 9, 10, 1000, .max].map { attempts in
            policy.decision(attempts: attempts, at: now, clock).askAgainAt - now
        }
        #expect(waits == [1, 2, 4, 256, 300, 300, 300].map { .seconds($0) })
        #expect(policy.decision(attempts: 0, at: now, clock).escalateTo.isEmpty)
        #expect(
            policy.decision(attempts: 300, at: clock.due, clock).escalateTo == [
                .institutionAdministrator, .support,
            ])
        #expect(policy.decision(attempts: 300, at: .distantFuture, nil).escalateTo.isEmpty)
    }

    @Test func waitsAreSpreadV8() {
        #expect(policy.decision(attempts: 10, at: now, clock, random: 0).askAgainAt - now == .seconds(240))
        #expect(policy.decision(attempts: 10, at: now, clock, random: 1).askAgainAt - now == .seconds(360))
        #expect(policy.decision(attempts: 10, at: now, clock, random: -7).askAgainAt - now == .seconds(240))
    }

    /// A register may ask for more time, but not for ever.
    @Test func adviceOfTheRegisterIsFollowedWithinBoundsV8() {
        func wait(_ advice: Duration) -> Duration {
            policy.decision(attempts: 1, at: now, clock, advice: advice).askAgainAt - now
        }
        #expect(wait(.zero) == .seconds(1))
        #expect(wait(.seconds(60)) == .seconds(60))
        #expect(wait(.seconds(1_000_000)) == .seconds(3600))
    }

    @Test func noWaitIsLongerThanTheLongest() {
        for (advice, random) in [(Duration.seconds(86_400), 0.5), (.zero, 0.999)] {
            let asked = policy.decision(attempts: 40, at: now, nil, advice: advice, random: random).askAgainAt
            #expect(asked <= now + policy.longest)
        }
        var strict = RegisterSilence()
        strict.adviceMax = .seconds(1)
        #expect(strict.decision(attempts: 40, at: now, nil, random: 0.999).askAgainAt <= now + strict.longest)
    }

    private let policy = RegisterSilence()
    private let clock = Deadlines().clock(.processing, from: .epoch, .article112)
    private let now = Instant(seconds: 60)
}
