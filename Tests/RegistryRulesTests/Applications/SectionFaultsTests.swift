import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// R12: every wrong field of education and employment is named, each by its own reason and in both languages.
@Suite struct SectionFaultsTests {
    private let policy: SectionPolicy

    init() throws { policy = try SectionRulesTests().policy }

    private func education(
        _ change: (inout EducationEntry.Document) -> Void = { _ in },
        accreditations: [EducationEntry.Accreditation] = []
    ) -> [String] {
        var document = SectionRulesTests.diploma()
        change(&document)
        return named(
            policy.faults(EducationEntry(documents: [document], accreditations: accreditations), today: today))
    }

    private func employment(_ change: (inout EmploymentEntry) -> Void) -> [String] {
        var entry = SectionRulesTests.employment()
        change(&entry)
        return named(policy.faults([entry], filedBy: nil, today: today))
    }

    private func named(_ faults: [Fault]) -> [String] {
        for fault in faults {
            #expect(!fault.russian.isEmpty && !fault.english.isEmpty && fault.russian != fault.english)
        }
        return faults.map { "\($0.field) \($0.reason)" }
    }

    // MARK: Education

    @Test("R4: what is no document of education is refused by its kind")
    func kindsOfEducationAreHeldR4() {
        let refusal = ["education.documents[0].kind DOCUMENT_KIND_UNEXPECTED"]
        #expect(education { $0.kind = nil } == refusal)
        #expect(education { $0.kind = .dismissal } == refusal)
        #expect(education { $0.kind = .workBook } == [])
    }

    @Test("R5: a document names its number, date, institution, speciality and scan")
    func fieldsOfADocumentAreNamedR5() {
        #expect(
            education {
                $0.series = String(repeating: "А", count: 17)
                $0.number = " \u{a0}"
                $0.issueDate = day("2026-04-30")
                $0.institution = String(repeating: "я", count: 301)
                $0.speciality = nil
                $0.scan = []
            } == [
                "education.documents[0].series TOO_LONG", "education.documents[0].number REQUIRED",
                "education.documents[0].issue_date DATE_TOO_LATE", "education.documents[0].institution TOO_LONG",
                "education.documents[0].speciality REQUIRED", "education.documents[0].scan_sha256 REQUIRED",
            ])
        #expect(education { $0.scan.removeLast() } == ["education.documents[0].scan_sha256 REQUIRED"])
        #expect(
            education {
                $0.kind = .diplomaSupplement
                $0.speciality = nil
            } == [])
    }

    @Test func registerThatIsTakenOverHasPapersWithoutScans() {
        var lenient = policy
        lenient.scansRequired = false
        var document = SectionRulesTests.diploma()
        document.scan = []
        #expect(lenient.faults(EducationEntry(documents: [document]), today: today) == [])
        document.scan = [1]
        #expect(
            named(lenient.faults(EducationEntry(documents: [document]), today: today))
                == ["education.documents[0].scan_sha256 REQUIRED"])
    }

    @Test("R5, R12: an accreditation has a number, a speciality and days in order; its end may be left out")
    func accreditationIsJudged() {
        var accreditation = EducationEntry.Accreditation()
        accreditation.registryNumber = "7723 031245678"
        accreditation.speciality = CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", version: "5.4", code: "27")
        accreditation.passDate = day("2024-05-20")
        #expect(education(accreditations: [accreditation]) == [])
        accreditation.endDate = day("2024-05-19")
        #expect(
            education(accreditations: [accreditation]) == ["education.accreditations[0].end_date DATE_TOO_EARLY"])
        #expect(
            education(accreditations: [EducationEntry.Accreditation()]) == [
                "education.accreditations[0].registry_number REQUIRED",
                "education.accreditations[0].speciality REQUIRED", "education.accreditations[0].pass_date REQUIRED",
            ])
    }

    @Test func listsAreBounded() {
        let many = Array(repeating: SectionRulesTests.diploma(), count: 17)
        #expect(
            named(policy.faults(EducationEntry(documents: many), today: today)) == ["education.documents TOO_MANY"])
        #expect(
            named(
                policy.faults(Array(repeating: SectionRulesTests.employment(), count: 17), filedBy: nil, today: today)
            )
            .filter { !$0.hasSuffix("DUPLICATE") } == ["employments TOO_MANY"])
    }

    // MARK: Employment

    @Test("R7: organisation, post, rate, contract and days of an employment are named")
    func fieldsOfAnEmploymentAreNamedR7() {
        #expect(
            employment {
                $0.organisationName = ""
                $0.post = nil
                $0.rateMilli = 0
                $0.hasContract = false
                $0.beginDate = day("2026-07-29")
                $0.serviceNumber = String(repeating: "1", count: 33)
            } == [
                "employments[0].organisation_name REQUIRED", "employments[0].post REQUIRED",
                "employments[0].rate_milli RANGE", "employments[0].contract REQUIRED",
                "employments[0].begin_date DATE_TOO_LATE", "employments[0].service_number TOO_LONG",
            ])
    }

    @Test("R7: bounds of rate and days", arguments: [(1, true), (2000, true), (2001, false), (-1, false)])
    func rateIsBoundedR7(rate: Int32, fits: Bool) {
        #expect(employment { $0.rateMilli = rate } == (fits ? [] : ["employments[0].rate_milli RANGE"]))
    }

    @Test("R7: an employment may be filed ninety days before it begins, and ends after it")
    func daysAreInOrderR7() {
        #expect(employment { $0.beginDate = day("2026-07-28") } == [])
        #expect(
            employment {
                $0.endDate = day("2024-06-02")
                $0.hasDismissalGround = true
            } == ["employments[0].end_date DATE_TOO_EARLY"])
        #expect(
            employment {
                $0.endDate = .nonexistent
                $0.hasDismissalGround = true
            } == ["employments[0].end_date DATE_NONEXISTENT"])
    }

    @Test(
        "R7: an organisation stands under one of the arcs of organisations",
        arguments: ["1.2.643.5.1.13.13.12.27.1", "1.2.643.5.1.13.13.12.2", "1.2.643", "1.2.643.5.1.13.13.12.5.77.1"])
    func organisationStandsUnderAnArcR7(oid: String) {
        #expect(
            employment { $0.organisationOID = oid } == ["employments[0].organisation_oid ORGANISATION_UNEXPECTED"])
    }

    @Test(
        "R1: a pharmacy and a university are organisations as a hospital is", arguments: ["12.3.77.7777", "12.4.77.4"])
    func organisationsOfOtherArcsAreTakenR1(rest: String) {
        #expect(employment { $0.organisationOID = "1.2.643.5.1.13.13.\(rest)" } == [])
    }

    @Test("R7: a department stands in no organisation's place", arguments: ["123456", "2787.2107"])
    func aDepartmentIsNoOrganisationR7(rest: String) {
        var entry = SectionRulesTests.employment()
        entry.organisationOID += ".0.\(rest)"
        let faults = policy.faults([entry], filedBy: nil, today: today)
        #expect(named(faults) == ["employments[0].organisation_oid ORGANISATION_IS_DEPARTMENT"])
        #expect(faults[0].english.contains(SectionRulesTests.employment().organisationOID + "."))
    }

    @Test("R7: a code that no version of its book has is named with its book")
    func unknownCodesAreNamedR7() {
        var entry = SectionRulesTests.employment()
        entry.post = CodeEntry(oid: Sample.post.oid, version: "9.6", code: "9109")
        let faults = policy.faults([entry], filedBy: nil, today: today)
        #expect(named(faults) == ["employments[0].post.code CODE_UNKNOWN"])
        #expect(faults[0].russian.contains("9109") && faults[0].russian.contains(Sample.post.oid))
        #expect(
            education { $0.speciality?.code = "999" } == ["education.documents[0].speciality.code CODE_UNKNOWN"])
        // Codes that only older versions have, any version named beside them, and a book that the data do not hold.
        for (code, version) in [("439", "7.1"), ("539", "9.6"), ("520", "99"), ("571", "7.1")] {
            #expect(employment { $0.post = CodeEntry(oid: Sample.post.oid, version: version, code: code) } == [])
        }
        #expect(employment { $0.post = CodeEntry(oid: "1.2.643.5.1.13.13.11.1102", code: "9109") } == [])
    }

    @Test func organisationThatIsNoOIDIsNamedTwiceOver() {
        #expect(
            employment { $0.organisationOID = "больница" } == [
                "employments[0].organisation_oid OID_CHARACTERS",
                "employments[0].organisation_oid ORGANISATION_UNEXPECTED",
            ])
    }

    @Test("R7: scans of an employment are of its kinds and named by their digest")
    func scansOfAnEmploymentAreHeldR7() {
        let digest = [UInt8](repeating: 7, count: 32)
        #expect(
            employment {
                $0.scans = [
                    .init(kind: .contractOrOrder, sha256: digest), .init(kind: .diploma, sha256: digest),
                    .init(kind: nil, sha256: digest), .init(kind: .workBook, sha256: [7]),
                ]
            } == [
                "employments[0].scans[1].kind DOCUMENT_KIND_UNEXPECTED",
                "employments[0].scans[2].kind DOCUMENT_KIND_UNEXPECTED", "employments[0].scans[3].sha256 REQUIRED",
            ])
    }

    @Test func postOfAnotherBookIsNamed() {
        #expect(
            employment { $0.post = CodeEntry(oid: "1.2.643.5.1.13.13.11.1066", code: "27") }
                == ["employments[0].post.oid BOOK_UNEXPECTED"])
        #expect(
            employment { $0.post?.code = "сто девять" } == ["employments[0].post.code POST_CODE_CHARACTERS"])
    }
}

/// Texts for people: each in both languages and none like another.
@Suite struct RegistryTextsTests {
    @Test("R5: every refusal of a file says why, with the numbers of its bound")
    func refusalsOfFilesSayWhy() {
        let refusals: [DocumentRefusal] = [
            .empty, .tooLarge(bytesMax: 5 << 20), .notPDF, .encrypted, .tooManyPages(pagesMax: 100),
            .photoBroken, .photoTooSmall(side: 5, sideMin: 9), .tooComplex(page: 2), .tooComplex(page: nil),
            .pageWithoutScan(page: 3, percent: 7, percentMin: 50),
            .resolutionTooLow(page: 4, dpi: 150, dpiMin: 300), .digestMismatch,
            .typeUnexpected(allowed: [.pdf, .jpeg]), .signatureMissing, .signatureInvalid, .signatureOfAnother,
            .tooOld(yearsMax: 5),
        ]
        #expect(Set(refusals.map(\.reason)).count == refusals.count - 1)
        #expect(Set(refusals.map(\.russian) + refusals.map(\.english)).count == 2 * refusals.count)
        #expect(DocumentRefusal.pageWithoutScan(page: 3, percent: 7, percentMin: 50).english.contains("Page 3"))
        #expect(DocumentRefusal.tooComplex(page: 2).russian.contains("Страница 2"))
        #expect(DocumentRefusal.tooLarge(bytesMax: 5 << 20).russian.contains("5 МБ"))
        #expect(DocumentRefusal.typeUnexpected(allowed: [.pdf, .jpeg]).russian.contains("PDF или JPEG"))
        #expect(
            DocumentRefusal.resolutionTooLow(page: 4, dpi: 150, dpiMin: 300).english.contains("150 dpi, at least 300"))
    }

    @Test("R8: every refusal of an application says why")
    func refusalsOfApplicationsSayWhy() {
        let refusals = ApplicationState.Refusal.allCases
        #expect(Set(refusals.map(\.russian) + refusals.map(\.english)).count == 2 * refusals.count)
    }
}
