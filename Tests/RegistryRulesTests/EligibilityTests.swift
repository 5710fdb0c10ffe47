import Identifiers
import Reference
import RegistryRules
import Testing

@Suite struct EligibilityTests {
    static let post = CodeEntry(oid: "1.2.643.5.1.13.13.11.1002", version: "9.6", code: "109")
    static let hospital = "1.2.643.5.1.13.13.12.2.77.7777"

    static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .distantPast }

    static func fact(_ id: String, _ kind: EligibilityFact.Kind, _ from: String, _ to: String) -> EligibilityFact {
        EligibilityFact(
            id: id, kind: kind, validFrom: date(from), validTo: date(to), recordedFrom: Instant(seconds: 1))
    }

    static let facts = [
        fact("r", .record(.active, .doctor), "2024-06-03", "9999-12-31"),
        fact("p", .post(post, organisationOID: hospital), "2024-06-03", "2028-12-31"),
        fact("a", .accreditation(CodeEntry(oid: "s", code: "27")), "2024-05-20", "2027-05-20"),
    ]

    func verdict(
        _ date: String, post: CodeEntry = Self.post, at organisation: String = Self.hospital,
        _ facts: [EligibilityFact] = Self.facts
    ) -> EligibilityVerdict {
        let question = EligibilityQuestion(post: post, organisationOID: organisation, date: Self.date(date))
        return EligibilityPolicy().verdict(question, facts)
    }

    @Test(arguments: ["2024-06-03", "2026-01-01", "2027-05-20"])
    func allowedInsideEmploymentAndAccreditation(date: String) {
        let answer = verdict(date)
        #expect(answer.isAllowed)
        #expect(answer.facts.map(\.id) == ["r", "p", "a"])
    }

    @Test func refusedTheDayBeforeTheEmployment() {
        #expect(verdict("2024-06-02").reasons.map(\.kind) == [.postMismatch])
    }

    @Test func refusedForAnotherPost() {
        var other = Self.post
        other.code = "110"
        let answer = verdict("2026-01-01", post: other)
        #expect(answer.reasons.map(\.kind.rawValue) == ["PERSON_POST_IN_FRMR_MISMATCH"])
        #expect(answer.reasons.first?.fact == 1)
        #expect(answer.facts[1].id == "p")
    }

    @Test func aPostOfAnotherVersionIsAnotherPostAndNoVersionIsAny() {
        var asked = Self.post
        asked.version = "9.1"
        #expect(!verdict("2026-01-01", post: asked).isAllowed)
        asked.version = ""
        #expect(verdict("2026-01-01", post: asked).isAllowed)
    }

    @Test func refusedWithoutARecord() {
        #expect(verdict("2026-01-01", []).reasons.map(\.kind) == [.personNotFound])
    }

    @Test func refusedWithoutACardOfTheOrganisation() {
        #expect(verdict("2026-01-01", at: Self.hospital + "1").reasons.map(\.kind) == [.cardNotFound])
    }

    @Test func refusedOnceTheAccreditationEnded() {
        let answer = verdict("2027-05-21")
        #expect(answer.reasons.map(\.kind) == [.noSpeciality])
        #expect(answer.reasons.first?.fact == 2)
    }

    @Test func headsNeedNoAccreditation() {
        let facts = [Self.fact("r", .record(.active, .administrator), "2024-06-03", "9999-12-31"), Self.facts[1]]
        #expect(verdict("2026-01-01", facts).isAllowed)
    }

    @Test func anExcludedRecordIsRefused() {
        let facts = [Self.fact("x", .record(.excluded, .doctor), "2024-06-03", "9999-12-31")] + Self.facts.dropFirst()
        #expect(verdict("2026-01-01", facts).reasons.map(\.kind) == [.cardNotFound])
    }
}
