package import FRMRIdentifiers

/// An act of law, as whoever records it names it. The register knows no acts of its own.
package struct StatutoryAct: Sendable, Hashable {
    package var title: String
    package var number: String
    package var date: CivilDate

    package init(title: String, number: String, date: CivilDate) {
        self.title = title
        self.number = number
        self.date = date
    }
}

/// Why a fact holds after the own end of what it is about. Indirect: nearly no fact has an act, and facts are moved
/// about by the hottest rule.
package indirect enum StatutoryExtension: Sendable, Hashable {
    case by(StatutoryAct)

    package var act: StatutoryAct {
        switch self {
        case .by(let act): act
        }
    }
}

/// An extension as a form gives it.
package struct ExtensionEntry: Sendable, Hashable {
    package var endDate = DateEntry.absent
    package var actTitle = ""
    package var actNumber = ""
    package var actDate = DateEntry.absent

    package init() {}

    /// nil when a date is not well formed.
    var prolonged: (by: StatutoryAct, last: CivilDate)? {
        guard let last = endDate.day, let date = actDate.day else { return nil }
        return (StatutoryAct(title: actTitle, number: actNumber, date: date), last)
    }
}

extension FaultList {
    /// Every wrong field of an extension: `extension.end_date`, `extension.act.title`, …
    ///
    /// - Parameter end: the own end of what is prolonged; nil: it is at fault itself.
    mutating func checkExtension(
        _ field: @autoclosure () -> String, _ entry: ExtensionEntry?, end: CivilDate?, today: CivilDate
    ) {
        guard let entry else { return }
        let path = "\(field()).extension"
        let last = checkDate(
            "\(path).end_date", entry.endDate, from: SectionPolicy.firstDocumentDay, to: .distantFuture)
        if let end, let last, last < end {
            add(
                "\(path).end_date", "EXTENSION_BEFORE_END",
                "Продление до \(last.russian) заканчивается раньше самого срока: \(end.russian).",
                "The extension to \(last.iso) ends before the term itself: \(end.iso).")
        }
        checkText("\(path).act.title", entry.actTitle, 1...300)
        checkText("\(path).act.number", entry.actNumber, 1...64)
        for (name, text) in [("title", entry.actTitle), ("number", entry.actNumber)]
        where text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            add(
                "\(path).act.\(name)", "TEXT_MALFORMED", "В тексте есть управляющие символы.",
                "The text has control characters.")
        }
        _ = checkDate("\(path).act.date", entry.actDate, from: SectionPolicy.firstDocumentDay, to: today)
    }
}
