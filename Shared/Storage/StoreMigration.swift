package import Logging

/// Brings the store of a service that is stopped to the schema of this program (`SERVICE migrate`).
///
/// Each migration is one transaction: a crash at any moment leaves the store at the version that it had before the
/// migration, and the next run goes on from there.
package struct StoreMigration: Sendable {
    private let path: String
    private let schema: Schema
    private let environment: Environment
    private let logger: Logger
    private let configuration: StoreConfiguration
    private let freeBytes: @Sendable (_ directory: String) -> Int?

    /// - Parameters:
    ///   - path: of the store's file.
    ///   - freeBytes: what the file system of a directory has left; nil where it does not say.
    package init(
        path: String, schema: Schema, environment: Environment, logger: Logger,
        configuration: StoreConfiguration = StoreConfiguration(),
        freeBytes: @escaping @Sendable (_ directory: String) -> Int? = { FileSystem.freeBytes(of: $0) }
    ) {
        self.path = path
        self.schema = schema
        self.environment = environment
        self.logger = logger
        self.configuration = configuration
        self.freeBytes = freeBytes
    }

    /// What is found before anything is changed.
    package struct Preflight: Sendable, Hashable {
        /// Migrations that were applied: the version of the store.
        package let version: Int
        /// Those that are lacking, as `component/id`, in order.
        package let lacking: [String]
        /// Of the store's file.
        package let fileBytes: Int
        /// What must be free: `spaceFactor` times the file, since in one transaction a migration may write every page
        /// anew, once into the write-ahead log, and the pages of the old tables are not given back.
        package let neededBytes: Int
        /// Nil where the file system does not say.
        package let freeBytes: Int?
    }

    /// Free space for each byte of the file: the log of a migration that rebuilds every table holds at most the old
    /// pages and the new ones, and moving it into the file makes that one grow by the new ones.
    package static let spaceFactor = 3

    /// What happens, to be told to whoever waits.
    package enum Event: Sendable, Hashable {
        case found(Preflight)
        case began(name: String, number: Int, of: Int)
        /// Told from time to time while a migration runs.
        case working(name: String, logBytes: Int, elapsed: Duration)
        case applied(name: String, elapsed: Duration)
    }

    /// What was done.
    package struct Outcome: Sendable, Hashable {
        package let versionBefore: Int
        package let versionAfter: Int
        package let fileBytesBefore: Int
        package let fileBytesAfter: Int
    }

    /// - Throws: `StorageError`: `noStore`, `alreadyOpen`, `foreignFile`, `newerStore`, `migrationChanged`, `noSpace`,
    ///   `migrationFailed`; the store is then as it was before the migration that `told` was last told of.
    package func run(told: @escaping @Sendable (Event) -> Void) throws(StorageError) -> Outcome {
        let store = try SQLiteMigration(
            path: path, schema: schema, environment: environment, logger: logger, configuration: configuration)
        defer { store.close() }
        return try migrate(store, told)
    }

    private func migrate(
        _ store: SQLiteMigration, _ told: @escaping @Sendable (Event) -> Void
    ) throws(StorageError) -> Outcome {
        let before = try store.preflight(freeBytes)
        told(.found(before))
        for (index, name) in before.lacking.enumerated() {
            // Each for itself: the one before has made the file grow.
            let now = try store.preflight(freeBytes)
            if let free = now.freeBytes, free < now.neededBytes {
                throw StorageError(
                    reason: .noSpace,
                    detail: "\(name) may need \(now.neededBytes) bytes beside the store, free are \(free)")
            }
            told(.began(name: name, number: index + 1, of: before.lacking.count))
            let began = environment.uptimeNanoseconds()
            let elapsed = { Duration.nanoseconds(Int64(clamping: environment.uptimeNanoseconds() - began)) }
            try store.applyNext { told(.working(name: name, logBytes: $0, elapsed: elapsed())) }
            told(.applied(name: name, elapsed: elapsed()))
        }
        let after = try store.preflight(freeBytes)
        return Outcome(
            versionBefore: before.version, versionAfter: after.version, fileBytesBefore: before.fileBytes,
            fileBytesAfter: after.fileBytes)
    }
}

extension StoreMigration.Event: CustomStringConvertible {
    package var description: String {
        switch self {
        case .found(let found): found.description
        case .began(let name, let number, let count): "\(name): migration \(number) of \(count) begins"
        case .working(let name, let logBytes, let elapsed):
            "\(name): \(Int(elapsed / .seconds(1))) s, \(mebibytes(logBytes)) in the log"
        case .applied(let name, let elapsed): "\(name): applied after \(Int(elapsed / .seconds(1))) s"
        }
    }
}

extension StoreMigration.Preflight: CustomStringConvertible {
    package var description: String {
        let names = lacking.isEmpty ? "nothing" : lacking.joined(separator: ", ")
        let free = freeBytes.map { "\(mebibytes($0)) free" } ?? "free room unknown"
        return "version \(version), lacking \(names) · \(mebibytes(fileBytes)) in the file, "
            + "up to \(mebibytes(neededBytes)) needed beside it, \(free)"
    }
}

extension StoreMigration.Outcome: CustomStringConvertible {
    package var description: String {
        versionBefore == versionAfter
            ? "is at version \(versionAfter): nothing was lacking"
            : "version \(versionBefore) → \(versionAfter) · "
                + "\(mebibytes(fileBytesBefore)) → \(mebibytes(fileBytesAfter))"
    }
}

private func mebibytes(_ bytes: Int) -> String { "\((bytes >> 20) + (bytes & 0xf_ffff > 0 ? 1 : 0)) MiB" }
