import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What goes to verification, and what keeps it from going (V2, R1, R4, R7).
@Suite struct SubmissionTests {
    private let policy: SectionPolicy

    init() throws {
        policy = SectionPolicy(
            documents: try ReferenceFiles.roleDocuments(), degrees: try ReferenceFiles.roleDegrees(),
            holding: try ReferenceFiles.postHolding())
    }

    private func application(
        _ role: WorkerRole = .doctor, filled: Set<Section> = Set(Section.allCases)
    ) -> FiledApplication {
        var supplement = SectionRulesTests.diploma()
        supplement.kind = .diplomaSupplement
        var employment = SectionRulesTests.employment()
        employment.scans = [DocumentKind.workBook, .contractOrOrder].map { .init(kind: $0, sha256: Self.digest) }
        return FiledApplication(
            role: role, filled: filled,
            education: EducationEntry(documents: [SectionRulesTests.diploma(), supplement]), employments: [employment])
    }

    private static let digest = [UInt8](repeating: 1, count: 32)
    private static let scans = Set(
        [DocumentKind.diploma, .diplomaSupplement, .workBook, .contractOrOrder].map {
            AcceptedScan(kind: $0, sha256: digest)
        })

    @Test func aCompleteApplicationGoesWithTheKindsThatItsSectionsMustBringR4R7() {
        let sent = policy.submission(of: Section.allCases, application(), scans: Self.scans, on: today)
        #expect(sent.faults == [])
        #expect(
            sent.required.map { "\($0.section) \($0.kind)" } == [
                "education diploma", "education diplomaSupplement", "employment workBook", "employment contractOrOrder",
            ])
        let first = policy.submission(of: [.personalData], application(), scans: [], on: today)
        #expect(first.faults.isEmpty && first.required.isEmpty)
    }

    @Test func everythingThatIsMissingIsListedAtOnceV2() {
        var empty = application(filled: [.employment])
        empty.employments[0].scans = []
        let faults = policy.submission(of: Section.allCases, empty, scans: [], on: today).faults
        #expect(
            faults.map { "\($0.field) \($0.reason)" } == [
                "personal_data SECTION_MISSING", "education SECTION_MISSING", "employments[0].scans DOCUMENT_MISSING",
                "employments[0].scans DOCUMENT_MISSING",
            ])
    }

    /// R1: whichever sections go, a post that the education no longer suits keeps them.
    @Test(arguments: Section.allCases) func aPostThatAsksForMoreKeepsEverySectionR1(section: Section) {
        let faults = policy.submission(of: [section], application(.administrator), scans: Self.scans, on: today).faults
        #expect(faults.map { "\($0.field) \($0.reason)" } == ["employments[0].post POST_NEEDS_QUALIFICATION"])
    }
}
