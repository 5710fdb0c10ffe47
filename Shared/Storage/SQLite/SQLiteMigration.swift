internal import FRMRCalls
internal import Logging

/// A store that is held for its migrations alone.
final class SQLiteMigration {
    private let path: String
    private let lock: StoreLock
    private let connection: SQLiteConnection
    private let migrator: Migrator
    private let environment: Environment

    /// Between two tellings of how far a migration has come.
    private static let tellingInterval: Duration = .seconds(2)

    /// - Throws: `StorageError` for a file that is not there, that somebody holds, or that is another's.
    init(
        path: String, schema: Schema, environment: Environment, logger: Logger, configuration: StoreConfiguration
    ) throws(StorageError) {
        guard FileSystem.bytes(of: path) ?? 0 > 0 else {
            throw StorageError(reason: .noStore, detail: "there is no store \(path): the service makes a new one")
        }
        self.path = path
        self.environment = environment
        lock = try StoreLock(path: path)
        migrator = Migrator(schema: schema, now: environment.now(), logger: logger)
        try LeftLog.makeDurable(store: path)
        let file = StoreFile(path: lock.path, configuration: configuration)
        let mark = try CommitMark.opened(of: file, logger: logger)
        connection = try file.openWriter(applicationID: schema.applicationID)
        connection.keep(lock, mark)
    }

    /// What is lacking, and the room for it.
    func preflight(_ freeBytes: (String) -> Int?) throws(StorageError) -> StoreMigration.Preflight {
        let standing = try migrator.standing(of: connection)
        // What a killed process left in the log belongs to the file, and its room to what is free.
        try storageErrors(.cannotOpen) { try connection.emptyLog() }
        let bytes = FileSystem.bytes(of: path) ?? 0
        return StoreMigration.Preflight(
            version: standing.applied, lacking: standing.lacking.map(\.name), fileBytes: bytes,
            neededBytes: bytes * StoreMigration.spaceFactor,
            freeBytes: freeBytes(FileSystem.directory(of: path)))
    }

    /// Applies the first migration that is lacking, in one transaction, and moves it into the file.
    ///
    /// - Parameter working: called with the bytes of the log, from time to time.
    func applyNext(_ working: @escaping (_ logBytes: Int) -> Void) throws(StorageError) {
        guard let step = try migrator.standing(of: connection).lacking.first else { return }
        let (log, uptime) = (path + "-wal", environment.uptimeNanoseconds)
        var told = uptime()
        let interval = UInt64(Self.tellingInterval / .nanoseconds(1))
        let tick = {
            guard uptime() - told >= interval else { return }
            told = uptime()
            working(FileSystem.bytes(of: log) ?? 0)
        }
        try connection.ticking(tick) { () throws(StorageError) in try migrator.apply([step], to: connection) }
        try storageErrors(.cannotOpen) { try connection.emptyLog() }
    }

    /// Lets another process have the store.
    func close() {
        // What is lacking is told by the next opening.
        try? connection.close()
        lock.release()
    }
}
