package import FRMRIdentifiers
package import Reference

/// One thing that is wrong in an application: the exact list of R12 and V2 is made of these.
package struct Fault: Sendable, Hashable {
    package let section: Section
    /// Path in the proto's names, e.g. `personal_data.inn` or `education.documents[0].institution`.
    package let field: String
    /// Stable, SCREAMING_SNAKE.
    package let reason: String
    package let russian: String
    package let english: String
    /// Requirement that the fault comes from, e.g. "R3".
    package let requirement: String

    package init(
        _ section: Section, _ field: String, _ reason: String, _ russian: String, _ english: String,
        requirement: String
    ) {
        self.section = section
        self.field = field
        self.reason = reason
        self.russian = russian
        self.english = english
        self.requirement = requirement
    }
}

/// Collects the faults of one section, so that one answer names every wrong field.
///
/// The path of a field is put together when the field is at fault: a register that is taken over has fifty right ones
/// for each worker.
struct FaultList {
    let section: Section
    let requirement: String
    private(set) var faults: [Fault] = []

    init(_ section: Section, requirement: String) {
        self.section = section
        self.requirement = requirement
    }

    mutating func add(_ field: String, _ reason: String, _ russian: String, _ english: String) {
        faults.append(Fault(section, field, reason, russian, english, requirement: requirement))
    }

    /// Each faulty part of an identifier by its own field.
    mutating func add<Part: RawRepresentable<String>>(
        _ field: String, _ faults: [(part: Part, error: IdentifierError)]
    ) {
        for (part, error) in faults {
            add("\(field).\(part.rawValue)", error.reason, error.messageRU, error.messageEN)
        }
    }

    /// Runs an identifier's parser for its errors.
    mutating func check<Value>(_ field: @autoclosure () -> String, _ parse: () throws(IdentifierError) -> Value) {
        _ = self.parse(field(), parse)
    }

    /// The same for who goes on with what was parsed; nil: it has a fault.
    mutating func parse<Value>(
        _ field: @autoclosure () -> String, _ parse: () throws(IdentifierError) -> Value
    ) -> Value? {
        do throws(IdentifierError) {
            return try parse()
        } catch {
            add(field(), error.reason, error.messageRU, error.messageEN)
            return nil
        }
    }

    /// Free text of a bounded number of characters.
    mutating func checkText(_ field: @autoclosure () -> String, _ text: String, _ bounds: ClosedRange<Int>) {
        // By scalars: what is white space is so in any cluster, and clusters are slow to find.
        let blank = text.unicodeScalars.allSatisfy { !("!"..."~").contains($0) && $0.properties.isWhitespace }
        if blank, bounds.lowerBound > 0 {
            add(field(), "REQUIRED", "Поле не заполнено.", "The field is empty.")
        } else if text.utf8.count > bounds.upperBound, text.unicodeScalars.count > bounds.upperBound {
            add(
                field(), "TOO_LONG", "Слишком длинно, наибольшее число символов — \(bounds.upperBound).",
                "Too long, \(bounds.upperBound) characters at most.")
        }
    }

    /// A number of items of a repeated field.
    mutating func checkCount(_ field: String, _ count: Int, _ bounds: ClosedRange<Int>) {
        if count < bounds.lowerBound {
            add(
                field, "REQUIRED", "Добавьте хотя бы \(bounds.lowerBound).", "Add at least \(bounds.lowerBound).")
        } else if count > bounds.upperBound {
            add(
                field, "TOO_MANY", "Слишком много, наибольшее число — \(bounds.upperBound).",
                "Too many, \(bounds.upperBound) at most.")
        }
    }

    /// The date when it is given, exists in the calendar and lies in the bounds; else a fault and nil.
    mutating func checkDate(
        _ field: @autoclosure () -> String, _ date: DateEntry, from earliest: CivilDate, to latest: CivilDate,
        required: Bool = true
    ) -> CivilDate? {
        switch date {
        case .absent:
            if required { add(field(), "REQUIRED", "Дата не указана.", "The date is not given.") }
            return nil
        case .nonexistent:
            add(field(), "DATE_NONEXISTENT", "Такой даты нет в календаре.", "The calendar has no such date.")
            return nil
        case .day(let day):
            guard day >= earliest else {
                add(
                    field(), "DATE_TOO_EARLY", "Дата раньше \(earliest.russian).", "The date is before \(earliest.iso)."
                )
                return nil
            }
            guard day <= latest else {
                add(field(), "DATE_TOO_LATE", "Дата позже \(latest.russian).", "The date is after \(latest.iso).")
                return nil
            }
            return day
        }
    }

    /// A code of a reference book: the triple of book, version and code. Of a book that the data hold, some version must
    /// have the code; which one is named does not matter.
    mutating func checkCode(
        _ field: @autoclosure () -> String, _ code: CodeEntry?, books: [String], known codes: KnownCodes
    ) {
        guard let code else {
            add(field(), "REQUIRED", "Код справочника не указан.", "The code of the reference book is not given.")
            return
        }
        let parsed = parse("\(field()).code") { () throws(IdentifierError) in try code.parsed() }
        if !books.contains(code.oid) {
            add(
                "\(field()).oid", "BOOK_UNEXPECTED", "Здесь нужен код справочника \(books.joined(separator: ", ")).",
                "A code of the book \(books.joined(separator: ", ")) is needed here.")
        } else if let parsed, codes.finding(parsed) == .unknown {
            add(
                "\(field()).code", "CODE_UNKNOWN",
                "В справочнике \(parsed.oid) ни в одной из версий нет кода \(parsed.code). Нужен код записи этого справочника.",
                "No version of the book \(parsed.oid) has the code \(parsed.code). The code of one of its entries is needed."
            )
        }
    }
}

/// A date as a form gives it.
package enum DateEntry: Sendable, Hashable {
    case absent
    /// Given, but the calendar has no such day, e.g. 30 February.
    case nonexistent
    case day(CivilDate)

    package var day: CivilDate? {
        if case .day(let day) = self { day } else { nil }
    }
}
