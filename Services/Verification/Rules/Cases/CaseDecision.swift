internal import Reference

/// What the decisions of its sections make of a case. A submission is answered once, when every section is decided, so
/// that the list of what is wrong is exact (V2).
package enum CaseDecision: Sendable, Hashable {
    /// A section waits for a register (V8).
    case waiting
    case confirmed
    case correction

    /// - Parameter sections: of every section of the case, those of earlier submissions included: a fault that stands
    ///   still waits for its correction.
    package init(_ sections: [SectionDecision]) {
        let statuses = Set(sections.map(\.status))
        if statuses.isEmpty || statuses.contains(.inProcessing) {
            self = .waiting
        } else {
            self = statuses.contains(.correctionRequired) ? .correction : .confirmed
        }
    }

    /// What happens to the case; nil while it waits.
    package func event(version: Int64) -> CaseEvent? {
        switch self {
        case .waiting: nil
        case .confirmed: .confirm(version: version)
        case .correction: .requireCorrection(version: version)
        }
    }
}
