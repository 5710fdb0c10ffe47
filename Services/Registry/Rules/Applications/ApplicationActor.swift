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
}

/// What can be done with an application.
package enum ApplicationAct: Sendable, Hashable {
    case view
    case save(Section)
    case submit
    case withdraw
    /// The outcome of the checks of a section.
    case decide(Section)
    case refuse
    case expire

    package static let all: [ApplicationAct] =
        [.view] + Section.allCases.map(ApplicationAct.save) + [.submit, .withdraw]
        + Section.allCases.map(ApplicationAct.decide) + [.refuse, .expire]
}

extension ApplicationState {
    /// What `actor` may do now; what is not in it is refused. The mutating operations hold to the same states, and tell
    /// who asked why not.
    package func acts(of actor: ApplicationActor) -> Set<ApplicationAct> {
        switch actor {
        case .worker, .filingEmployer: actsOfApplicant.union([.view])
        case .verification:
            Set(Section.allCases.filter { isProcessed($0) }.map(ApplicationAct.decide)).union([.view])
        case .competentBody: status == .inProcessing ? [.view, .refuse] : [.view]
        case .clock: status == .correctionRequired ? [.expire] : []
        case .registerOperator: [.view]
        case .stranger: []
        }
    }

    private var actsOfApplicant: Set<ApplicationAct> {
        switch status {
        case .draft, .correctionRequired, .confirmed:
            // Only confirmed education opens the employment (R8).
            sections[.education] == .confirmed
                ? [.save(.personalData), .save(.education), .save(.employment), .submit, .withdraw]
                : [.save(.personalData), .save(.education), .submit, .withdraw]
        case .inProcessing: [.withdraw]
        case .published, .refused, .expired, .withdrawn: []
        }
    }

    private func isProcessed(_ section: Section) -> Bool {
        status == .inProcessing && sections[section] == .inProcessing
    }
}
