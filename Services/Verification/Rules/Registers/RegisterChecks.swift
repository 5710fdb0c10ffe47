/// The passport with its holder (V1).
package struct PassportCheck: Check {
    package let person: PersonFact
    package init(_ person: PersonFact) { self.person = person }

    package var register: Register { .passport }
    package var key: String { person.passport.series + person.passport.number }
    package var needs: [Need] {
        [
            Need("personal_data.passport.series", isGiven: !person.passport.series.isEmpty),
            Need("personal_data.passport.number", isGiven: !person.passport.number.isEmpty),
        ] + person.identityNeeds
    }
    package func finding(_ records: [PersonEntry]) -> Finding {
        PersonChecks.passport(person, records)
    }
}

/// The ИНН with its holder (V1).
package struct TaxpayerCheck: Check {
    package let person: PersonFact
    package init(_ person: PersonFact) { self.person = person }

    package var register: Register { .taxpayer }
    package var key: String { person.inn }
    package var needs: [Need] {
        [Need("personal_data.inn", isGiven: !person.inn.isEmpty)] + person.identityNeeds
    }
    package func finding(_ records: [PersonEntry]) -> Finding {
        PersonChecks.taxpayer(person, records)
    }
}

/// The СНИЛС with its holder (V1).
package struct PensionCheck: Check {
    package let person: PersonFact
    package init(_ person: PersonFact) { self.person = person }

    package var register: Register { .pension }
    package var key: String { person.snils }
    package var needs: [Need] { [person.snilsNeed] + person.identityNeeds }
    package func finding(_ records: [PersonEntry]) -> Finding {
        PersonChecks.pension(person, records)
    }
}

/// A document of education (V3).
package struct EducationCheck: Check {
    package let document: EducationFact
    package let holder: FullName
    /// Of the document in the application.
    package let path: String

    package init(_ document: EducationFact, holder: FullName, path: String) {
        self.document = document
        self.holder = holder
        self.path = path
    }

    package var register: Register { .education }
    package var key: String { document.series + document.number }
    package var needs: [Need] { [Need("\(path).number", isGiven: !document.number.isEmpty)] }
    package func finding(_ records: [EducationEntry]) -> Finding {
        EducationChecks.document(document, holder: holder, path: path, records)
    }
}

/// An accreditation (V3).
package struct AccreditationCheck: Check {
    package let accreditation: AccreditationFact
    /// Of the applicant, digits only.
    package let snils: String
    package let path: String

    package init(_ accreditation: AccreditationFact, snils: String, path: String) {
        self.accreditation = accreditation
        self.snils = snils
        self.path = path
    }

    package var register: Register { .accreditation }
    package var key: String { accreditation.registryNumber }
    package var needs: [Need] {
        [
            Need("\(path).registry_number", isGiven: !accreditation.registryNumber.isEmpty),
            Need("personal_data.snils", isGiven: !snils.isEmpty),
        ]
    }
    package func finding(_ records: [AccreditationEntry]) -> Finding {
        EducationChecks.accreditation(accreditation, snils: snils, path: path, records)
    }
}

/// A post held (V4).
package struct EmploymentCheck: Check {
    package let employment: EmploymentFact
    package let snils: String
    package let path: String

    package init(_ employment: EmploymentFact, snils: String, path: String) {
        self.employment = employment
        self.snils = snils
        self.path = path
    }

    package var register: Register { .employment }
    package var key: String { snils }
    package var needs: [Need] {
        [
            Need("personal_data.snils", isGiven: !snils.isEmpty),
            Need("\(path).organisation_oid", isGiven: !employment.organisation.isEmpty),
        ]
    }
    package func finding(_ records: [EmploymentFact]) -> Finding {
        EmploymentChecks.employment(employment, path: path, records)
    }
}

extension PersonFact {
    fileprivate var snilsNeed: Need { Need("personal_data.snils", isGiven: !snils.isEmpty) }

    fileprivate var identityNeeds: [Need] {
        [
            Need("personal_data.name.family", isGiven: !name.family.isEmpty),
            Need("personal_data.name.given", isGiven: !name.given.isEmpty),
            Need("personal_data.birth_date", isGiven: birthDate != nil),
        ]
    }
}
