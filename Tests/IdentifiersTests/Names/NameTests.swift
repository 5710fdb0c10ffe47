import FRMRIdentifiers
import Testing

@Suite struct NameTests {
    @Test func nameIsKeptAsThePassportWritesIt() throws {
        let name = try PersonName(family: " Ёлкина—Примерова ", given: "Анна", patronymic: "  ")
        #expect(name.family == "Ёлкина-Примерова")
        #expect(name.patronymic == nil)
        #expect(name.value == "Ёлкина-Примерова Анна")
        #expect(try PersonName("Примеров Али Гасан  оглы").patronymic == "Гасан оглы")
        #expect(try PersonName("Примерова Мария Ивановна").initials == "Примерова М. И.")
        #expect(try PersonName("О'Нил Жан-Пьер").given == "Жан-Пьер")
    }

    @Test func decomposedLettersBecomeOneCodePoint() throws {
        let name = try PersonName(family: "Андреи\u{306}ко", given: "Семе\u{308}н")
        #expect(name.family.unicodeScalars.elementsEqual("Андрейко".unicodeScalars))
        #expect(name.given.unicodeScalars.elementsEqual("Семён".unicodeScalars))
    }

    @Test(arguments: [
        ("", IdentifierError.Kind.empty), ("   ", .empty), ("Примерова", .range), ("Примерова Анна1", .characters),
        ("Примерова <b>", .characters), ("Примерова Анна\u{0}", .characters), ("- -", .pattern),
        ("Примерова " + String(repeating: "а", count: 101), .tooLong(limit: 100)),
    ])
    func nameThatIsNoneIsRefused(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.name, kind)) { try PersonName(text) }
    }

    /// V8: a Latin letter in a Cyrillic name looks right and is found by no register.
    @Test(arguments: [
        ("Иванoв Пётр", 4), ("Петров Aнна", 0), ("Петров COH", 0), ("Петров Пётр Иванoвич", 4), ("Ivanов Пётр", 0),
    ])
    func latinLetterInACyrillicNameIsReported(_ text: String, _ place: Int) throws {
        let error = try #require(throws: IdentifierError.self) { try PersonName(text) }
        #expect(error == IdentifierError(.name, .mixedAlphabets(at: place)))
        #expect(error.messageRU.contains("символ \(place + 1)"))
    }

    @Test func nameOfOneAlphabetIsTaken() throws {
        #expect(try PersonName("Müller-Łoś Zoë").family == "Müller-Łoś")
        #expect(try PersonName("Ґудзенко Їжак").given == "Їжак")
        for text in ["Иванов Ｐётр", "דוד לוי", "Ιωάννης Παπάς", "Иванов \u{488}Пётр"] {
            #expect(throws: IdentifierError(.name, .characters)) { try PersonName(text) }
        }
    }

    @Test(arguments: [
        ("Ёлкин", "елкин"), ("СЕМЁНОВ", "семенов"), (" Салтыков - Щедрин ", "салтыков-щедрин"),
        ("Гасан  оглы", "гасан оглы"), ("О’Нил", "о'нил"),
    ])
    func comparisonKeyIgnoresCaseSpacesAndYo(_ text: String, _ key: String) {
        #expect(NameComparison.key(text) == key)
        #expect(NameComparison.key(key) == key)
        #expect(NameComparison.areSame(text, key))
    }

    @Test func differentNamesStayDifferent() throws {
        #expect(!NameComparison.areSame("Примеров", "Примерова"))
        let whole = try PersonName(family: "Ли Анна", given: "Мария")
        let other = try PersonName(family: "Ли", given: "Анна Мария")
        #expect(whole.comparisonKey != other.comparisonKey)
        #expect(try PersonName("ПЁТРОВ Пётр").comparisonKey == PersonName("Петров Петр").comparisonKey)
    }
}
