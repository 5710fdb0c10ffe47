package import FRMRCalls

/// The read-only connection of one event loop. Synchronous: a point read is cheaper than a hop to another thread.
///
/// Beginning and ending a snapshot costs as much as a point read, so one may serve all calls of a turn of the loop.
/// No call sees less for it: a held snapshot is left for a new one as soon as anything has been committed since.
package final class LoopReader: Sendable {
    private let connection: ConfinedConnection
    private let commits: CommitCount

    init(_ connection: ConfinedConnection, commits: CommitCount) {
        self.connection = connection
        self.commits = commits
    }

    /// Runs `body` over one snapshot on the calling thread. Not reentrant.
    package func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value {
        try connection.snapshot(body)
    }

    /// The same over a snapshot that is held for the reads to come.
    ///
    /// - Parameter later: runs what it is handed, the release of a snapshot that is held and was not before, on this
    ///   thread when the reads to come have been; soon, as what a snapshot holds the write-ahead log cannot be rid of.
    package func read<Value>(
        releasing later: (@escaping @Sendable () -> Void) -> Void, _ body: (ReadSession) throws(RPCError) -> Value
    ) throws(RPCError) -> Value {
        try connection.snapshot(heldWhile: commits, onHold: { later { self.release() } }, body)
    }

    /// Ends the held snapshot, if there is one.
    package func release() { connection.releaseSnapshot() }

    func close() throws { try connection.close() }
}
