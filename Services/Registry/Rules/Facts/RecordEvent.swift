package import FRMRIdentifiers
internal import Reference

/// What an operator records about a worker beside his applications: it changes what he may do (R9, R13, V5).
package enum RecordEvent: Sendable, Hashable {
    case death(CivilDate)
    /// The death was recorded by mistake.
    case deathRevoked
    /// The record has the status from the day on.
    case status(RecordStatus, from: CivilDate)
    /// Both days included.
    case suspended(SuspensionKind, from: CivilDate, to: CivilDate)
    /// From the day on nothing is suspended.
    case restored(SuspensionKind, from: CivilDate)

    /// The facts that it is about.
    package var kind: FactKind {
        switch self {
        case .death, .deathRevoked: .death
        case .status: .record
        case .suspended, .restored: .suspension
        }
    }

    /// Why an event is not taken.
    package enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        /// A death does not lie in the future.
        case inFuture = "DATE_IN_FUTURE"
        /// The period ends before it begins.
        case periodReversed = "PERIOD_REVERSED"
        /// The register says so already.
        case nothingChanges = "NOTHING_CHANGES"

        package var russian: String {
            switch self {
            case .inFuture: "Дата смерти не может быть в будущем."
            case .periodReversed: "Период заканчивается раньше, чем начинается."
            case .nothingChanges: "Событие ничего не меняет: так уже записано."
            }
        }

        package var english: String {
            switch self {
            case .inFuture: "A death does not lie in the future."
            case .periodReversed: "The period ends before it begins."
            case .nothingChanges: "The event changes nothing: the register says so already."
            }
        }
    }

    /// What becomes of the facts.
    ///
    /// - Parameters:
    ///   - standing: the person's facts of the event's kind that are known now; of a suspension those of its own kind.
    ///     A record has at least one.
    ///   - today: the day of the register.
    package func edit(_ standing: [EligibilityFact], today: CivilDate) -> Result<FactEdit, Refusal> {
        switch self {
        case .death(let day):
            if day > today { return .failure(.inFuture) }
            if standing.contains(where: { $0.validFrom == day }) { return .failure(.nothingChanges) }
            var edit = FactEdit(standing, clearing: .distantPast, .distantFuture)
            edit.written = .init(kind: .death, validFrom: day, validTo: .distantFuture)
            return .success(edit)
        case .deathRevoked: return Self.cleared(standing, from: .distantPast)
        case .status(let status, let first):
            guard let role = standing.last?.role else { return .failure(.nothingChanges) }
            return Self.asserted(.record(status, role), standing, first, .distantFuture)
        case .suspended(let suspended, let first, let last):
            return Self.asserted(.suspension(suspended), standing, first, last)
        case .restored(_, let first): return Self.cleared(standing, from: first)
        }
    }

    private static func asserted(
        _ kind: EligibilityFact.Kind, _ standing: [EligibilityFact], _ first: CivilDate, _ last: CivilDate
    ) -> Result<FactEdit, Refusal> {
        if first > last { return .failure(.periodReversed) }
        if standing.say(kind, from: first, to: last) { return .failure(.nothingChanges) }
        var edit = FactEdit(standing, clearing: first, last)
        edit.written = .init(kind: kind, validFrom: first, validTo: last)
        return .success(edit)
    }

    private static func cleared(_ standing: [EligibilityFact], from first: CivilDate) -> Result<FactEdit, Refusal> {
        let edit = FactEdit(standing, clearing: first, .distantFuture)
        return edit.closed.isEmpty ? .failure(.nothingChanges) : .success(edit)
    }
}

/// A change of facts on two time axes: some are known no more, what is left of them is written anew, and a new one.
package struct FactEdit: Sendable, Hashable {
    /// Places of the facts that are known no more.
    package private(set) var closed: [Int] = []
    /// What stays true of them.
    package private(set) var kept: [Kept] = []
    package internal(set) var written: New?

    package struct Kept: Sendable, Hashable {
        /// Place of the fact that it is a part of.
        package let source: Int
        package let validFrom: CivilDate
        package let validTo: CivilDate
    }

    package struct New: Sendable, Hashable {
        package let kind: EligibilityFact.Kind
        package let validFrom: CivilDate
        package let validTo: CivilDate
    }

    /// Takes the days out of all facts.
    fileprivate init(_ standing: [EligibilityFact], clearing first: CivilDate, _ last: CivilDate) {
        for (place, fact) in standing.enumerated() where fact.validFrom <= last && first <= fact.validTo {
            closed.append(place)
            if fact.validFrom < first {
                kept.append(Kept(source: place, validFrom: fact.validFrom, validTo: first.adding(days: -1)))
            }
            if last < fact.validTo {
                kept.append(Kept(source: place, validFrom: last.adding(days: 1), validTo: fact.validTo))
            }
        }
    }
}

extension FactEdit {
    /// What stands after the edit, in the order of first days. A part of a fact keeps its id.
    ///
    /// - Parameter new: id of the new fact.
    package func applied(to standing: [EligibilityFact], new id: String, at moment: Instant) -> [EligibilityFact] {
        var facts = standing.indices.filter { !closed.contains($0) }.map { standing[$0] }
        for part in kept {
            var fact = standing[part.source]
            (fact.validFrom, fact.validTo, fact.recordedFrom) = (part.validFrom, part.validTo, moment)
            facts.append(fact)
        }
        if let written {
            facts.append(
                EligibilityFact(
                    id: id, kind: written.kind, validFrom: written.validFrom, validTo: written.validTo,
                    recordedFrom: moment))
        }
        return facts.sorted { $0.validFrom < $1.validFrom }
    }
}

extension [EligibilityFact] {
    /// Whether every day of the period has a fact of the kind already.
    fileprivate func say(_ kind: EligibilityFact.Kind, from first: CivilDate, to last: CivilDate) -> Bool {
        var next = first
        for fact in sorted(by: { $0.validFrom < $1.validFrom }) where fact.kind == kind && fact.validTo >= next {
            if fact.validFrom > next { return false }
            if fact.validTo >= last { return true }
            next = fact.validTo.adding(days: 1)
        }
        return false
    }
}

extension EligibilityFact {
    fileprivate var role: WorkerRole? {
        if case .record(_, let role) = kind { role } else { nil }
    }
}
