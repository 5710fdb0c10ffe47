package import Reference

/// What the verdicts of all checks of a section make of it.
package enum SectionDecision: Sendable, Hashable {
    /// Every check agrees: «Образование подтверждено», «Одобрено» (V3, V4).
    case confirmed
    /// The exact list of what is wrong (V2), each thing once.
    case correction([Fault])
    /// A check has no answer yet, of these registers: the section stays in processing and is refused to nobody (V8).
    /// Faults that are known already wait too: a list that grows after it was sent is not exact.
    case waiting(for: Set<Register>)

    /// Without a verdict there is nothing to confirm: the section waits.
    package init(_ verdicts: [Verdict]) {
        let undecided = verdicts.filter { $0.decision == .undecided }
        guard undecided.isEmpty, !verdicts.isEmpty else {
            self = .waiting(for: Set(undecided.compactMap(\.register)))
            return
        }
        let faults = Self.exact(verdicts)
        self = faults.isEmpty ? .confirmed : .correction(faults)
    }

    /// What the verdicts found, each thing once, in the order it was found: three registers that spell a family name
    /// otherwise are one slip of the applicant, told in the words of the first.
    package static func exact(_ verdicts: [Verdict]) -> [Fault] {
        var seen: Set<[String]> = []
        return verdicts.flatMap { verdict -> [Fault] in
            guard case .refused(let faults) = verdict.decision else { return [] }
            return faults
        }.filter { seen.insert([$0.field, $0.reason.rawValue]).inserted }
    }

    /// The faults to correct; empty unless a correction is required.
    package var faults: [Fault] {
        switch self {
        case .confirmed, .waiting: []
        case .correction(let faults): faults
        }
    }

    /// The status that the section gets.
    package var status: Status {
        switch self {
        case .confirmed: .confirmed
        case .correction: .correctionRequired
        case .waiting: .inProcessing
        }
    }
}
