internal import FRMRCalls
internal import GRDB
internal import GRDBSQLite

/// The SQLite side of the seam: one connection with its prepared statements. Used by one thread at a time.
///
/// GRDB opens, sets up and closes it. Statements run beside GRDB's queue: entering it costs as much as half of a point
/// read.
final class SQLiteConnection: EngineConnection {
    private var statements: [Key: PreparedStatement] = [:]
    private let statementsMax: Int
    private let queue: DatabaseQueue
    /// GRDB's; nil once it is closed.
    private var handle: OpaquePointer?
    /// Told of the log's length after every commit; nil: this connection does not write.
    private var checkpointer: Checkpointer?
    /// Bounds the snapshots; nil: this connection holds none for long, or is a check's.
    private var clock: ReadClock?
    /// Statements of the present snapshot.
    private var statementsRun = 0
    /// What the writer keeps beside the file; nil: this connection does not write.
    private var beside: (lock: StoreLock, mark: CommitMark)?

    init(_ queue: DatabaseQueue, statementsMax: Int) {
        self.queue = queue
        self.statementsMax = statementsMax
        handle = queue.unsafeRead { database in
            // The store is not observed through GRDB, and the hooks of its observation demand its queue.
            sqlite3_commit_hook(database.sqliteConnection, nil, nil)
            sqlite3_rollback_hook(database.sqliteConnection, nil, nil)
            return database.sqliteConnection
        }
    }

    /// Runs setup that needs GRDB itself.
    func withDatabase<T>(_ body: (Database) throws -> T) throws -> T { try queue.unsafeRead(body) }

    var isInsideTransaction: Bool { handle.map { sqlite3_get_autocommit($0) == 0 } ?? false }

    func scan(
        _ sql: StaticString, _ values: [SQLValue], _ body: (borrowing LentRow) throws(RPCError) -> Bool
    ) throws(RPCError) {
        if clock != nil { try expectTime() }
        do throws(RPCError) {
            try prepared(sql).scan(values, body)
        } catch {
            if !isInsideTransaction { clock?.end() }
            throw error
        }
    }

    /// Ends reads whose snapshot is older than `clock` allows.
    func bound(by clock: ReadClock) {
        self.clock = clock
        sqlite3_progress_handler(
            handle, Self.stepsBetweenLooks,
            { clock in
                guard let clock else { return 0 }
                return Unmanaged<ReadClock>.fromOpaque(clock).takeUnretainedValue().isOver ? 1 : 0
            }, Unmanaged.passUnretained(clock).toOpaque())
    }

    /// A statement that runs long is ended while it runs; this ends a series of short ones.
    private func expectTime() throws(RPCError) {
        statementsRun += 1
        guard statementsRun.isMultiple(of: Self.statementsBetweenLooks), clock?.isOver == true else { return }
        throw .readTooLong("a snapshot was held for too long")
    }

    /// So many steps take a millisecond at least.
    private static let stepsBetweenLooks: Int32 = 50_000
    private static let statementsBetweenLooks = 64

    func execute(_ sql: StaticString, _ values: [SQLValue] = []) throws(RPCError) -> Int {
        try prepared(sql).scan(values) { _ throws(RPCError) in true }
        return Int(sqlite3_changes(handle))
    }

    func perform(_ step: TransactionStep) throws(RPCError) {
        switch step {
        case .beginReading:
            clock?.begin()
            statementsRun = 0
            try run("BEGIN DEFERRED")
        case .endReading:
            try run("COMMIT")
            clock?.end()
        case .beginWriting: try run("BEGIN IMMEDIATE")
        case .rollback: try run("ROLLBACK")
        case .savepoint: try run("SAVEPOINT command")
        case .rollbackToSavepoint: try run("ROLLBACK TO command")
        case .releaseSavepoint: try run("RELEASE command")
        }
    }

    /// In the log a transaction counts from its last frame on, which is marked as a commit and sealed by a checksum over
    /// all before it. Every frame is written before the fsync, and a write that finds no room (SQLITE_FULL; EFBIG or
    /// EDQUOT of SQLITE_IOERR_WRITE) left its frame incomplete: whether it was the last one or an earlier one, no whole
    /// frame with the mark is in the log, SQLite has rolled back, and the next transaction writes over the rest. So that
    /// is not committed (`sqlite3WalFrames` of wal.c; the pages behind the last frame that it may write as well are for
    /// devices without SQLITE_IOCAP_POWERSAFE_OVERWRITE, which it takes every one on Linux to have). Neither are broken
    /// references, which are looked for first, and a busy store, which leaves the transaction open.
    ///
    /// A failed fsync, the growth of the shared memory after it, and every other error may come with a whole last frame.
    ///
    /// What is durable is written to the mark. A file that is not at its path any more has the commit, and nobody will
    /// find it there.
    func commit() -> CommitOutcome {
        do throws(RPCError) {
            let state = try beside == nil ? nil : state()
            try run("COMMIT")
            guard let beside else { return .committed }
            guard beside.lock.isInPlace else {
                return .unknown(.sqlite(SQLITE_IOERR, "the file is not at its path any more"))
            }
            if let state { beside.mark.committed(state) }
            return .committed
        } catch {
            switch StoreFault(error) {
            case .constraint, .locked, .full: return .notCommitted(error)
            case .conflict, .broken, .failed, nil: return .unknown(error)
            }
        }
    }

    /// The store's own row, as this transaction leaves it.
    private func state() throws(RPCError) -> StoreState? {
        let session = ReadSession(self)
        defer { session.end() }
        return try StoreStateTable.find(in: session)
    }

    /// Makes this the writer's connection: its commits and its checkpoints are written to the mark.
    func keep(_ lock: StoreLock, _ mark: CommitMark) { beside = (lock, mark) }

    /// A statement without values or changes to count.
    private func run(_ sql: StaticString) throws(RPCError) {
        try prepared(sql).scan([]) { _ throws(RPCError) in true }
    }

    /// Statements without rows or values that are known at run time only: definitions and settings, never input.
    func script(_ sql: String) throws(RPCError) {
        guard let handle else { throw .storeStopped }
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw .sqlite(sqlite3_extended_errcode(handle), "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
        }
    }

    /// The number that a statement answers with.
    func number(_ sql: StaticString) throws(RPCError) -> Int64 {
        var number: Int64 = 0
        try prepared(sql).scan([]) { row throws(RPCError) in
            number = try row.int(0)
            return false
        }
        return number
    }

    /// Leaves checkpoints to `checkpointer`, as long as it keeps up.
    func leaveLog(to checkpointer: Checkpointer) {
        self.checkpointer = checkpointer
        // Replaces SQLite's own hook, which would checkpoint within the commit.
        sqlite3_wal_hook(
            handle,
            { checkpointer, connection, _, pages in
                guard let checkpointer else { return SQLITE_OK }
                let owner = Unmanaged<Checkpointer>.fromOpaque(checkpointer).takeUnretainedValue()
                // The commit is durable, whatever becomes of this.
                if owner.logHolds(Int(pages)) { owner.mark.moving { _ = SQLiteConnection.moveLog(connection) } }
                return SQLITE_OK
            }, Unmanaged.passUnretained(checkpointer).toOpaque())
    }

    /// A passive checkpoint: moves the pages of the log that no reader or writer needs into the file.
    func moveLog() throws(RPCError) {
        let code = Self.moveLog(handle)
        // Busy: someone else is moving it.
        guard code == SQLITE_OK || code == SQLITE_BUSY else { throw failure }
    }

    /// Runs `body`, and `tick` from time to time while its statements work.
    func ticking(_ tick: @escaping () -> Void, _ body: () throws(StorageError) -> Void) throws(StorageError) {
        let ticker = Ticker(tick)
        sqlite3_progress_handler(
            handle, Ticker.steps,
            { ticker in
                if let ticker { Unmanaged<Ticker>.fromOpaque(ticker).takeUnretainedValue().tick() }
                return 0
            }, Unmanaged.passUnretained(ticker).toOpaque())
        defer {
            sqlite3_progress_handler(handle, 0, nil, nil)
            withExtendedLifetime(ticker) {}
        }
        try body()
    }

    /// What is called while a statement works.
    private final class Ticker {
        /// Of SQLite's machine between two calls, some milliseconds.
        static let steps: Int32 = 100_000
        let tick: () -> Void

        init(_ tick: @escaping () -> Void) { self.tick = tick }
    }

    private static func moveLog(_ handle: OpaquePointer?) -> Int32 {
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }

    /// Moves all pages of the log into the file, syncs that and cuts the log off.
    func emptyLog() throws(RPCError) {
        // With the mark set for as long as the file may be of no one commit. To cut it off needs none.
        if let mark = beside?.mark { try mark.moving { () throws(RPCError) in try moveLog() } }
        let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        guard code == SQLITE_OK else { throw failure }
    }

    /// The writer's connection is the last to close: it checkpoints and truncates the log.
    func close() throws {
        guard handle != nil else { return }
        // Statements must be gone before GRDB closes.
        statements.removeAll()
        var failure: RPCError?
        if checkpointer != nil {
            sqlite3_wal_hook(handle, nil, nil)
            do throws(RPCError) { try emptyLog() } catch { failure = error }
        }
        checkpointer = nil
        beside = nil
        clock = nil
        handle = nil
        try queue.close()
        if let failure { throw failure }
    }

    /// Of a checkpoint, which reads the log and writes the file.
    private var failure: RPCError {
        var errno: Int32 = 0
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &errno)
        return .sqlite(sqlite3_extended_errcode(handle), errno: errno, String(cString: sqlite3_errmsg(handle)))
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
