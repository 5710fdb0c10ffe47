internal import FRMRCalls
internal import FRMRIdentifiers
internal import Logging
internal import Synchronization

/// The one writer of a store: takes what has queued up while the last commit was synced, commits it, answers.
final class Writer: Sendable {
    private let queue: BoundedQueue<Command>
    private let connection: ConfinedConnection
    private let topics: Topics
    private let environment: Environment
    private let configuration: StoreConfiguration
    private let tally: StoreTally
    private let commits: CommitCount
    /// The gate's bound, for those who ask before they submit.
    private let waitingMax: Atomic<Int>
    private let condition: WriterCondition
    private let hasRoom: @Sendable () -> Bool
    private let logger: Logger
    private let onFatal: @Sendable (StorageError) -> Void
    private let thread = NamedThread("store-writer")

    /// - Parameter hasRoom: whether the engine finds room for more than a commit; asked while there was none.
    init(
        connection: ConfinedConnection, topics: Topics, environment: Environment, configuration: StoreConfiguration,
        tally: StoreTally, commits: CommitCount, condition: WriterCondition, logger: Logger,
        hasRoom: @escaping @Sendable () -> Bool, onFatal: @escaping @Sendable (StorageError) -> Void
    ) {
        self.queue = BoundedQueue(countMax: configuration.writeQueueMax)
        self.connection = connection
        self.topics = topics
        self.environment = environment
        self.configuration = configuration
        self.tally = tally
        self.commits = commits
        waitingMax = Atomic(configuration.writeQueueMax)
        self.condition = condition
        self.hasRoom = hasRoom
        self.logger = logger
        self.onFatal = onFatal
    }

    /// A thread of its own, as a commit blocks for as long as the disk takes.
    func start() { thread.start { [self] in run() } }

    func add(_ command: Command) {
        if condition.isReadOnly { return refuse(command, .readOnly) }
        switch queue.add(command) {
        case .added: break
        case .full: refuse(command, .writeQueueFull)
        case .closed: command.complete(.storeStopped)
        }
    }

    /// Commands that wait now.
    var waiting: Int { queue.count }

    /// Throws where a command that is submitted now would only be refused, as far as can be told.
    func expectRoom() throws(RPCError) {
        if condition.isReadOnly {
            tally.refused(.readOnly)
            throw .storeReadOnly(retryAfter: configuration.probeInterval)
        }
        guard queue.count >= waitingMax.load(ordering: .relaxed) else { return }
        tally.refused(.overloaded)
        throw .storeOverloaded(retryAfter: configuration.retryAfterWhenFull)
    }

    /// Refuses new commands, finishes the waiting ones, returns when the last is answered.
    func stop() {
        queue.close()
        thread.join()
    }

    private func run() {
        let numbers = OutboxNumbers()
        let clock = RecordingClock(last: commits.recorded)
        tell(clock, now: environment.now())
        var gate = CommandGate(configuration: configuration)
        while let taken = queue.take(
            configuration.batchMax, wait: condition.takesCommands ? nil : configuration.probeInterval)
        {
            if taken.isEmpty, condition.isReadOnly, !hasRoom() { continue }
            let now = environment.now()
            tell(clock, now: now)
            let uptime = environment.uptime
            let batch = admitted(taken, by: &gate, now: uptime)
            guard !batch.isEmpty else { continue }
            gate.batchBegan(now: uptime)
            waitingMax.store(gate.waitingMax, ordering: .relaxed)
            guard let broken = commit(batch, now: now, clock, numbers) else { continue }
            queue.close()
            while let refused = queue.take(configuration.batchMax) {
                for command in refused { command.complete(.storeStopped) }
            }
            let error = StorageError(
                reason: .commitOutcomeUnknown, detail: broken.cause ?? broken.description)
            logger.critical(
                "commit outcome unknown, the store stops", metadata: [LogKey.cause: "\(error.detail)"])
            onFatal(error)
        }
    }

    /// Answers those that are not worth running any more and returns the others.
    private func admitted(_ taken: [Command], by gate: inout CommandGate, now: Uptime) -> [Command] {
        if taken.isEmpty { return [.probe] }
        return taken.filter { command in
            if condition.isReadOnly {
                refuse(command, .readOnly)
                return false
            }
            if condition.isLocked, queue.isClosed {
                command.complete(.storeStopped)
                return false
            }
            switch gate.verdict(on: command.timing, now: now) {
            case .run: return true
            case .expired: refuse(command, .expired)
            case .overloaded: refuse(command, .overloaded)
            }
            return false
        }
    }

    /// Answers a command that is not tried.
    private func refuse(_ command: Command, _ refusal: StoreTally.Refusal) {
        tally.refused(refusal)
        let error: RPCError =
            switch refusal {
            case .writeQueueFull, .readQueueFull: .queueFull(retryAfter: configuration.retryAfterWhenFull)
            case .expired: .expiredInQueue
            case .overloaded: .storeOverloaded(retryAfter: configuration.retryAfterWhenFull)
            case .readOnly: .storeReadOnly(retryAfter: configuration.probeInterval)
            }
        command.complete(error)
    }

    /// Commits and answers a batch; the error is that of a commit whose outcome is unknown.
    ///
    /// A lock that another process holds is waited out, for as long as anyone waits for the batch.
    private func commit(
        _ batch: [Command], now: Instant, _ clock: RecordingClock, _ numbers: OutboxNumbers
    ) -> RPCError? {
        var batch = batch
        var (outcome, began, commitBegan) = attempt(batch, now: now, clock, numbers)
        while case .locked(let error) = outcome {
            tell(condition.met(.lock), error)
            batch = stillAwaited(batch)
            guard !batch.isEmpty else { return nil }
            (outcome, began, commitBegan) = attempt(batch, now: environment.now(), clock, numbers)
        }
        tell(condition.overcame(.lock))
        commits.batchEnded(recorded: outcome.recorded)
        switch outcome {
        case .committed(let failures, let news, _):
            tell(condition.overcame(.disk))
            tally.committed(
                commands: batch.count, failed: failures.count { $0 != nil },
                times: (began, commitBegan, environment.uptimeNanoseconds()))
            for (command, failure) in zip(batch, failures) {
                // The command's own refusal needs no log line; a failure with a private cause does.
                if let failure, failure.cause != nil { log("command failed in the store", failure, command) }
                if failure?.isDamagedRow == true { tally.metDamagedRow() }
                command.complete(failure)
            }
            topics.announce(news)
            return nil
        case .rolledBack(let error), .locked(let error):
            return rolledBack(batch, error, clock, numbers)
        case .full(let error):
            tell(condition.met(.disk), error)
            for command in batch { refuse(command, .readOnly) }
            return nil
        case .unknown(let error):
            let answer = RPCError.commitOutcomeUnknown(error.cause ?? error.description)
            for command in batch { command.complete(answer) }
            return error
        }
    }

    /// - Returns: what a batch came to, when it began and when its commit began, in nanoseconds of the uptime.
    private func attempt(
        _ batch: [Command], now: Instant, _ clock: RecordingClock, _ numbers: OutboxNumbers
    ) -> (outcome: GroupCommit.Outcome, began: UInt64, commitBegan: UInt64) {
        let began = environment.uptimeNanoseconds()
        var commitBegan = began
        let outcome = connection.use { [environment] connection in
            GroupCommit(connection: connection) { scope in
                WriteSession(
                    connection, recorded: clock.stamp(now: now), scope: scope, newID: environment.newID,
                    numbers: numbers)
            }.run(batch) { commitBegan = environment.uptimeNanoseconds() }
        }
        return (outcome, began, commitBegan)
    }

    /// Answers those whose callers have stopped waiting, and all once the store is to close; returns the others.
    private func stillAwaited(_ batch: [Command]) -> [Command] {
        if queue.isClosed {
            for command in batch { command.complete(.storeStopped) }
            return []
        }
        let now = environment.uptime
        return batch.filter { command in
            guard let expires = command.timing?.expires, expires <= now else { return true }
            refuse(command, .expired)
            return false
        }
    }

    /// One command spoiled the transaction for all (a deferred reference, say): each gets its own.
    private func rolledBack(
        _ batch: [Command], _ error: RPCError, _ clock: RecordingClock, _ numbers: OutboxNumbers
    ) -> RPCError? {
        guard batch.count > 1 else {
            tally.rolledBack(commands: batch.count)
            for command in batch {
                log("transaction rolled back", error, command)
                command.complete(error)
            }
            return nil
        }
        for (index, command) in batch.enumerated() {
            if condition.isReadOnly {
                refuse(command, .readOnly)
                continue
            }
            guard let broken = commit([command], now: environment.now(), clock, numbers) else { continue }
            for refused in batch[(index + 1)...] { refused.complete(.storeStopped) }
            return broken
        }
        return nil
    }

    /// Tells of a clock that was set back behind what is recorded already, once, and of one that has made up for it.
    private func tell(_ clock: RecordingClock, now: Instant) {
        let news = clock.news(now: now, tolerance: configuration.clockTolerance)
        guard let news else { return }
        let metadata: Logger.Metadata = [LogKey.clock: "\(now)", LogKey.recorded: "\(clock.last)"]
        switch news {
        case .behind: logger.warning("clock is behind the record", metadata: metadata)
        case .rightAgain: logger.notice("clock is no longer behind the record", metadata: metadata)
        }
    }

    private func log(_ message: Logger.Message, _ error: RPCError, _ command: Command) {
        var metadata: Logger.Metadata = [
            LogKey.reason: "\(error.reason)", LogKey.cause: "\(error.cause ?? "")",
        ]
        if let trace = command.scope?.trace { metadata[LogKey.traceID] = "\(trace.traceID)" }
        logger.error(message, metadata: metadata)
    }

    /// An obstacle that has come or gone, once each time.
    private func tell(_ news: WriterCondition.News?, _ error: RPCError? = nil) {
        let metadata: Logger.Metadata? = error.map { [LogKey.cause: "\($0.cause ?? $0.reason)"] }
        switch news {
        case nil: return
        case .came(.lock):
            logger.error("store is locked by another process, commands wait", metadata: metadata)
        case .went(.lock): logger.notice("store is no longer locked by another process")
        case .came(.disk):
            logger.critical("no room on the disk, only reads are served", metadata: metadata)
        case .went(.disk): logger.notice("there is room on the disk again, commands are served")
        }
    }
}

extension Command {
    /// Commits next to nothing, and so finds out whether commits go through.
    fileprivate static let probe = Command.returning(scope: nil) { session throws(RPCError) in
        try MigrationTable.touch(in: session)
    } _: { _ in
    }
}
