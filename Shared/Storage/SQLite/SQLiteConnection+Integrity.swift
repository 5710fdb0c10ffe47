internal import Foundation
internal import GRDB
internal import GRDBSQLite

extension SQLiteConnection {
    /// What SQLite has to say against the whole file, a hundred lines at most.
    func integrity() throws -> [String] { try withDatabase { try Self.complaints("integrity_check", $0) } }

    /// What it has to say against the pages of one table and of its indexes, which are not compared with it.
    ///
    /// - Parameter goesOn: asked every few thousand steps.
    /// - Returns: nil when it did not go on.
    func quickIntegrity(of table: String, while goesOn: @escaping () -> Bool) throws -> [String]? {
        let condition = Condition(goesOn)
        return try withDatabase { database in
            let handle = database.sqliteConnection
            sqlite3_progress_handler(
                handle, Self.stepsBetweenQuestions,
                { condition in
                    guard let condition else { return 0 }
                    return Unmanaged<Condition>.fromOpaque(condition).takeUnretainedValue().holds() ? 0 : 1
                }, Unmanaged.passUnretained(condition).toOpaque())
            defer { withExtendedLifetime(condition) { sqlite3_progress_handler(handle, 0, nil, nil) } }
            do {
                return try Self.complaints("quick_check(\(table))", database)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
                return nil
            }
        }
    }

    /// The tables of rows that refer to no row, with those that they should refer to.
    func danglingReferences() throws -> [(table: String, parent: String)] {
        try withDatabase { database in
            try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
                (table: row[0] as String? ?? "", parent: row[2] as String? ?? "")
            }
        }
    }

    /// Names of all tables but the engine's own.
    func tables() throws -> [String] {
        try withDatabase { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        }
    }

    private static func complaints(_ pragma: String, _ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "PRAGMA \(pragma)").filter { $0 != "ok" }.map { line in
            // A key may be an СНИЛС or an ИНН, which have no place in a log.
            line.replacing(/\d{9,}/, with: "…").replacing("\n", with: " ")
        }
    }

    private static let stepsBetweenQuestions: Int32 = 10_000

    private final class Condition {
        let holds: () -> Bool

        init(_ holds: @escaping () -> Bool) { self.holds = holds }
    }
}
