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

    /// Runs `body` over one snapshot. It begins, and takes hold of the connection, with the first read: a handler that
    /// reads nothing costs nothing.
    func snapshot<T>(_ body: (ReadSession) throws(RPCError) -> T) throws(RPCError) -> T {
        let session = SnapshotSession(self)
        let value: T
        do throws(RPCError) {
            value = try body(session)
        } catch {
            try session.finish()
            throw error
        }
        try session.finish()
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

extension ConfinedConnection {
    private final class SnapshotSession: ReadSession {
        private let owner: ConfinedConnection
        private var hasBegun = false

        init(_ owner: ConfinedConnection) {
            self.owner = owner
            super.init(owner.connection)
        }

        override func current() throws(RPCError) -> any SQLConnection {
            let current = try super.current()
            if !hasBegun {
                owner.lock.lock()
                hasBegun = true
                try owner.connection.control("BEGIN DEFERRED")
            }
            return current
        }

        /// The transaction is a read: ending it cannot lose anything.
        func finish() throws(RPCError) {
            end()
            guard hasBegun else { return }
            defer { owner.lock.unlock() }
            // Not inside: it did not begin, or SQLite ended it by itself because reading the file failed.
            if owner.connection.isInsideTransaction { try owner.connection.control("COMMIT") }
        }
    }
}
