/// Comparison of names across registers, which disagree on case, spaces and «ё» (V8). For comparison only: a key is
/// never stored as the name or shown.
public enum NameComparison {
    /// The key under which spellings of one name are equal: lower case, «ё» as «е», single spaces, plain hyphens
    /// without spaces around them, plain apostrophes.
    public static func key(_ text: String) -> String {
        if isPlain(text) { return plainLowercased(text) }
        var key = ""
        for character in composed(text).lowercased().unicodeScalars {
            switch character {
            case "ё": key.unicodeScalars.append("е")
            case "’", "ʼ", "`": key.unicodeScalars.append("'")
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
    /// otherwise Cyrillic.
    public static func latinLetters(in text: String) -> [Int] {
        text.unicodeScalars.enumerated().filter { $0.element.isLatinLetter }.map(\.offset)
    }

    /// `text` without outer spaces, with single inner ones, plain hyphens, and «й», «ё» as one code point each.
    static func composed(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isSpace {
                if let last = result.last, last != " " { result.append(" ") }
            } else if let last = result.last, let letter = composition(last, scalar) {
                result.removeLast()
                result.append(letter)
            } else {
                result.append(scalar.isDash ? "-" : scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// Russian and Latin letters with hyphens between them, as nearly all names are: composed already.
    private static func isPlain(_ text: String) -> Bool {
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

    private static func composition(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (base, mark) {
        case ("и", "\u{306}"): "й"
        case ("И", "\u{306}"): "Й"
        case ("е", "\u{308}"): "ё"
        case ("Е", "\u{308}"): "Ё"
        default: nil
        }
    }
}
