package import FRMRCalls
internal import FRMRLocks
package import Logging

/// One service's store: a single writer with group commit, a reader per event loop, a small pool for tasks.
package final class Store: Sendable {
    let environment: Environment
    let logger: Logger
    let claims = Mutex<Set<IdempotencyKey.Claim>>([])
    let configuration: StoreConfiguration
    let engine: any StorageEngine
    let tally = StoreTally()
    let condition = WriterCondition()
    let writer: Writer
    let jobs = JobTally()
    private let pools: [ReadLane: ReadPool]
    /// Made with the store, and made anew when it is restored from a backup: numbers of one say nothing of another.
    package let incarnation: String
    let commits: CommitCount
    let advances = Mutex(AdvancePacing())
    private let topics: Topics
    private let connection: ConfinedConnection
    private let loopReaders: [LoopReader]
    private let isClosed = Mutex(false)

    /// Opens or creates the store at `path`. One that an earlier program has made is refused with `migrationNeeded`:
    /// `StoreMigration` brings it to the schema.
    ///
    /// - Parameters:
    ///   - loops: event loops that will read, one `LoopReader` each.
    ///   - onFatal: called once, from the writer's thread, when a commit failed and its outcome is unknown. The store
    ///     refuses all further writes; the process should exit and recover by opening the file again.
    package static func open(
        path: String, schema: Schema, loops: Int, environment: Environment, logger: Logger,
        configuration: StoreConfiguration = StoreConfiguration(),
        onFatal: @escaping @Sendable (StorageError) -> Void = { _ in }
    ) throws(StorageError) -> Store {
        let engine = try SQLiteEngine(
            path: path, configuration: configuration, environment: environment, logger: logger)
        return try Store(
            engine, schema: schema, loops: loops, environment: environment, logger: logger,
            configuration: configuration, onFatal: onFatal)
    }

    /// - Parameter engine: which the store closes.
    init(
        _ engine: any StorageEngine, schema: Schema, loops: Int, environment: Environment, logger: Logger,
        configuration: StoreConfiguration, onFatal: @escaping @Sendable (StorageError) -> Void
    ) throws(StorageError) {
        self.engine = engine
        self.environment = environment
        self.logger = logger
        self.configuration = configuration
        connection = try engine.openWriter(schema, now: environment.now())
        do throws(StorageError) {
            let state = try connection.use { connection throws(StorageError) in
                try StoreState.opened(connection, environment)
            }
            incarnation = state.incarnation
            commits = CommitCount(recorded: state.recorded)
            var loopReaders: [LoopReader] = []
            for _ in 0..<loops {
                let connection = try engine.openReader(lockTimeout: configuration.loopLockTimeout)
                loopReaders.append(LoopReader(connection, commits: commits, tally: tally))
            }
            self.loopReaders = loopReaders
            var pools: [ReadLane: ReadPool] = [:]
            for lane in ReadLane.allCases {
                var connections: [ConfinedConnection] = []
                for _ in 0..<lane.connections(configuration) {
                    connections.append(try engine.openReader(lockTimeout: configuration.lockTimeout))
                }
                pools[lane] = ReadPool(
                    connections, lane: lane, commits: commits, configuration: configuration, tally: tally)
            }
            self.pools = pools
        } catch {
            // The first error is the one to tell.
            try? engine.close(connection)
            throw error
        }
        topics = Topics()
        writer = Writer(
            connection: connection, topics: topics, environment: environment, configuration: configuration,
            tally: tally, commits: commits, condition: condition, logger: logger, hasRoom: { engine.hasRoom },
            onFatal: onFatal)
        writer.start()
    }

    /// The reader of event loop `index`, to be used on that loop only.
    package func reader(loop index: Int) -> LoopReader { loopReaders[index] }

    /// Reads one snapshot from a task or a job.
    package func read<Value: Sendable>(
        lane: ReadLane = .calls, _ body: @escaping @Sendable (ReadSession) throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        guard let pool = pools[lane] else { throw .storeStopped }
        return try await pool.read(body)
    }

    /// Reads that wait now.
    func waiting(in lane: ReadLane) -> Int { pools[lane]?.waiting ?? 0 }

    /// Runs a command and returns once its effect is durable. Cancelling the task does not take it back.
    ///
    /// - Parameter scope: of the call that the command is part of.
    @discardableResult
    package func write<Value: Sendable>(
        scope: CallScope? = CallScope.current,
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        let result = await withCheckedContinuation { (caller: CheckedContinuation<Result<Value, RPCError>, Never>) in
            writer.add(.returning(scope: scope, body) { caller.resume(returning: $0) })
        }
        return try result.get()
    }

    /// Throws where a call's command would only wait to be refused: RESOURCE_EXHAUSTED `STORE_OVERLOADED`, or UNAVAILABLE
    /// `STORE_READ_ONLY` while the disk is full, both with advice when to retry. To be asked before anything is spent on the call: refusing must cost much less than serving.
    package func expectRoom() throws(RPCError) {
        try writer.expectRoom()
    }

    /// False while the disk is full or another process holds the store's lock: reads are served, commands are not.
    package var takesCommands: Bool { condition.takesCommands }

    /// `write` with a callback, which comes from the writer's thread (or at once when the command is refused) and must
    /// not block. Commands of one caller are run in the order in which they are submitted.
    ///
    /// - Parameter timing: of the call that the command serves. With it the command is refused, unexecuted, when the
    ///   call has expired in the queue (DEADLINE_EXCEEDED `EXPIRED_IN_QUEUE`) or when the writer cannot keep up
    ///   (RESOURCE_EXHAUSTED `STORE_OVERLOADED`, with advice when to retry).
    package func submit(
        timing: CallTiming? = nil, scope: CallScope? = CallScope.current,
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> [UInt8],
        completion: @escaping @Sendable (Result<[UInt8], RPCError>) -> Void
    ) {
        writer.add(.returning(timing: timing, scope: scope, body, completion))
    }

    /// The same for a value that is not a message.
    package func submit<Value: Sendable>(
        scope: CallScope? = CallScope.current,
        returning body: @escaping @Sendable (WriteSession) throws(RPCError) -> Value,
        completion: @escaping @Sendable (Result<Value, RPCError>) -> Void
    ) {
        writer.add(.returning(scope: scope, body, completion))
    }

    /// An element after each commit (or several) that announced the topic. Follow first, then read, then wait.
    package func follow(_ topic: Topic) -> AsyncStream<Void> { topics.follow(topic) }

    /// Finishes what is queued and closes everything. Blocks; call it off the loops.
    package func close() {
        let first = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard first else { return }
        writer.stop()
        topics.finish()
        do {
            for pool in pools.values { try pool.close() }
            for reader in loopReaders { try reader.close() }
            try engine.close(connection)
        } catch {
            // Nothing is lost: the next opening recovers what was committed.
            logger.warning("store not closed cleanly", metadata: [LogKey.cause: "\(error)"])
        }
    }
}
