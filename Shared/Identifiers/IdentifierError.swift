/// Why a text is not the identifier it was given as.
///
/// Holds positions, counts and the one character that is wrong, never the text itself, so it may be logged and sent
/// back. Two are equal by what is wrong, wherever it stands.
public struct IdentifierError: Error, Sendable {
    /// What is wrong, in the order it is looked for.
    public enum Kind: Hashable, Sendable {
        /// Nothing was given, or only spaces.
        case empty
        /// A character that this identifier never has.
        case characters
        /// Another number of digits than the identifier has.
        case length(expected: Int, got: Int)
        /// More characters than `limit`.
        case tooLong(limit: Int)
        /// The check digits disagree with the rest. `swapAt` is the index, from 0 and without separators, of the
        /// first digit that, swapped with the next one, would make the whole valid: a likely slip of the hand.
        case checkDigit(swapAt: Int?)
        /// Latin letters among Cyrillic ones, which look the same and are found by no search. `at` is the index, from
        /// 0, of the first letter of the other alphabet in its part of the name as typed.
        case mixedAlphabets(at: Int)
        /// The right characters in an arrangement that the identifier does not have.
        case pattern
        /// Well written, but no such identifier is issued or accepted here.
        case range
        /// A word that says that there is nothing to write, where the field may be empty.
        case wordForNone
    }

    /// What was to be parsed.
    public let identifier: IdentifierKind
    /// What is wrong with it.
    public let kind: Kind
    /// Index of the character that is wrong in the text as given, from 0 and counted as people see characters; nil when
    /// no one character is.
    public let place: Int?
    /// The character at `place`, a code point of it in the normalisation form C.
    public let found: Unicode.Scalar?

    /// This fault of this identifier.
    public init(_ identifier: IdentifierKind, _ kind: Kind, at place: Int? = nil, found: Unicode.Scalar? = nil) {
        self.identifier = identifier
        self.kind = kind
        self.place = place
        self.found = found
    }

    /// A stable code for programs, for example `SNILS_CHECK_DIGIT`.
    public var reason: String {
        switch kind {
        case .empty: "\(identifier.rawValue)_EMPTY"
        case .characters: "\(identifier.rawValue)_CHARACTERS"
        case .length: "\(identifier.rawValue)_LENGTH"
        case .tooLong: "\(identifier.rawValue)_TOO_LONG"
        case .checkDigit: "\(identifier.rawValue)_CHECK_DIGIT"
        case .mixedAlphabets: "\(identifier.rawValue)_MIXED_ALPHABETS"
        case .pattern: "\(identifier.rawValue)_PATTERN"
        case .range: "\(identifier.rawValue)_RANGE"
        case .wordForNone: "\(identifier.rawValue)_WORD_FOR_NONE"
        }
    }

    /// What to tell a person, in Russian.
    public var messageRU: String {
        let seen = placeAndFound.map { " Символ \($0) — \($1)." } ?? ""
        return "\(identifier.words.nameRU): \(problemRU)\(seen)"
    }

    /// What to tell a person, in English.
    public var messageEN: String {
        let seen = placeAndFound.map { " Character \($0) is \($1)." } ?? ""
        return "\(identifier.words.nameEN): \(problemEN)\(seen)"
    }

    /// The place from 1 and the character there.
    private var placeAndFound: (Int, String)? {
        guard let place, let found else { return nil }
        return (place + 1, found.shown)
    }

    private var problemRU: String {
        switch kind {
        case .empty: "не указано."
        case .characters: "допустимы только \(identifier.words.charactersRU)."
        case .length(let expected, let got): "цифр должно быть \(expected), указано \(got)."
        case .tooLong(let limit): "слишком длинно, наибольшее число символов — \(limit)."
        case .checkDigit(nil): "контрольные цифры не сходятся, сверьте с документом."
        case .checkDigit(let swap?):
            "контрольные цифры не сходятся; возможно, переставлены цифры \(swap + 1) и \(swap + 2)."
        case .mixedAlphabets(let place):
            "среди русских букв есть латинские (символ \(place + 1)), наберите всё русскими буквами."
        case .wordForNone: "\(identifier.words.noneRU)."
        case .pattern: "\(identifier.words.patternRU)."
        case .range: "\(identifier.words.rangeRU)."
        }
    }

    private var problemEN: String {
        switch kind {
        case .empty: "nothing is given."
        case .characters: "only \(identifier.words.charactersEN) are allowed."
        case .length(let expected, let got): "\(expected) digits are needed, \(got) given."
        case .tooLong(let limit): "too long, \(limit) characters at most."
        case .checkDigit(nil): "the check digits do not match, compare with the document."
        case .checkDigit(let swap?):
            "the check digits do not match; digits \(swap + 1) and \(swap + 2) may be swapped."
        case .mixedAlphabets(let place):
            "Latin letters stand among Cyrillic ones (character \(place + 1)), type all in Cyrillic."
        case .wordForNone: "\(identifier.words.noneEN)."
        case .pattern: "\(identifier.words.patternEN)."
        case .range: "\(identifier.words.rangeEN)."
        }
    }
}

extension IdentifierError: Hashable {
    public static func == (left: IdentifierError, right: IdentifierError) -> Bool {
        left.identifier == right.identifier && left.kind == right.kind
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(identifier)
        hasher.combine(kind)
    }
}

extension IdentifierError: CustomStringConvertible {
    public var description: String { "\(reason): \(messageEN)" }
}
