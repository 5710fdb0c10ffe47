internal import Foundation
internal import Logging
package import Storage

extension RegisterImport {
    /// Workers between two tellings of how far an import has come.
    package static let workersPerTelling = 50_000

    /// Opens the store of `dataDirectory`, imports and closes it. The directory is made when there is none.
    ///
    /// - Parameters:
    ///   - file: its path; `-` is standard input. What cannot be read at any place is copied into `dataDirectory`.
    ///   - rejects: path of the rejects file; for nil `FILE.rejects.tsv`, and `import.rejects.tsv` in `dataDirectory` for
    ///     standard input and devices, beside which no file can be.
    ///   - configuration: the rules that rows are judged by.
    ///   - processors: of the machine, 1 or more.
    ///   - progress: called every `workersPerTelling` workers.
    /// - Throws: `ImportFailure` when the service holds the store or a file cannot be used.
    package static func run(
        file: String, dataDirectory: String, rejects: String?, configuration: RegistryConfiguration,
        environment: Environment, processors: Int, progress: (ImportTotals) throws -> Void
    ) async throws -> ImportTotals {
        var configuration = configuration
        // One processor is left to the thread of the writer.
        configuration.imports.blocksAtOnceMax = max(processors - 1, 1)
        var logger = Logger(label: "registry-import")
        logger.logLevel = .warning
        try FileManager.default.createDirectory(atPath: dataDirectory, withIntermediateDirectories: true)
        let store: Store
        do throws(StorageError) {
            store = try Store.open(
                path: dataDirectory + "/registry.db", schema: RegistrySchema.schema, loops: 0,
                environment: environment, logger: logger,
                configuration: .bulkLoad(cacheBytes: configuration.imports.storeCacheBytes))
        } catch {
            throw ImportFailure.noStore(dataDirectory, error)
        }
        defer { store.close() }
        var told = 0
        return try await RegisterImport(
            store: store, environment: environment, configuration: configuration, logger: logger
        ).run(
            file: file, spool: dataDirectory, rejects: rejects ?? defaultRejects(of: file, dataDirectory)
        ) { totals in
            guard totals.workers / workersPerTelling > told else { return }
            told = totals.workers / workersPerTelling
            try progress(totals)
        }
    }

    private static func defaultRejects(of file: String, _ dataDirectory: String) -> String {
        let isBesideNothing = file == ImportFile.standardInput || file.hasPrefix("/dev/") || file.hasPrefix("/proc/")
        return isBesideNothing ? dataDirectory + "/import.rejects.tsv" : file + ".rejects.tsv"
    }
}

extension ImportFailure {
    fileprivate static func noStore(_ directory: String, _ error: StorageError) -> ImportFailure {
        switch error.reason {
        case .alreadyOpen:
            ImportFailure(
                error.reason.rawValue, "Хранилище \(directory) занято: остановите службу registry на время загрузки.",
                "The store in \(directory) is in use: stop the registry service for the import.")
        case .migrationNeeded:
            ImportFailure(
                error.reason.rawValue,
                "Хранилище \(directory) прежней версии: выполните registry migrate --data-dir \(directory).",
                "The store in \(directory) is of an earlier version: run registry migrate --data-dir \(directory).")
        default:
            ImportFailure(
                error.reason.rawValue, "Хранилище \(directory) не открывается.",
                "The store in \(directory) cannot be opened: \(error).")
        }
    }
}
