package import FRMRCalls

/// The read-only connection of one event loop. Synchronous: a point read is cheaper than a hop to another thread.
///
/// Beginning and ending a snapshot costs as much as a point read, so one may serve all calls of a turn of the loop. No
/// call misses a commit for it: once anything has been committed, a new snapshot replaces the held one.
package final class LoopReader: Sendable {
    private let connection: ConfinedConnection
    private let commits: CommitCount
    private let tally: StoreTally

    init(_ connection: ConfinedConnection, commits: CommitCount, tally: StoreTally) {
        self.connection = connection
        self.commits = commits
        self.tally = tally
    }

    /// Runs `body` over one snapshot on the calling thread. Not reentrant.
    package func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value {
        try tally.countingDamage { () throws(RPCError) in try connection.snapshot(after: commits, body) }
    }

    /// The same over a snapshot that is held for the reads to come.
    ///
    /// - Parameter later: takes the release of a snapshot that is newly held, and runs it on this thread after the reads
    ///   to come. It must run soon: a held snapshot blocks WAL checkpointing.
    package func read<Value>(
        releasing later: (@escaping @Sendable () -> Void) -> Void, _ body: (ReadSession) throws(RPCError) -> Value
    ) throws(RPCError) -> Value {
        try tally.countingDamage { () throws(RPCError) in
            try connection.snapshot(heldWhile: commits, onHold: { later { self.release() } }, body)
        }
    }

    /// Ends the held snapshot, if there is one.
    package func release() { connection.releaseSnapshot() }

    func close() throws { try connection.close() }
}
