/// One statement of a schema's definition, and what an engine has to complete in it.
///
/// Definitions are portable: the types are BIGINT, TEXT and BYTES, and tables have no options. Types are looked for only
/// where a column is declared, so a column may be named like one.
struct DDLStatement {
    var tokens: [SQLToken]
    /// Nil for what creates no table.
    private(set) var table: Table?
    /// Where the types of the declared columns stand among the tokens.
    private(set) var types: [Int] = []

    struct Table {
        let name: String
        /// Where the parenthesis that closes the columns stands among the tokens.
        let end: Int
        /// Where the options behind it stand.
        let options: Range<Int>
        let columns: [Column]
        /// Names of the columns of the primary key, in order.
        let key: [String]
    }

    struct Column {
        let name: String
        /// In capitals; empty when none is declared.
        let type: String
        let isNotNull: Bool
    }

    /// The statements of a text, without the semicolons that part them.
    static func all(in text: String) -> [DDLStatement] {
        SQLToken.all(in: text)
            .split { $0.isMark(";") }
            .filter { $0.contains(where: \.isSignificant) }
            .map { DDLStatement(Array($0)) }
    }

    var text: String { tokens.map(\.text).joined() }

    /// The text with an engine's names for the types of columns.
    func text(types names: [String: String]) -> String {
        var named = self
        for place in types {
            guard let name = names[tokens[place].text.uppercased()] else { continue }
            named.tokens[place].text = name[...]
        }
        return named.text
    }

    /// Why the statement is not a portable definition; nil when it is one.
    var fault: String? { tableFault ?? kindFault }

    private var kindFault: String? {
        let words = tokens.filter(\.isSignificant)
        let creates = ["TABLE", "INDEX", "UNIQUE"].contains { words.count > 1 && words[1].isKeyword($0) }
        guard let first = words.first, first.isKeyword("CREATE"), creates else {
            return "a definition creates tables and indexes only"
        }
        return nil
    }

    /// Why the table that the statement creates is not portable; nil when it is, and when it creates none.
    var tableFault: String? {
        guard let table else {
            let words = tokens.filter(\.isSignificant).prefix(2)
            return words.first?.isKeyword("CREATE") == true && words.last?.isKeyword("TABLE") == true
                ? "no columns" : nil
        }
        if let option = tokens[table.options].first(where: \.isSignificant) { return "option \(option.text)" }
        if table.key.isEmpty { return "no primary key" }
        let foreign = table.columns.first { !["BIGINT", "TEXT", "BYTES"].contains($0.type) }
        return foreign.map { "column \($0.name) is of type \($0.type.isEmpty ? "nothing" : $0.type)" }
    }

    private init(_ tokens: [SQLToken]) {
        self.tokens = tokens
        let words = tokens.indices.filter { tokens[$0].isSignificant }
        func keyword(_ position: Int, _ keyword: String) -> Bool {
            position < words.count && tokens[words[position]].isKeyword(keyword)
        }
        if keyword(0, "CREATE"), keyword(1, "TABLE") {
            readTable(words)
        } else if keyword(0, "ALTER"), keyword(1, "TABLE"), keyword(3, "ADD") {
            let type = keyword(4, "COLUMN") ? 6 : 5
            if type < words.count { types = [words[type]] }
        }
    }

    private mutating func readTable(_ words: [Int]) {
        guard let open = words.firstIndex(where: { tokens[$0].isMark("(") }), open > 0 else { return }
        var depth = 0
        var items: [[Int]] = [[]]
        for (position, word) in words.enumerated().dropFirst(open) {
            let token = tokens[word]
            if token.isMark("(") { depth += 1 }
            if token.isMark(")") { depth -= 1 }
            if depth == 0 {
                let behind = words.dropFirst(position + 1)
                let options = (behind.first ?? tokens.count)..<((behind.last ?? tokens.count - 1) + 1)
                return declare(items, end: word, options: options, name: tokens[words[open - 1]].text)
            }
            if depth == 1, token.isMark(",") {
                items.append([])
            } else if position > open {
                items[items.count - 1].append(word)
            }
        }
    }

    /// - Parameter items: what stands between the commas, each the places of its words.
    private mutating func declare(_ items: [[Int]], end: Int, options: Range<Int>, name: Substring) {
        var columns: [Column] = []
        var key: [String] = []
        for item in items {
            let words = item.map { tokens[$0] }
            guard let first = words.first else { continue }
            if ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].contains(where: first.isKeyword) {
                guard let primary = Self.place(of: "PRIMARY", "KEY", in: words) else { continue }
                let columns = words.dropFirst(primary + 2).prefix { !$0.isMark(")") }
                key = columns.filter { $0.kind == .word || $0.kind == .quotedName }.map { String($0.text) }
                continue
            }
            let isTyped = words.count > 1 && words[1].kind == .word
            if isTyped { types.append(item[1]) }
            columns.append(
                Column(
                    name: String(first.text), type: isTyped ? words[1].text.uppercased() : "",
                    isNotNull: Self.place(of: "NOT", "NULL", in: words) != nil))
            if Self.place(of: "PRIMARY", "KEY", in: words) != nil { key = [String(first.text)] }
        }
        table = Table(name: String(name), end: end, options: options, columns: columns, key: key)
    }

    /// Where the two keywords stand, outside of parentheses.
    private static func place(of first: String, _ second: String, in words: [SQLToken]) -> Int? {
        var depth = 0
        for (position, word) in words.enumerated() {
            if word.isMark("(") { depth += 1 }
            if word.isMark(")") { depth -= 1 }
            guard depth == 0, position + 1 < words.count else { continue }
            if word.isKeyword(first), words[position + 1].isKeyword(second) { return position }
        }
        return nil
    }
}
