internal import FRMRCalls
internal import GRDBSQLite

/// The SQLite side of the seam: one connection with its prepared statements. Used by one thread at a time.
final class SQLiteConnection: SQLConnection {
    /// GRDB's; nil once it is closed.
    private var handle: OpaquePointer?
    private let statementsMax: Int
    private var statements: [Key: PreparedStatement] = [:]
    /// Told of the log's length after every commit.
    private var checkpointer: Checkpointer?

    init(_ handle: OpaquePointer?, statementsMax: Int) {
        self.handle = handle
        self.statementsMax = statementsMax
    }

    var isInsideTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

    func query(
        _ sql: StaticString, _ values: [SQLValue], _ body: (Row) throws(RPCError) -> Bool
    ) throws(RPCError) {
        try prepared(sql).run(values, body)
    }

    func scan(
        _ sql: StaticString, _ values: [SQLValue], _ body: (borrowing RowCursor) throws(RPCError) -> Bool
    ) throws(RPCError) {
        try prepared(sql).scan(values, body)
    }

    func execute(_ sql: StaticString, _ values: [SQLValue] = []) throws(RPCError) -> Int {
        try prepared(sql).scan(values) { _ throws(RPCError) in true }
        return Int(sqlite3_changes(handle))
    }

    /// A statement without values or changes to count: BEGIN, SAVEPOINT and the like.
    func control(_ sql: StaticString) throws(RPCError) {
        try prepared(sql).scan([]) { _ throws(RPCError) in true }
    }

    /// Leaves the moving of the log to `checkpointer`, as far as it keeps up.
    func leaveLog(to checkpointer: Checkpointer) {
        self.checkpointer = checkpointer
        // In the place of SQLite's own hook, which would move the log in the commit.
        sqlite3_wal_hook(
            handle,
            { checkpointer, connection, _, pages in
                guard let checkpointer else { return SQLITE_OK }
                let isLongest = Unmanaged<Checkpointer>.fromOpaque(checkpointer).takeUnretainedValue()
                    .logHolds(Int(pages))
                // The commit is durable, whatever becomes of this.
                if isLongest { _ = SQLiteConnection.moveLog(connection) }
                return SQLITE_OK
            }, Unmanaged.passUnretained(checkpointer).toOpaque())
    }

    /// Moves into the file what no reader and no writer holds back of the log.
    func moveLog() throws(RPCError) {
        let code = Self.moveLog(handle)
        // Busy: someone else is moving it.
        guard code == SQLITE_OK || code == SQLITE_BUSY else {
            throw .sqlite(sqlite3_extended_errcode(handle), String(cString: sqlite3_errmsg(handle)))
        }
    }

    private static func moveLog(_ handle: OpaquePointer?) -> Int32 {
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }

    /// Gives the handle up: what comes later fails. Statements must be gone before GRDB closes it.
    func close() {
        statements.removeAll()
        if checkpointer != nil { sqlite3_wal_hook(handle, nil, nil) }
        checkpointer = nil
        handle = nil
    }

    private func prepared(_ sql: StaticString) throws(RPCError) -> PreparedStatement {
        let key = Key(sql)
        if let statement = statements[key], !statement.isRunning { return statement }
        guard let handle else { throw .storeStopped }
        let statement = try PreparedStatement(sql, on: handle)
        // The body of a running query asks the same again: that run needs a cursor of its own.
        guard statements[key] == nil else { return statement }
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
