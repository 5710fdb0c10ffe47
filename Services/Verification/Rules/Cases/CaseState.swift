package import Reference

/// The states of a case of verification, with who may move it. Those of the registry's application, which the case
/// checks, are its `ApplicationState`.
///
/// ```
/// draft ──submit──→ in processing ──faults──→ correction required
///   │                 │   │    ↑                  │        │
///   │                 │   │    └─────submit───────┘     expire
///   │                 │   ├──confirm──→ confirmed ──publish──→ published
///   │                 │   │                 └──submit──→ in processing      (a further section)
///   │                 │   └──refuse───→ refused
///   └──withdraw───────┴── from every state that is not final ──→ withdrawn
/// ```
/// Published, refused, expired and withdrawn are final. A repeated event is harmless: messages between services come at
/// least once. An event that no state of its sender could have caused is refused and changes nothing.
package struct CaseState: Sendable, Hashable {
    package private(set) var status: Status
    /// Of the last submission; 0 before the first.
    package private(set) var version: Int64

    package init(status: Status = .draft, version: Int64 = 0) {
        self.status = status
        self.version = version
    }

    package mutating func apply(_ event: CaseEvent) -> CaseTransition {
        if case .submit(let version) = event, version <= self.version { return .repeated }
        if let version = event.decides, version != self.version { return .stale }
        if status == event.target, !event.isSubmission { return .repeated }
        guard event.sources.contains(status) else { return .refused }
        status = event.target
        if case .submit(let version) = event { self.version = version }
        return .moved
    }
}

extension Status {
    /// The clock that runs while a case has this status: whose turn it is (V3, V5).
    package var clock: CaseClock.Kind? {
        switch self {
        case .inProcessing: .processing
        case .correctionRequired: .correction
        case .draft, .confirmed, .published, .refused, .expired, .withdrawn: nil
        }
    }
}

package enum CaseEvent: Sendable, Hashable {
    /// The worker or the employer sent it, the first time or corrected; versions ascend.
    case submit(version: Int64)
    /// Verification found faults in a version (V2, V3, V4).
    case requireCorrection(version: Int64)
    /// Verification confirmed a version (V1, V3, V4).
    case confirm(version: Int64)
    /// The competent body refused a version for good. A silent register never does (V8).
    case refuse(version: Int64)
    /// The competent body published what is confirmed (R12).
    case publish
    /// The clock: a correction was owed for longer than an application is kept.
    case expire
    /// The worker or the employer.
    case withdraw

    package var actor: Actor {
        switch self {
        case .submit, .withdraw: .applicant
        case .requireCorrection, .confirm: .verification
        case .refuse, .publish: .competentBody
        case .expire: .clock
        }
    }

    package enum Actor: String, Sendable, Hashable, CaseIterable {
        case applicant = "APPLICANT"
        case verification = "VERIFICATION"
        case competentBody = "COMPETENT_BODY"
        case clock = "CLOCK"
    }

    fileprivate var isSubmission: Bool {
        if case .submit = self { true } else { false }
    }

    /// The version that a decision is about.
    fileprivate var decides: Int64? {
        switch self {
        case .requireCorrection(let version), .confirm(let version), .refuse(let version): version
        case .submit, .publish, .expire, .withdraw: nil
        }
    }

    fileprivate var target: Status {
        switch self {
        case .submit: .inProcessing
        case .requireCorrection: .correctionRequired
        case .confirm: .confirmed
        case .refuse: .refused
        case .publish: .published
        case .expire: .expired
        case .withdraw: .withdrawn
        }
    }

    fileprivate var sources: Set<Status> {
        switch self {
        // A version that overtakes the checks of the last one replaces it.
        case .submit: [.draft, .correctionRequired, .confirmed, .inProcessing]
        case .requireCorrection, .confirm, .refuse: [.inProcessing]
        case .publish: [.confirmed]
        case .expire: [.correctionRequired]
        case .withdraw: [.draft, .inProcessing, .correctionRequired, .confirmed]
        }
    }
}

package enum CaseTransition: Sendable, Hashable {
    case moved
    /// Has happened already: answer as the first time.
    case repeated
    /// A decision about a version that was replaced meanwhile: it is dropped.
    case stale
    /// Not from this state.
    case refused
}
