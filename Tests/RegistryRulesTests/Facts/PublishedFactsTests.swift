import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// What the register begins to state of a person whom it takes over (R9, R14).
@Suite struct PublishedFactsTests {
    private static let policy = SectionPolicy(documents: .none)
    private static let today = CivilDate(iso: "2026-04-29") ?? .distantPast

    private static func day(_ iso: String) -> DateEntry { .day(CivilDate(iso: iso) ?? .distantPast) }

    private static func employment(from first: String, to last: String? = nil) -> EmploymentEntry {
        var entry = EmploymentEntry()
        entry.organisationOID = Sample.hospital
        entry.post = Sample.post
        entry.beginDate = day(first)
        entry.endDate = last.map(day) ?? .absent
        return entry
    }

    private static func event(
        _ kind: RecordEventKind, _ first: String, to last: String? = nil
    ) -> RecordEventEntry {
        var event = RecordEventEntry()
        event.kind = kind
        event.date = day(first)
        event.until = last.map(day) ?? .absent
        return event
    }

    /// `kind from…to basis` of every fact.
    private func told(_ change: (inout PublishedCareer) -> Void) throws -> [String] {
        var brought = PublishedCareer(
            role: .doctor, education: EducationEntry(),
            employments: [Self.employment(from: "2020-02-01"), Self.employment(from: "2018-02-01", to: "2019-12-31")])
        change(&brought)
        return try Self.policy.facts(brought, today: Self.today).get().map { fact in
            let basis =
                switch fact.basis {
                case .employment(let place): " employment \(place)"
                case .event(let place): " event \(place)"
                case .name(let place): " name \(place)"
                case nil: ""
                }
            let kind = "\(fact.kind)".prefix { $0 != "(" }
            let status = if case .record(let status, _) = fact.kind { " \(status)" } else { "" }
            let last = fact.validTo == .distantFuture ? "" : fact.validTo.iso
            return "\(kind)\(status) \(fact.validFrom.iso)…\(last)\(basis)"
        }
    }

    @Test func theRecordBeginsWithTheFirstPost() throws {
        #expect(
            try told { _ in } == [
                "record active 2018-02-01…", "post 2020-02-01… employment 0", "post 2018-02-01…2019-12-31 employment 1",
            ])
    }

    @Test func whatHasNoEndLastsAsLongAsThePolicySays() throws {
        let facts = try told {
            var accreditation = EducationEntry.Accreditation()
            accreditation.speciality = Sample.therapy
            accreditation.passDate = Self.day("2024-05-20")
            var certificate = CareerEntry.Certificate()
            certificate.speciality = Sample.therapy
            certificate.issueDate = Self.day("2019-02-20")
            var category = CareerEntry.Category()
            category.category = .highest
            category.assignedDate = Self.day("2022-01-01")
            $0.education.accreditations = [accreditation]
            accreditation.endDate = Self.day("2025-01-31")
            $0.education.accreditations.append(accreditation)
            $0.career.certificates = [certificate]
            $0.career.categories = [category]
        }
        #expect(
            facts.suffix(4) == [
                "accreditation 2024-05-20…2029-05-20", "accreditation 2024-05-20…2025-01-31",
                "certificate 2019-02-20…2024-02-20", "category 2022-01-01…2027-01-01",
            ])
    }

    @Test("A later line changes what an earlier one said (R9, V5)")
    func eventsFollowEachOther() throws {
        let facts = try told {
            $0.career.events = [
                Self.event(.practiceSuspended, "2020-03-01", to: "2020-03-31"),
                Self.event(.recordEnded, "2025-06-01"), Self.event(.recordExcluded, "2025-09-01"),
                Self.event(.practiceSuspended, "2020-03-20", to: "2020-04-10"), Self.event(.death, "2026-01-10"),
            ]
        }
        #expect(
            Set(facts) == [
                "record active 2018-02-01…2025-05-31", "record ended 2025-06-01…2025-08-31 event 1",
                "record excluded 2025-09-01… event 2", "suspension 2020-03-01…2020-03-19 event 0",
                "suspension 2020-03-20…2020-04-10 event 3", "death 2026-01-10… event 4",
                "post 2020-02-01… employment 0", "post 2018-02-01…2019-12-31 employment 1",
            ])
        #expect(facts.count == 8)
    }

    @Test func whatEndedBeforeTheFirstPostIsNoPartOfTheRecord() throws {
        let facts = try told { $0.career.events = [Self.event(.recordExcluded, "2010-01-01")] }
        #expect(facts.filter { $0.hasPrefix("record") } == ["record excluded 2018-02-01… event 0"])
    }

    @Test func anEventThatRepeatsAnEarlierOneIsNamedByItsPlace() {
        var brought = PublishedCareer(role: .doctor, education: EducationEntry(), employments: [])
        brought.career.events = [Self.event(.recordEnded, "2025-06-01"), Self.event(.recordEnded, "2025-09-01")]
        #expect(
            Self.policy.facts(brought, today: Self.today)
                == .failure(.init(place: 1, refusal: .nothingChanges)))
        brought.career.events = [Self.event(.death, "2026-04-30")]
        #expect(
            Self.policy.facts(brought, today: Self.today) == .failure(.init(place: 0, refusal: .inFuture)))
    }
}
