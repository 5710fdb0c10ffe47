package import FRMRIdentifiers

/// A name as a form gives it.
package struct NameEntry: Sendable, Hashable {
    package var family = ""
    package var given = ""
    package var patronymic = ""

    package init() {}

    package init(_ family: String, _ given: String, _ patronymic: String) {
        self.family = family
        self.given = given
        self.patronymic = patronymic
    }

    /// nil when it is not well formed.
    package var parsed: PersonName? { try? PersonName(family: family, given: given, patronymic: patronymic) }
}

/// A name that a person had before another one, as a form gives it.
package struct FormerNameEntry: Sendable, Hashable {
    package var name = NameEntry()
    /// The last day on which it held.
    package var validTo = DateEntry.absent

    package init() {}
}

/// The names of a person in the order of their days: each holds from the day after the one before it, the first one
/// from birth, the last one still.
package struct NameCourse: Sendable, Hashable {
    package private(set) var names: [Name]

    package struct Name: Sendable, Hashable {
        package let name: PersonName
        package let validFrom: CivilDate
        /// `.distantFuture` while it lasts.
        package let validTo: CivilDate
    }

    /// - Parameters:
    ///   - current: that holds now.
    ///   - former: without faults, in any order.
    package init(_ current: PersonName, former: [FormerNameEntry]) {
        let ended = former.compactMap { entry in
            entry.validTo.day.flatMap { last in entry.name.parsed.map { (name: $0, last: last) } }
        }
        let names = [(name: current, last: CivilDate.distantFuture)] + ended.sorted { $0.last > $1.last }
        // Each is the one of all days up to its last one: what a later one leaves of them.
        var history = BitemporalHistory<Int, Int>()
        for (place, name) in names.enumerated() {
            let moment = Instant(microseconds: Int64(place))
            _ = history.assert(0, place, from: .distantPast, to: name.last, at: moment)
        }
        self.names = history.course(of: 0).map { row in
            Name(name: names[row.value].name, validFrom: row.validFrom, validTo: row.validTo)
        }
    }
}

extension RegisteredPerson {
    /// Whether the names among the person's facts, in the order of first days, leave no day out, give none two, and end
    /// with the card's. Whoever has had one name has none among the facts.
    package func isNamed(by names: [EligibilityFact]) -> Bool {
        var next: CivilDate? = .distantPast
        for name in names {
            guard name.validFrom == next else { return false }
            next = name.validTo == .distantFuture ? nil : name.validTo.adding(days: 1)
        }
        return names.last.map { next == nil && $0.kind == .name(nameKey) } ?? true
    }
}

extension SectionPolicy {
    /// Former names follow each other by their last days, each another than the next.
    func formerNameFaults(_ entry: PersonalDataEntry, born: CivilDate?, today: CivilDate, into list: inout FaultList) {
        guard !entry.formerNames.isEmpty else { return }
        let path = "personal_data.former_names"
        list.checkCount(path, entry.formerNames.count, 0...formerNamesMax)
        var ended: [(place: Int, key: String?, last: CivilDate)] = []
        for (place, former) in entry.formerNames.prefix(formerNamesMax).enumerated() {
            list.checkName("\(path)[\(place)].name", former.name)
            let last = list.checkDate(
                "\(path)[\(place)].valid_to", former.validTo, from: born ?? Self.firstDocumentDay,
                to: today.adding(days: -1))
            if let last { ended.append((place, former.name.parsed?.comparisonKey, last)) }
        }
        ended.sort { ($0.last, $0.place) < ($1.last, $1.place) }
        let current = NameEntry(entry.family, entry.given, entry.patronymic).parsed?.comparisonKey
        for (index, former) in ended.enumerated() {
            let next = ended.dropFirst(index + 1).first
            if let next, next.last == former.last {
                list.add(
                    "\(path)[\(next.place)].valid_to", "DATE_REPEATED",
                    "Два имени не могут закончиться в один день: \(next.last.russian).",
                    "Two names do not end on the same day: \(next.last.iso).")
            } else if let key = former.key, key == (next.map(\.key) ?? current) {
                list.add(
                    "\(path)[\(former.place)].name", "NAME_UNCHANGED",
                    "Имя совпадает со следующим: изменения не было.", "The name is the same as the next one.")
            }
        }
    }
}

extension FaultList {
    /// Each wrong part of a name: `name.family`, `name.given`, `name.patronymic`.
    mutating func checkName(_ field: @autoclosure () -> String, _ name: NameEntry) {
        // Most are right, which costs less to find than what is wrong.
        if name.parsed != nil { return }
        add(field(), PersonName.faults(family: name.family, given: name.given, patronymic: name.patronymic))
    }
}
