internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import VerificationRules

// From messages to the values that rules compare, and back. Identifiers arrive as the registry keeps them, and as state
// registers write them; separators, spaces and `urn:oid:` are dropped here, so that «112-233-445 95» and its digits are one
// key, and a code is compared with a code.

extension CivilDate {
    /// Nil for an absent date and for a day that does not exist.
    init?(_ date: GoogleType.Date?) {
        guard let date else { return nil }
        self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
    }

    var message: GoogleType.Date { GoogleType.Date(year: Int32(year), month: Int32(month), day: Int32(day)) }
}

extension String {
    /// ASCII digits alone.
    var digits: String { String(unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init)) }
}

extension FullName {
    init(_ name: CommonV1.PersonName?) {
        self.init(family: name?.family ?? "", given: name?.given ?? "", patronymic: name?.patronymic ?? "")
    }
}

extension CodeEntry {
    /// In canonical form.
    init?(_ code: CommonV1.BookCode?) {
        guard let code else { return nil }
        self = CodeEntry(oid: code.oid, version: code.version, code: code.code).canonical
    }
}

extension PassportFact {
    init(_ passport: CommonV1.Passport?) {
        self.init(
            series: (passport?.series ?? "").digits, number: (passport?.number ?? "").digits,
            issueDate: CivilDate(passport?.issueDate), issuer: passport?.issuer ?? "",
            departmentCode: (passport?.departmentCode ?? "").digits)
    }
}

extension PersonFact {
    init(_ data: CommonV1.PersonalData) {
        self.init(
            name: FullName(data.name), birthDate: CivilDate(data.birthDate), snils: data.snils.digits,
            inn: data.inn.digits, passport: PassportFact(data.passport))
    }
}

extension EducationFact {
    /// Nil for a kind that these rules do not know.
    init?(_ document: CommonV1.EducationDocument) {
        guard let kind = DocumentKind(rawValue: document.kind.rawValue) else { return nil }
        self.init(
            kind: kind, series: document.series, number: document.number, issueDate: CivilDate(document.issueDate),
            institution: document.institution, speciality: CodeEntry(document.speciality),
            degree: document.degree.rawValue)
    }
}

extension AccreditationFact {
    init(_ accreditation: CommonV1.Accreditation) {
        self.init(
            registryNumber: accreditation.registryNumber, speciality: CodeEntry(accreditation.speciality),
            passDate: CivilDate(accreditation.passDate), endDate: CivilDate(accreditation.endDate))
    }
}

extension EmploymentFact {
    init(_ employment: CommonV1.Employment) {
        self.init(
            organisation: OID.canonical(employment.organisationOid), post: CodeEntry(employment.post),
            beginDate: CivilDate(employment.beginDate), endDate: CivilDate(employment.endDate))
    }
}

extension PersonEntry {
    init(_ record: ExternalV1.PersonRecord) {
        self.init(
            name: record.name.map { FullName($0) }, birthDate: CivilDate(record.birthDate),
            passport: record.passport.map { PassportFact($0) }, isValid: record.valid)
    }
}

extension EducationEntry {
    init?(_ record: ExternalV1.EducationRecord) {
        guard let kind = DocumentKind(rawValue: record.kind.rawValue) else { return nil }
        self.init(
            holder: FullName(record.name),
            document: EducationFact(
                kind: kind, series: record.series, number: record.number, issueDate: CivilDate(record.issueDate),
                institution: record.institution, speciality: CodeEntry(record.speciality),
                degree: record.degree.rawValue))
    }
}

extension AccreditationEntry {
    init(_ record: ExternalV1.AccreditationRecord) {
        self.init(
            snils: record.snils.digits,
            accreditation: AccreditationFact(
                registryNumber: record.registryNumber, speciality: CodeEntry(record.speciality),
                passDate: CivilDate(record.passDate), endDate: CivilDate(record.endDate)),
            isPassed: record.passed)
    }
}

extension EmploymentFact {
    init(_ record: ExternalV1.EmploymentRecord) {
        self.init(
            organisation: OID.canonical(record.organisationOid), post: CodeEntry(record.post),
            beginDate: CivilDate(record.beginDate), endDate: CivilDate(record.endDate))
    }
}
