import Foundation
import Logging
import Storage

/// A folder for one test's store in a file of SQLite, gone with the test.
final class TemporaryStore: ContractStore {
    let clock = SteppingClock()
    let log = LogLines()
    let folder: URL
    var path: String { folder.appending(path: "store.db").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func make(_ schema: Schema, loops: Int, configuration: StoreConfiguration) throws(StorageError) -> Store {
        try Store.open(
            path: path, schema: schema, loops: loops, environment: clock.environment,
            logger: log.logger, configuration: configuration)
    }

    func migrate(_ schema: Schema) throws(StorageError) { _ = try migration(to: schema).run { _ in } }

    /// - Parameter freeBytes: what the file system is said to have left.
    func migration(
        to schema: Schema, freeBytes: @escaping @Sendable (String) -> Int? = { _ in nil }
    ) -> StoreMigration {
        StoreMigration(
            path: path, schema: schema, environment: clock.environment, logger: log.logger, freeBytes: freeBytes)
    }
}
