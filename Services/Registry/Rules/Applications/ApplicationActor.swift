package import FRMRIdentifiers
package import Reference

/// Who deals with an application (R4–R8, R12, V2, V5).
package enum ApplicationActor: String, Sendable, Hashable, CaseIterable {
    /// The worker whom it is about, whoever filed it.
    case worker = "WORKER"
    /// The organisation that filed it for one of its staff; another organisation is a stranger.
    case filingEmployer = "FILING_EMPLOYER"
    /// The automatic checks.
    case verification = "VERIFICATION"
    case competentBody = "COMPETENT_BODY"
    /// A deadline that passed.
    case clock = "CLOCK"
    /// Operators and support, who help and decide nothing.
    case registerOperator = "REGISTER_OPERATOR"
    case stranger = "STRANGER"

    /// As what a caller meets an application.
    ///
    /// - Parameters:
    ///   - person: whom it is about.
    ///   - organisation: that filed it; nil: the worker did.
    package init(_ caller: ApplicationCaller, person: SNILS, filedBy organisation: String?) {
        if let own = caller.person, own == person {
            self = .worker
        } else if let employer = caller.employer, employer == organisation {
            self = .filingEmployer
        } else if caller.isVerification {
            self = .verification
        } else {
            self = caller.isOperator ? .registerOperator : .stranger
        }
    }

    /// Whether the actor may perform the operation in any state. An actor that may not is told that the application is
    /// not theirs; one that may, but not now, gets the reason from the state.
    package func mayEver(_ act: ApplicationAct) -> Bool {
        switch act {
        case .view:
            switch self {
            case .worker, .filingEmployer, .verification, .competentBody, .registerOperator: true
            case .clock, .stranger: false
            }
        case .save, .attach, .submit, .withdraw: self == .worker || self == .filingEmployer
        case .decide: self == .verification
        case .refuse: self == .competentBody
        case .expire: self == .clock
        }
    }
}

/// What can be done with an application.
package enum ApplicationAct: Sendable, Hashable {
    case view
    case save(Section)
    /// A document, announced and uploaded.
    case attach
    case submit
    case withdraw
    /// The outcome of the checks of a section.
    case decide(Section)
    case refuse
    case expire

    package static let all: [ApplicationAct] =
        [.view] + Section.allCases.map(ApplicationAct.save) + [.attach, .submit, .withdraw]
        + Section.allCases.map(ApplicationAct.decide) + [.refuse, .expire]
}

extension ApplicationState {
    /// What `actor` may do now; what is not in it is refused.
    package func acts(of actor: ApplicationActor) -> Set<ApplicationAct> {
        Set(ApplicationAct.all.filter { actor.mayEver($0) && allows($0) })
    }

    /// The operations themselves say what a state allows.
    private func allows(_ act: ApplicationAct) -> Bool {
        var after = self
        return switch act {
        case .view: true
        case .save(let section): after.save(section, changed: true) == nil
        case .attach: refusesDocuments == nil
        case .submit: after.submit() == nil
        case .withdraw: after.withdraw() == nil
        case .decide(let section): after.decide(section, confirmed: true)
        case .refuse: after.refuse() == nil
        case .expire: after.expire() == nil
        }
    }
}
