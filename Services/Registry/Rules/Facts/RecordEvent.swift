package import FRMRIdentifiers
internal import Reference

/// An event that changes what a worker may do (R9, R13, V5). An operator records it beside the worker's applications,
/// or a register that is taken over brings it.
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
    /// On these days, both included, the person has the name of this `PersonName.comparisonKey`; other days keep theirs.
    case named(String, from: CivilDate, to: CivilDate)

    /// The facts that it changes.
    package var track: FactTrack {
        switch self {
        case .death, .deathRevoked: .death
        case .status: .record
        case .suspended(let kind, _, _), .restored(let kind, _): .suspension(kind)
        case .named: .name
        }
    }

    /// What the feed tells of it (R14).
    package var change: CardChange {
        switch self {
        case .status(.excluded, _): .excluded
        case .status(.active, _), .status(.ended, _), .death, .deathRevoked, .suspended, .restored, .named: .changed
        }
    }

    /// Why an event is not taken.
    package enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        /// Neither a death nor a name lies in the future.
        case inFuture = "DATE_IN_FUTURE"
        /// The period ends before it begins.
        case periodReversed = "PERIOD_REVERSED"
        /// The register says so already.
        case nothingChanges = "NOTHING_CHANGES"
        /// The recorded past of the register is closed: a clock that was set back must first pass the last record
        /// again.
        case recordedInThePast = "RECORDED_IN_THE_PAST"

        package var russian: String {
            switch self {
            case .inFuture: "Ни смерть, ни имя не могут быть записаны на будущее."
            case .periodReversed: "Период заканчивается раньше, чем начинается."
            case .nothingChanges: "Событие ничего не меняет: так уже записано."
            case .recordedInThePast: "Часы регистра отстают от его записей, повторите позже."
            }
        }

        package var english: String {
            switch self {
            case .inFuture: "Neither a death nor a name lies in the future."
            case .periodReversed: "The period ends before it begins."
            case .nothingChanges: "The event changes nothing: the register says so already."
            case .recordedInThePast: "The register's clock is behind its records, try again later."
            }
        }

        fileprivate init(_ refusal: FactHistory.Refusal) {
            switch refusal {
            case .periodReversed: self = .periodReversed
            case .recordedInThePast: self = .recordedInThePast
            case .nothingThere: self = .nothingChanges
            }
        }
    }

    /// Changes the facts; a refused event changes nothing.
    ///
    /// - Parameters:
    ///   - history: with all that is known now of the event's track. A record has at least one fact, and a person at
    ///     least one name.
    ///   - basis: place of the document that the event rests on.
    ///   - today: the day of the register.
    ///   - moment: when it is recorded.
    package func apply(
        to history: inout FactHistory, basis: Int?, today: CivilDate, at moment: Instant
    ) -> Refusal? {
        let standing = history.course(of: track)
        func assert(_ kind: EligibilityFact.Kind, _ first: CivilDate, _ last: CivilDate) -> Refusal? {
            if first <= last, standing.say(kind, from: first, to: last) { return .nothingChanges }
            return history.assert(track, FactValue(kind, basis: basis), from: first, to: last, at: moment)
                .map(Refusal.init)
        }
        switch self {
        case .death(let day):
            if day > today { return .inFuture }
            if standing.contains(where: { $0.validFrom == day }) { return .nothingChanges }
            return history.replace(track, with: FactValue(.death, basis: basis), from: day, at: moment)
                .map(Refusal.init)
        case .deathRevoked: return history.exclude(track, at: moment).map(Refusal.init)
        case .status(let status, let first):
            guard let role = standing.last?.value.kind.role else { return .nothingChanges }
            return assert(.record(status, role), first, .distantFuture)
        case .suspended(let kind, let first, let last): return assert(.suspension(kind), first, last)
        case .named(let key, let first, let last):
            // What ends only in the future is not known to end.
            if first > today || last != .distantFuture && last >= today { return .inFuture }
            return assert(.name(key), first, last)
        case .restored(_, let first):
            return history.end(track, after: first.adding(days: -1), at: moment).map(Refusal.init)
        }
    }
}

extension [FactHistory.Row] {
    /// Whether every day of the period has a fact of the kind already. In the order of first days.
    fileprivate func say(_ kind: EligibilityFact.Kind, from first: CivilDate, to last: CivilDate) -> Bool {
        var next = first
        for row in self where row.value.kind == kind && row.validTo >= next {
            if row.validFrom > next { return false }
            if row.validTo >= last { return true }
            next = row.validTo.adding(days: 1)
        }
        return false
    }
}

extension EligibilityFact.Kind {
    fileprivate var role: WorkerRole? {
        if case .record(_, let role) = self { role } else { nil }
    }
}
