import SourceText
import Testing

/// Tables own their SQL, and above the storage nothing names an engine.
@Suite struct SQLPlaceTests {
    /// SQL that stands elsewhere than in a table. A file without any fails the test until it goes from here.
    static let filesWithSQL: Set<String> = []

    /// What speaks to an engine as such: settings, snapshots, the file.
    static let foldersOfEngines = ["Shared/Storage/SQLite/", "Shared/Storage/PostgreSQL/"]

    @Test func statementsStandInTablesOnly() throws {
        var found: Set<String> = []
        for file in try Self.sources() where !Self.foldersOfEngines.contains(where: file.path.hasPrefix) {
            guard !file.path.hasSuffix("Table.swift") else { continue }
            for literal in SQLLiteral.all(in: file) {
                found.insert(file.path)
                if !Self.filesWithSQL.contains(file.path) {
                    Issue.record("\(literal.place) holds SQL and is no table: \(literal.text.prefix(60))")
                }
            }
        }
        for path in Self.filesWithSQL.subtracting(found).sorted() {
            Issue.record("\(path) holds no SQL any more: take it off the list")
        }
    }

    @Test func statementsAreLiteral() throws {
        for file in try Self.sources() {
            for literal in SQLLiteral.all(in: file) {
                #expect(!literal.literal.isInterpolated, "\(literal.place) puts values into SQL")
            }
        }
    }

    /// Files above the storage that name an engine or what only one has. Shrinks as the other list does.
    static let filesWithEngine: Set<String> = []

    @Test func noEngineIsNamedAboveTheStorage() throws {
        let words =
            #/
            \b(RowCursor|GRDB|SQLite|sqlite3?_\w+|STRICT|ROWID|rowid|group_concat)\b|\bchar\((9|10)\)
            |\b(\w*[cC]heckpoint\w*|[sS]avepoint\w*|write-ahead|WAL|logPages\w*|journalBytes\w*)\b
            /#
        var found: Set<String> = []
        for file in try Self.sources() where !file.path.hasPrefix("Shared/Storage/") {
            guard Self.hints.contains(where: file.text[...].holds) else { continue }
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                guard let word = line.firstMatch(of: words) else { continue }
                found.insert(file.path)
                if !Self.filesWithEngine.contains(file.path) {
                    Issue.record("\(file.path):\(number + 1) names \(word.0)")
                }
            }
        }
        for path in Self.filesWithEngine.subtracting(found).sorted() {
            Issue.record("\(path) names no engine any more: take it off the list")
        }
    }

    /// Without one of these bytes none of the words is there.
    private static let hints = [
        "RowCursor", "GRDB", "SQLite", "sqlite", "STRICT", "ROWID", "rowid", "group_concat", "char(", "heckpoint",
        "avepoint", "write-ahead", "WAL", "logPages", "journalBytes",
    ]

    private static func sources() throws -> [SourceFile] {
        try (SourceTree.files(under: "Shared") + SourceTree.files(under: "Services")).filter { !$0.isGenerated }
    }
}
