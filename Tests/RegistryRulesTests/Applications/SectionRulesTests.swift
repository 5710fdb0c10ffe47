import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

let today = CivilDate(year: 2026, month: 4, day: 29) ?? .distantPast

func day(_ iso: String) -> DateEntry { CivilDate(iso: iso).map(DateEntry.day) ?? .nonexistent }

@Suite struct SectionRulesTests {
    let policy: SectionPolicy

    init() throws {
        var policy = SectionPolicy(
            documents: try ReferenceFiles.roleDocuments(), degrees: try ReferenceFiles.roleDegrees())
        policy.codes = try ReferenceFiles.codes()
        policy.organisations = try ReferenceFiles.organisationArcs()
        self.policy = policy
    }

    static func person() -> PersonalDataEntry {
        var entry = PersonalDataEntry()
        entry.family = "Образцова"
        entry.given = "Вера"
        entry.patronymic = "Примеровна"
        entry.birthDate = day("1985-03-14")
        entry.snils = "112-233-445 95"
        entry.inn = "500100732259"
        entry.passportSeries = "7609"
        entry.passportNumber = "456987"
        entry.passportIssueDate = day("2010-04-20")
        entry.passportIssuer = "Отделением (образец)"
        entry.departmentCode = "300-101"
        entry.registrationAddress = "г. Образцовск, ул. Примерная, д. 1"
        entry.phone = "89991234567"
        entry.email = "vera@example.org"
        return entry
    }

    static func diploma() -> EducationEntry.Document {
        var document = EducationEntry.Document()
        document.kind = .diploma
        document.number = "1234567"
        document.issueDate = day("2008-06-25")
        document.institution = "Образцовый университет"
        document.speciality = CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", version: "5.4", code: "27")
        document.degree = .specialist
        document.scan = Array(repeating: 1, count: 32)
        return document
    }

    static func employment() -> EmploymentEntry {
        var entry = EmploymentEntry()
        entry.organisationOID = "1.2.643.5.1.13.13.12.2.77.7777"
        entry.organisationName = "Образцовая больница"
        entry.post = CodeEntry(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109")
        entry.rateMilli = 1000
        entry.hasContract = true
        entry.beginDate = day("2024-06-03")
        return entry
    }

    func faults(_ change: (inout PersonalDataEntry) -> Void) throws -> [String] {
        var entry = Self.person()
        change(&entry)
        return policy.faults(entry, of: try SNILS("11223344595"), today: today).map { "\($0.field) \($0.reason)" }
    }

    @Test func completePersonalDataHasNoFaultsR3() throws {
        #expect(try faults { _ in } == [])
    }

    @Test func everyWrongFieldIsNamedR12() throws {
        let all = try faults {
            $0.inn = "500100732258"
            $0.birthDate = .nonexistent
            $0.phone = "+77011234567"
            $0.given = ""
        }
        #expect(
            all == [
                "personal_data.name.given NAME_EMPTY", "personal_data.birth_date DATE_NONEXISTENT",
                "personal_data.inn INN_CHECK_DIGIT", "personal_data.phone PHONE_RANGE",
            ])
    }

    @Test func anotherPersonsSNILSIsAFault() throws {
        #expect(try faults { $0.snils = "12345678964" } == ["personal_data.snils SNILS_OF_ANOTHER"])
    }

    @Test func policyIsOptionalAndJudgedWhenGivenR3() throws {
        #expect(try faults { $0.policyNumber = "8451999122899990" } == [])
        #expect(try faults { $0.policyNumber = "8451999122899991" } == ["personal_data.policy_number ENP_CHECK_DIGIT"])
    }

    /// R3: a passport is given out at fourteen, and not before its holder is born.
    @Test func passportIsNoOlderThanItsHolderAllowsR3() throws {
        #expect(try faults { $0.passportIssueDate = day("1999-03-14") } == [])
        #expect(
            try faults { $0.passportIssueDate = day("1999-03-13") }
                == ["personal_data.passport.issue_date DATE_TOO_EARLY"])
        #expect(try faults { $0.birthDate = day("2012-04-30") }.contains("personal_data.birth_date DATE_TOO_LATE"))
    }

    @Test func emptySectionsNameTheirRequiredFieldsR18() throws {
        let fields = Set(policy.faults(PersonalDataEntry(), of: try SNILS("11223344595"), today: today).map(\.field))
        #expect(fields.isSuperset(of: ["personal_data.birth_date", "personal_data.snils", "personal_data.email"]))
        #expect(policy.faults(EducationEntry(), today: today).map(\.field) == ["education.documents"])
        #expect(policy.faults([], filedBy: nil, today: today).map(\.field) == ["employments"])
    }

    @Test func advancedTrainingWearsOutAfterFiveYearsR4() {
        var document = Self.diploma()
        document.kind = .advancedTraining
        document.issueDate = day("2021-04-29")
        #expect(policy.faults(EducationEntry(documents: [document]), today: today) == [])
        document.issueDate = day("2021-04-28")
        let faults = policy.faults(EducationEntry(documents: [document]), today: today)
        #expect(faults.map(\.field) == ["education.documents[0].issue_date"])
    }

    @Test func aDiplomaNeedsItsDegreeAndTheRightBookR6() {
        var document = Self.diploma()
        document.degree = nil
        document.speciality?.oid = "1.2.643.5.1.13.13.11.1002"
        let faults = policy.faults(EducationEntry(documents: [document]), today: today)
        #expect(
            faults.map(\.field) == ["education.documents[0].speciality.oid", "education.documents[0].degree"])
    }

    /// R4: a resident has none yet, and everybody else brings at least one.
    @Test(arguments: WorkerRole.allCases) func onlyATraineeHasNoDocumentOfEducationR4(role: WorkerRole) {
        let fields = policy.faults(EducationEntry(), of: role, today: today).map(\.field)
        #expect(fields == (role == .resident ? [] : ["education.documents"]))
    }

    @Test func theKindOfADiplomaFitsItsHoldersRoleR6() {
        var nurse = Self.diploma()
        nurse.degree = .secondaryVocational
        let vocational = EducationEntry(documents: [nurse])
        #expect(policy.faults(vocational, of: .midLevel, today: today) == [])
        #expect(policy.faults(vocational, of: .resident, today: today) == [])
        let faults = policy.faults(vocational, of: .doctor, today: today)
        #expect(faults.map { "\($0.field) \($0.reason)" } == ["education.documents[0].degree DEGREE_UNEXPECTED"])
        #expect(faults.first?.russian.contains("бакалавр, специалист, магистр") == true)
        // A doctor who was a nurse before shows both.
        let both = EducationEntry(documents: [nurse, Self.diploma()])
        #expect(policy.faults(both, of: .doctor, today: today) == [])
    }

    @Test func anEmployerFilesOnlyItsOwnPosts() {
        let other = "1.2.643.5.1.13.13.12.2.77.8888"
        #expect(policy.faults([Self.employment()], filedBy: nil, today: today) == [])
        #expect(
            policy.faults([Self.employment()], filedBy: other, today: today).map(\.reason)
                == ["ORGANISATION_OF_ANOTHER"])
    }

    @Test func anEndNeedsItsGroundAndAGroundItsEndR7() {
        var entry = Self.employment()
        entry.endDate = day("2025-06-03")
        #expect(policy.faults([entry], filedBy: nil, today: today).map(\.reason) == ["REQUIRED"])
        entry.endDate = .absent
        entry.hasDismissalGround = true
        #expect(policy.faults([entry], filedBy: nil, today: today).map(\.reason) == ["WITHOUT_END_DATE"])
    }

    @Test func theSamePostTwiceIsAFault() {
        let faults = policy.faults([Self.employment(), Self.employment()], filedBy: nil, today: today)
        #expect(faults.map(\.field) == ["employments[1]"])
    }

    /// Documents are asked for by the data of the day.
    static let april = CivilDate(year: 2026, month: 4, day: 29) ?? .distantPast

    @Test func requiredDocumentsFollowTheRoleR4() {
        let none = EducationEntry()
        #expect(policy.required(.doctor, none, on: Self.april) == [.diploma, .diplomaSupplement])
        #expect(policy.required(.resident, none, on: Self.april) == [])
        var foreign = Self.diploma()
        foreign.kind = .foreignEducationCertificate
        let abroad = EducationEntry(documents: [foreign])
        #expect(policy.required(.resident, abroad, on: Self.april) == [.notarisedTranslation])
    }

    @Test func requiredDocumentsFollowTheDayR4() throws {
        let policy = SectionPolicy(
            documents: try RoleDocuments(
                csv: """
                    role,section,condition,document,valid_from,valid_to
                    RESIDENT,EDUCATION,ALWAYS,DIPLOMA,,2026-04-28
                    RESIDENT,EDUCATION,ALWAYS,ADVANCED_TRAINING,2026-04-29,
                    """))
        let none = EducationEntry()
        #expect(policy.required(.resident, none, on: Self.april.adding(days: -1)) == [.diploma])
        #expect(policy.required(.resident, none, on: Self.april) == [.advancedTraining])
    }

    @Test func everyMissingDocumentIsListedV2() {
        let education = EducationEntry(documents: [Self.diploma()])
        let faults = policy.missing(.doctor, education, scans: [], on: Self.april)
        #expect(faults.map(\.reason) == ["DOCUMENT_MISSING", "SCAN_MISSING"])
        #expect(faults.map(\.field) == ["education.documents", "education.documents[0].scan_sha256"])
        let scan = AcceptedScan(kind: .diploma, sha256: Array(repeating: 1, count: 32))
        #expect(policy.missing(.administrator, education, scans: [scan], on: Self.april) == [])
    }

    /// R7, V2: of each employment every paper that is not there, and every scan that was not taken.
    @Test func everyMissingDocumentOfAnEmploymentIsListedV2() {
        var entry = Self.employment()
        entry.endDate = day("2025-06-03")
        let digest = [UInt8](repeating: 2, count: 32)
        entry.scans = [.init(kind: .workBook, sha256: digest), .init(kind: nil, sha256: digest)]
        let faults = policy.missing(.doctor, [entry], scans: [], on: today)
        #expect(
            faults.map { "\($0.field) \($0.reason)" } == [
                "employments[0].scans DOCUMENT_MISSING", "employments[0].scans DOCUMENT_MISSING",
                "employments[0].scans[0].sha256 SCAN_MISSING",
            ])
        #expect(faults.map(\.requirement) == ["R7", "R7", "R7"])
        #expect(faults[0].russian.contains("трудовой договор") && faults[1].english.contains("dismissal"))
        let scan = AcceptedScan(kind: .workBook, sha256: digest)
        #expect(policy.missing(.doctor, [entry], scans: [scan], on: today).count == 2)
        // The same bytes taken as another kind are another document.
        let other = AcceptedScan(kind: .contractOrOrder, sha256: digest)
        #expect(policy.missing(.doctor, [entry], scans: [other], on: today).count == 3)
    }

    @Test(arguments: [(Section.personalData, "personal_data"), (.education, "education"), (.employment, "employments")])
    func aSectionThatWasNeverFilledIsNamedV2(section: Section, field: String) {
        let fault = Fault.sectionMissing(section)
        #expect(fault.field == field && fault.section == section && fault.reason == "SECTION_MISSING")
    }

    @Test func anEndAndAMoveAddTheirDocumentsR7() {
        var old = Self.employment()
        old.organisationOID += "8"
        old.beginDate = day("2020-01-09")
        old.endDate = day("2024-06-01")
        let new = Self.employment()
        #expect(
            policy.required(.doctor, old, among: [old, new], on: Self.april)
                == [.workBook, .contractOrOrder, .dismissal])
        #expect(
            policy.required(.doctor, new, among: [old, new], on: Self.april)
                == [.workBook, .contractOrOrder, .transfer])
        let faults = policy.missing(.doctor, [new], scans: [], on: Self.april)
        #expect(faults.map(\.requirement) == ["R7", "R7"])
    }
}
