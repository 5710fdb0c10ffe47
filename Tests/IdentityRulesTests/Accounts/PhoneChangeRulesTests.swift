import FRMRIdentifiers
import IdentityRules
import Testing

@Suite("I13: a change of phone") struct PhoneChangeRulesTests {
    let now = Instant(seconds: 1_780_000_000)
    let policy = PhoneChangePolicy()

    @Test("I13: the owner proves who they are again before a change")
    func changeNeedsAFreshProof() {
        func request(proof: Instant?) -> PhoneChangePolicy.RequestDecision {
            policy.request(reauthenticated: proof, current: nil, newPhoneTaken: false, now: now)
        }
        #expect(request(proof: nil) == .reauthenticate)
        #expect(request(proof: now - .seconds(301)) == .reauthenticate)
        #expect(request(proof: now - .seconds(300)) == .begin([.notify(.changeRequested)]))
    }

    @Test("I13: a taken phone is not told to the one who asks")
    func takenPhonesAreHidden() {
        let decision = policy.request(reauthenticated: now, current: nil, newPhoneTaken: true, now: now)
        #expect(decision == .beginAsDecoy)
    }

    @Test("I13: one change at a time")
    func oneChangeAtATime() {
        func request(current: PhoneChange) -> PhoneChangePolicy.RequestDecision {
            policy.request(reauthenticated: now, current: current, newPhoneTaken: false, now: now)
        }
        #expect(request(current: PhoneChange(requested: now)) == .alreadyChanging)
        #expect(request(current: PhoneChange(requested: now, state: .coolingDown(since: now))) == .alreadyChanging)
        let open = PolicyCase.begun
        #expect(request(current: PhoneChange(requested: now - .seconds(3601))) == open)
        #expect(request(current: PhoneChange(requested: now, state: .done(at: now))) == open)
        #expect(request(current: PhoneChange(requested: now, state: .cancelled(at: now))) == open)
    }

    private enum PolicyCase { static let begun = PhoneChangePolicy.RequestDecision.begin([.notify(.changeRequested)]) }

    @Test("I13: the new phone serves after three days, and both are told")
    func changeTakesThreeDays() throws {
        let asked = PhoneChange(requested: now)
        let (cooling, first) = try #require(policy.after(asked, .newPhoneConfirmed, now: now + .seconds(60)))
        #expect(cooling.state == .coolingDown(since: now + .seconds(60)))
        #expect(first.isEmpty)
        let end = now + .seconds(60 + 72 * 3600)
        #expect(policy.after(cooling, .timePassed, now: end - .microseconds(1)) == nil)
        let (done, effects) = try #require(policy.after(cooling, .timePassed, now: end))
        #expect(done.state == .done(at: end))
        #expect(effects == [.bindNewPhone, .notify(.changeDone)])
    }

    @Test("I13: the owner may object until the end")
    func objectionCancels() throws {
        for state in [PhoneChange.State.requested, .coolingDown(since: now)] {
            let change = PhoneChange(requested: now, state: state)
            let (cancelled, effects) = try #require(policy.after(change, .ownerObjected, now: now + .seconds(9)))
            #expect(cancelled.state == .cancelled(at: now + .seconds(9)))
            #expect(effects == [.notify(.changeCancelled)])
        }
    }

    @Test("I13: what comes too late, or twice, changes nothing")
    func lateEventsAreIgnored() {
        let asked = PhoneChange(requested: now)
        #expect(policy.after(asked, .newPhoneConfirmed, now: now + .seconds(3601)) == nil)
        #expect(policy.after(asked, .timePassed, now: now + .seconds(3600)) == nil)
        #expect(
            policy.after(asked, .timePassed, now: now + .seconds(3601))?.0.state == .cancelled(at: now + .seconds(3601))
        )
        for state in [PhoneChange.State.done(at: now), .cancelled(at: now)] {
            for event in [PhoneChange.Event.newPhoneConfirmed, .ownerObjected, .timePassed] {
                #expect(policy.after(PhoneChange(requested: now, state: state), event, now: now) == nil)
            }
        }
        let cooling = PhoneChange(requested: now, state: .coolingDown(since: now))
        #expect(policy.after(cooling, .newPhoneConfirmed, now: now) == nil)
    }
}
