import FRMRIdentifiers
import Reference
import RegistryRules
import TestValues
import Testing

/// Broken texts in every field of every section: none traps, each is named by its field, nothing is repeated.
@Suite struct BrokenEntryTests {
    private let policy: SectionPolicy

    init() throws { policy = try SectionRulesTests().policy }

    @Test("R3, R12: personal data names every broken field", arguments: BrokenTexts.all)
    func personalDataNamesEveryBrokenField(text: String) throws {
        let fields: [(WritableKeyPath<PersonalDataEntry, String>, String)] = [
            (\.family, "name.family"), (\.given, "name.given"), (\.snils, "snils"), (\.inn, "inn"),
            (\.passportSeries, "passport.series"), (\.passportNumber, "passport.number"),
            (\.departmentCode, "passport.department_code"), (\.phone, "phone"), (\.email, "email"),
        ]
        for (path, field) in fields {
            var entry = SectionRulesTests.person()
            entry[keyPath: path] = text
            let faults = policy.faults(entry, of: nil, today: today)
            #expect(faults.map(\.field) == ["personal_data.\(field)"], "\(field) takes \(BrokenTexts.name(text))")
            #expect(faults.allSatisfy { $0.russian.utf8.count < 400 && $0.english.utf8.count < 400 })
        }
    }

    @Test("R4, R5, R12: education names every broken code", arguments: BrokenTexts.all)
    func educationNamesEveryBrokenCode(text: String) {
        var document = SectionRulesTests.diploma()
        document.speciality = CodeEntry(oid: text, version: text, code: text)
        let faults = policy.faults(EducationEntry(documents: [document]), today: today)
        #expect(faults.map(\.field).contains("education.documents[0].speciality.oid"), "\(BrokenTexts.name(text))")
        #expect(faults.allSatisfy { $0.field.hasPrefix("education.documents[0].speciality") })
    }

    /// Texts without a rule of their own are bounded in length, and blank is nothing.
    @Test("R5, R7: free text is bounded", arguments: BrokenTexts.all)
    func freeTextIsBounded(text: String) {
        var document = SectionRulesTests.diploma()
        document.institution = text
        var employment = SectionRulesTests.employment()
        employment.organisationName = text
        let isTaken = !text.allSatisfy(\.isWhitespace) && text.unicodeScalars.count <= 300
        #expect(policy.faults(EducationEntry(documents: [document]), today: today).isEmpty == isTaken)
        #expect(policy.faults([employment], filedBy: nil, today: today).isEmpty == isTaken)
    }

    @Test("R7, R12: employment names a broken organisation and post", arguments: BrokenTexts.all)
    func employmentNamesABrokenOrganisationAndPost(text: String) {
        var entry = SectionRulesTests.employment()
        entry.organisationOID = text
        entry.post = CodeEntry(oid: text, code: text)
        let fields = Set(policy.faults([entry], filedBy: text, today: today).map(\.field))
        #expect(fields.isSuperset(of: ["employments[0].organisation_oid", "employments[0].post.oid"]))
    }

    @Test("R12, R16: requests and tickets take any text", arguments: BrokenTexts.all)
    func requestsAndTicketsTakeAnyText(text: String) {
        let request = ChangeRequest(changes: [text: text], base: [:])
        #expect(request.applied(to: [:]) == [text: text])
        #expect(ChangeRequestPolicy().routing([text]) == [.registerOperator: [text]])
        let ticket = SupportTicketEntry(category: .application, description: text, applicationNumber: text)
        let isTooLong = text.unicodeScalars.count > 4000
        #expect((SupportPolicy().faults(ticket)["description"] == .tooLong) == isTooLong)
    }

    /// R5: whatever the probe reads from a hostile file.
    @Test(arguments: [0, -1, 1e-300, 1e300, .infinity, -.infinity, .nan, .leastNonzeroMagnitude] as [Double])
    func numbersThatCannotBeAreNoScan(number: Double) {
        let numbers = [number, 1, 0, 595]
        for a in numbers {
            for d in numbers {
                let matrix = [a, number, 0, d, number, 0]
                guard let samples = PageDrawing.Samples(width: .max, height: .max, matrix: matrix) else { continue }
                let box = PageDrawing.Box(left: number, top: -number, right: a, bottom: number)
                let events: [PageDrawing.Event] = [
                    .end, .softMaskPainted, .clip(box), .mask(samples), .image(samples, alpha: number), .paint,
                    .softMask(box), .end, .end, .end, .end, .fill(box, alpha: number), .stencil(samples, alpha: 1),
                ]
                for (width, height) in [(595, 842), (number, 842), (595, number)] {
                    let drawing = PageDrawing(page: 1, width: width, height: height, events: events)
                    let refusal = DocumentPolicy().refusal(ScanProbe(pages: 1, drawings: [drawing]))
                    #expect(refusal?.reason == "PAGE_WITHOUT_SCAN" || a.isFinite && d.isFinite)
                }
            }
        }
        let foreign = ScanProbe(pages: 1, drawings: [DocumentPolicyTests.scan(300, page: 7)])
        #expect(DocumentPolicy().refusal(foreign)?.reason == "PAGE_WITHOUT_SCAN")
    }
}
