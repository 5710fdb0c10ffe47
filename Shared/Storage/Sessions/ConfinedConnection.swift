internal import FRMRCalls
internal import FRMRIdentifiers
internal import Foundation

/// A connection that one thread at a time uses, with the snapshots that its reads see.
///
/// Unchecked: `connection` and `held` are touched under `lock` only.
final class ConfinedConnection: @unchecked Sendable {
    private let connection: any EngineConnection
    private let lock = NSLock()
    /// The held snapshot; nil: none is held.
    private var held: Held?

    /// What was known of the commits before a snapshot began.
    private struct Held {
        let count: UInt64
        let recorded: Instant
    }

    init(_ connection: any EngineConnection) { self.connection = connection }

    func use<T, Failure: Error>(_ body: (any EngineConnection) throws(Failure) -> T) throws(Failure) -> T {
        lock.lock()
        defer { lock.unlock() }
        return try body(connection)
    }

    /// Runs `body` over one snapshot. It begins, and takes hold of the connection, with the first read: a handler that
    /// reads nothing costs nothing.
    func snapshot<T>(
        after commits: CommitCount, _ body: (ReadSession) throws(RPCError) -> T
    ) throws(RPCError) -> T {
        try run(body, in: SnapshotSession(self, commits, isHeld: false)).value
    }

    /// The same over a snapshot that stays for the next one, until a batch ends, a read fails or it is released.
    ///
    /// - Parameter onHold: called when a snapshot is held and none was before.
    func snapshot<T>(
        heldWhile commits: CommitCount, onHold: () -> Void, _ body: (ReadSession) throws(RPCError) -> T
    ) throws(RPCError) -> T {
        let (value, isNew) = try run(body, in: SnapshotSession(self, commits, isHeld: true))
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
        guard held != nil else { return }
        held = nil
        // A read transaction has nothing to lose. Should ending it fail, the next read fails to begin and then ends it.
        if connection.isInsideTransaction { try? connection.perform(.endReading) }
    }

    func close() throws {
        releaseSnapshot()
        lock.lock()
        defer { lock.unlock() }
        try connection.close()
    }
}

extension ConfinedConnection {
    private final class SnapshotSession: ReadSession {
        private let owner: ConfinedConnection
        private let commits: CommitCount
        /// Else the snapshot is this session's alone.
        private let isHeld: Bool
        private var hasBegun = false
        private var isNew = false

        init(_ owner: ConfinedConnection, _ commits: CommitCount, isHeld: Bool) {
            self.owner = owner
            self.commits = commits
            self.isHeld = isHeld
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
            // Read before the snapshot begins: the snapshot may or may not hold a commit that ends meanwhile.
            let count = commits.value
            let known = Held(count: count, recorded: commits.recorded)
            if let held = owner.held {
                if isHeld, held.count == count {
                    upTo = held.recorded
                    return
                }
                owner.held = nil
                if owner.connection.isInsideTransaction { try owner.connection.perform(.endReading) }
            } else {
                isNew = isHeld
            }
            if isHeld { owner.held = known }
            upTo = known.recorded
            try owner.connection.perform(.beginReading)
        }

        /// The transaction is a read: ending it cannot lose anything.
        ///
        /// - Returns: whether a snapshot is held now and none was before.
        func finish(isHeld: Bool) throws(RPCError) -> Bool {
            end()
            guard hasBegun else { return false }
            defer { owner.lock.unlock() }
            // Not inside: it did not begin, or the engine ended it by itself because reading the file failed.
            let isInside = owner.connection.isInsideTransaction
            if isHeld, isInside, owner.held != nil { return isNew }
            owner.held = nil
            if isInside { try owner.connection.perform(.endReading) }
            return false
        }
    }
}
