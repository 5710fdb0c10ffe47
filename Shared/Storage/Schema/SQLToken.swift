/// A piece of an SQL text. Taken apart like this, nothing is mistaken for SQL that stands in a string, a quoted name or
/// a comment.
struct SQLToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case space
        case comment
        case string
        case quotedName
        /// A keyword, a name or a number.
        case word
        /// Any other character.
        case mark
    }

    let kind: Kind
    var text: Substring

    /// Space and comments separate and say nothing.
    var isSignificant: Bool { kind != .space && kind != .comment }

    /// Whether it is this keyword, which is written in capitals here.
    func isKeyword(_ keyword: String) -> Bool { kind == .word && text.uppercased() == keyword }

    func isMark(_ mark: Character) -> Bool { kind == .mark && text.first == mark }

    /// All pieces in order: joined, they are the text again. What is not closed reaches to the end.
    static func all(in text: String) -> [SQLToken] {
        var tokens: [SQLToken] = []
        var rest = text[...]
        while let first = rest.first {
            let (kind, end) = piece(of: rest, first)
            tokens.append(SQLToken(kind: kind, text: rest[..<end]))
            rest = rest[end...]
        }
        return tokens
    }

    /// The kind of the piece that begins `text`, and where it ends.
    private static func piece(of text: Substring, _ first: Character) -> (Kind, String.Index) {
        let second = text.dropFirst().first
        switch first {
        case "'": return (.string, quoted(text, by: first))
        case "\"": return (.quotedName, quoted(text, by: first))
        case "-" where second == "-": return (.comment, text.firstIndex(where: \.isNewline) ?? text.endIndex)
        case "/" where second == "*":
            return (.comment, text.dropFirst(2).firstRange(of: "*/")?.upperBound ?? text.endIndex)
        case _ where first.isWhitespace: return (.space, text.firstIndex { !$0.isWhitespace } ?? text.endIndex)
        case _ where isOfWord(first): return (.word, text.firstIndex { !isOfWord($0) } ?? text.endIndex)
        default: return (.mark, text.index(after: text.startIndex))
        }
    }

    /// Behind the closing quote; a doubled one stands for itself.
    private static func quoted(_ text: Substring, by quote: Character) -> String.Index {
        var rest = text.dropFirst()
        while let end = rest.firstIndex(of: quote) {
            rest = rest[rest.index(after: end)...]
            guard rest.first == quote else { return rest.startIndex }
            rest = rest.dropFirst()
        }
        return text.endIndex
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "$"
    }
}
