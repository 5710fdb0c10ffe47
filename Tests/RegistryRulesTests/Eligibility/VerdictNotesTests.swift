import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What an answer tells beside its details: books that are not compared, a department's OID, what the data prove neither
/// right nor wrong (R1, R9).
@Suite struct VerdictNotesTests {
    private static let frmr = "1.2.643.5.1.13.13.11.1102"
    private static let policy: EligibilityPolicy = {
        guard let arcs = try? ReferenceFiles.organisationArcs() else { preconditionFailure("no data") }
        var policy = Sample.policy
        policy.postsJudgeSpecialities = false
        policy.organisations = arcs
        return policy
    }()

    private func told(_ question: EligibilityQuestion, _ facts: [EligibilityFact]) -> [String] {
        Self.policy.verdict(question, facts).reasons.map { reason in
            ([reason.detail.rawValue] + [reason.note?.rawValue].compactMap(\.self)).joined(separator: " ")
        }
    }

    private func facts(
        _ posts: [(book: String, code: String)], speciality: CodeEntry = Sample.therapy
    ) -> [EligibilityFact] {
        [Sample.fact("record", .record(.active, .doctor), "2020-01-01")]
            + posts.enumerated().map { index, post in
                Sample.fact(
                    "post-\(index)",
                    .post(CodeEntry(oid: post.book, code: post.code), organisationOID: Sample.hospital), "2020-01-01")
            } + [Sample.fact("accreditation", .accreditation(speciality), "2024-05-20", "2027-05-20")]
    }

    @Test(
        "Of several posts, one that may be the same is shown before one that is another",
        arguments: [
            ([(frmr, "109"), (Sample.post.oid, "110")], ["POST_OTHER BOOKS_NOT_COMPARED"], "post-0"),
            ([(Sample.post.oid, "110"), (frmr, "109")], ["POST_OTHER BOOKS_NOT_COMPARED"], "post-1"),
            ([(frmr, "110"), (Sample.post.oid, "110")], ["POST_OTHER"], "post-1"),
            ([(frmr, "109"), (Sample.post.oid, "109")], [], ""),
        ] as [([(String, String)], [String], String)])
    func booksThatAreNotComparedAreTold(posts: [(String, String)], told: [String], shown: String) {
        let held = facts(posts.map { ($0.0, $0.1) })
        let question = Sample.question(on: "2026-01-01")
        #expect(self.told(question, held) == told)
        let answer = Self.policy.verdict(question, held)
        if let fact = answer.reasons.first?.fact { #expect(answer.facts[fact].id == shown) }
    }

    @Test func aDepartmentIsToldWhereTheWorkerHasNoPost() {
        var question = Sample.question(on: "2026-01-01")
        let held = facts([(Sample.post.oid, "109")])
        question.organisationOID += ".0.123456"
        #expect(told(question, held) == ["NO_POST_AT_ORGANISATION DEPARTMENT_GIVEN"])
        question.organisationOID = Sample.hospital + ".1"
        #expect(told(question, held) == ["NO_POST_AT_ORGANISATION"])
    }

    @Test(
        "A qualification is proved right, proved wrong, or counts and is said to be neither",
        arguments: [
            (Sample.post.oid, "109", "27", [] as [Undecided], [] as [String]),
            (Sample.post.oid, "109", "30", [.specialityOfPost], []),
            (Sample.post.oid, "109", "99999", [.specialityHolder], []),
            (Sample.post.oid, "109", "219", [], ["SPECIALITY_NOT_OF_POST"]),
            (frmr, "109", "219", [.postHolder], []), (frmr, "110", "27", [], []),
            (frmr, "110", "219", [], ["SPECIALITY_NOT_OF_POST"]),
            // A head's post asks for none, so nothing of it is open.
            (Sample.post.oid, "4", "30", [], []),
        ])
    func whatTheDataDoNotKnowIsSaid(
        book: String, code: String, speciality: String, undecided: [Undecided], refusal: [String]
    ) {
        var question = Sample.question(on: "2026-01-01")
        question.post = CodeEntry(oid: book, code: code)
        let held = facts([(book, code)], speciality: CodeEntry(oid: Sample.therapy.oid, code: speciality))
        #expect(told(question, held) == refusal)
        #expect(Self.policy.verdict(question, held).undecided == undecided)
    }

    @Test func whereTheListIsWholeWhatIsNotOnItIsRefused() {
        let held = facts([(Sample.post.oid, "109")], speciality: CodeEntry(oid: Sample.therapy.oid, code: "30"))
        let answer = Sample.policy.verdict(Sample.question(on: "2026-01-01"), held)
        #expect(answer.reasons.map(\.detail) == [.specialityNotOfPost] && answer.undecided == [])
    }

    @Test func aReasonReadsWithItsNote() throws {
        var question = Sample.question(on: "2026-01-01")
        question.organisationOID += ".0.1"
        let reason = try #require(Self.policy.verdict(question, facts([])).reasons.first)
        #expect(
            reason.russian == "\(RefusalDetail.noPostAtOrganisation.russian) \(RefusalNote.departmentGiven.russian)")
        #expect(
            reason.english == "\(RefusalDetail.noPostAtOrganisation.english) \(RefusalNote.departmentGiven.english)")
        for note in RefusalNote.allCases { #expect(!note.russian.isEmpty && note.russian != note.english) }
    }
}
