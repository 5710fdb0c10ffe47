internal import FRMRIdentifiers

/// How one part of a name differs from the register's spelling. The register wins by exact spelling; a near match is
/// still a refusal, but one that says what to look at (V8). How a letter or an apostrophe is coded is no spelling:
/// registers give either form of Unicode.
package enum NameDifference: Sendable, Hashable {
    /// A Latin letter in a name that the register has in Cyrillic; its place in the applicant's spelling, from 1.
    case latinLetter(Int)
    /// «е» where the register has «ё», or the other way round.
    case yo
    case letterCase
    /// Spaces, hyphens or apostrophes.
    case spacing
    /// One letter is wrong; its place in the applicant's spelling, from 1.
    case oneLetter(Int)
    /// One letter is missing or superfluous; its place, from 1.
    case oneLetterMore(Int)
    case oneLetterLess(Int)
    /// Two neighbouring letters are swapped; the place of the first, from 1.
    case swapped(Int)
    case other

    /// Nil when both spellings are the same.
    package init?(_ given: String, register: String) {
        guard Self.coded(given) != Self.coded(register) else { return nil }
        let latin = NameComparison.latinLetters(in: given)
        if let place = latin.first, NameComparison.latinLetters(in: register).isEmpty, !register.isEmpty {
            self = .latinLetter(place + 1)
        } else if Self.withoutYo(given) == Self.withoutYo(register) {
            self = .yo
        } else if given.lowercased() == register.lowercased() {
            self = .letterCase
        } else if NameComparison.areSame(given, register) {
            self = .spacing
        } else {
            self = Self.letters(Array(NameComparison.key(given)), Array(NameComparison.key(register)))
        }
    }

    /// In one form of Unicode, with one apostrophe.
    private static func coded(_ text: String) -> String { NameComparison.withPlainApostrophes(text) }

    private static func withoutYo(_ text: String) -> String {
        String(text.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
    }

    private static func letters(_ given: [Character], _ register: [Character]) -> NameDifference {
        let start = zip(given, register).prefix { $0 == $1 }.count
        let given = Array(given[start...])
        let register = Array(register[start...])
        if given.count == register.count {
            if given.dropFirst() == register.dropFirst() { return .oneLetter(start + 1) }
            let isSwap =
                given.count >= 2 && given[0] == register[1] && given[1] == register[0]
                && given.dropFirst(2) == register.dropFirst(2)
            return isSwap ? .swapped(start + 1) : .other
        }
        if given.dropFirst() == register[...] { return .oneLetterMore(start + 1) }
        if register.dropFirst() == given[...] { return .oneLetterLess(start + 1) }
        return .other
    }

    var russian: String {
        switch self {
        case .latinLetter(let place): "\(place)-я буква латинская, наберите её русской"
        case .yo: "проверьте буквы «е» и «ё»: укажите точно как в паспорте"
        case .letterCase: "различаются заглавные и строчные буквы"
        case .spacing: "различаются пробелы или дефисы"
        case .oneLetter(let place): "различается одна буква, \(place)-я; возможна опечатка"
        case .oneLetterMore(let place): "возможно, \(place)-я буква лишняя"
        case .oneLetterLess(let place): "возможно, пропущена \(place)-я буква"
        case .swapped(let place): "возможно, переставлены буквы \(place) и \(place + 1)"
        case .other: "укажите точно как в паспорте"
        }
    }

    var english: String {
        switch self {
        case .latinLetter(let place): "letter \(place) is Latin, type it in Cyrillic"
        case .yo: "check the letters «е» and «ё»: write exactly as in the passport"
        case .letterCase: "capital and small letters differ"
        case .spacing: "spaces or hyphens differ"
        case .oneLetter(let place): "one letter differs, number \(place); perhaps a slip"
        case .oneLetterMore(let place): "letter \(place) may be superfluous"
        case .oneLetterLess(let place): "letter \(place) may be missing"
        case .swapped(let place): "letters \(place) and \(place + 1) may be swapped"
        case .other: "write exactly as in the passport"
        }
    }
}

/// A register whose spelling of a name a fault speaks of.
enum NameSource {
    case passports, taxpayers, pensions

    var russian: String {
        switch self {
        case .passports: "реестром паспортов"
        case .taxpayers: "реестром налогоплательщиков"
        case .pensions: "пенсионным реестром"
        }
    }

    var english: String {
        switch self {
        case .passports: "the passport register"
        case .taxpayers: "the tax register"
        case .pensions: "the pension register"
        }
    }
}

extension FullName {
    /// A fault for each part that the register spells otherwise (V1: the field is named).
    func faults(against register: FullName, of source: NameSource) -> [Fault] {
        let parts = [
            ("family", "Фамилия", "The family name", family, register.family),
            ("given", "Имя", "The given name", given, register.given),
            ("patronymic", "Отчество", "The patronymic", patronymic, register.patronymic),
        ]
        return parts.compactMap { field, russian, english, written, kept in
            guard let difference = NameDifference(written, register: kept) else { return nil }
            return Fault(
                "personal_data.name.\(field)", .nameMismatch,
                "\(russian) не совпадает с \(source.russian): \(difference.russian).",
                "\(english) does not match \(source.english): \(difference.english).", requirement: "V1")
        }
    }
}
