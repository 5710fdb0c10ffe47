import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// Former names that a form or a register that is taken over brings (R3): each until its last day.
@Suite struct FormerNamesTests {
    private static let today = CivilDate(iso: "2026-04-29") ?? .distantPast
    private let policy = SectionPolicy(documents: .none)

    private static func former(_ family: String, _ last: String) -> FormerNameEntry {
        var entry = FormerNameEntry()
        entry.name = NameEntry(family, "Вера", "Примеровна")
        entry.validTo = CivilDate(iso: last).map(DateEntry.day) ?? .nonexistent
        return entry
    }

    private func faults(_ former: [FormerNameEntry]) -> [String] {
        var entry = PersonalDataEntry()
        (entry.family, entry.given, entry.patronymic) = ("Новая", "Вера", "Примеровна")
        entry.birthDate = .day(CivilDate(iso: "1985-03-14") ?? .distantPast)
        entry.formerNames = former
        return policy.faults(entry, of: nil, today: Self.today)
            .filter { $0.field.hasPrefix("personal_data.former_names") }
            .map { "\($0.field.dropFirst("personal_data.former_names".count)) \($0.reason)" }
    }

    @Test("Each name holds from the day after the one before, in whatever order they come")
    func namesFollowEachOther() throws {
        let current = try PersonName(family: "Новая", given: "Вера", patronymic: "Примеровна")
        let former = [Self.former("Вторая", "2020-12-31"), Self.former("Первая", "2010-06-30")]
        for order in [former, former.reversed()] {
            let course = NameCourse(current, former: order).names.map { name in
                "\(name.name.family) \(name.validFrom.iso)…\(name.validTo.iso)"
            }
            #expect(
                course == [
                    "Первая 0001-01-01…2010-06-30", "Вторая 2010-07-01…2020-12-31", "Новая 2021-01-01…9999-12-31",
                ])
        }
        #expect(NameCourse(current, former: []).names.map(\.validFrom) == [.distantPast])
    }

    @Test func everyWrongFormerNameIsNamedR12() {
        #expect(faults([Self.former("Первая", "1985-03-14"), Self.former("Вторая", "2026-04-28")]) == [])
        #expect(faults([Self.former("Первая", "1985-03-13")]) == ["[0].valid_to DATE_TOO_EARLY"])
        #expect(faults([Self.former("Первая", "2026-04-29")]) == ["[0].valid_to DATE_TOO_LATE"])
        #expect(faults([Self.former("0", "")]) == ["[0].name.family NAME_CHARACTERS", "[0].valid_to DATE_NONEXISTENT"])
        #expect(
            faults([Self.former("Первая", "2010-06-30"), Self.former("Вторая", "2010-06-30")])
                == ["[1].valid_to DATE_REPEATED"])
        // The same as the one after it, in whatever order they come.
        #expect(faults([Self.former("НОВАЯ", "2010-06-30")]) == ["[0].name NAME_UNCHANGED"])
        #expect(
            faults([Self.former("Первая", "2020-06-30"), Self.former("Первая", "2010-06-30")])
                == ["[1].name NAME_UNCHANGED"])
        #expect(faults([Self.former("Новая", "2010-06-30"), Self.former("Вторая", "2020-06-30")]) == [])
        #expect(
            faults((1...17).map { Self.former($0.isMultiple(of: 2) ? "Первая" : "Вторая", "20\($0 + 9)-01-01") })
                .contains(" TOO_MANY"))
    }
}
