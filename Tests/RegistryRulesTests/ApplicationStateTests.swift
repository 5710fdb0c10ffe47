import RegistryRules
import Testing

@Suite struct ApplicationStateTests {
    static let firstConfirmed = ApplicationState(
        status: .confirmed, sections: [.personalData: .confirmed, .education: .confirmed])

    @Test func onlyConfirmedEducationOpensTheEmploymentR8() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.save(.employment, changed: true)
        #expect(first == .educationNotConfirmed)
        state = Self.firstConfirmed
        let second = state.save(.employment, changed: true)
        #expect(second == nil)
        #expect(state.due == [.employment])
    }

    @Test func nothingIsSavedWhileInProcessing() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.submit()
        #expect(first == nil)
        let second = state.save(.education, changed: true)
        #expect(second == .inProcessing)
        let third = state.submit()
        #expect(third == .inProcessing)
    }

    @Test func onlyUnconfirmedSectionsGoOutAgain() {
        var state = ApplicationState(sections: [.personalData: .draft, .education: .draft])
        let first = state.submit()
        #expect(first == nil)
        let second = state.decide(.personalData, confirmed: true)
        #expect(second)
        #expect(state.status == .inProcessing)
        let third = state.decide(.education, confirmed: false)
        #expect(third)
        #expect(state.status == .correctionRequired)
        #expect(state.due == [.education])
    }

    @Test func savingTheSameContentsKeepsAConfirmation() {
        var state = Self.firstConfirmed
        let first = state.save(.education, changed: false)
        #expect(first == nil)
        #expect(state.sections[.education] == .confirmed)
        let second = state.save(.education, changed: true)
        #expect(second == nil)
        #expect(state.sections[.education] == .draft)
        #expect(state.due == [.education])
    }

    @Test func theLastConfirmationPublishes() {
        var state = Self.firstConfirmed
        let first = state.save(.employment, changed: true)
        #expect(first == nil)
        let second = state.submit()
        #expect(second == nil)
        let third = state.decide(.education, confirmed: false)
        #expect(!third)
        let fourth = state.decide(.employment, confirmed: true)
        #expect(fourth)
        #expect(state.status == .published)
        let fifth = state.withdraw()
        #expect(fifth == .closed)
    }

    @Test(arguments: Status.allCases) func everyStateThatIsNotFinalMayBeWithdrawnFrom(status: Status) {
        var state = ApplicationState(status: status)
        let refusal = state.withdraw()
        #expect(refusal == (status.isFinal ? .closed : nil))
        #expect(state.status == (status.isFinal ? status : .withdrawn))
    }

    @Test func aWithdrawnApplicationTakesNothing() {
        var state = ApplicationState(sections: [.personalData: .draft])
        let first = state.withdraw()
        #expect(first == nil)
        let second = state.save(.personalData, changed: true)
        #expect(second == .closed)
        let third = state.decide(.personalData, confirmed: true)
        #expect(!third)
    }

    @Test func withoutEmploymentItIsWhatIsMissing() {
        #expect(Self.firstConfirmed.due == [.employment])
    }

    /// R1: what was confirmed section by section is not published when it does not hold together.
    @Test func whatDoesNotHoldTogetherIsWithheldR1() {
        let confirmed: [Section: Status] = [.personalData: .confirmed, .education: .confirmed, .employment: .confirmed]
        var state = ApplicationState(status: .published, sections: confirmed)
        let isWithheld = state.withhold(.employment)
        #expect(isWithheld && state.status == .correctionRequired)
        #expect(state.sections[.employment] == .correctionRequired && state.due == [.employment])
        for status in Status.allCases where status != .published {
            var other = ApplicationState(status: status, sections: confirmed)
            let isWithheld = other.withhold(.employment)
            #expect(!isWithheld && other == ApplicationState(status: status, sections: confirmed))
        }
    }
}

/// Who may do what in each state.
@Suite struct ApplicationActorTests {
    /// The table of a state with all sections sent or due, row by row.
    @Test(
        "R8, V2, V5: every actor in every state",
        arguments: [
            (.draft, [.save(.personalData), .save(.education), .submit, .withdraw], [], [], []),
            (
                .inProcessing, [.withdraw], [.decide(.personalData), .decide(.education)], [.refuse], []
            ),
            (.correctionRequired, [.save(.personalData), .save(.education), .submit, .withdraw], [], [], [.expire]),
            (.confirmed, [.save(.personalData), .save(.education), .submit, .withdraw], [], [], []),
            (.published, [], [], [], []), (.refused, [], [], [], []), (.expired, [], [], [], []),
            (.withdrawn, [], [], [], []),
        ] as [(Status, Set<ApplicationAct>, Set<ApplicationAct>, Set<ApplicationAct>, Set<ApplicationAct>)])
    func everyActorInEveryState(
        status: Status, applicant: Set<ApplicationAct>, verification: Set<ApplicationAct>,
        body: Set<ApplicationAct>, clock: Set<ApplicationAct>
    ) {
        let state = ApplicationState(
            status: status, sections: [.personalData: .inProcessing, .education: .inProcessing])
        #expect(state.acts(of: .worker) == applicant.union([.view]))
        #expect(state.acts(of: .filingEmployer) == applicant.union([.view]))
        #expect(state.acts(of: .verification) == verification.union([.view]))
        #expect(state.acts(of: .competentBody) == body.union([.view]))
        #expect(state.acts(of: .clock) == clock)
        #expect(state.acts(of: .registerOperator) == [.view])
        #expect(state.acts(of: .stranger) == [])
    }

    /// The table and the operations are one: what somebody may do goes through, what nobody may do is refused and
    /// changes nothing.
    @Test(arguments: Status.allCases) func operationsHoldToTheTable(status: Status) {
        let choices: [Status?] = [nil, .draft, .inProcessing, .confirmed]
        for personal in choices {
            for education in choices {
                for employment in choices {
                    var sections: [Section: Status] = [:]
                    sections[.personalData] = personal
                    sections[.education] = education
                    sections[.employment] = employment
                    let state = ApplicationState(status: status, sections: sections)
                    let allowed = ApplicationActor.allCases.reduce(into: Set<ApplicationAct>()) {
                        $0.formUnion(state.acts(of: $1))
                    }
                    for act in ApplicationAct.all where act != .view {
                        var after = state
                        let isDone = Self.perform(act, on: &after)
                        #expect(isDone == allowed.contains(act), "\(act) in \(state)")
                        if !isDone { #expect(after == state, "\(act) in \(state)") }
                    }
                }
            }
        }
    }

    @Test func refusalsSayWhy() {
        var state = ApplicationState()
        let first = state.refuse()
        #expect(first == .notInProcessing)
        let second = state.expire()
        #expect(second == .noCorrectionOwed)
        state = ApplicationState(status: .published)
        let third = [
            state.refuse(), state.expire(), state.withdraw(), state.submit(), state.save(.education, changed: true),
        ]
        #expect(third == Array(repeating: .closed, count: 5))
    }

    private static func perform(_ act: ApplicationAct, on state: inout ApplicationState) -> Bool {
        switch act {
        case .view: true
        case .save(let section): state.save(section, changed: true) == nil
        case .submit: state.submit() == nil
        case .withdraw: state.withdraw() == nil
        case .decide(let section): state.decide(section, confirmed: true)
        case .refuse: state.refuse() == nil
        case .expire: state.expire() == nil
        }
    }
}
