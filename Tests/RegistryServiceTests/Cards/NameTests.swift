import FRMRCalls
import FRMRContracts
import Storage
import Testing

@testable import RegistryService

/// Names from a file or a form to the card, the look-up and the verdict (R3, V8; cases N01, N03, N04, N06, L02).
@Suite struct NameTests {
    /// Typed, kept.
    static let accepted: [(typed: [String], kept: [String])] = [
        (["Mu\u{308}ller", "Zoe\u{308}", ""], ["Müller", "Zoë", ""]),
        (["Nguye\u{302}\u{303}n", "Tra\u{302}\u{301}n", ""], ["Nguyễn", "Trấn", ""]),
        (["І\u{308}жакова", "Андрія", "Сергіи\u{306}вна"], ["Їжакова", "Андрія", "Сергійвна"]),
        (["Образцов", "Георг V", ""], ["Образцов", "Георг V", ""]),
        (["Образцов", "Иоанн-IV", "Примерович"], ["Образцов", "Иоанн-IV", "Примерович"]),
        (["О’Нил", "Д\u{2bc}Арк", ""], ["О'Нил", "Д'Арк", ""]),
        (["Петрова (Образцова)", "Анна, Мария", ""], ["Петрова (Образцова)", "Анна, Мария", ""]),
        (["Образцов", "Али", "Самед  оглы"], ["Образцов", "Али", "Самед оглы"]),
        (["Петрова \u{2014} Примерова", "Анна", " "], ["Петрова - Примерова", "Анна", ""]),
    ]

    @Test(arguments: accepted.indices)
    func aNameIsStoredCanonicalAndFoundHoweverItIsTyped(_ index: Int) async throws {
        let (typed, kept) = Self.accepted[index]
        let desk = try await Desk()
        var sample = ImportSample.approved
        for (column, part) in zip(["name.family", "name.given", "name.patronymic"], typed) {
            sample["worker", column] = part
        }
        let totals = try await desk.load(ImportSample.file([sample]))
        #expect(totals == .init(workers: 1, loaded: 1))
        #expect(try await desk.rejects().isEmpty)
        for asked in [typed, kept, kept.map { $0.uppercased() }] {
            let cards = try await find(asked, desk)
            let name = try #require(cards.first?.name, "\(asked)")
            let stored = [name.family, name.given, name.patronymic]
            #expect(stored.map { Array($0.utf8) } == kept.map { Array($0.utf8) })
            let verdict = try await desk.verdicts([
                .init(
                    snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
                    date: .init(year: 2026, month: 1, day: 1), name: Self.message(asked))
            ])
            #expect(verdict.map(\.verdict) == [.allowed], "\(asked)")
        }
    }

    @Test(arguments: [
        ("name.family", "-Петрова", "NAME_PATTERN"), ("name.family", "Петрова-", "NAME_PATTERN"),
        ("name.family", "'Петрова", "NAME_PATTERN"), ("name.family", "Петрова’", "NAME_PATTERN"),
        ("name.family", "Петрова--Примерова", "NAME_PATTERN"), ("name.given", "А..", "NAME_PATTERN"),
        ("name.given", "Анна,", "NAME_PATTERN"), ("name.family", "Петрова (Образцова", "NAME_PATTERN"),
        ("name.given", "Aнна", "NAME_MIXED_ALPHABETS"), ("name.given", "Георг v", "NAME_MIXED_ALPHABETS"),
        ("name.family", "0рлова", "NAME_CHARACTERS"), ("name.given", "", "NAME_EMPTY"),
        ("name.patronymic", "нет", "NAME_WORD_FOR_NONE"), ("name.patronymic", "Отсутствует", "NAME_WORD_FOR_NONE"),
        ("name.patronymic", "-", "NAME_WORD_FOR_NONE"), ("name.patronymic", "б/о", "NAME_WORD_FOR_NONE"),
    ])
    func aNameThatIsNoneIsToldWithItsField(_ column: String, _ text: String, _ reason: String) async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["worker", column] = text
        #expect(try await desk.load(ImportSample.file([sample])) == .init(workers: 1, rejected: 1))
        #expect(try await desk.rejects() == ["2 approved \(column) \(reason)"])
        // A form says the same of the same field.
        let id = try await desk.create().applicationId
        var data = Desk.personalData
        var name = data.name ?? .init()
        switch column {
        case "name.family": name.family = text
        case "name.given": name.given = text
        default: name.patronymic = text
        }
        data.name = name
        let request = RegistryV1.SavePersonalDataRequest(applicationId: id, personalData: data)
        let error = await #expect(throws: RPCError.self) {
            try await desk.file({ handlers in handlers.savePersonalData }, request)
        }
        #expect(error?.violations.map(\.field) == ["personal_data.\(column)"])
        #expect(error?.violations.map(\.reason) == [reason])
        let asked = await #expect(throws: RPCError.self) {
            try await find([name.family, name.given, name.patronymic], desk)
        }
        #expect(asked?.violations.map(\.field) == ["name.\(column)"])
    }

    @Test func aWordForNoneInAQuestionDiffersFromTheCard() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["worker", "name.patronymic"] = ""
        _ = try await desk.load(ImportSample.file([sample]))
        for (patronymic, details) in [
            ("", []), (" ", []), ("нет", ["PATRONYMIC_DIFFERS"]), ("-", ["PATRONYMIC_DIFFERS"]),
        ] {
            let answers = try await desk.verdicts([
                .init(
                    snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
                    date: .init(year: 2026, month: 1, day: 1), name: Self.message(["Образцова", "Вера", patronymic]))
            ])
            #expect(answers.first?.reasons.map(\.detail) == details, "\(patronymic)")
        }
    }

    @Test func aHyphenInAPatronymicIsAnotherSpelling() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["worker", "name.patronymic"] = "Самед оглы"
        _ = try await desk.load(ImportSample.file([sample]))
        for (patronymic, details) in [
            ("САМЕД  ОГЛЫ", []), ("Самед-оглы", ["PATRONYMIC_DIFFERS"]), ("Самедоглы", ["PATRONYMIC_DIFFERS"]),
        ] {
            let answers = try await desk.verdicts([
                .init(
                    snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
                    date: .init(year: 2026, month: 1, day: 1), name: Self.message(["Образцова", "Вера", patronymic]))
            ])
            #expect(answers.first?.reasons.map(\.detail) == details, "\(patronymic)")
        }
    }

    private static func message(_ parts: [String]) -> CommonV1.PersonName {
        .init(family: parts[0], given: parts[1], patronymic: parts[2])
    }

    private func find(_ parts: [String], _ desk: Desk) async throws(RPCError) -> [RegistryV1.Card] {
        let (workers, call) = (
            desk.service.workers, desk.call(RegistryV1.WorkersMethods.findWorkers, Desk.hospital)
        )
        let request = RegistryV1.FindWorkersRequest(
            by: .name(.init(name: Self.message(parts), birthDate: .init(year: 1985, month: 3, day: 14))))
        return try await desk.store.read { session throws(RPCError) in
            try workers.findWorkers(request, call, session).cards
        }
    }
}
