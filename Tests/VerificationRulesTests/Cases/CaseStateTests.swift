import Reference
import Testing
import VerificationRules

@Suite struct CaseStateTests {
    /// The whole table: every event in every state.
    @Test(arguments: Status.allCases)
    func everyEventInEveryStateIsDecided(_ status: Status) {
        let edges: [Status: [CaseEvent: Status]] = [
            .draft: [submit: .inProcessing, .withdraw: .withdrawn],
            .inProcessing: [
                submit: .inProcessing, .requireCorrection(version: 1): .correctionRequired,
                .confirm(version: 1): .confirmed, .refuse(version: 1): .refused, .withdraw: .withdrawn,
            ],
            .correctionRequired: [submit: .inProcessing, .expire: .expired, .withdraw: .withdrawn],
            .confirmed: [submit: .inProcessing, .publish: .published, .withdraw: .withdrawn],
        ]
        for event in events {
            var state = CaseState(status: status, version: 1)
            let transition = state.apply(event)
            if let next = edges[status]?[event] {
                #expect(transition == .moved && state.status == next, "\(status), \(event)")
            } else {
                #expect(transition == .refused || transition == .repeated, "\(status), \(event)")
                #expect(state == CaseState(status: status, version: 1), "\(status), \(event)")
            }
        }
    }

    @Test func finalStatesHaveNoWayOut() {
        #expect(Status.allCases.filter(\.isFinal) == [.published, .refused, .expired, .withdrawn])
        for status in Status.allCases where status.isFinal {
            for event in events {
                var state = CaseState(status: status, version: 1)
                #expect(state.apply(event) != .moved)
            }
        }
    }

    @Test func repeatedMessageIsHarmless() {
        var state = CaseState()
        #expect(state.apply(.submit(version: 1)) == .moved)
        #expect(state.apply(.submit(version: 1)) == .repeated)
        #expect(state.apply(.confirm(version: 1)) == .moved)
        #expect(state.apply(.confirm(version: 1)) == .repeated)
        #expect(state.apply(.publish) == .moved)
        #expect(state.apply(.publish) == .repeated)
        #expect(state == CaseState(status: .published, version: 1))
    }

    /// The checks of version 1 end after version 2 was sent: their word is about what is gone.
    @Test func decisionAboutAnOlderVersionIsDropped() {
        var state = CaseState()
        _ = state.apply(.submit(version: 1))
        _ = state.apply(.submit(version: 2))
        #expect(state.apply(.requireCorrection(version: 1)) == .stale)
        #expect(state.apply(.confirm(version: 3)) == .stale)
        #expect(state.apply(.requireCorrection(version: 2)) == .moved)
        #expect(state.apply(.submit(version: 3)) == .moved)
        #expect(state == CaseState(status: .inProcessing, version: 3))
    }

    @Test func everyEventHasItsActor() {
        #expect(
            events.map(\.actor) == [
                .applicant, .verification, .verification, .competentBody, .competentBody, .clock,
                .applicant,
            ])
    }

    /// V3, V5: the suite's time runs while it checks, the applicant's while a correction is owed, and nobody's else.
    @Test(arguments: Status.allCases)
    func clockIsThatOfWhoeverHasToActV3V5(_ status: Status) {
        let clocks: [Status: CaseClock.Kind] = [.inProcessing: .processing, .correctionRequired: .correction]
        #expect(status.clock == clocks[status])
    }

    private let submit = CaseEvent.submit(version: 2)
    private var events: [CaseEvent] {
        [
            submit, .requireCorrection(version: 1), .confirm(version: 1), .refuse(version: 1), .publish,
            .expire,
            .withdraw,
        ]
    }
}
