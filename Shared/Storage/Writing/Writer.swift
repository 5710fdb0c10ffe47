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
    private let logger: Logger
    private let onFatal: @Sendable (StorageError) -> Void
    private let thread = NamedThread("store-writer")

    init(
        connection: ConfinedConnection, topics: Topics, environment: Environment, configuration: StoreConfiguration,
        tally: StoreTally, commits: CommitCount, logger: Logger, onFatal: @escaping @Sendable (StorageError) -> Void
    ) {
        self.queue = BoundedQueue(countMax: configuration.writeQueueMax)
        self.connection = connection
        self.topics = topics
        self.environment = environment
        self.configuration = configuration
        self.tally = tally
        self.commits = commits
        waitingMax = Atomic(configuration.writeQueueMax)
        self.logger = logger
        self.onFatal = onFatal
    }

    /// A thread of its own, as a commit blocks for as long as the disk takes.
    func start() { thread.start { [self] in run() } }

    func add(_ command: Command) {
        switch queue.add(command) {
        case .added: break
        case .full:
            tally.refused(.writeQueueFull)
            command.complete(.queueFull(retryAfter: configuration.retryAfterWhenFull))
        case .closed: command.complete(.storeStopped)
        }
    }

    /// Commands that wait now.
    var waiting: Int { queue.count }

    /// Whether a command that is submitted now would be run, as far as can be told.
    var hasRoom: Bool {
        if queue.count < waitingMax.load(ordering: .relaxed) { return true }
        tally.refused(.overloaded)
        return false
    }

    /// Refuses new commands, finishes the waiting ones, returns when the last is answered.
    func stop() {
        queue.close()
        thread.join()
    }

    private func run() {
        let numbers = OutboxNumbers()
        var gate = CommandGate(configuration: configuration)
        while let taken = queue.take(configuration.batchMax) {
            let now = environment.now()
            let batch = admitted(taken, by: &gate, now: now)
            guard !batch.isEmpty else { continue }
            gate.batchBegan(now: now)
            waitingMax.store(gate.waitingMax, ordering: .relaxed)
            guard let broken = commit(batch, now: now, numbers) else { continue }
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
    private func admitted(_ taken: [Command], by gate: inout CommandGate, now: Instant) -> [Command] {
        taken.filter { command in
            switch gate.verdict(on: command.timing, now: now) {
            case .run: return true
            case .expired:
                tally.refused(.expired)
                command.complete(.expiredInQueue)
            case .overloaded:
                tally.refused(.overloaded)
                command.complete(.storeOverloaded(retryAfter: configuration.retryAfterWhenFull))
            }
            return false
        }
    }

    /// Commits and answers a batch; the error is that of a commit whose outcome is unknown.
    private func commit(_ batch: [Command], now: Instant, _ numbers: OutboxNumbers) -> RPCError? {
        let began = environment.uptimeNanoseconds()
        var commitBegan = began
        let outcome = connection.use { [environment] connection in
            GroupCommit(connection: connection) { scope in
                WriteSession(connection, now: now, scope: scope, newID: environment.newID, numbers: numbers)
            }.run(batch) { commitBegan = environment.uptimeNanoseconds() }
        }
        commits.batchEnded()
        switch outcome {
        case .committed(let failures, let news):
            tally.committed(
                commands: batch.count, failed: failures.count { $0 != nil },
                times: (began, commitBegan, environment.uptimeNanoseconds()))
            for (command, failure) in zip(batch, failures) {
                // The command's own refusal needs no log line; a failure with a private cause does.
                if let failure, failure.cause != nil { log("command failed in the store", failure, command) }
                command.complete(failure)
            }
            topics.announce(news)
            return nil
        case .rolledBack(let error):
            return rolledBack(batch, error, numbers)
        case .unknown(let error):
            let answer = RPCError.commitOutcomeUnknown(error.cause ?? error.description)
            for command in batch { command.complete(answer) }
            return error
        }
    }

    /// One command spoiled the transaction for all (a deferred reference, a full disk): each gets its own.
    private func rolledBack(_ batch: [Command], _ error: RPCError, _ numbers: OutboxNumbers) -> RPCError? {
        guard batch.count > 1 else {
            tally.rolledBack(commands: batch.count)
            for command in batch {
                log("transaction rolled back", error, command)
                command.complete(error)
            }
            return nil
        }
        for (index, command) in batch.enumerated() {
            guard let broken = commit([command], now: environment.now(), numbers) else { continue }
            for refused in batch[(index + 1)...] { refused.complete(.storeStopped) }
            return broken
        }
        return nil
    }

    private func log(_ message: Logger.Message, _ error: RPCError, _ command: Command) {
        var metadata: Logger.Metadata = [
            LogKey.reason: "\(error.reason)", LogKey.cause: "\(error.cause ?? "")",
        ]
        if let trace = command.scope?.trace { metadata[LogKey.traceID] = "\(trace.traceID)" }
        logger.error(message, metadata: metadata)
    }
}
