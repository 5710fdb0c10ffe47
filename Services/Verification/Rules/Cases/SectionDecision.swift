/// What the verdicts of all checks of a section make of it.
package enum SectionDecision: Sendable, Hashable {
    /// Every check agrees: «Образование подтверждено», «Одобрено» (V3, V4).
    case confirmed
    /// The exact list of what is wrong (V2), each thing once.
    case correction([Fault])
    /// These registers were silent: the section stays in processing and is refused to nobody (V8). Faults that are
    /// known already wait too: a list that grows after it was sent is not exact.
    case waiting(for: Set<Register>)

    package init(_ verdicts: [Verdict]) {
        let silent = verdicts.filter { $0.decision == .undecided }.map(\.evidence.register)
        guard silent.isEmpty else {
            self = .waiting(for: Set(silent))
            return
        }
        let faults = Self.exact(
            verdicts.flatMap { verdict -> [Fault] in
                guard case .refused(let faults) = verdict.decision else { return [] }
                return faults
            })
        self = faults.isEmpty ? .confirmed : .correction(faults)
    }

    /// Each thing once, in the order it was found: three registers that spell a family name otherwise are one slip of
    /// the applicant, told in the words of the first.
    package static func exact(_ faults: [Fault]) -> [Fault] {
        var seen: Set<[String]> = []
        return faults.filter { seen.insert([$0.field, $0.reason.rawValue]).inserted }
    }
}
