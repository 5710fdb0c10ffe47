package import FRMRIdentifiers
package import Reference

/// A person's name as an application or a register spells it.
package struct FullName: Sendable, Hashable {
    package var family: String
    package var given: String
    /// Empty where the passport has none.
    package var patronymic: String

    package init(family: String, given: String, patronymic: String = "") {
        self.family = family
        self.given = given
        self.patronymic = patronymic
    }
}

package struct PassportFact: Sendable, Hashable {
    package var series: String
    package var number: String
    package var issueDate: CivilDate?
    package var issuer: String
    package var departmentCode: String

    package init(series: String, number: String, issueDate: CivilDate?, issuer: String, departmentCode: String) {
        self.series = series
        self.number = number
        self.issueDate = issueDate
        self.issuer = issuer
        self.departmentCode = departmentCode
    }
}

/// Personal data of an application (R3), as far as state registers know them.
package struct PersonFact: Sendable, Hashable {
    package var name: FullName
    package var birthDate: CivilDate?
    /// Digits only.
    package var snils: String
    /// Digits only.
    package var inn: String
    package var passport: PassportFact

    package init(name: FullName, birthDate: CivilDate?, snils: String, inn: String, passport: PassportFact) {
        self.name = name
        self.birthDate = birthDate
        self.snils = snils
        self.inn = inn
        self.passport = passport
    }
}

/// A record of the passport, tax or pension register; what a register does not keep is nil.
package struct PersonEntry: Sendable, Hashable {
    package var name: FullName?
    package var birthDate: CivilDate?
    package var passport: PassportFact?
    /// False when the document or number is no longer valid.
    package var isValid: Bool

    package init(name: FullName?, birthDate: CivilDate?, passport: PassportFact? = nil, isValid: Bool) {
        self.name = name
        self.birthDate = birthDate
        self.passport = passport
        self.isValid = isValid
    }
}

/// A document of education, of an application or of the register.
package struct EducationFact: Sendable, Hashable {
    package var kind: DocumentKind
    package var series: String
    package var number: String
    package var issueDate: CivilDate?
    package var institution: String
    package var speciality: CodeEntry?
    /// Raw value of `frmr.common.v1.DegreeKind`; 0 where the document gives none.
    package var degree: Int32

    package init(
        kind: DocumentKind, series: String, number: String, issueDate: CivilDate?, institution: String,
        speciality: CodeEntry?, degree: Int32
    ) {
        self.kind = kind
        self.series = series
        self.number = number
        self.issueDate = issueDate
        self.institution = institution
        self.speciality = speciality
        self.degree = degree
    }
}

package struct EducationEntry: Sendable, Hashable {
    package var holder: FullName
    package var document: EducationFact

    package init(holder: FullName, document: EducationFact) {
        self.holder = holder
        self.document = document
    }
}

/// An accreditation, of an application or of the register.
package struct AccreditationFact: Sendable, Hashable {
    package var registryNumber: String
    package var speciality: CodeEntry?
    package var passDate: CivilDate?
    /// Nil in an application that leaves it to the register.
    package var endDate: CivilDate?

    package init(registryNumber: String, speciality: CodeEntry?, passDate: CivilDate?, endDate: CivilDate?) {
        self.registryNumber = registryNumber
        self.speciality = speciality
        self.passDate = passDate
        self.endDate = endDate
    }
}

package struct AccreditationEntry: Sendable, Hashable {
    package var snils: String
    package var accreditation: AccreditationFact
    /// False when it was failed or withdrawn.
    package var isPassed: Bool

    package init(snils: String, accreditation: AccreditationFact, isPassed: Bool) {
        self.snils = snils
        self.accreditation = accreditation
        self.isPassed = isPassed
    }
}

/// A post held, of an application or of the register of labour activity; who holds it is the register's key.
package struct EmploymentFact: Sendable, Hashable {
    package var organisation: String
    package var post: CodeEntry?
    package var beginDate: CivilDate?
    /// Nil while it lasts.
    package var endDate: CivilDate?

    package init(organisation: String, post: CodeEntry?, beginDate: CivilDate?, endDate: CivilDate?) {
        self.organisation = organisation
        self.post = post
        self.beginDate = beginDate
        self.endDate = endDate
    }
}
