import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// Who may do what in each state.
@Suite struct ApplicationActorTests {
    /// The table of a state with all sections sent or due, row by row.
    @Test(
        "R8, V2, V5: every actor in every state",
        arguments: [
            (.draft, [.save(.personalData), .save(.education), .attach, .submit, .withdraw], [], [], []),
            (
                .inProcessing, [.attach, .withdraw], [.decide(.personalData), .decide(.education)], [.refuse], []
            ),
            (
                .correctionRequired, [.save(.personalData), .save(.education), .attach, .submit, .withdraw], [], [],
                [.expire]
            ),
            (.confirmed, [.save(.personalData), .save(.education), .attach, .submit, .withdraw], [], [], []),
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

    @Test("Whoever may not do it in any state is told apart from whoever may not do it now")
    func actorsAreToldFromStates() {
        for actor in ApplicationActor.allCases {
            let acts = Status.allCases.flatMap { status in
                [[:], [.education: .confirmed], [.personalData: .inProcessing, .education: .inProcessing]].flatMap {
                    ApplicationState(status: status, sections: $0).acts(of: actor)
                }
            }
            // Nobody sends an employment in these states, so verification has none to decide on.
            let able = ApplicationAct.all.filter { actor.mayEver($0) && $0 != .decide(.employment) }
            #expect(Set(acts) == Set(able), "\(actor)")
        }
    }

    @Test("R4–R8: as what a caller meets an application")
    func callersAreActors() throws {
        let person = try SNILS("112-233-445 95")
        let other = try SNILS("123-456-789 64")
        func actor(
            _ caller: ApplicationCaller, filedBy organisation: String? = "1.2.3"
        ) -> ApplicationActor { ApplicationActor(caller, person: person, filedBy: organisation) }
        #expect(actor(ApplicationCaller(person: person, employer: nil)) == .worker)
        #expect(actor(ApplicationCaller(person: person, employer: "1.2.3", isOperator: true)) == .worker)
        #expect(actor(ApplicationCaller(person: other, employer: "1.2.3")) == .filingEmployer)
        #expect(actor(ApplicationCaller(person: other, employer: "1.2.4")) == .stranger)
        #expect(actor(ApplicationCaller(person: nil, employer: "1.2.3"), filedBy: nil) == .stranger)
        #expect(actor(ApplicationCaller(person: nil, employer: nil), filedBy: nil) == .stranger)
        #expect(actor(ApplicationCaller(person: nil, employer: nil, isVerification: true)) == .verification)
        #expect(actor(ApplicationCaller(person: other, employer: nil, isOperator: true)) == .registerOperator)
    }

    @Test("As whom an application is opened")
    func applicantsAreTold() throws {
        let own = try SNILS("112-233-445 95")
        let other = try SNILS("123-456-789 64")
        let worker = ApplicationCaller(person: own, employer: nil)
        #expect(worker.applicant(for: "") == .success(.worker(own)))
        #expect(worker.applicant(for: "112-233-445 95") == .success(.worker(own)))
        #expect(worker.applicant(for: other.digits) == .failure(.snilsOfAnother))
        #expect(worker.applicant(for: "x") == .failure(.snilsOfAnother))
        let employer = ApplicationCaller(person: nil, employer: "1.2.3")
        #expect(employer.applicant(for: other.digits) == .success(.employer(organisation: "1.2.3", of: other)))
        guard case .failure(.snilsInvalid(let fault)) = employer.applicant(for: "11223344596") else {
            Issue.record("a СНИЛС with a wrong check digit is taken")
            return
        }
        #expect(fault.reason == "SNILS_CHECK_DIGIT")
        let both = ApplicationCaller(person: own, employer: "1.2.3")
        #expect(both.applicant(for: "") == .success(.worker(own)))
        #expect(both.applicant(for: other.digits) == .success(.employer(organisation: "1.2.3", of: other)))
        #expect(try both.applicant(for: other.digits).get().organisation == "1.2.3")
        #expect(try both.applicant(for: "").get().organisation == nil)
        #expect(ApplicationCaller(person: nil, employer: nil).applicant(for: own.digits) == .failure(.profileNotLinked))
    }

    @Test("V2: an outcome of what was sent before, or of what was withdrawn, comes too late")
    func lateOutcomesChangeNothing() {
        let sent = ApplicationState(
            status: .inProcessing, sections: [.personalData: .inProcessing, .education: .inProcessing])
        var state = sent
        #expect(state.take([(.education, true)], on: 2, submitted: 3) == [] && state == sent)
        #expect(state.take([(.employment, true), (.education, false)], on: 3, submitted: 3) == [1])
        #expect(state.sections[.education] == .correctionRequired && state.status == .inProcessing)
        _ = state.withdraw()
        #expect(state.take([(.personalData, true)], on: 3, submitted: 3) == [])
    }

    private static func perform(_ act: ApplicationAct, on state: inout ApplicationState) -> Bool {
        switch act {
        case .view: true
        case .save(let section): state.save(section, changed: true) == nil
        case .attach: state.refusesDocuments == nil
        case .submit: state.submit() == nil
        case .withdraw: state.withdraw() == nil
        case .decide(let section): state.decide(section, confirmed: true)
        case .refuse: state.refuse() == nil
        case .expire: state.expire() == nil
        }
    }
}
