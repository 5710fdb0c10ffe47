/// A person's name exactly as the passport writes it (R3); the patronymic may be absent.
///
/// Each part is Cyrillic or Latin letters with hyphens, apostrophes, dots and single spaces inside, at most 100
/// characters. Runs of spaces become one, dashes become hyphens, and «й», «ё» typed as two code points become one.
/// Case and «ё» are kept: use ``comparisonKey`` to compare. A name with a Cyrillic letter is all Cyrillic: a Latin
/// letter in it looks the same to a person and is another name to a register, so it is reported (V8).
public struct PersonName: PersonalIdentifier {
    /// The family name.
    public let family: String
    /// The given name.
    public let given: String
    /// Nil when the passport has none.
    public let patronymic: String?

    /// - Parameter patronymic: nil or blank when the passport has none.
    public init(family: String, given: String, patronymic: String? = nil) throws(IdentifierError) {
        self.family = try Self.part(family)
        self.given = try Self.part(given)
        if let patronymic, !patronymic.trimmingWhitespace.isEmpty {
            self.patronymic = try Self.part(patronymic)
        } else {
            self.patronymic = nil
        }
        try Self.requireOneAlphabet([self.family, self.given, self.patronymic].compactMap { $0 })
    }

    /// `Family Given Patronymic`; words after the third belong to the patronymic («Гасан оглы»).
    public init(_ text: String) throws(IdentifierError) {
        guard text.utf8.count <= 3 * Self.partBytesMax else {
            throw IdentifierError(.name, .tooLong(limit: Self.partCharactersMax))
        }
        let words = text.unicodeScalars.split(maxSplits: 2, whereSeparator: \.isSpace)
        guard let family = words.first else { throw IdentifierError(.name, .empty) }
        guard words.count >= 2 else { throw IdentifierError(.name, .range) }
        try self.init(
            family: String(family), given: String(words[1]), patronymic: words.count == 3 ? String(words[2]) : nil)
    }

    /// Characters of each part.
    public static let partCharactersMax = 100
    /// A part as typed, with letters of two code points and spaces that go: looked at before anything is copied.
    private static let partBytesMax = 10 * partCharactersMax

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

    private static func part(_ text: String) throws(IdentifierError) -> String {
        guard text.utf8.count <= partBytesMax else {
            throw IdentifierError(.name, .tooLong(limit: partCharactersMax))
        }
        let written = NameComparison.composed(text)
        guard !written.isEmpty else { throw IdentifierError(.name, .empty) }
        guard written.unicodeScalars.count <= partCharactersMax else {
            throw IdentifierError(.name, .tooLong(limit: partCharactersMax))
        }
        let scalars = written.unicodeScalars
        guard scalars.contains(where: { $0.isCyrillicLetter || $0.isLatinLetter }),
            scalars.allSatisfy({ $0.isCyrillicLetter || $0.isLatinLetter || " -'’.".unicodeScalars.contains($0) })
        else { throw IdentifierError(.name, .characters) }
        return written
    }

    private static func requireOneAlphabet(_ parts: [String]) throws(IdentifierError) {
        guard parts.contains(where: { $0.unicodeScalars.contains(where: \.isCyrillicLetter) }) else { return }
        for part in parts {
            if let place = NameComparison.latinLetters(in: part).first {
                throw IdentifierError(.name, .mixedAlphabets(at: place))
            }
        }
    }
}
