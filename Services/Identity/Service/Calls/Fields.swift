internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules

/// Reads the fields of a request and gathers what is wrong with them, so that a caller learns all of it at once.
struct Fields {
    private(set) var violations: [FieldViolation] = []

    /// - Throws: INVALID_ARGUMENT with every faulty field, when there is one.
    func check() throws(RPCError) {
        if !violations.isEmpty { throw .invalid(violations) }
    }

    mutating func add(_ field: String, _ reason: String, _ russian: String, _ english: String) {
        violations.append(FieldViolation(field: field, reason: reason, message: russian, english: english))
    }

    mutating func parse<Value>(_ field: String, _ read: () throws(IdentifierError) -> Value) -> Value? {
        do throws(IdentifierError) {
            return try read()
        } catch {
            add(field, error.reason, error.messageRU, error.messageEN)
            return nil
        }
    }

    /// Each part of a name by its own field.
    mutating func name(_ field: String, _ value: CommonV1.PersonName) -> PersonName? {
        let name = try? PersonName(family: value.family, given: value.given, patronymic: value.patronymic)
        if name == nil {
            add(field, PersonName.faults(family: value.family, given: value.given, patronymic: value.patronymic))
        }
        return name
    }

    /// Both parts of a passport's number by their own fields.
    mutating func passport(_ field: String, _ value: CommonV1.Passport) -> PassportNumber? {
        add(field, PassportNumber.faults(series: value.series, number: value.number))
        return try? PassportNumber(series: value.series, number: value.number)
    }

    private mutating func add<Part: RawRepresentable<String>>(
        _ field: String, _ faults: [(part: Part, error: IdentifierError)]
    ) {
        for (part, error) in faults {
            add("\(field).\(part.rawValue)", error.reason, error.messageRU, error.messageEN)
        }
    }

    mutating func text(_ field: String, _ value: String, charactersMax: Int, mayBeEmpty: Bool = false) {
        if value.isEmpty, !mayBeEmpty { add(field, "REQUIRED", "Поле не заполнено.", "The field is empty.") }
        // Bytes first: counting the characters of a long text is work.
        if value.utf8.count > charactersMax * 4 || value.count > charactersMax {
            add(
                field, "TOO_LONG", "Не более \(charactersMax) символов.", "At most \(charactersMax) characters.")
        }
    }

    mutating func date(_ field: String, _ value: GoogleType.Date?) -> CivilDate? {
        if let value, let date = CivilDate(year: Int(value.year), month: Int(value.month), day: Int(value.day)) {
            return date
        }
        add(field, "DATE", "Такой даты нет.", "There is no such date.")
        return nil
    }

    /// The digits of a code as it is typed or pasted; empty when it is none.
    mutating func code(_ field: String, _ value: String, digits: Int) -> String {
        do throws(TypedCode.Fault) {
            return try TypedCode(value, digits: digits).digits
        } catch {
            add(field, "CODE_FORMAT", error.russian(digits: digits), error.english(digits: digits))
            return ""
        }
    }

    /// - Parameter phone: of the account that the password is for; nil when there is none that it could be for.
    mutating func password(_ field: String, _ value: String, policy: PasswordPolicy, phone: String?) {
        for fault in policy.faults(of: value, phone: phone) {
            add(field, fault.rawValue, policy.russian(fault), policy.english(fault))
        }
    }
}
