internal import FRMRCalls
internal import FRMRLocks

/// Reads of one lane: a few threads, a connection each, one bounded queue.
final class ReadPool: Sendable {
    private let queue: BoundedQueue<Read>
    private let connections: [ConfinedConnection]
    private let lane: ReadLane
    private let commits: CommitCount
    private let retryAfterWhenFull: Duration
    private let tally: StoreTally
    private let threads: [NamedThread]

    init(
        _ connections: [ConfinedConnection], lane: ReadLane, commits: CommitCount, configuration: StoreConfiguration,
        tally: StoreTally
    ) {
        self.connections = connections
        self.lane = lane
        self.commits = commits
        self.tally = tally
        queue = BoundedQueue(countMax: lane.queueMax(configuration))
        retryAfterWhenFull = configuration.retryAfterWhenFull
        threads = connections.map { _ in NamedThread("store-reader") }
        for (thread, connection) in zip(threads, connections) {
            thread.start { [queue] in
                while let reads = queue.take(1) {
                    for read in reads { read.run(connection) }
                }
            }
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (ReadSession) throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        let result = await withCheckedContinuation { (caller: CheckedContinuation<Result<Value, RPCError>, Never>) in
            let read = Read { [commits, tally] connection in
                do throws(RPCError) {
                    let value = try tally.countingDamage { () throws(RPCError) in
                        try connection.snapshot(after: commits, body)
                    }
                    caller.resume(returning: .success(value))
                } catch {
                    caller.resume(returning: .failure(error))
                }
            }
            switch queue.add(read) {
            case .added: break
            case .full:
                tally.refused(.readQueueFull(lane))
                caller.resume(returning: .failure(.queueFull(retryAfter: retryAfterWhenFull)))
            case .closed: caller.resume(returning: .failure(.storeStopped))
            }
        }
        return try result.get()
    }

    /// Reads that wait now.
    var waiting: Int { queue.count }

    /// Finishes the waiting reads and closes the connections.
    func close() throws {
        queue.close()
        for thread in threads { thread.join() }
        for connection in connections { try connection.close() }
    }

    private struct Read: Sendable {
        let run: @Sendable (ConfinedConnection) -> Void
    }
}
