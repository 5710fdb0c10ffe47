/// A person's name exactly as the passport writes it (R3); the patronymic may be absent, family and given name may not
/// (article 93 of the federal law 323-ФЗ).
///
/// Each part is Cyrillic or Latin letters with single spaces, hyphens, apostrophes, dots, commas and paired brackets
/// where the tax service lets them stand, at most 100 characters. It is kept in NFC with plain hyphens and apostrophes,
/// without outer spaces and with single inner ones; what is kept is read as itself again. Case and «ё» are kept: use
/// ``comparisonKey`` to compare. A name with a Cyrillic letter is all Cyrillic but for the numerals I and V: a Latin
/// letter in it looks the same to a person and is another name to a register, so it is reported (V8).
public struct PersonName: PersonalIdentifier {
    /// The family name.
    public let family: String
    /// The given name.
    public let given: String
    /// Nil when the passport has none.
    public let patronymic: String?

    /// - Parameter patronymic: nil or blank when the passport has none.
    /// - Throws: ``IdentifierError`` of the first part that is wrong; ``faults(family:given:patronymic:)`` tells all.
    public init(family: String, given: String, patronymic: String? = nil) throws(IdentifierError) {
        let family = try NamePart(family)
        let given = try NamePart(given)
        let patronymic = try Self.patronymic(patronymic)
        for (_, error) in Self.mixedAlphabets([(.family, family), (.given, given), (.patronymic, patronymic)]) {
            throw error
        }
        self.family = family.text
        self.given = given.text
        self.patronymic = patronymic?.text
    }

    /// `Family Given Patronymic`; words after the third belong to the patronymic («Гасан оглы»).
    public init(_ text: String) throws(IdentifierError) {
        guard text.utf8.count <= 3 * NamePart.bytesMax else {
            throw IdentifierError(.name, .tooLong(limit: Self.partCharactersMax))
        }
        let words = text.unicodeScalars.split(maxSplits: 2, whereSeparator: \.isSpace)
        guard let family = words.first else { throw IdentifierError(.name, .empty) }
        guard words.count >= 2 else { throw IdentifierError(.name, .range) }
        try self.init(
            family: String(family), given: String(words[1]), patronymic: words.count == 3 ? String(words[2]) : nil)
    }

    /// What is wrong with each part, in the order of a form, at most one error a part; empty when they are a name.
    /// An alphabet is judged over all the parts that can be read.
    public static func faults(
        family: String, given: String, patronymic: String
    ) -> [(part: Part, error: IdentifierError)] {
        var faults: [(part: Part, error: IdentifierError)] = []
        var parts: [(Part, NamePart?)] = []
        func read(_ part: Part, _ parse: () throws(IdentifierError) -> NamePart?) {
            do throws(IdentifierError) { parts.append((part, try parse())) } catch { faults.append((part, error)) }
        }
        read(.family) { () throws(IdentifierError) in try NamePart(family) }
        read(.given) { () throws(IdentifierError) in try NamePart(given) }
        read(.patronymic) { () throws(IdentifierError) in try Self.patronymic(patronymic) }
        let all = faults + mixedAlphabets(parts)
        return Part.allCases.flatMap { part in all.filter { $0.part == part } }
    }

    /// A part of a name; the raw value is its field in messages and files.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case family, given, patronymic
    }

    /// Characters of each part.
    public static let partCharactersMax = 100

    /// `Family Given Patronymic`.
    public var value: String { [family, given, patronymic].compactMap { $0 }.joined(separator: " ") }
    /// Family name, given name, patronymic.
    public var formatted: String { value }

    /// `Петрова М. И.`
    public var initials: String {
        let letters = [given, patronymic].compactMap { $0?.first }.map { " \($0)." }
        return family + letters.joined()
    }

    /// The three parts under ``NameComparison/key(_:)``, joined by line feeds, which no part contains.
    public var comparisonKey: String {
        [family, given, patronymic ?? ""].map(NameComparison.key).joined(separator: "\n")
    }

    private static func patronymic(_ text: String?) throws(IdentifierError) -> NamePart? {
        guard let text, !text.trimmingWhitespace.isEmpty else { return nil }
        if WordForNone.isOne(text) { throw IdentifierError(.name, .wordForNone) }
        return try NamePart(text)
    }

    /// The parts with a Latin letter where some part is Cyrillic.
    private static func mixedAlphabets(_ parts: [(Part, NamePart?)]) -> [(part: Part, error: IdentifierError)] {
        guard parts.contains(where: { $0.1?.hasCyrillic ?? false }) else { return [] }
        return parts.compactMap { part, read in read?.latinLetter.map { (part, $0) } }
    }
}

/// What people write into a required field for a patronymic that the passport does not have. Nobody is called so, and a
/// card that holds it differs from every document (N06).
enum WordForNone {
    static func isOne(_ text: String) -> Bool {
        // A real patronymic is refused or taken by its letters; what is longer than every word here is none of them.
        guard text.utf8.count <= bytesMax else { return false }
        let key = NameComparison.key(text)
        if !key.contains(where: \.isLetter) { return key.allSatisfy { marks.contains($0) } }
        return words.contains(key.filter { !marks.contains($0) && $0 != " " })
    }

    private static let bytesMax = 100

    private static let marks: Set<Character> = ["-", ".", "_", "*", "/", "\\", "'", ",", "(", ")", " ", "—", "–"]

    /// Without marks and spaces. Words that are somebody's name as well («Но», «На») do not stand here.
    private static let words: Set<String> = [
        "нет", "нету", "нетотчества", "отчестванет", "безотчества", "бо", "ботч", "боотчества", "отсутствует",
        "отчествоотсутствует", "отсутств", "отс", "отсутствие", "неимеет", "неимеется", "неимею", "неуказано",
        "неуказан", "неуказывается", "незаполнено", "непредусмотрено", "неприсвоено", "непредоставлено", "неизвестно",
        "неизвестен", "неизв", "пусто", "прочерк", "null", "none", "nil", "na", "notavailable", "notapplicable",
        "absent", "missing", "unknown", "nopatronymic", "undefined", "empty",
    ]
}
