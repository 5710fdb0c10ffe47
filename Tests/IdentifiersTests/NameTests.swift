import Identifiers
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
        ("Примерова <b>", .characters), ("Примерова Анна\u{0}", .characters), ("- -", .characters),
        ("Примерова " + String(repeating: "а", count: 101), .tooLong(limit: 100)),
    ])
    func nameThatIsNoneIsRefused(_ text: String, _ kind: IdentifierError.Kind) {
        #expect(throws: IdentifierError(.name, kind)) { try PersonName(text) }
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
