internal import FRMRIdentifiers

/// Checks of personal data in the passport, tax and pension registers (V1).
package enum PersonChecks {
    /// - Parameter entries: what the register holds under the passport's series and number.
    package static func passport(_ person: PersonFact, _ entries: [PersonEntry]) -> Finding {
        Finding.best(of: entries) { entry in
            var faults = common(person, entry, .passports)
            if !entry.isValid {
                faults.append(
                    Fault(
                        "personal_data.passport.number", .passportInvalid,
                        "Паспорт недействителен. Укажите действующий паспорт.",
                        "The passport is no longer valid. Give the valid one.", requirement: "V1"))
            }
            if let kept = entry.passport { faults += passportFaults(person.passport, kept) }
            return faults
        }
            ?? .failed([
                Fault(
                    "personal_data.passport.number", .passportNotFound,
                    "Паспорт с такими серией и номером не найден. Проверьте порядок цифр и лишние символы.",
                    "No passport has this series and number. Check the order of the digits and extra characters.",
                    requirement: "V1")
            ])
    }

    /// - Parameter entries: what the register holds under the ИНН.
    package static func taxpayer(_ person: PersonFact, _ entries: [PersonEntry]) -> Finding {
        Finding.best(of: entries) { entry in
            var faults = common(person, entry, .taxpayers)
            if !entry.isValid {
                faults.append(
                    Fault(
                        "personal_data.inn", .innInvalid, "ИНН недействителен. Укажите действующий.",
                        "The ИНН is no longer valid. Give the valid one.", requirement: "V1"))
            }
            return faults
        }
            ?? .failed([
                Fault(
                    "personal_data.inn", .innNotFound,
                    "ИНН не найден в реестре налогоплательщиков. Проверьте порядок цифр.",
                    "The tax register has no such ИНН. Check the order of the digits.", requirement: "V1")
            ])
    }

    /// - Parameter entries: what the register holds under the СНИЛС.
    package static func pension(_ person: PersonFact, _ entries: [PersonEntry]) -> Finding {
        Finding.best(of: entries) { entry in
            var faults = common(person, entry, .pensions)
            if !entry.isValid {
                faults.append(
                    Fault(
                        "personal_data.snils", .snilsInvalid, "СНИЛС недействителен. Укажите действующий.",
                        "The СНИЛС is no longer valid. Give the valid one.", requirement: "V1"))
            }
            return faults
        }
            ?? .failed([
                Fault(
                    "personal_data.snils", .snilsNotFound,
                    "СНИЛС не найден в пенсионном реестре. Проверьте порядок цифр.",
                    "The pension register has no such СНИЛС. Check the order of the digits.", requirement: "V1")
            ])
    }

    private static func common(_ person: PersonFact, _ entry: PersonEntry, _ source: NameSource) -> [Fault] {
        var faults = entry.name.map { person.name.faults(against: $0, of: source) } ?? []
        if let kept = entry.birthDate, person.birthDate != kept {
            faults.append(
                Fault(
                    "personal_data.birth_date", .birthDateMismatch,
                    "Дата рождения не совпадает с \(source.russian). Укажите как в паспорте.",
                    "The birth date does not match \(source.english). Give it as in the passport.",
                    requirement: "V1"))
        }
        return faults
    }

    private static func passportFaults(_ given: PassportFact, _ kept: PassportFact) -> [Fault] {
        var faults: [Fault] = []
        if let date = kept.issueDate, given.issueDate != date {
            faults.append(passportFault("issue_date", "Дата выдачи паспорта", "The passport's date of issue"))
        }
        if !kept.departmentCode.isEmpty, given.departmentCode != kept.departmentCode {
            faults.append(passportFault("department_code", "Код подразделения", "The code of the department"))
        }
        // Issuers are long texts that people abbreviate and set in other quotes, while the department's code says
        // the same exactly: letters and digits alone are compared.
        if !kept.issuer.isEmpty, TextKey.letters(given.issuer) != TextKey.letters(kept.issuer) {
            faults.append(passportFault("issuer", "Кем выдан паспорт", "The issuer of the passport"))
        }
        return faults
    }

    private static func passportFault(_ field: String, _ russian: String, _ english: String) -> Fault {
        Fault(
            "personal_data.passport.\(field)", .passportMismatch,
            "\(russian): не совпадает с реестром паспортов. Укажите как в паспорте.",
            "\(english) does not match the passport register. Give it as in the passport.", requirement: "V1")
    }
}

/// Comparison of free texts such as names of institutions.
enum TextKey {
    /// Lower-case letters and digits alone, «ё» as «е»: quotes, dashes and spaces say nothing in such a text.
    static func letters(_ text: String) -> String {
        String(NameComparison.key(text).filter { $0.isLetter || $0.isNumber })
    }
}
