package import FRMRIdentifiers

/// The facts of a person that events change.
package typealias FactHistory = BitemporalHistory<FactTrack, FactValue>

extension BitemporalHistory where Key == FactTrack, Value == FactValue {
    /// - Parameter facts: those that are known now. Each rests on the document of its own place; what no event changes is
    ///   left out.
    package init(standing facts: [EligibilityFact]) {
        self.init(
            standing: facts.enumerated().compactMap { place, fact in
                fact.kind.track.map { track in
                    Row(
                        key: track, value: FactValue(fact.kind, basis: place), validFrom: fact.validFrom,
                        validTo: fact.validTo, recordedFrom: fact.recordedFrom)
                }
            })
    }
}

extension EligibilityFact {
    /// What the card alone says of a name: there was no other one.
    ///
    /// - Parameters:
    ///   - key: `PersonName.comparisonKey`.
    ///   - recorded: when the card was.
    package static func onlyName(_ key: String, recorded: Instant) -> EligibilityFact {
        EligibilityFact(
            id: "", kind: .name(key), validFrom: .distantPast, validTo: .distantFuture, recordedFrom: recorded)
    }
}

/// The key of a history of facts: facts of one track contradict each other on the days that they share.
package enum FactTrack: Sendable, Hashable {
    case record
    case death
    /// A suspension of its own kind: practice and access are suspended apart.
    case suspension(SuspensionKind)
    case name

    /// The facts that it is made of.
    package var kind: FactKind {
        switch self {
        case .record: .record
        case .death: .death
        case .suspension: .suspension
        case .name: .name
        }
    }
}

/// What a row of a history says.
package struct FactValue: Sendable, Hashable {
    package let kind: EligibilityFact.Kind
    /// Place of the document that it rests on, in a list that the caller keeps; nil: it rests on none.
    package let basis: Int?

    package init(_ kind: EligibilityFact.Kind, basis: Int?) {
        self.kind = kind
        self.basis = basis
    }
}

extension EligibilityFact.Kind {
    /// nil: no event changes it.
    fileprivate var track: FactTrack? {
        switch self {
        case .record: .record
        case .death: .death
        case .suspension(let kind): .suspension(kind)
        case .name: .name
        case .post, .accreditation, .certificate, .category: nil
        }
    }
}
