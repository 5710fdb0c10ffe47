package import Messages

/// The read-only connection of one event loop. Synchronous: a point read is cheaper than a hop to another thread.
package final class LoopReader: Sendable {
    private let connection: ConfinedConnection

    init(_ connection: ConfinedConnection) { self.connection = connection }

    /// Runs `body` over one snapshot on the calling thread. Not reentrant.
    package func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value {
        try connection.snapshot(body)
    }

    func close() throws { try connection.close() }
}
