/// A literal that is a statement of SQL.
package struct SQLLiteral: Sendable {
    package let path: String
    package let literal: SwiftLiteral

    /// `Services/…/FactTable.swift:12`
    package var place: String { "\(path):\(literal.line)" }
    package var text: String { literal.text }

    /// What creates a table or an index, rather than reading or writing rows.
    package var isDefinition: Bool { text.hasPrefix("CREATE ") || text.hasPrefix("ALTER ") || text.hasPrefix("DROP ") }

    /// The statements of a source, in order.
    package static func all(in file: SourceFile) -> [SQLLiteral] {
        guard verbs.contains(where: file.text[...].holds) else { return [] }
        return SwiftLiteral.all(in: file.text).filter { isSQL($0.text) }
            .map { SQLLiteral(path: file.path, literal: $0) }
    }

    /// Literals that are handed to a session as a statement and do not begin like one.
    package static func unrecognised(in file: SourceFile) -> [SwiftLiteral] {
        guard calls.contains(where: file.text[...].holds) else { return [] }
        return SwiftLiteral.all(in: file.text).filter { literal in
            calls.contains(where: literal.before.hasSuffix) && !isSQL(literal.text)
        }
    }

    private static let calls = [".rows(", ".first(", ".execute(", ".scan("]

    private static let verbs = [
        "SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH", "CREATE", "ALTER", "DROP",
    ]

    /// Keywords are in capitals, so a sentence is no statement.
    private static func isSQL(_ text: String) -> Bool {
        let start =
            /SELECT\s|INSERT\s+INTO\s|INSERT\s+OR\s|REPLACE\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+(RECURSIVE\s+)?\w+(\s*\([\w\s,]*\))?\s+AS\s|(CREATE|ALTER|DROP)\s+(UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER)\s/
        return text.drop(while: \.isWhitespace).prefixMatch(of: start) != nil
    }
}
