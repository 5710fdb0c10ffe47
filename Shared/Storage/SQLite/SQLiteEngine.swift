internal import FRMRCalls
internal import FRMRIdentifiers
internal import FRMRLocks
internal import FRMRMetrics
internal import Logging

/// A store in one file of SQLite, for one process.
final class SQLiteEngine: StorageEngine {
    private let path: String
    private let configuration: StoreConfiguration
    private let environment: Environment
    private let logger: Logger
    private let lock: StoreLock
    private let file: StoreFile
    private let reserve: StoreReserve
    /// Of the connections that read.
    private let readers = Mutex<[ReadClock]>([])
    /// From when the writer is open.
    private let checkpointer = Mutex<Checkpointer?>(nil)

    /// Takes the file at `path`, which is created where there is none.
    init(
        path: String, configuration: StoreConfiguration, environment: Environment, logger: Logger
    ) throws(StorageError) {
        self.configuration = configuration
        self.environment = environment
        self.logger = logger
        lock = try StoreLock(path: path)
        self.path = lock.path
        file = StoreFile(path: lock.path, configuration: configuration)
        reserve = StoreReserve(store: lock.path, bytes: configuration.reserveBytes)
    }

    func openWriter(_ schema: Schema, now: Instant) throws(StorageError) -> ConfinedConnection {
        let writer: ConfinedConnection
        do throws(StorageError) {
            writer = try open(schema, now: now)
        } catch {
            guard !reserve.hasMore, reserve.giveUp() else { throw error }
            logger.warning(
                "no room to open the store, the reserve is given up", metadata: [LogKey.cause: "\(error)"])
            return try open(schema, now: now)
        }
        if !reserve.keep() { logger.warning("no room for the reserve, a start on a full disk may fail") }
        return writer
    }

    private func open(_ schema: Schema, now: Instant) throws(StorageError) -> ConfinedConnection {
        try LeftLog.makeDurable(store: path)
        let mark = try CommitMark.opened(of: file, logger: logger)
        let connection = try file.openWriter(applicationID: schema.applicationID)
        connection.keep(lock, mark)
        do throws(StorageError) {
            try Migrator(schema: schema, now: now, logger: logger).open(connection, path: path)
        } catch {
            // The first error is the one to tell.
            try? connection.close()
            throw error
        }
        do throws(RPCError) {
            try connection.emptyLog()
        } catch {
            // The log is durable and holds what was committed; the checkpoints to come move it.
            guard StoreFault(error) == .locked || StoreFault(error) == .full else {
                throw StorageError(reason: .cannotOpen, detail: error.cause ?? error.reason)
            }
            logger.warning("log not emptied at the start", metadata: [LogKey.cause: "\(error.cause ?? "")"])
        }
        let checkpointer = Checkpointer(
            connection: try file.openCheckpointer(), configuration: configuration, environment: environment,
            logger: logger, mark: mark)
        connection.leaveLog(to: checkpointer)
        checkpointer.start()
        self.checkpointer.withLock { $0 = checkpointer }
        return ConfinedConnection(connection)
    }

    func openReader(lockTimeout: Duration) throws(StorageError) -> ConfinedConnection {
        let connection = try file.openReader(lockTimeout: lockTimeout)
        let clock = ReadClock(longest: configuration.readTimeMax, uptime: environment.uptimeNanoseconds)
        connection.bound(by: clock)
        readers.withLock { $0.append(clock) }
        return ConfinedConnection(connection)
    }

    func openInspection() throws(StorageError) -> any EngineInspection {
        SQLiteInspection(path: path, try file.openReader(lockTimeout: configuration.lockTimeout))
    }

    var logBytes: Int { FileSystem.bytes(of: path + "-wal") ?? 0 }

    /// Room that is found is first kept for the next start.
    var hasRoom: Bool { reserve.keep() && reserve.hasMore }

    var metrics: [MetricFamily] {
        (checkpointer.withLock { $0 }.map { [$0.metric] } ?? []) + [
            .gauge("frmr_store_file_bytes", "Size of the store's file.", Sample(FileSystem.bytes(of: path) ?? 0)),
            .gauge("frmr_store_wal_bytes", "Size of its write-ahead log.", Sample(logBytes)),
            .gauge(
                "frmr_store_free_bytes", "Room that the disk has for the store.",
                Sample(FileSystem.freeBytes(of: FileSystem.directory(of: path)) ?? 0)),
            .gauge(
                "frmr_store_oldest_reader_seconds", "How long the oldest snapshot of this process has been held.",
                Sample(Double(readers.withLock { $0.map(\.age).max() } ?? 0) / 1_000_000_000)),
        ]
    }

    func close(_ writer: ConfinedConnection) throws {
        defer { lock.release() }
        try checkpointer.withLock { $0 }?.stop()
        try writer.close()
    }
}
