import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// A term that an act of law prolonged counts to the later end, and the answer says which end counted and by what act.
/// The acts are made up.
@Suite struct StatutoryExtensionTests {
    private static let today = CivilDate(iso: "2026-04-29") ?? .distantPast
    private static let policy = SectionPolicy(documents: .none)
    private static let act = StatutoryAct(
        title: "Постановление (образец)", number: "№ 1", date: CivilDate(iso: "2025-04-09") ?? .distantPast)

    private static func day(_ iso: String) -> DateEntry { CivilDate(iso: iso).map(DateEntry.day) ?? .absent }

    private static func prolonged(to last: String) -> ExtensionEntry {
        var entry = ExtensionEntry()
        (entry.endDate, entry.actTitle, entry.actNumber) = (day(last), act.title, act.number)
        entry.actDate = .day(act.date)
        return entry
    }

    /// A therapist with one accreditation, certificate or category that ended on 2025-05-19, prolonged for a year.
    private static func brought(to last: String, _ kind: FactKind, end: String = "2025-05-19") -> PublishedCareer {
        var employment = EmploymentEntry()
        (employment.organisationOID, employment.post) = (Sample.hospital, Sample.post)
        employment.beginDate = day("2019-02-01")
        var brought = PublishedCareer(role: .doctor, education: EducationEntry(), employments: [employment])
        switch kind {
        case .accreditation:
            var held = EducationEntry.Accreditation()
            (held.registryNumber, held.speciality, held.passDate) = ("1", Sample.therapy, day("2020-05-20"))
            (held.endDate, held.prolonged) = (day(end), prolonged(to: last))
            brought.education.accreditations = [held]
        case .certificate:
            var held = CareerEntry.Certificate()
            (held.number, held.speciality, held.issueDate) = ("1", Sample.therapy, day("2020-05-20"))
            (held.endDate, held.prolonged) = (day(end), prolonged(to: last))
            brought.career.certificates = [held]
        default:
            var held = CareerEntry.Category()
            (held.category, held.assignedDate) = (.first, day("2020-05-20"))
            (held.endDate, held.prolonged) = (day(end), prolonged(to: last))
            brought.career.categories = [held]
        }
        return brought
    }

    private func facts(_ brought: PublishedCareer) throws -> [EligibilityFact] {
        try Self.policy.facts(brought, today: Self.today).get().enumerated().map { place, fact in
            EligibilityFact(
                id: "\(place)", kind: fact.kind, validFrom: fact.validFrom, validTo: fact.validTo,
                recordedFrom: Instant(seconds: 1), prolonged: fact.prolonged)
        }
    }

    @Test(
        "The later end counts, to its last day, and the act is named with it",
        arguments: [FactKind.accreditation, .certificate],
        [
            ("2020-05-19", "QUALIFICATION_NOT_YET", false), ("2020-05-20", "", false), ("2025-05-19", "", false),
            ("2025-05-20", "", true), ("2026-05-19", "", true), ("2026-05-20", "QUALIFICATION_ENDED", true),
        ])
    func theLaterEndCounts(kind: FactKind, asked: (day: String, detail: String, byAct: Bool)) throws {
        let question = EligibilityQuestion(
            post: Sample.post, organisationOID: Sample.hospital, date: CivilDate(iso: asked.day) ?? .distantPast,
            speciality: Sample.therapy)
        let answer = EligibilityPolicy().verdict(
            question, try facts(Self.brought(to: "2026-05-19", kind)))
        #expect(answer.reasons.map(\.detail.rawValue) == (asked.detail.isEmpty ? [] : [asked.detail]))
        #expect(answer.facts.last?.prolonged == (asked.byAct ? .by(Self.act) : nil))
        #expect(answer.facts.last?.validFrom.iso == (asked.byAct ? "2025-05-20" : "2020-05-20"))
    }

    @Test(
        "So it does of a category",
        arguments: [
            ("2025-05-19", [], false), ("2025-05-20", [], true), ("2026-05-19", [], true),
            ("2026-05-20", [RefusalDetail.categoryEnded], true),
        ])
    func theLaterEndOfACategoryCounts(day: String, details: [RefusalDetail], byAct: Bool) throws {
        let question = EligibilityQuestion(
            post: Sample.post, organisationOID: Sample.hospital, date: CivilDate(iso: day) ?? .distantPast,
            category: .first)
        let facts =
            try facts(Self.brought(to: "2026-05-19", .category)) + [
                Sample.fact("a", .accreditation(Sample.therapy), "2020-01-01")
            ]
        let answer = EligibilityPolicy().verdict(question, facts)
        #expect(answer.reasons.map(\.detail) == details)
        #expect(answer.facts.last?.prolonged == (byAct ? .by(Self.act) : nil))
    }

    @Test("An extension that prolongs nothing makes no fact; without an end of its own a term has its years")
    func whatIsProlongedIsAFactOfItsOwn() throws {
        func days(_ brought: PublishedCareer) throws -> [String] {
            try facts(brought).filter { $0.kind == .accreditation(Sample.therapy) }.map {
                "\($0.validFrom.iso)…\($0.validTo.iso)"
            }
        }
        #expect(try days(Self.brought(to: "2025-05-19", .accreditation)) == ["2020-05-20…2025-05-19"])
        #expect(
            try days(Self.brought(to: "2025-05-20", .accreditation))
                == ["2020-05-20…2025-05-19", "2025-05-20…2025-05-20"])
        let open = try days(Self.brought(to: "2026-12-31", .accreditation, end: ""))
        #expect(open.count == 2 && open[0].hasPrefix("2020-05-20…2025-05-") && open[1].hasSuffix("…2026-12-31"))
    }

    @Test(
        "An extension that ends before the term is refused, and so is an act that is not named",
        arguments: [FactKind.accreditation, .certificate, .category])
    func aWrongExtensionIsNamedR12(kind: FactKind) throws {
        func faults(to last: String, _ change: (inout ExtensionEntry) -> Void = { _ in }) -> [String] {
            var brought = Self.brought(to: last, kind)
            func changed(_ entry: ExtensionEntry?) -> ExtensionEntry? {
                guard var entry else { return nil }
                change(&entry)
                return entry
            }
            for place in brought.education.accreditations.indices {
                brought.education.accreditations[place].prolonged = changed(
                    brought.education.accreditations[place].prolonged)
            }
            for place in brought.career.certificates.indices {
                brought.career.certificates[place].prolonged = changed(brought.career.certificates[place].prolonged)
            }
            for place in brought.career.categories.indices {
                brought.career.categories[place].prolonged = changed(brought.career.categories[place].prolonged)
            }
            let all =
                Self.policy.faults(brought.education, documentsMin: 0, today: Self.today)
                + Self.policy.faults(brought.career, today: Self.today)
            return all.map { "\($0.field.split(separator: "].").last ?? "") \($0.reason)" }
        }
        #expect(faults(to: "2025-05-18") == ["extension.end_date EXTENSION_BEFORE_END"])
        #expect(faults(to: "2025-05-19") == [])
        #expect(faults(to: "2026-05-19") == [])
        let unnamed = faults(to: "") {
            ($0.actTitle, $0.actNumber) = (" ", String(repeating: "1", count: 65))
            $0.actDate = .day(Self.today.adding(days: 1))
        }
        #expect(
            unnamed == [
                "extension.end_date REQUIRED", "extension.act.title REQUIRED", "extension.act.number TOO_LONG",
                "extension.act.date DATE_TOO_LATE",
            ])
        #expect(faults(to: "2026-05-19") { $0.actTitle = "а\tб" } == ["extension.act.title TEXT_MALFORMED"])
    }
}
