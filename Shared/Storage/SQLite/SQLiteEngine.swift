internal import FRMRIdentifiers
internal import FRMRLocks
internal import FRMRMetrics
internal import Foundation
internal import Logging

/// A store in one file of SQLite, for one process.
final class SQLiteEngine: StorageEngine {
    private let path: String
    private let configuration: StoreConfiguration
    private let environment: Environment
    private let logger: Logger
    private let lock: StoreLock
    private let file: StoreFile
    /// From when the writer is open.
    private let checkpointer = Mutex<Checkpointer?>(nil)

    /// Takes the file at `path`, which is created where there is none.
    init(
        path: String, configuration: StoreConfiguration, environment: Environment, logger: Logger
    ) throws(StorageError) {
        self.path = path
        self.configuration = configuration
        self.environment = environment
        self.logger = logger
        lock = try StoreLock(path: path)
        try lock.createFile(path: path)
        file = StoreFile(path: path, configuration: configuration)
    }

    func openWriter(_ schema: Schema, now: Instant) throws(StorageError) -> ConfinedConnection {
        let connection = try file.openWriter(applicationID: schema.applicationID)
        try Migrator(schema: schema, now: now, logger: logger).run(connection)
        let checkpointer = Checkpointer(
            connection: try file.openCheckpointer(), configuration: configuration, environment: environment,
            logger: logger)
        connection.leaveLog(to: checkpointer)
        checkpointer.start()
        self.checkpointer.withLock { $0 = checkpointer }
        return ConfinedConnection(connection)
    }

    func openReader(lockTimeout: Duration) throws(StorageError) -> ConfinedConnection {
        ConfinedConnection(try file.openReader(lockTimeout: lockTimeout))
    }

    var metrics: [MetricFamily] {
        (checkpointer.withLock { $0 }.map { [$0.metric] } ?? []) + [
            .gauge("frmr_store_file_bytes", "Size of the store's file.", Sample(Self.bytes(path))),
            .gauge("frmr_store_wal_bytes", "Size of its write-ahead log.", Sample(Self.bytes(path + "-wal"))),
        ]
    }

    func close(_ writer: ConfinedConnection) throws {
        try checkpointer.withLock { $0 }?.stop()
        try writer.close()
        lock.release()
    }

    private static func bytes(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }
}
