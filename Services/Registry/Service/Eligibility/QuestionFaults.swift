internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules

/// What is wrong with the fields of a question.
struct QuestionFaults: Error {
    private(set) var violations: [FieldViolation]

    init(_ violations: FieldViolation...) { self.violations = violations }

    mutating func add(_ field: String, _ reason: String, _ russian: String, _ english: String) {
        violations.append(FieldViolation(field: field, reason: reason, message: russian, english: english))
    }

    mutating func add(_ faults: [Fault]) { violations += faults.map(FieldViolation.init) }

    mutating func parsed<Value>(_ field: String, _ parse: () throws(IdentifierError) -> Value) -> Value? {
        do throws(IdentifierError) {
            return try parse()
        } catch {
            add(field, error.reason, error.messageRU, error.messageEN)
            return nil
        }
    }

    /// A day; nil when it is absent or does not exist.
    mutating func day(_ field: String, _ date: GoogleType.Date?, isRequired: Bool) -> CivilDate? {
        switch DateEntry(date) {
        case .day(let day): return day
        case .absent:
            if isRequired { add(field, "REQUIRED", "Дата не указана.", "The date is not given.") }
        case .nonexistent:
            add(field, "DATE_NONEXISTENT", "Такой даты нет в календаре.", "The calendar has no such date.")
        }
        return nil
    }

    /// A code of a reference book in canonical form, of any version where none is given.
    mutating func code(_ field: String, _ code: CommonV1.BookCode) -> CodeEntry? {
        parsed(field) { () throws(IdentifierError) in
            try CodeEntry(oid: code.oid, version: code.version, code: code.code).parsed()
        }
    }
}

// What a document may state beside the post.
extension EligibilityQuestion {
    /// Takes the optional parts of a request; most have none, and then this costs nothing.
    mutating func takeStated(_ request: RegistryV1.CheckRequest, _ faults: inout QuestionFaults) {
        if let stated = request.speciality { speciality = faults.code("speciality", stated) }
        if request.category != .unspecified {
            category = QualificationCategory(rawValue: request.category.rawValue)
            if category == nil {
                faults.add("category", "RANGE", "Неизвестная категория.", "The category is unknown.")
            }
        }
        guard request.name != nil || request.birthDate != nil else { return }
        let birth = faults.day("birth_date", request.birthDate, isRequired: false)
        // A spelling that is no name is not a fault of the question: it differs from the register, as РЭМД would say.
        let parts = request.name.map { (family: $0.family, given: $0.given, patronymic: $0.patronymic) }
        if let parts {
            for (field, part) in [
                ("name.family", parts.family), ("name.given", parts.given), ("name.patronymic", parts.patronymic),
            ] where part.utf8.count > Self.namePartBytesMax {
                faults.add(
                    field, "TOO_LONG", "Слишком длинно, наибольшее число байт — \(Self.namePartBytesMax).",
                    "Too long, \(Self.namePartBytesMax) bytes at most.")
                return
            }
        }
        person = StatedPerson(name: parts, birth: birth)
    }

    /// Of a name as typed, before spaces and letters of two code points go.
    private static let namePartBytesMax = 1000
}
