import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What a card says on a day (R9).
@Suite struct CardContentsTests {
    private static let facts = [
        Sample.fact("active", .record(.active, .doctor), "2024-06-03", "2025-12-31"),
        Sample.fact("ended", .record(.ended, .doctor), "2026-01-01"),
        Sample.fact("post", .post(Sample.post, organisationOID: Sample.hospital), "2024-06-03", "2024-12-31"),
        Sample.fact("to come", .post(Sample.post, organisationOID: Sample.hospital), "2027-01-01"),
        Sample.fact("accreditation", .accreditation(Sample.therapy), "2024-05-20"),
        Sample.fact("certificate", .certificate(Sample.therapy), "2019-05-20"),
    ]

    private func contents(_ facts: [EligibilityFact], on day: String) -> CardContents {
        CardContents(facts, on: CivilDate(iso: day) ?? .distantPast)
    }

    /// An ended record answers with its status, and a post that ended stays in the course of the career.
    @Test(arguments: [("2025-12-31", RecordStatus.active), ("2026-01-01", .ended), ("2024-06-02", .active)])
    func theStatusIsThatOfTheDay(day: String, status: RecordStatus) {
        #expect(contents(Self.facts, on: day).status == status)
    }

    @Test func aCardShowsWhatBeganByTheDay() {
        let shown = contents(Self.facts, on: "2026-01-01")
        #expect(shown.posts == [2])
        #expect(shown.others == [5])
        #expect(shown.recorded == Instant(seconds: 1))
        #expect(contents(Self.facts, on: "2019-05-19") == contents([], on: "2019-05-19"))
        #expect(contents([], on: "2026-01-01").recorded == nil)
    }

    @Test func theDayOfDeathIsADayOfTheRecord() {
        let facts = [Self.facts[0], Sample.fact("death", .death, "2025-03-02")]
        #expect(contents(facts, on: "2025-03-01").others == [])
        #expect(contents(facts, on: "2025-03-02").status == .active)
        #expect(contents(facts, on: "2025-03-02").others == [1])
        #expect(contents(facts, on: "2025-03-03").status == .ended)
        let excluded = [Sample.fact("excluded", .record(.excluded, .doctor), "2024-01-01"), facts[1]]
        #expect(contents(excluded, on: "2025-03-03").status == .excluded)
    }
}
