import FRMRIdentifiers
import Reference
import Testing
import VerificationRules

@Suite struct NameDifferenceTests {
    @Test(arguments: [
        ("Семенова", "Семёнова", NameDifference.yo), ("СЕМЁНОВА", "Семёнова", .letterCase),
        ("Петрова - Водная", "Петрова-Водная", .spacing), ("Симёнова", "Семёнова", .oneLetter(2)),
        ("Семённова", "Семёнова", .oneLetterMore(6)), ("Семёноа", "Семёнова", .oneLetterLess(7)),
        ("Сеёмнова", "Семёнова", .swapped(3)), ("Иванова", "Семёнова", .other), ("", "Викторовна", .other),
    ])
    func nearMatchIsExplained(_ given: String, _ register: String, _ difference: NameDifference) {
        #expect(NameDifference(given, register: register) == difference)
    }

    @Test func sameSpellingIsNoDifference() { #expect(NameDifference("Семёнова", register: "Семёнова") == nil) }
}

@Suite struct PersonChecksTests {
    @Test func matchPassesInAllThreeRegistersV1() {
        #expect(PersonChecks.passport(person, [entry]) == .passed)
        #expect(PersonChecks.taxpayer(person, [entry]) == .passed)
        #expect(PersonChecks.pension(person, [entry]) == .passed)
    }

    @Test func typoNamesItsFieldV1() {
        var typo = person
        typo.name.family = "Семенова"
        let faults = PersonChecks.passport(typo, [entry]).faults
        #expect(faults.map(\.field) == ["personal_data.name.family"])
        #expect(faults.map(\.reason) == [.nameMismatch])
        #expect(faults.first?.russian.contains("«ё»") == true)
        #expect(faults.first?.requirement == "V1")
    }

    @Test func faultDoesNotTellWhatTheRegisterHolds() {
        var stranger = person
        stranger.name = FullName(family: "Чужая", given: "Анна", patronymic: "Викторовна")
        stranger.birthDate = CivilDate(iso: "1990-01-01")
        for fault in PersonChecks.pension(stranger, [entry]).faults {
            #expect(!fault.russian.contains("Семёнова") && !fault.russian.contains("1985"))
        }
    }

    @Test func everyWrongFieldIsListedV2() {
        var wrong = person
        wrong.birthDate = CivilDate(iso: "1985-03-15")
        wrong.passport.issueDate = CivilDate(iso: "2010-04-21")
        wrong.passport.departmentCode = "300102"
        wrong.passport.issuer = "Иное отделение"
        #expect(
            PersonChecks.passport(wrong, [entry]).faults.map(\.field) == [
                "personal_data.birth_date", "personal_data.passport.issue_date",
                "personal_data.passport.department_code", "personal_data.passport.issuer",
            ])
    }

    @Test func unknownNumberIsAFaultOfItsFieldV1() {
        #expect(PersonChecks.passport(person, []).faults.map(\.reason) == [.passportNotFound])
        #expect(PersonChecks.taxpayer(person, []).faults.map(\.field) == ["personal_data.inn"])
        #expect(PersonChecks.pension(person, []).faults.map(\.field) == ["personal_data.snils"])
    }

    @Test func invalidPassportIsRefused() {
        var gone = entry
        gone.isValid = false
        #expect(PersonChecks.passport(person, [gone]).faults.map(\.reason) == [.passportInvalid])
    }

    @Test func numberThatIsNoLongerValidIsRefusedV1() {
        var gone = entry
        gone.isValid = false
        #expect(PersonChecks.taxpayer(person, [gone]).faults.map(\.reason) == [.innInvalid])
        #expect(PersonChecks.pension(person, [gone]).faults.map(\.field) == ["personal_data.snils"])
    }

    @Test func recordThatFitsBestDecides() {
        var other = entry
        other.name = FullName(family: "Чужая", given: "Ольга")
        #expect(PersonChecks.taxpayer(person, [other, entry]) == .passed)
    }

    private var passport: PassportFact {
        PassportFact(
            series: "7609", number: "456987", issueDate: CivilDate(iso: "2010-04-20"),
            issuer: "ОТДЕЛЕНИЕМ УФМС (ОБРАЗЕЦ)", departmentCode: "300101")
    }

    private var person: PersonFact {
        PersonFact(
            name: FullName(family: "Семёнова", given: "Анна", patronymic: "Викторовна"),
            birthDate: CivilDate(iso: "1985-03-14"), snils: "11223344595", inn: "500100732259", passport: passport)
    }

    private var entry: PersonEntry {
        PersonEntry(name: person.name, birthDate: person.birthDate, passport: passport, isValid: true)
    }
}

@Suite struct SectionChecksTests {
    @Test func wrongInstitutionIsNamedV3() {
        var claimed = diploma
        claimed.institution = "Другой университет"
        let finding = EducationChecks.document(
            claimed, holder: holder, path: "education.documents[1]",
            [EducationEntry(holder: holder, document: diploma)])
        #expect(finding.faults.map(\.field) == ["education.documents[1].institution"])
        #expect(finding.faults.map(\.requirement) == ["V3"])
    }

    @Test func everyFieldOfADiplomaIsComparedV3() {
        var claimed = diploma
        claimed.kind = .retrainingCertificate
        claimed.issueDate = nil
        claimed.speciality?.code = "16"
        claimed.degree = 3
        let entry = EducationEntry(holder: holder, document: diploma)
        let finding = EducationChecks.document(claimed, holder: holder, path: "p", [entry])
        #expect(finding.faults.map(\.field) == ["p.kind", "p.issue_date", "p.speciality", "p.degree"])
        #expect(Set(finding.faults.map(\.russian) + finding.faults.map(\.english)).count == 8)
    }

    /// What the register does not keep is not compared.
    @Test func fieldsThatTheRegisterLacksAreTakenV3() {
        var kept = diploma
        kept.issueDate = nil
        kept.speciality = nil
        kept.degree = 0
        let entry = EducationEntry(holder: holder, document: kept)
        #expect(EducationChecks.document(diploma, holder: holder, path: "p", [entry]) == .passed)
    }

    @Test func quotesAndYoOfADiplomaDoNotMatterV3() {
        var claimed = diploma
        claimed.institution = "«Образцовый  медицинский университет»"
        let capitals = FullName(family: "СЕМЕНОВА", given: "АННА", patronymic: "ВИКТОРОВНА")
        #expect(
            EducationChecks.document(
                claimed, holder: holder, path: "p", [EducationEntry(holder: capitals, document: diploma)]) == .passed)
    }

    @Test func diplomaOfAnotherPersonIsRefusedV3() {
        let entry = EducationEntry(holder: FullName(family: "Чужая", given: "Анна"), document: diploma)
        #expect(
            EducationChecks.document(diploma, holder: holder, path: "p", [entry]).faults.map(\.reason)
                == [.holderMismatch])
        #expect(
            EducationChecks.document(diploma, holder: holder, path: "p", []).faults.map(\.reason)
                == [.documentNotFound])
    }

    @Test func accreditationOfAnotherPersonIsNotFoundV3() {
        let entry = AccreditationEntry(snils: "20000000119", accreditation: accreditation, isPassed: true)
        let finding = EducationChecks.accreditation(accreditation, snils: "11223344595", path: "p", [entry])
        #expect(finding.faults.map(\.reason) == [.accreditationNotFound])
    }

    @Test func accreditationIsComparedAndItsEndMayBeLeftToTheRegisterV3() {
        let entry = AccreditationEntry(snils: "11223344595", accreditation: accreditation, isPassed: true)
        var claimed = accreditation
        claimed.endDate = nil
        #expect(EducationChecks.accreditation(claimed, snils: "11223344595", path: "p", [entry]) == .passed)
        claimed.endDate = CivilDate(iso: "2030-01-01")
        #expect(
            EducationChecks.accreditation(claimed, snils: "11223344595", path: "p", [entry]).faults.map(\.field)
                == ["p.end_date"])
    }

    @Test func everyFieldOfAnAccreditationIsComparedV3() {
        let entry = AccreditationEntry(snils: "11223344595", accreditation: accreditation, isPassed: false)
        var claimed = accreditation
        claimed.speciality = nil
        claimed.passDate = CivilDate(iso: "2024-05-21")
        let finding = EducationChecks.accreditation(claimed, snils: "11223344595", path: "p", [entry])
        #expect(finding.faults.map(\.field) == ["p.registry_number", "p.speciality", "p.pass_date"])
        #expect(finding.faults.first?.reason == .accreditationNotPassed)
    }

    @Test(arguments: DocumentKind.allCases)
    func onlyDocumentsThatARegisterKeepsAreAskedForV3(kind: DocumentKind) {
        let kept: Set<DocumentKind> = [
            .diploma, .postgraduateCertificate, .retrainingCertificate, .advancedTraining,
        ]
        #expect(kind.isRegistered == kept.contains(kind))
    }

    @Test func endOfAnEmploymentIsComparedV4() {
        var claimed = post
        claimed.endDate = CivilDate(iso: "2026-01-01")
        #expect(EmploymentChecks.employment(claimed, path: "p", [post]).faults.map(\.field) == ["p.end_date"])
        #expect(EmploymentChecks.employment(post, path: "p", [claimed]).faults.map(\.field) == ["p.end_date"])
    }

    @Test func employmentIsComparedFieldByFieldV4() {
        #expect(EmploymentChecks.employment(post, path: "employments[0]", [post]) == .passed)
        var claimed = post
        claimed.beginDate = CivilDate(iso: "2024-06-01")
        claimed.post?.code = "58"
        #expect(
            EmploymentChecks.employment(claimed, path: "employments[0]", [post]).faults.map(\.field)
                == ["employments[0].post", "employments[0].begin_date"])
        claimed.organisation = "1.2.643.5.1.13.13.12.2.77.1"
        #expect(
            EmploymentChecks.employment(claimed, path: "employments[0]", [post]).faults.map(\.reason)
                == [.employmentNotFound])
    }

    @Test func missingDocumentsAreListedExactlyV2() throws {
        let named = DocumentFact(
            path: "education.documents[0]", scanField: "scan_sha256", kind: .advancedTraining,
            issueDate: CivilDate(iso: "2020-01-01"), scan: [9])
        let finding = DocumentChecks.documents(
            required: [.diploma, .workBook], named: [named], scans: [ScanEntry(kind: .diploma, sha256: [1])],
            list: "education.documents", today: try #require(CivilDate(iso: "2026-11-23")), trainingYearsMax: 5)
        #expect(finding.faults.map(\.reason) == [.documentMissing, .scanMissing, .documentTooOld])
        #expect(
            finding.faults.map(\.field) == [
                "education.documents", "education.documents[0].scan_sha256", "education.documents[0].issue_date",
            ])
    }

    private let holder = FullName(family: "Семёнова", given: "Анна", patronymic: "Викторовна")

    private var diploma: EducationFact {
        EducationFact(
            kind: .diploma, series: "ВСГ", number: "1234567", issueDate: CivilDate(iso: "2008-06-25"),
            institution: "Образцовый медицинский университет",
            speciality: CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", code: "27"), degree: 2)
    }

    private var accreditation: AccreditationFact {
        AccreditationFact(
            registryNumber: "7723 031245678", speciality: CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", code: "27"),
            passDate: CivilDate(iso: "2024-05-20"), endDate: CivilDate(iso: "2029-05-20"))
    }

    private var post: EmploymentFact {
        EmploymentFact(
            organisation: "1.2.643.5.1.13.13.12.2.77.7777",
            post: CodeEntry(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109"),
            beginDate: CivilDate(iso: "2024-06-03"), endDate: nil)
    }
}
