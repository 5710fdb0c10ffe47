/// One part of a name on its way from what was typed to what is kept.
///
/// Letters of the Cyrillic and Latin alphabets, spaces, and the marks that the tax service allows in a name, with its
/// rules of where they stand (schema of its calculation of insurance contributions, since the first quarter of 2022):
/// hyphen, apostrophe and comma are neither first nor last, a dot is not first, no mark follows itself, brackets are
/// paired and not nested.
struct NamePart {
    /// What is kept: NFC, no outer spaces, single inner ones, plain hyphens and apostrophes.
    let text: String
    /// Where each code point of `text` stood, in characters of what was typed; nil: at its own index.
    private let places: [Int]?

    /// - Throws: ``IdentifierError`` of kind empty, too long, characters or pattern, with the place in `typed`.
    init(_ typed: String) throws(IdentifierError) {
        guard typed.utf8.count <= Self.bytesMax else {
            throw IdentifierError(.name, .tooLong(limit: PersonName.partCharactersMax))
        }
        if NameComparison.isPlain(typed) {
            (text, places) = (typed, nil)
        } else {
            (text, places) = try Self.read(typed)
        }
        guard !text.isEmpty else { throw IdentifierError(.name, .empty) }
        guard text.unicodeScalars.count <= PersonName.partCharactersMax else {
            throw IdentifierError(.name, .tooLong(limit: PersonName.partCharactersMax))
        }
        if let place = Self.misplacedMark(text) { throw error(.pattern, at: place) }
    }

    /// A part as typed, with letters of several code points and spaces that go: looked at before anything is copied.
    static let bytesMax = 10 * PersonName.partCharactersMax

    var hasCyrillic: Bool { text.unicodeScalars.contains(where: \.isCyrillicLetter) }

    /// A Latin letter where all should be Cyrillic.
    var latinLetter: IdentifierError? {
        guard text.unicodeScalars.contains(where: \.isLatinLetter),
            let place = NameNumerals.latinLettersBeside(Array(text.unicodeScalars)).first
        else { return nil }
        return error(.mixedAlphabets(at: typedPlace(place)), at: place)
    }

    private func typedPlace(_ place: Int) -> Int { places?[place] ?? place }

    private func error(_ kind: IdentifierError.Kind, at place: Int) -> IdentifierError {
        IdentifierError(.name, kind, at: typedPlace(place), found: Array(text.unicodeScalars)[place])
    }

    private static func read(_ typed: String) throws(IdentifierError) -> (String, [Int]) {
        var written = String.UnicodeScalarView()
        var places: [Int] = []
        for (place, character) in typed.enumerated() {
            if character.unicodeScalars.allSatisfy(\.isSpace) {
                guard let last = written.last, last != " " else { continue }
                written.append(" ")
                places.append(place)
                continue
            }
            for scalar in String(character).nfc.unicodeScalars {
                guard let kept = scalar.inName else {
                    throw IdentifierError(.name, .characters, at: place, found: scalar)
                }
                written.append(kept)
                places.append(place)
            }
        }
        if written.last == " " {
            written.removeLast()
            places.removeLast()
        }
        return (String(written), places)
    }

    /// The index of the first code point that stands where its mark may not stand; nil: each stands right, and one of
    /// them at least is a letter.
    private static func misplacedMark(_ text: String) -> Int? {
        let written = Array(text.unicodeScalars)
        var opened: Int?
        var previous: Unicode.Scalar?
        for (place, scalar) in written.enumerated() where scalar != " " {
            switch scalar {
            case "-", "'", ",": if previous == nil || place == written.count - 1 || previous == scalar { return place }
            case ".": if previous == nil || previous == scalar { return place }
            case "(":
                if opened != nil { return place }
                opened = place
            case ")":
                if opened == nil || previous == "(" { return place }
                opened = nil
            default: break
            }
            previous = scalar
        }
        if let opened { return opened }
        return written.contains { $0.isCyrillicLetter || $0.isLatinLetter } ? nil : 0
    }
}

extension Unicode.Scalar {
    /// As a name keeps it; nil for what no name has.
    fileprivate var inName: Unicode.Scalar? {
        if isCyrillicLetter || isLatinLetter || self == "." || self == "," || self == "(" || self == ")" { return self }
        if isDash { return "-" }
        return isApostrophe ? "'" : nil
    }

    /// An apostrophe, or one of the quotes, primes, accents and modifier letters that keyboards, word processors and
    /// transliterations put in its place.
    var isApostrophe: Bool {
        switch self {
        case "'", "`", "\u{B4}", "\u{2B9}", "\u{2BB}"..."\u{2BF}", "\u{2C8}", "\u{2CA}", "\u{2CB}", "\u{55A}",
            "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{2035}", "\u{A78B}", "\u{A78C}", "\u{FF07}", "\u{FF40}":
            true
        default: false
        }
    }
}
