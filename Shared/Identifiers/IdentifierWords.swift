/// How an identifier is called and what may be told about its rule, for people.
struct IdentifierWords {
    var nameRU: String
    var nameEN: String
    var charactersRU = "цифры, пробелы и дефисы"
    var charactersEN = "digits, spaces and hyphens"
    var patternRU = "неверный порядок знаков"
    var patternEN = "the characters are in the wrong order"
    var rangeRU = "такой номер не выдаётся"
    var rangeEN = "no such number is issued"
    var noneRU = "если значения нет, оставьте поле пустым"
    var noneEN = "leave the field empty when there is no value"
}

extension IdentifierKind {
    var words: IdentifierWords {
        switch self {
        case .snils: IdentifierWords(nameRU: "СНИЛС", nameEN: "SNILS")
        case .personalINN: IdentifierWords(nameRU: "ИНН", nameEN: "INN of a person")
        case .legalINN: IdentifierWords(nameRU: "ИНН организации", nameEN: "INN of an organisation")
        case .ogrn:
            IdentifierWords(
                nameRU: "ОГРН", nameEN: "OGRN", rangeRU: "ОГРН начинается с 1 или 5",
                rangeEN: "an OGRN begins with 1 or 5")
        case .ogrnip:
            IdentifierWords(
                nameRU: "ОГРНИП", nameEN: "OGRNIP", rangeRU: "ОГРНИП начинается с 3",
                rangeEN: "an OGRNIP begins with 3")
        case .enp: IdentifierWords(nameRU: "Полис ОМС", nameEN: "Medical policy number")
        case .passport: IdentifierWords(nameRU: "Серия и номер паспорта", nameEN: "Passport series and number")
        case .departmentCode: IdentifierWords(nameRU: "Код подразделения", nameEN: "Code of the issuing department")
        case .phone:
            IdentifierWords(
                nameRU: "Телефон", nameEN: "Phone",
                charactersRU: "цифры, «+» в начале, пробелы, дефисы и скобки",
                charactersEN: "digits, a leading plus sign, spaces, hyphens and brackets",
                rangeRU: "нужен российский мобильный номер, +79…",
                rangeEN: "a Russian mobile number is needed, +79…")
        case .email:
            IdentifierWords(
                nameRU: "Электронная почта", nameEN: "E-mail",
                charactersRU: "латинские буквы, цифры и знаки почтового адреса",
                charactersEN: "Latin letters, digits and the marks of a mail address",
                rangeRU: "адрес должен иметь вид имя@домен.зона", rangeEN: "the address must look like name@domain.zone"
            )
        case .oid:
            IdentifierWords(
                nameRU: "OID", nameEN: "OID", charactersRU: "цифры и точки", charactersEN: "digits and dots",
                rangeRU: "такого объектного идентификатора не бывает", rangeEN: "no such object identifier exists")
        case .postCode:
            IdentifierWords(
                nameRU: "Должность", nameEN: "Post",
                charactersRU: "латинские буквы, цифры, точки, дефисы и подчёркивания",
                charactersEN: "Latin letters, digits, dots, hyphens and underscores",
                rangeRU: "нужны OID справочника, его версия и код",
                rangeEN: "a book's OID, its version and a code are needed")
        case .name:
            IdentifierWords(
                nameRU: "Фамилия, имя, отчество", nameEN: "Name",
                charactersRU: "русские или латинские буквы, пробелы, дефисы, точки, запятые, скобки и апострофы",
                charactersEN: "Cyrillic or Latin letters, spaces, hyphens, dots, commas, brackets and apostrophes",
                patternRU: "дефис, апостроф и запятая не стоят первыми и последними, точка — первой, "
                    + "знак не повторяется подряд, скобки парные",
                patternEN: "a hyphen, an apostrophe or a comma is neither first nor last, a dot not first, "
                    + "no mark follows itself, brackets are paired",
                rangeRU: "нужны фамилия и имя", rangeEN: "a family name and a given name are needed",
                noneRU: "слово «нет» и подобные ему — не отчество; если отчества нет, оставьте поле пустым",
                noneEN: "a word for \"none\" is no patronymic; leave the field empty when there is none")
        case .date:
            IdentifierWords(
                nameRU: "Дата", nameEN: "Date", charactersRU: "цифры и точки", charactersEN: "digits and dots",
                patternRU: "дата пишется как ДД.ММ.ГГГГ", patternEN: "a date is written DD.MM.YYYY or YYYY-MM-DD",
                rangeRU: "такого дня в календаре нет", rangeEN: "the calendar has no such day")
        }
    }
}
