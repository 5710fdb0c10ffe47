internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Messages

/// A connection that one thread at a time uses.
///
/// GRDB opens, sets up and closes it. Statements run beside GRDB's queue, behind a lock: entering the queue costs as
/// much as half of a point read.
///
/// Unchecked: `connection` and `queue` are touched under `lock` only.
final class ConfinedConnection: @unchecked Sendable {
    private let queue: DatabaseQueue
    private let connection: SQLiteConnection
    private let lock = NSLock()

    init(_ queue: DatabaseQueue, statementsMax: Int) {
        self.queue = queue
        connection = queue.unsafeRead { database in
            // Nobody observes the store through GRDB, and the hooks of its observation demand its queue.
            sqlite3_commit_hook(database.sqliteConnection, nil, nil)
            sqlite3_rollback_hook(database.sqliteConnection, nil, nil)
            return SQLiteConnection(database.sqliteConnection, statementsMax: statementsMax)
        }
    }

    func use<T>(_ body: (SQLiteConnection) -> T) -> T {
        lock.lock()
        defer { lock.unlock() }
        return body(connection)
    }

    /// Runs `body` over one snapshot. The transaction is a read: ending it cannot lose anything.
    func snapshot<T>(_ body: (ReadSession) throws(RPCError) -> T) throws(RPCError) -> T {
        lock.lock()
        defer { lock.unlock() }
        let session = SnapshotSession(connection)
        let value: T
        do throws(RPCError) {
            value = try body(session)
        } catch {
            try session.end(by: "ROLLBACK")
            throw error
        }
        try session.end(by: "COMMIT")
        return value
    }

    /// Runs setup and maintenance that need GRDB itself.
    func withDatabase<T>(_ body: (Database) throws -> T) throws -> T {
        lock.lock()
        defer { lock.unlock() }
        return try queue.unsafeRead(body)
    }

    func close() throws {
        lock.lock()
        defer { lock.unlock() }
        connection.close()
        try queue.close()
    }
}

/// The reads of one snapshot, which begins with the first of them: a handler that reads nothing costs nothing.
private final class SnapshotSession: ReadSession {
    private let connection: SQLiteConnection
    private var hasBegun = false

    init(_ connection: SQLiteConnection) {
        self.connection = connection
        super.init(connection)
    }

    override func current() throws(RPCError) -> any SQLConnection {
        let current = try super.current()
        if !hasBegun {
            try connection.control("BEGIN DEFERRED")
            hasBegun = true
        }
        return current
    }

    func end(by statement: StaticString) throws(RPCError) {
        end()
        // SQLite ends the transaction by itself when reading the file failed.
        if hasBegun, connection.isInsideTransaction { try connection.control(statement) }
    }
}
