import FRMRIdentifiers
import TestValues
import Testing

/// What a name may be made of, and what is kept of it (N01, N03, N04, N06 and their neighbours).
@Suite struct NamePartTests {
    @Test(arguments: ["Георг V", "Иоанн-IV", "Пётр I", "Карл (II)", "Лев VI", "Фридрих, III"])
    func romanNumeralBelongsToACyrillicName(_ given: String) throws {
        #expect(try PersonName(family: "Примеров", given: given).given == given)
        #expect(NameComparison.areSame(given, given.lowercased()))
    }

    /// A letter and not a word: a slip for the Cyrillic letter that looks the same.
    @Test(arguments: [
        ("Iванов", 0), ("Vасильев", 0), ("ГеоргV", 5), ("Людовик XIV", 8), ("Георг v", 6), ("Иоанн-iv", 6),
        ("Карл IIа", 5), ("  Карл L", 7),
    ])
    func otherLatinLetterIsReported(_ given: String, _ place: Int) throws {
        let error = try #require(throws: IdentifierError.self) { try PersonName(family: "Примеров", given: given) }
        #expect(error == IdentifierError(.name, .mixedAlphabets(at: place)))
        #expect(error.place == place)
    }

    @Test(arguments: [
        ("Петрова - Примерова", "Петрова - Примерова"), ("Петрова (Примерова)", "Петрова (Примерова)"),
        ("Петрова, Примерова", "Петрова, Примерова"), ("Петрова—Примерова", "Петрова-Примерова"), ("А. Б.", "А. Б."),
        ("Дж.-П.", "Дж.-П."), ("Ван 'т Хофф", "Ван 'т Хофф"), ("Самед-оглы", "Самед-оглы"), ("О", "О"),
        ("Məmmədov", "Məmmədov"), ("Үсөнова", "Үсөнова"), ("А.", "А."), ("Ҷ (Ҳ)", "Ҷ (Ҳ)"),
    ])
    func markWithinANameIsKept(_ text: String, _ kept: String) throws {
        #expect(try PersonName(family: text, given: text).family == kept)
    }

    @Test(arguments: [
        ("-Петрова", 0), ("Петрова-", 7), ("'Петрова", 0), ("Петрова'", 7), ("Петрова--Примерова", 8), ("А..", 2),
        (",Петрова", 0), ("Петрова,", 7), ("Петрова,,П", 8), (".Петрова", 0), ("О''Нил", 2), ("Петрова- -П", 9),
        ("(Петрова", 0), ("Петрова)", 7), ("Петрова ((П))", 9), ("Петрова ()", 9), ("(П) (", 4), ("- -", 0), ("'", 0),
        (" \u{2013}Петрова", 1), ("Петрова’", 7), ("Петрова (П", 8), ("(.)", 0), ("П)(П", 1),
    ])
    func misplacedMarkIsRefusedWithItsPlace(_ text: String, _ place: Int) throws {
        let error = try #require(throws: IdentifierError.self) { try PersonName(family: text, given: "Анна") }
        #expect(error.reason == "NAME_PATTERN")
        #expect(error.place == place)
        #expect(error.messageRU.contains("Символ \(place + 1) — «"))
        #expect(error.messageEN.contains("Character \(place + 1) is «"))
    }

    @Test(arguments: [
        ("Мария1", 5, "«1» (U+0031)"), (" Ма\u{440}и_я", 5, "«_» (U+005F)"), ("Анна\u{0}", 4, "U+0000"),
        ("Е\u{308}лк\u{202e}ин", 3, "U+202E"), ("А\u{301}нна", 0, "U+0301"), ("Анна\u{AD}", 4, "U+00AD"),
        ("№ 1", 0, "«№» (U+2116)"),
    ])
    func foreignCharacterIsNamedWithItsPlace(_ text: String, _ place: Int, _ found: String) throws {
        let error = try #require(throws: IdentifierError.self) { try PersonName(family: text, given: "Анна") }
        #expect(error.reason == "NAME_CHARACTERS")
        #expect(error.messageRU.hasSuffix("Символ \(place + 1) — \(found)."))
        #expect(error.messageEN.hasSuffix("Character \(place + 1) is \(found)."))
    }

    /// Letters typed as a base and its marks, as macOS gives file names and forms.
    @Test(arguments: [
        ("Mu\u{308}ller", "Müller"), ("Nguye\u{302}\u{303}n", "Nguyễn"), ("Nguye\u{303}n", "Nguyẽn"),
        ("І\u{308}жакова", "Їжакова"), ("Андреи\u{306}ко", "Андрейко"), ("Е\u{308}лкин", "Ёлкин"),
        ("Ро\u{304}зе", "Ро\u{304}зе"), ("Z\u{307}ak", "Żak"), ("У\u{306}збеков", "Ўзбеков"),
        ("A\u{30A}ngstro\u{308}m", "Ångström"), ("\u{212B}ngström", "Ångström"), ("Tra\u{323}\u{302}n", "Trận"),
    ])
    func decomposedLetterIsKeptComposed(_ typed: String, _ kept: String) throws {
        guard !kept.unicodeScalars.contains("\u{304}") else {
            #expect(throws: IdentifierError(.name, .characters)) { try PersonName(family: typed, given: "А") }
            return
        }
        let name = try PersonName(family: typed, given: kept)
        #expect(name.family.unicodeScalars.elementsEqual(kept.unicodeScalars))
        #expect(Array(NameComparison.key(typed).utf8) == Array(NameComparison.key(kept).utf8))
    }

    @Test(arguments: Array("'’‘ʼʻʹ′`´‛ʽ‵՚＇"))
    func anyApostropheIsKeptAsOne(_ mark: Character) throws {
        let name = try PersonName(family: "О\(mark)Нил", given: "Д\(mark)Артаньян")
        #expect(name.family == "О'Нил")
        #expect(name.given == "Д'Артаньян")
        #expect(NameComparison.areSame("о\(mark)нил", "О'НИЛ"))
        #expect(NameComparison.written("О\(mark)Нил") == "О'Нил")
    }

    @Test(arguments: ["\"", "“", "„", "«", "\u{201A}", "″", "*", "/"])
    func quoteIsNoApostrophe(_ mark: String) {
        #expect(throws: IdentifierError(.name, .characters)) { try PersonName(family: "О\(mark)Нил", given: "Анна") }
        #expect(!NameComparison.areSame("О\(mark)Нил", "О'Нил"))
    }

    @Test(arguments: [
        "нет", "Нет", "НЕТ.", "-", "—", "--", "б/о", "Б/О", "б. о.", "Отсутствует", "отсутствует ", "не имеет",
        "Не указано", "без отчества", "нет отчества", "(нет)", "NULL", "None", "n/a", "прочерк", "_", "отс.", " - ",
    ])
    func wordForNoneIsNoPatronymic(_ patronymic: String) throws {
        let error = try #require(throws: IdentifierError.self) {
            try PersonName(family: "Примерова", given: "Анна", patronymic: patronymic)
        }
        #expect(error.reason == "NAME_WORD_FOR_NONE")
        #expect(error.messageRU.contains("оставьте поле пустым"))
    }

    @Test(arguments: ["Нетович", "Ивановна", "Но", "Бахтиёр оглы", "На", "Нил", "Неизвестнова"])
    func patronymicThatSoundsLikeNoneIsTaken(_ patronymic: String) throws {
        #expect(try PersonName(family: "Нет", given: "Савын", patronymic: patronymic).patronymic == patronymic)
    }

    @Test(arguments: ["", " ", "\u{a0}\t"])
    func absentPatronymicIsNone(_ patronymic: String) throws {
        #expect(try PersonName(family: "Примерова", given: "Анна", patronymic: patronymic).patronymic == nil)
        #expect(PersonName.faults(family: "Примерова", given: "Анна", patronymic: patronymic).isEmpty)
    }

    @Test func everyWrongPartIsNamed() {
        func told(_ family: String, _ given: String, _ patronymic: String) -> [String] {
            PersonName.faults(family: family, given: given, patronymic: patronymic).map {
                "\($0.part.rawValue) \($0.error.reason)"
            }
        }
        #expect(told("Примерова", "", "") == ["given NAME_EMPTY"])
        #expect(
            told("-Петрова", "1", "нет") == [
                "family NAME_PATTERN", "given NAME_CHARACTERS", "patronymic NAME_WORD_FOR_NONE",
            ])
        // Neither part is wrong by itself.
        #expect(told("Ivanova", "Анна", "") == ["family NAME_MIXED_ALPHABETS"])
        #expect(
            told("Ivanova", "Анна", "Petrovna") == ["family NAME_MIXED_ALPHABETS", "patronymic NAME_MIXED_ALPHABETS"])
        #expect(told("Петрова", "Анна", "Ивановна").isEmpty)
    }

    /// What is accepted is stored canonical, and storing it again changes nothing; its key is that of what was typed.
    @Test(arguments: [UInt64(7), 20_261_128])
    func whatIsKeptIsReadAsItself(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "а", "Б", "ё", "е\u{308}", "и\u{306}", "Й", "I", "V", "IV", "u\u{308}", "Ü", "e\u{302}\u{303}", "ễ", "-",
            "—",
            " ", "\u{a0}", "'", "’", "ʼ", "`", ".", ",", "(", ")", "Ңа", "петр", "\u{301}", "ь", "\u{212B}", "\u{374}",
        ]
        var taken = 0
        for _ in 0..<8000 {
            func part() -> String {
                (0..<Int.random(in: 1...7, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
            let typed = (part(), part(), Bool.random(using: &random) ? part() : "")
            let name = try? PersonName(family: typed.0, given: typed.1, patronymic: typed.2)
            #expect(
                (name == nil) != PersonName.faults(family: typed.0, given: typed.1, patronymic: typed.2).isEmpty,
                "\(typed), seed \(seed)")
            guard let name else { continue }
            taken += 1
            let again = try PersonName(family: name.family, given: name.given, patronymic: name.patronymic)
            #expect(
                again.family.utf8.elementsEqual(name.family.utf8) && again.given.utf8.elementsEqual(name.given.utf8)
                    && (again.patronymic ?? "").utf8.elementsEqual((name.patronymic ?? "").utf8),
                "\(typed), seed \(seed)")
            for (typed, kept) in [(typed.0, name.family), (typed.1, name.given), (typed.2, name.patronymic ?? "")] {
                #expect(kept.utf8.elementsEqual(NameComparison.written(typed).utf8), "\(typed), seed \(seed)")
                let key = NameComparison.key(kept)
                #expect(key.utf8.elementsEqual(NameComparison.key(typed).utf8), "\(typed), seed \(seed)")
                #expect(key.utf8.elementsEqual(NameComparison.key(key).utf8), "\(typed), seed \(seed)")
            }
        }
        #expect(taken > 40, "\(taken), seed \(seed)")
    }
}
