internal import GRDB
internal import GRDBSQLite
internal import Messages

/// The SQLite side of the seam: one connection with its prepared statements. Used inside its queue only.
final class SQLiteConnection: SQLConnection {
    private let database: Database
    private let statementsMax: Int
    private var statements: [Key: PreparedStatement] = [:]

    init(_ database: Database, statementsMax: Int) {
        self.database = database
        self.statementsMax = statementsMax
    }

    var isInsideTransaction: Bool { database.isInsideTransaction }

    func query(
        _ sql: StaticString, _ values: [SQLValue], _ body: (Row) throws(RPCError) -> Bool
    ) throws(RPCError) {
        try prepared(sql).run(values, body)
    }

    func execute(_ sql: StaticString, _ values: [SQLValue] = []) throws(RPCError) -> Int {
        try prepared(sql).run(values) { _ throws(RPCError) in true }
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    /// A statement without values or changes to count: BEGIN, SAVEPOINT and the like.
    func control(_ sql: StaticString) throws(RPCError) {
        try prepared(sql).run([]) { _ throws(RPCError) in true }
    }

    /// Statements must be gone before the connection closes.
    func forgetStatements() { statements.removeAll() }

    private func prepared(_ sql: StaticString) throws(RPCError) -> PreparedStatement {
        let key = Key(sql)
        if let statement = statements[key] {
            // The body of a running query asks the same again: that run needs a cursor of its own.
            return statement.isRunning ? try PreparedStatement(sql, on: database) : statement
        }
        let statement = try PreparedStatement(sql, on: database)
        if statements.count >= statementsMax { statements.removeAll() }
        statements[key] = statement
        return statement
    }

    /// A literal is where it lies in the program: comparing places spares hashing texts on every call.
    private struct Key: Hashable {
        let start: UInt
        let count: Int

        init(_ sql: StaticString) {
            precondition(sql.hasPointerRepresentation, "SQL is longer than one character")
            start = UInt(bitPattern: sql.utf8Start)
            count = sql.utf8CodeUnitCount
        }
    }
}
