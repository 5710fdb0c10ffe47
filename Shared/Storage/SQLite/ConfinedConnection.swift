internal import FRMRCalls
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// A connection that one thread at a time uses.
///
/// GRDB opens, sets up and closes it. Statements run beside GRDB's queue, behind a lock: entering the queue costs as
/// much as half of a point read.
///
/// Unchecked: `connection`, `queue` and `heldSince` are touched under `lock` only.
final class ConfinedConnection: @unchecked Sendable {
    private let queue: DatabaseQueue
    private let connection: SQLiteConnection
    private let lock = NSLock()
    /// The count of commits before which the held snapshot began; nil: none is held.
    private var heldSince: UInt64?

    init(_ queue: DatabaseQueue, statementsMax: Int) {
        self.queue = queue
        connection = queue.unsafeRead { database in
            // Nobody observes the store through GRDB, and the hooks of its observation demand its queue.
            sqlite3_commit_hook(database.sqliteConnection, nil, nil)
            sqlite3_rollback_hook(database.sqliteConnection, nil, nil)
            return SQLiteConnection(database.sqliteConnection, statementsMax: statementsMax)
        }
    }

    func use<T, Failure: Error>(_ body: (SQLiteConnection) throws(Failure) -> T) throws(Failure) -> T {
        lock.lock()
        defer { lock.unlock() }
        return try body(connection)
    }

    /// Runs `body` over one snapshot. It begins, and takes hold of the connection, with the first read: a handler that
    /// reads nothing costs nothing.
    func snapshot<T>(_ body: (ReadSession) throws(RPCError) -> T) throws(RPCError) -> T {
        try run(body, in: SnapshotSession(self, heldWhile: nil)).value
    }

    /// The same over a snapshot that stays for the next one, until a batch ends, a read fails or it is released.
    ///
    /// - Parameter onHold: called when a snapshot is held and none was before.
    func snapshot<T>(
        heldWhile commits: CommitCount, onHold: () -> Void, _ body: (ReadSession) throws(RPCError) -> T
    ) throws(RPCError) -> T {
        let (value, isNew) = try run(body, in: SnapshotSession(self, heldWhile: commits))
        if isNew { onHold() }
        return value
    }

    private func run<T>(
        _ body: (ReadSession) throws(RPCError) -> T, in session: SnapshotSession
    ) throws(RPCError) -> (value: T, isNewlyHeld: Bool) {
        let value: T
        do throws(RPCError) {
            value = try body(session)
        } catch {
            _ = try session.finish(isHeld: false)
            throw error
        }
        return (value, try session.finish(isHeld: true))
    }

    /// Ends the held snapshot, if there is one.
    func releaseSnapshot() {
        lock.lock()
        defer { lock.unlock() }
        guard heldSince != nil else { return }
        heldSince = nil
        // Of a read transaction nothing can be lost; should ending it fail, the next read begins with that.
        if connection.isInsideTransaction { try? connection.control("COMMIT") }
    }

    /// Runs setup and maintenance that need GRDB itself.
    func withDatabase<T>(_ body: (Database) throws -> T) throws -> T {
        lock.lock()
        defer { lock.unlock() }
        return try queue.unsafeRead(body)
    }

    func close() throws {
        releaseSnapshot()
        lock.lock()
        defer { lock.unlock() }
        connection.close()
        try queue.close()
    }
}

extension ConfinedConnection {
    private final class SnapshotSession: ReadSession {
        private let owner: ConfinedConnection
        /// Nil: the snapshot is this session's alone.
        private let commits: CommitCount?
        private var hasBegun = false
        private var isNew = false

        init(_ owner: ConfinedConnection, heldWhile commits: CommitCount?) {
            self.owner = owner
            self.commits = commits
            super.init(owner.connection)
        }

        override func current() throws(RPCError) -> any SQLConnection {
            let current = try super.current()
            if !hasBegun {
                owner.lock.lock()
                hasBegun = true
                try begin()
            }
            return current
        }

        private func begin() throws(RPCError) {
            // Looked at before the snapshot begins: what ends meanwhile, it may or may not have.
            let count = commits?.value
            if let held = owner.heldSince {
                if held == count { return }
                owner.heldSince = nil
                if owner.connection.isInsideTransaction { try owner.connection.control("COMMIT") }
                owner.heldSince = count
            } else if let count {
                owner.heldSince = count
                isNew = true
            }
            try owner.connection.control("BEGIN DEFERRED")
        }

        /// The transaction is a read: ending it cannot lose anything.
        ///
        /// - Returns: whether a snapshot is held now and none was before.
        func finish(isHeld: Bool) throws(RPCError) -> Bool {
            end()
            guard hasBegun else { return false }
            defer { owner.lock.unlock() }
            // Not inside: it did not begin, or SQLite ended it by itself because reading the file failed.
            let isInside = owner.connection.isInsideTransaction
            if isHeld, isInside, owner.heldSince != nil { return isNew }
            owner.heldSince = nil
            if isInside { try owner.connection.control("COMMIT") }
            return false
        }
    }
}
