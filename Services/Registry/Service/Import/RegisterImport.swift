internal import FRMRCalls
internal import FRMRIdentifiers
internal import Foundation
package import Logging
internal import RegistryRules
package import Storage

/// `registry import`: the bulk load of an existing register into a store that no service holds.
///
/// Blocks of workers are parsed ahead on several threads and written in the order of their СНИЛС, many by one command.
/// What a commit holds is in the register for good; a worker is known by the id of their row in the other register, so
/// a run after a broken one goes on where that one ended, and one after a whole one does nothing.
package struct RegisterImport: Sendable {
    /// Exit code when rows were rejected and the others loaded (sysexits EX_DATAERR).
    package static let exitRejected: Int32 = 65

    private let store: Store
    private let environment: Environment
    private let limits: ImportLimits
    private let rules: ImportRules
    private let logger: Logger

    package init(store: Store, environment: Environment, configuration: RegistryConfiguration, logger: Logger) {
        self.store = store
        self.environment = environment
        self.logger = logger
        limits = configuration.imports
        var sections = configuration.sections
        sections.scansRequired = false
        rules = ImportRules(
            sections: sections, limits: limits,
            today: CivilDate(environment.now(), utcOffset: configuration.utcOffset))
    }

    /// Workers between two tellings of how far an import has come.
    package static let workersPerTelling = 50_000

    /// Opens the store of `dataDirectory`, imports and closes it. The directory is made when there is none.
    ///
    /// - Parameters:
    ///   - rejects: path of the rejects file; `FILE.rejects.tsv` for nil.
    ///   - configuration: the rules that rows are judged by.
    ///   - processors: of the machine, 1 or more.
    ///   - progress: called every `workersPerTelling` workers.
    /// - Throws: `ImportFailure` when the service holds the store or a file cannot be used.
    package static func run(
        file: String, dataDirectory: String, rejects: String?, configuration: RegistryConfiguration,
        environment: Environment, processors: Int, progress: (ImportTotals) throws -> Void
    ) async throws -> ImportTotals {
        var configuration = configuration
        // One is the writer's, whom another parser would only get in the way.
        configuration.imports.blocksAtOnceMax = max(processors - 1, 1)
        var storage = StoreConfiguration()
        storage.writerCacheBytes = configuration.imports.pageCacheBytes
        // A savepoint for each of several would copy the pages that they touch.
        storage.batchMax = 1
        storage.checkpointPages = configuration.imports.checkpointPages
        storage.logPagesMax = configuration.imports.logPagesMax
        storage.journalBytesMax = configuration.imports.logPagesMax * 4096
        var logger = Logger(label: "registry-import")
        logger.logLevel = .warning
        try FileManager.default.createDirectory(atPath: dataDirectory, withIntermediateDirectories: true)
        let store: Store
        do throws(StorageError) {
            store = try Store.open(
                path: dataDirectory + "/registry.db", schema: RegistrySchema.schema, loops: 0,
                environment: environment, logger: logger, configuration: storage)
        } catch {
            throw ImportFailure.noStore(dataDirectory, error)
        }
        defer { store.close() }
        var told = 0
        return try await RegisterImport(
            store: store, environment: environment, configuration: configuration, logger: logger
        ).run(file: file, rejects: rejects ?? file + ".rejects.tsv") { totals in
            guard totals.workers / workersPerTelling > told else { return }
            told = totals.workers / workersPerTelling
            try progress(totals)
        }
    }

    /// Imports `file`; `progress` is called after every command and may end the import by throwing.
    package func run(
        file: String, rejects: String, progress: (ImportTotals) throws -> Void = { _ in }
    ) async throws -> ImportTotals {
        let started = environment.uptime
        var reader = try ImportReader.open(path: file, limits: limits)
        var rejectsFile = try ImportRejectsFile.create(path: rejects, inOrderMax: limits.rejectsInOrderMax)
        let (written, answers) = AsyncThrowingStream<ImportCommand.Written, any Error>.makeStream()
        // Rows of other registers are written by imports alone, and a store has one at a time.
        let hasImported = try await store.read { session throws(RPCError) in
            try WorkerTable.hasImported(in: session)
        }
        var totals = ImportTotals()
        try await withThrowingTaskGroup(of: ImportBlock.self) { parsing in
            var blocks = BlocksInOrder(mayBeKnown: hasImported)
            var command = ImportCommand()
            var waiting = 0
            var isRead = false
            var answer = written.makeAsyncIterator()
            // Until the next answer, when the writer has let go of it.
            var last: ImportCommand.Written?
            while true {
                while !isRead, blocks.running < limits.blocksAtOnceMax {
                    let groups = try reader.next(min(limits.workersPerBlock, limits.workersPerCommand))
                    isRead = groups.places.isEmpty
                    if isRead { break }
                    let (index, mayBeKnown) = blocks.begin()
                    parsing.addTask {
                        try await parse(groups, index, mayBeKnown: mayBeKnown, hasImported: hasImported)
                    }
                }
                if let block = try await blocks.next(&parsing) { command.append(block) }
                let isAtEnd = isRead && blocks.running == 0
                if command.count > 0, isAtEnd || command.count >= limits.workersPerCommand {
                    submit(command, answers)
                    command = ImportCommand()
                    waiting += 1
                }
                while waiting > 0, isAtEnd || waiting >= limits.commandsInFlightMax {
                    guard let done = try await answer.next() else { break }
                    waiting -= 1
                    try rejectsFile.append(done.rejects)
                    for error in done.damaged {
                        logger.error("register row damaged", metadata: [LogKey.cause: "\(error.cause ?? "")"])
                    }
                    totals.add(done, elapsed: environment.uptime - started)
                    try progress(totals)
                    last = done
                }
                if isAtEnd { break }
            }
            _ = last
        }
        try rejectsFile.finish()
        return totals
    }

    private func parse(
        _ found: ImportGroups, _ index: Int, mayBeKnown: Bool, hasImported: Bool
    ) async throws -> ImportBlock {
        let groups = try found.load()
        let sources = groups.map(ImportSource.init)
        var block = ImportBlock(index: index)
        var known: [Bool] = Array(repeating: false, count: groups.count)
        if mayBeKnown {
            known = try await store.read { session throws(RPCError) in
                var known: [Bool] = []
                for source in sources {
                    do throws(RPCError) {
                        known.append(try source.standing(session) == .same)
                    } catch  where error.isDamagedRow {
                        // The writer tells of it.
                        known.append(false)
                    }
                }
                return known
            }
        }
        for (position, group) in groups.enumerated() {
            if known[position] {
                block.present += 1
                continue
            }
            let isNew = !hasImported && found.places[position].isNew
            switch ImportParser.parse(group, sources[position], rules, isNew: isNew, newID: environment.newID) {
            case .success(let worker): block.workers.append(worker)
            case .failure(let rejection):
                block.rejected += 1
                block.rejects += rejection.rejects
            }
        }
        return block
    }

    private func submit(
        _ command: ImportCommand, _ answers: AsyncThrowingStream<ImportCommand.Written, any Error>.Continuation
    ) {
        store.submit(
            returning: { session throws(RPCError) in try command.write(session) },
            completion: { result in
                switch result {
                case .success(let done): answers.yield(done)
                case .failure(let error): answers.finish(throwing: error)
                }
            })
    }
}

/// What an import has done so far.
package struct ImportTotals: Sendable, Hashable, CustomStringConvertible {
    /// Workers of the file that were looked at.
    package private(set) var workers = 0
    package private(set) var loaded = 0
    /// Loaded by an earlier run.
    package private(set) var present = 0
    package private(set) var rejected = 0
    package private(set) var elapsed: Duration = .zero

    package init() {}

    mutating func add(_ block: ImportCommand.Written, elapsed: Duration) {
        workers += block.loaded + block.present + block.rejected
        loaded += block.loaded
        present += block.present
        rejected += block.rejected
        self.elapsed = elapsed
    }

    package var description: String {
        let seconds = elapsed / .seconds(1)
        let rate = seconds > 0 ? Int(Double(workers) / seconds) : 0
        return "workers \(workers) · loaded \(loaded) · loaded before \(present) · rejected \(rejected) · "
            + "\(Int(seconds)) s · \(rate)/s"
    }
}

extension ImportFailure {
    fileprivate static func noStore(_ directory: String, _ error: StorageError) -> ImportFailure {
        error.reason == .alreadyOpen
            ? ImportFailure(
                russian: "Хранилище \(directory) занято: остановите службу registry на время загрузки.",
                english: "The store in \(directory) is in use: stop the registry service for the import.")
            : ImportFailure(
                russian: "Хранилище \(directory) не открывается.",
                english: "The store in \(directory) cannot be opened: \(error).")
    }
}
