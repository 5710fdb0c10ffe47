import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// A document is compared with the name that held on its date.
@Suite struct NamesInTimeTests {
    private static let names = ["Первая", "Вторая", "Третья"]
    private static let changes = ["2025-03-01", "2026-02-10"]

    private static func key(_ family: String) -> String { "\(family.lowercased())\nвера\nпримеровна" }

    /// The facts of a person who has had so many names.
    private static func facts(_ count: Int) -> [EligibilityFact] {
        let firsts = ["0001-01-01"] + changes
        return Sample.facts(with: [])
            + (0..<count).map { place in
                let last =
                    place + 1 < count
                    ? CivilDate(iso: firsts[place + 1])?.adding(days: -1).iso ?? "" : "9999-12-31"
                return Sample.fact("name \(place + 1)", .name(key(names[place])), firsts[place], last)
            }
    }

    private func verdict(
        _ family: String, on day: String, names count: Int, patronymic: String = "Примеровна", birth: String? = nil
    ) -> EligibilityVerdict {
        let stated = StatedPerson(
            name: (family: family, given: "Вера", patronymic: patronymic), birth: birth.flatMap { CivilDate(iso: $0) })
        let question = EligibilityQuestion(
            post: Sample.post, organisationOID: Sample.hospital, date: CivilDate(iso: day) ?? .distantPast,
            person: stated)
        let card = RegisteredPerson(
            nameKey: Self.key(Self.names[max(count, 1) - 1]), birth: CivilDate(iso: "1985-03-14") ?? .distantPast)
        return EligibilityPolicy().verdict(question, Self.facts(count), person: card)
    }

    @Test(
        "Under the old name before the change, under the new one from its day on",
        arguments: [
            ("Первая", "2025-02-28", []), ("Первая", "2025-03-01", ["NAME_FORMER name 1"]),
            ("Вторая", "2025-02-28", ["NAME_LATER name 2"]), ("ВТОРАЯ", "2025-03-01", []),
            ("Вторая", "2026-02-09", []), ("Вторая", "2026-02-10", ["NAME_FORMER name 2"]),
            ("Третья", "2026-02-09", ["NAME_LATER name 3"]), ("Третья", "2026-02-10", []),
            ("Первая", "2026-02-10", ["NAME_FORMER name 1"]), ("Третья", "2025-02-28", ["NAME_LATER name 3"]),
            ("Чужая", "2025-02-28", ["FAMILY_NAME_DIFFERS record"]),
        ])
    func aDocumentIsComparedWithTheNameOfItsDate(family: String, day: String, expected: [String]) {
        let answer = verdict(family, on: day, names: 3)
        #expect(answer.told == expected.map { "VALUE_MISMATCH_METADATA_AND_FRMR " + $0 })
        // The name of the day is told with its days, whatever was stated.
        #expect(
            answer.facts.contains {
                $0.kind == .name(Self.key(Self.names[day < "2025-03-01" ? 0 : day < "2026-02-10" ? 1 : 2]))
            })
    }

    @Test("As known before the change was recorded, the old name holds on every day")
    func beforeTheChangeWasRecordedOneNameHolds() {
        #expect(verdict("Первая", on: "2026-02-10", names: 1).isAllowed)
        let later = verdict("Вторая", on: "2026-02-10", names: 0)
        #expect(later.told == ["VALUE_MISMATCH_METADATA_AND_FRMR FAMILY_NAME_DIFFERS record"])
        #expect(!later.facts.contains { if case .name = $0.kind { true } else { false } })
    }

    @Test("A part that differs is named by itself, and the birth date beside a former name")
    func otherPartsAreComparedAsEver() {
        #expect(
            verdict("Вторая", on: "2025-06-01", names: 3, patronymic: "").reasons.map(\.detail) == [.patronymicDiffers])
        #expect(
            verdict("Первая", on: "2025-06-01", names: 3, birth: "1985-03-15").reasons.map(\.detail)
                == [.nameFormer, .birthDateDiffers])
    }

    @Test("A name that was taken back holds again, and is former in between")
    func aNameThatWasTakenBackHoldsAgain() {
        let facts = [
            Sample.fact("a", .name("а"), "0001-01-01", "2024-12-31"),
            Sample.fact("b", .name("б"), "2025-01-01", "2025-12-31"), Sample.fact("c", .name("а"), "2026-01-01"),
        ]
        func standings(_ key: String) -> [NameStanding] {
            ["2024-12-31", "2025-01-01", "2026-01-01"].map {
                NameStanding(of: key, facts, on: CivilDate(iso: $0) ?? .distantPast)
            }
        }
        #expect(standings("а") == [.held, .former, .held])
        #expect(standings("б") == [.later, .held, .former])
        #expect(NameStanding(of: "а", [], on: .distantPast) == .held)
    }
}
