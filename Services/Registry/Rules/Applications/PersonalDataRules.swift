package import FRMRIdentifiers
internal import Reference

/// The section of personal data as a form gives it (R3).
package struct PersonalDataEntry: Sendable, Hashable {
    package var family = ""
    package var given = ""
    package var patronymic = ""
    package var birthDate = DateEntry.absent
    package var snils = ""
    package var inn = ""
    package var passportSeries = ""
    package var passportNumber = ""
    package var passportIssueDate = DateEntry.absent
    package var passportIssuer = ""
    package var departmentCode = ""
    package var registrationAddress = ""
    package var phone = ""
    package var email = ""
    package var licenceNumber = ""
    package var policyNumber = ""
    /// Names before this one.
    package var formerNames: [FormerNameEntry] = []
    /// The first day of the name, of a change of it.
    package var nameValidFrom = DateEntry.absent

    package init() {}
}

extension SectionPolicy {
    /// Every wrong field of the section (R3, R12): of the minimum set to register (R18) the passport and the СНИЛС.
    ///
    /// - Parameters:
    ///   - person: whom the application is for; another СНИЛС in the section is a fault. nil: whom the section names.
    ///   - today: the day of the call.
    ///   - kind: of the application. Former names come with a registration, the day of a new name with a change.
    package func faults(
        _ entry: PersonalDataEntry, of person: SNILS?, in kind: ApplicationKind = .registration, today: CivilDate
    ) -> [Fault] {
        var list = FaultList(.personalData, requirement: "R3")
        list.checkName("personal_data.name", NameEntry(entry.family, entry.given, entry.patronymic))
        let birth = list.checkDate(
            "personal_data.birth_date", entry.birthDate, from: today.adding(years: -personAgeYearsMax),
            to: today.adding(years: -passportAgeYears))
        switch kind {
        case .registration:
            formerNameFaults(entry, born: birth, today: today, into: &list)
            if entry.nameValidFrom != .absent {
                list.add(
                    "personal_data.name_valid_from", "UNEXPECTED",
                    "День нового имени бывает только у изменения данных.",
                    "Only a change has the day of a new name.")
            }
        case .personalDataChange:
            if !entry.formerNames.isEmpty {
                list.add(
                    "personal_data.former_names", "UNEXPECTED",
                    "Прежние имена указываются только при регистрации: регистр помнит имя, которое меняется.",
                    "Only a registration has former names: the register remembers the name that changes.")
            }
            _ = list.checkDate(
                "personal_data.name_valid_from", entry.nameValidFrom, from: birth ?? Self.firstDocumentDay, to: today,
                required: false)
        }
        list.check("personal_data.snils") { () throws(IdentifierError) in try SNILS(entry.snils) }
        if let person, let snils = try? SNILS(entry.snils), snils != person {
            list.add(
                "personal_data.snils", "SNILS_OF_ANOTHER", "СНИЛС не тот, на который открыта заявка.",
                "The SNILS is not the one that the application is for.")
        }
        list.check("personal_data.inn") { () throws(IdentifierError) in try PersonalINN(entry.inn) }
        passportFaults(entry, born: birth, today: today, into: &list)
        list.checkText("personal_data.registration_address", entry.registrationAddress, 1...500)
        list.check("personal_data.phone") { () throws(IdentifierError) in try MobilePhone(entry.phone) }
        list.check("personal_data.email") { () throws(IdentifierError) in try EmailAddress(entry.email) }
        list.checkText("personal_data.licence_number", entry.licenceNumber, 0...64)
        if !entry.policyNumber.isEmpty {
            list.check("personal_data.policy_number") { () throws(IdentifierError) in try ENP(entry.policyNumber) }
        }
        return list.faults
    }

    private func passportFaults(
        _ entry: PersonalDataEntry, born: CivilDate?, today: CivilDate, into list: inout FaultList
    ) {
        list.add(
            "personal_data.passport", PassportNumber.faults(series: entry.passportSeries, number: entry.passportNumber))
        let earliest = (born ?? today.adding(years: -personAgeYearsMax)).adding(years: passportAgeYears)
        _ = list.checkDate(
            "personal_data.passport.issue_date", entry.passportIssueDate, from: min(earliest, today), to: today)
        list.checkText("personal_data.passport.issuer", entry.passportIssuer, 1...300)
        list.check("personal_data.passport.department_code") { () throws(IdentifierError) in
            try DepartmentCode(entry.departmentCode)
        }
    }
}
