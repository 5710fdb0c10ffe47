internal import CSQLite
internal import FRMRCalls
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// The store's file: opening connections to it, with every setting asserted after it was made.
struct StoreFile {
    let path: String
    let configuration: StoreConfiguration

    /// The one connection that writes.
    func openWriter(applicationID: Int32) throws(StorageError) -> SQLiteConnection {
        let connection = try open(readonly: false, lockTimeout: configuration.lockTimeout)
        try storageErrors(.cannotOpen) {
            try connection.withDatabase { database in
                try checkOwner(database, applicationID)
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                try syncFully(database)
                try database.execute(sql: "PRAGMA journal_size_limit = \(configuration.journalBytesMax)")
                // A negative size counts KiB, a positive one pages.
                try database.execute(sql: "PRAGMA cache_size = -\(configuration.writerCacheBytes >> 10)")
                try expect(database, "journal_mode", "wal")
                try expect(database, "journal_size_limit", "\(configuration.journalBytesMax)")
                try expect(database, "application_id", "\(applicationID)")
            }
        }
        return connection
    }

    /// The connection that checkpoints, and does nothing else.
    func openCheckpointer() throws(StorageError) -> SQLiteConnection {
        let connection = try open(readonly: false, lockTimeout: configuration.lockTimeout)
        try storageErrors(.cannotOpen) { try connection.withDatabase(syncFully) }
        return connection
    }

    /// A connection that can only read, so that it can never checkpoint.
    func openReader(lockTimeout: Duration) throws(StorageError) -> SQLiteConnection {
        let connection = try open(readonly: true, lockTimeout: lockTimeout)
        try storageErrors(.cannotOpen) {
            try connection.withDatabase { database in
                // The file never shrinks under a map: only this process has it, and nothing in it runs VACUUM.
                try database.execute(sql: "PRAGMA mmap_size = \(configuration.mapBytesMax)")
                // With this setting every read of a mapped page checks all of its cells: a fifth to a third of a
                // verdict's time. The check keeps damage from spreading, and readers write nothing.
                try database.execute(sql: "PRAGMA cell_size_check = OFF")
            }
        }
        return connection
    }

    /// A connection for a look at the store of a service, which may run meanwhile.
    func openInspector(applicationID: Int32) throws(StorageError) -> SQLiteConnection {
        let connection = try open(readonly: true, lockTimeout: configuration.lockTimeout)
        try storageErrors(.cannotOpen) {
            try connection.withDatabase { database in
                let found = try owner(of: database)
                guard found == applicationID else { throw foreign(found, applicationID) }
            }
        }
        return connection
    }

    /// Once a process, before its first connection: SQLite's memory statistics are not used, and every allocation would
    /// take one lock for them.
    private static let memoryIsNotCounted = csqlite_drop_memory_statistics() == SQLITE_OK

    private func open(readonly: Bool, lockTimeout: Duration) throws(StorageError) -> SQLiteConnection {
        // Where SQLite was in use before, it goes on counting, which costs time and nothing else.
        _ = Self.memoryIsNotCounted
        var settings = Configuration()
        settings.readonly = readonly
        settings.foreignKeysEnabled = true
        settings.busyMode = .timeout(lockTimeout / .seconds(1))
        settings.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return try storageErrors(.cannotOpen) {
            let connection = SQLiteConnection(
                try DatabaseQueue(path: path, configuration: settings), statementsMax: configuration.statementsMax)
            try connection.withDatabase { database in
                try expect(database, "foreign_keys", "1")
                try expect(database, "trusted_schema", "0")
                try expect(database, "cell_size_check", "1")
                try expect(database, "temp_store", "2")
            }
            return connection
        }
    }

    /// After all of GRDB's settings: its own set-up for WAL chooses NORMAL.
    private func syncFully(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try expect(database, "synchronous", "2")
    }

    /// An empty file becomes ours; any other must be ours already, and is refused before a byte of it changes.
    private func checkOwner(_ database: Database, _ applicationID: Int32) throws {
        let found = try owner(of: database)
        if found == applicationID { return }
        let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard found == 0, objects == 0 else { throw foreign(found, applicationID) }
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    private func owner(of database: Database) throws -> Int32 {
        try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    }

    private func foreign(_ found: Int32, _ applicationID: Int32) -> StorageError {
        StorageError(reason: .foreignFile, detail: "\(path) has application_id \(found), expected \(applicationID)")
    }

    private func expect(_ database: Database, _ setting: String, _ expected: String) throws {
        let found = try String.fetchOne(database, sql: "PRAGMA \(setting)") ?? "nothing"
        guard found == expected else {
            throw StorageError(reason: .setting, detail: "PRAGMA \(setting) is \(found), expected \(expected)")
        }
    }
}

/// Runs what throws GRDB's errors and gives the rest of them `reason`.
func storageErrors<T>(_ reason: StorageError.Reason, _ body: () throws -> T) throws(StorageError) -> T {
    do {
        return try body()
    } catch let error as StorageError {
        throw error
    } catch let error as RPCError {
        throw StorageError(reason: reason, detail: error.cause ?? error.reason)
    } catch {
        throw StorageError(reason: reason, detail: "\(error)")
    }
}
