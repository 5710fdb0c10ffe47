internal import FRMRIdentifiers
internal import Reference

/// Kinds of events. Raw values are the words of an import file.
package enum RecordEventKind: String, Sendable, Hashable, CaseIterable {
    case death = "DEATH"
    case deathRevoked = "DEATH_REVOKED"
    case recordEnded = "RECORD_ENDED"
    case recordExcluded = "RECORD_EXCLUDED"
    case recordRestored = "RECORD_RESTORED"
    case practiceSuspended = "PRACTICE_SUSPENDED"
    case practiceRestored = "PRACTICE_RESTORED"
    case accessSuspended = "ACCESS_SUSPENDED"
    case accessRestored = "ACCESS_RESTORED"
    case nameChanged = "NAME_CHANGED"

    /// Those that a register which is taken over may bring. What was lifted there is brought with its term, or not at
    /// all; its names have lines of their own.
    package static let imported: [RecordEventKind] = [
        .death, .recordEnded, .recordExcluded, .practiceSuspended, .accessSuspended,
    ]

    /// Whether it may have a last day.
    fileprivate var mayHaveTerm: Bool {
        switch self {
        case .practiceSuspended, .accessSuspended, .nameChanged: true
        case .death, .deathRevoked, .recordEnded, .recordExcluded, .recordRestored, .practiceRestored, .accessRestored:
            false
        }
    }

    /// An event that is recorded as never having happened has no day.
    fileprivate var hasDay: Bool { self != .deathRevoked }
}

/// An event as an operator or a file gives it.
package struct RecordEventEntry: Sendable, Hashable {
    /// nil: not one that this version knows.
    package var kind: RecordEventKind?
    package var date = DateEntry.absent
    package var until = DateEntry.absent
    /// The document that it rests on.
    package var basis = ""
    /// Of a change of name; nil: none is given.
    package var name: NameEntry?

    package init() {}

    /// nil when a field is not well formed.
    package var recorded: RecordEvent? {
        guard let kind else { return nil }
        if !kind.hasDay { return .deathRevoked }
        guard let first = date.day else { return nil }
        let last = until.day ?? .distantFuture
        return switch kind {
        case .death: .death(first)
        case .deathRevoked: .deathRevoked
        case .recordEnded: .status(.ended, from: first)
        case .recordExcluded: .status(.excluded, from: first)
        case .recordRestored: .status(.active, from: first)
        case .practiceSuspended: .suspended(.practice, from: first, to: last)
        case .practiceRestored: .restored(.practice, from: first)
        case .accessSuspended: .suspended(.access, from: first, to: last)
        case .accessRestored: .restored(.access, from: first)
        case .nameChanged: name?.parsed.map { .named($0.comparisonKey, from: first, to: last) }
        }
    }
}

extension SectionPolicy {
    /// Every wrong field of an event that an operator records (R12): `date`, `until`, `basis`, `kind`, `name.family`.
    /// Whether the event
    /// can be is decided when it is applied.
    package func faults(_ entry: RecordEventEntry) -> [Fault] {
        var list = FaultList(.employment, requirement: "R13")
        list.checkEvent(
            entry, "", kindField: "kind", days: CivilDate.distantPast...CivilDate.distantFuture,
            basisCharactersMax: basisCharactersMax, unknownMayHaveTerm: false)
        if entry.kind == .nameChanged {
            list.checkName("name", entry.name ?? NameEntry())
        } else if entry.name != nil {
            list.add(
                "name", "UNEXPECTED", "Имя указывается только при его изменении.", "Only a change of name has a name.")
        }
        return list.faults
    }

    /// The same of an event of a register that is taken over: it was between 1930 and the day of the call.
    func check(_ event: RecordEventEntry, _ path: String, today: CivilDate, into list: inout FaultList) {
        list.checkEvent(
            event, path, kindField: "event", days: Self.firstDocumentDay...max(today, Self.firstDocumentDay),
            basisCharactersMax: basisCharactersMax, unknownMayHaveTerm: true)
    }
}

extension FaultList {
    /// - Parameters:
    ///   - path: of the event, up to its fields.
    ///   - days: on which the event may be. Where they are bounded, its last day does not lie before its first.
    ///   - unknownMayHaveTerm: whether a term of an event of no kind is left alone.
    fileprivate mutating func checkEvent(
        _ event: RecordEventEntry, _ path: String, kindField: String, days: ClosedRange<CivilDate>,
        basisCharactersMax: Int, unknownMayHaveTerm: Bool
    ) {
        let first = checkDate(
            "\(path)date", event.date, from: days.lowerBound, to: days.upperBound, required: event.kind?.hasDay ?? true)
        if event.until != .absent, !(event.kind?.mayHaveTerm ?? unknownMayHaveTerm) {
            add(
                "\(path)until", "UNEXPECTED", "Срок бывает только у приостановления и у имени.",
                "Only a suspension or a name has a term.")
        } else {
            let isBounded = days.lowerBound > .distantPast
            _ = checkDate(
                "\(path)until", event.until, from: isBounded ? first ?? days.lowerBound : .distantPast,
                to: .distantFuture, required: false)
        }
        checkText("\(path)basis", event.basis, 1...basisCharactersMax)
        if event.kind == nil {
            add("\(path)\(kindField)", "REQUIRED", "Событие не указано.", "The event is not given.")
        }
    }
}
