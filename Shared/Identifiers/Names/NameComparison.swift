/// Comparison of names across registers, which disagree on case, spaces and «ё» (V8). For comparison only: a key is
/// never stored as the name or shown.
public enum NameComparison {
    /// The key under which spellings of one name are equal: NFC, lower case, «ё» as «е», single spaces, plain hyphens
    /// without spaces around them, plain apostrophes.
    public static func key(_ text: String) -> String {
        if isPlain(text) { return plainLowercased(text) }
        var key = ""
        for character in written(text).lowercased().nfc.unicodeScalars {
            switch character {
            case "ё": key.unicodeScalars.append("е")
            case "-":
                if key.unicodeScalars.last == " " { key.unicodeScalars.removeLast() }
                key.unicodeScalars.append("-")
            case " " where key.unicodeScalars.last == "-": continue
            default: key.unicodeScalars.append(character)
            }
        }
        return key
    }

    /// Whether both spellings are one name.
    public static func areSame(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

    /// Indices, from 0 and counted in code points, of the Latin letters of `text`: what to point at in a name that is
    /// otherwise Cyrillic. In a text with a Cyrillic letter, I and V that stand as a word are numerals and not told.
    public static func latinLetters(in text: String) -> [Int] {
        let letters = Array(text.unicodeScalars)
        return letters.contains(where: \.isCyrillicLetter)
            ? NameNumerals.latinLettersBeside(letters)
            : letters.indices.filter { letters[$0].isLatinLetter }
    }

    /// `text` in NFC without outer spaces, with single inner ones, plain hyphens and plain apostrophes: what of a name
    /// is typed in more than one way and means the same. Case, «ё» and the spaces around hyphens are kept.
    public static func written(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.nfc.unicodeScalars {
            if scalar.isSpace {
                if let last = result.last, last != " " { result.append(" ") }
            } else {
                result.append(scalar.isDash ? "-" : scalar.isApostrophe ? "'" : scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// `text` in NFC with plain apostrophes, and otherwise as it is, spaces and dashes too.
    public static func withPlainApostrophes(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.nfc.unicodeScalars { result.append(scalar.isApostrophe ? "'" : scalar) }
        return String(result)
    }

    /// Russian and Latin letters with hyphens between them, as nearly all names are: written already.
    static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "А"..."я", "Ё", "ё", "A"..."Z", "a"..."z", "-": true
            default: false
            }
        }
    }

    /// The lower case of a plain text.
    private static func plainLowercased(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "А"..."Я", "A"..."Z": result.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
            case "Ё", "ё": result.append("е")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

/// The capital Latin letters I and V as numerals of a Cyrillic name: «Георг V», «Иоанн-IV». The tax service counts them
/// among the letters of a name (schema of its calculation of insurance contributions, since the first quarter of 2022).
/// As a word only: beside a Cyrillic letter the same I is a slip for the Ukrainian «І», which no search finds (V8).
enum NameNumerals {
    /// Indices of the Latin letters of `letters` that are no numerals.
    static func latinLettersBeside(_ letters: [Unicode.Scalar]) -> [Int] {
        var found: [Int] = []
        var index = 0
        while index < letters.count {
            let word = letters[index...].prefix { $0.isCyrillicLetter || $0.isLatinLetter }
            if !word.allSatisfy({ $0 == "I" || $0 == "V" }) {
                found += word.indices.filter { letters[$0].isLatinLetter }
            }
            index = word.endIndex + 1
        }
        return found
    }
}
