import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// Fields of what a register that is taken over knows beside education and posts (R3, R12).
@Suite struct CareerEntryTests {
    private let policy = SectionPolicy(documents: .none)

    private static func whole() -> CareerEntry {
        var certificate = CareerEntry.Certificate()
        certificate.number = "ВЫМ 1"
        certificate.speciality = Sample.therapy
        certificate.issueDate = day("2020-12-31")
        var category = CareerEntry.Category()
        category.category = .first
        category.assignedDate = day("2024-01-01")
        var event = RecordEventEntry()
        event.kind = .practiceSuspended
        event.date = day("2024-01-01")
        event.until = day("2024-01-01")
        event.basis = "Приказ (образец) № 1"
        var entry = CareerEntry()
        (entry.certificates, entry.categories, entry.events) = ([certificate], [category], [event])
        return entry
    }

    private func faults(_ change: (inout CareerEntry) -> Void) -> [String] {
        var entry = Self.whole()
        change(&entry)
        return policy.faults(entry, today: today).map { "\($0.field) \($0.reason)" }
    }

    @Test func aWholeCareerHasNoFaultsR3() {
        #expect(faults { _ in } == [])
        #expect(policy.faults(CareerEntry(), today: today) == [])
    }

    @Test func everyWrongFieldIsNamedR12() {
        let all = faults {
            $0.certificates[0].number = ""
            $0.certificates[0].speciality = nil
            $0.certificates[0].issueDate = day("2021-01-01")
            $0.categories[0].category = nil
            $0.categories[0].speciality = CodeEntry(oid: "1.2", code: "1")
            $0.categories[0].endDate = day("2023-12-31")
            $0.events[0].kind = .death
            $0.events[0].date = day("2026-04-30")
            $0.events[0].basis = String(repeating: "д", count: 301)
        }
        #expect(
            all == [
                "certificates[0].number REQUIRED", "certificates[0].speciality REQUIRED",
                "certificates[0].issue_date DATE_TOO_LATE", "categories[0].category REQUIRED",
                "categories[0].speciality.oid BOOK_UNEXPECTED", "categories[0].end_date DATE_TOO_EARLY",
                "events[0].date DATE_TOO_LATE", "events[0].until UNEXPECTED", "events[0].basis TOO_LONG",
            ])
        #expect(faults { $0.events[0].kind = nil } == ["events[0].event REQUIRED"])
    }

    @Test func moreThanTheLimitIsAFault() {
        let all = faults {
            $0.certificates = Array(repeating: $0.certificates[0], count: 17)
            $0.categories = Array(repeating: $0.categories[0], count: 17)
            $0.events = Array(repeating: $0.events[0], count: 17)
        }
        #expect(all == ["certificates TOO_MANY", "categories TOO_MANY", "events TOO_MANY"])
    }
}
