internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules

// Messages as the entries that the rules judge, and back.

extension DateEntry {
    init(_ date: GoogleType.Date?) {
        guard let date, (date.year, date.month, date.day) != (0, 0, 0) else {
            self = .absent
            return
        }
        self = CivilDate(date).map(DateEntry.day) ?? .nonexistent
    }
}

extension CivilDate {
    init?(_ date: GoogleType.Date) {
        self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
    }
}

extension GoogleType.Date {
    init(_ day: CivilDate) {
        let (year, month, day) = day.components
        self.init(year: Int32(year), month: Int32(month), day: Int32(day))
    }
}

extension CodeEntry {
    init?(_ code: CommonV1.BookCode?) {
        guard let code else { return nil }
        self.init(oid: code.oid, version: code.version, code: code.code)
    }
}

extension CommonV1.BookCode {
    init(_ code: CodeEntry) {
        self.init(oid: code.oid, version: code.version, code: code.code)
    }

    /// The same in the form that is stored, compared and sent.
    var canonical: CommonV1.BookCode {
        CommonV1.BookCode(CodeEntry(oid: oid, version: version, code: code).canonical)
    }
}

extension CommonV1.Education {
    /// The same with every code in its canonical form; what is none stays as it is and is a fault.
    var canonical: CommonV1.Education {
        var education = self
        for place in documents.indices {
            education.documents[place].speciality = documents[place].speciality?.canonical
        }
        for place in accreditations.indices {
            education.accreditations[place].speciality = accreditations[place].speciality?.canonical
        }
        return education
    }
}

extension CommonV1.Employment {
    /// The same with its post and the OID of its organisation in canonical form; what is none stays as it is and is a
    /// fault.
    var canonical: CommonV1.Employment {
        var employment = self
        employment.organisationOid = OID.canonical(organisationOid)
        employment.post = post?.canonical
        return employment
    }
}

extension PersonalDataEntry {
    init(_ data: CommonV1.PersonalData) {
        self.init()
        let name = data.name ?? CommonV1.PersonName()
        let passport = data.passport ?? CommonV1.Passport()
        family = name.family
        given = name.given
        patronymic = name.patronymic
        birthDate = DateEntry(data.birthDate)
        snils = data.snils
        inn = data.inn
        passportSeries = passport.series
        passportNumber = passport.number
        passportIssueDate = DateEntry(passport.issueDate)
        passportIssuer = passport.issuer
        departmentCode = passport.departmentCode
        registrationAddress = data.registrationAddress
        phone = data.phone
        email = data.email
        licenceNumber = data.licenceNumber
        policyNumber = data.policyNumber
        formerNames = data.formerNames.map(FormerNameEntry.init)
        nameValidFrom = DateEntry(data.nameValidFrom)
    }
}

extension NameEntry {
    init(_ name: CommonV1.PersonName) { self.init(name.family, name.given, name.patronymic) }
}

extension FormerNameEntry {
    init(_ former: CommonV1.FormerName) {
        self.init()
        name = NameEntry(former.name ?? CommonV1.PersonName())
        validTo = DateEntry(former.validTo)
    }
}

extension CommonV1.PersonalData {
    /// The same with every identifier in its canonical form: what is stored, compared and sent.
    var canonical: CommonV1.PersonalData { canonical(name.flatMap { PersonName($0) }) }

    /// - Parameter name: of these data, as it was parsed.
    func canonical(_ name: PersonName?) -> CommonV1.PersonalData {
        var data = self
        if let name { data.name = CommonV1.PersonName(name) }
        for place in data.formerNames.indices {
            guard let former = data.formerNames[place].name.flatMap({ PersonName($0) }) else { continue }
            data.formerNames[place].name = CommonV1.PersonName(former)
        }
        // Digits alone are what a parser would make of them, and most often there is nothing else.
        if !snils.isDigits(11) { data.snils = (try? SNILS(snils))?.digits ?? snils }
        if !inn.isDigits(12) { data.inn = (try? PersonalINN(inn))?.digits ?? inn }
        if !phone.hasPrefix("+7") || !phone.dropFirst(2).isDigits(10) {
            data.phone = (try? MobilePhone(phone))?.value ?? phone
        }
        if !email.isCanonicalAddress { data.email = (try? EmailAddress(email))?.value ?? email }
        if !policyNumber.isDigits(16) { data.policyNumber = (try? ENP(policyNumber))?.digits ?? policyNumber }
        if let passport = data.passport,
            let number = try? PassportNumber(series: passport.series, number: passport.number)
        {
            data.passport?.series = number.series
            data.passport?.number = number.number
            data.passport?.departmentCode =
                (try? DepartmentCode(passport.departmentCode))?.formatted ?? passport.departmentCode
        }
        return data
    }
}

extension StringProtocol {
    /// Whether it is just so many ASCII digits.
    fileprivate func isDigits(_ count: Int) -> Bool {
        utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// No capital and no space: as a mail address it is its own canonical form, if it is one.
    fileprivate var isCanonicalAddress: Bool {
        utf8.allSatisfy { (0x21...0x7e).contains($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

extension CommonV1.PersonName {
    init(_ name: PersonName) {
        self.init(family: name.family, given: name.given, patronymic: name.patronymic ?? "")
    }
}

extension PersonName {
    init?(_ name: CommonV1.PersonName) {
        guard
            let parsed = try? PersonName(
                family: name.family, given: name.given,
                patronymic: name.patronymic.isEmpty ? nil : name.patronymic)
        else { return nil }
        self = parsed
    }
}

extension EducationEntry {
    init(_ education: CommonV1.Education) {
        self.init(
            documents: education.documents.map(Document.init),
            accreditations: education.accreditations.map(Accreditation.init))
    }
}

extension EducationEntry.Document {
    init(_ document: CommonV1.EducationDocument) {
        self.init()
        kind = DocumentKind(rawValue: document.kind.rawValue)
        series = document.series
        number = document.number
        issueDate = DateEntry(document.issueDate)
        institution = document.institution
        speciality = CodeEntry(document.speciality)
        degree = Degree(rawValue: document.degree.rawValue)
        scan = document.scanSha256
    }
}

extension EducationEntry.Accreditation {
    init(_ accreditation: CommonV1.Accreditation) {
        self.init()
        registryNumber = accreditation.registryNumber
        speciality = CodeEntry(accreditation.speciality)
        passDate = DateEntry(accreditation.passDate)
        endDate = DateEntry(accreditation.endDate)
        prolonged = accreditation.extension.map(ExtensionEntry.init)
    }
}

extension ExtensionEntry {
    init(_ given: CommonV1.Extension) {
        self.init()
        let act = given.act ?? CommonV1.StatutoryAct()
        endDate = DateEntry(given.endDate)
        actTitle = act.title
        actNumber = act.number
        actDate = DateEntry(act.date)
    }
}

extension CommonV1.StatutoryAct {
    init(_ act: StatutoryAct) {
        self.init(title: act.title, number: act.number, date: GoogleType.Date(act.date))
    }
}

extension StatutoryAct {
    init?(_ act: CommonV1.StatutoryAct) {
        guard let date = act.date.flatMap({ CivilDate($0) }) else { return nil }
        self.init(title: act.title, number: act.number, date: date)
    }
}

extension EmploymentEntry {
    init(_ employment: CommonV1.Employment) {
        self.init()
        organisationOID = employment.organisationOid
        organisationName = employment.organisationName
        post = CodeEntry(employment.post)
        rateMilli = employment.rateMilli
        hasContract = employment.contract.isNamed
        beginDate = DateEntry(employment.beginDate)
        endDate = DateEntry(employment.endDate)
        hasDismissalGround = employment.dismissalGround.isNamed
        scans = employment.scans.map {
            Scan(kind: DocumentKind(rawValue: $0.kind.rawValue), sha256: $0.sha256)
        }
        serviceNumber = employment.serviceNumber
    }
}

extension RawRepresentable where Self: CaseIterable & Equatable, RawValue == Int32 {
    /// A value that this version names, other than 0, which says nothing.
    fileprivate var isNamed: Bool { rawValue != 0 && Self.allCases.contains { $0 == self } }
}

extension CommonV1.Section {
    init(_ section: Section) { self.init(rawValue: section.rawValue) }
}

extension Section {
    /// nil: none that this version knows.
    init?(_ section: CommonV1.Section) { self.init(rawValue: section.rawValue) }
}

extension CommonV1.Status {
    init(_ status: Status) { self.init(rawValue: status.rawValue) }
}

extension CommonV1.Fault {
    init(_ fault: Fault) {
        self.init(
            section: CommonV1.Section(fault.section), field: fault.field, reason: fault.reason,
            message: fault.russian, messageEn: fault.english, requirement: fault.requirement)
    }
}
