internal import FRMRCalls
internal import FRMRIdentifiers
package import Logging
internal import RegistryRules
package import Storage

/// `registry import`: the bulk load of an existing register into a store that no service holds.
///
/// First the file is looked through: where each worker stands, and whether the file is whole. Then blocks of workers are
/// parsed ahead on several threads and written in the order of their СНИЛС, many by one command. How far either has come
/// is in the store, in the same commit; so a run after a broken one goes on where that one ended, and one after a whole
/// one finds everybody loaded. What a process commits first is small, and what follows twice as much each time: however
/// soon the next kill comes, something was gained.
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
            days: configuration.days, begun: environment.now())
    }

    /// Imports `file`; `progress` is called after every command and may end the import by throwing.
    ///
    /// - Parameters:
    ///   - path: of the file; `-` is standard input.
    ///   - spool: directory for the copy of a stream.
    /// - Throws: `ImportFailure` when a file cannot be used.
    package func run(
        file path: String, spool: String, rejects: String, progress: (ImportTotals) throws -> Void = { _ in }
    ) async throws -> ImportTotals {
        let started = environment.uptime
        let file = try ImportFile(path: path, spool: spool, limits: limits)
        let rejectsFile = try ImportRejectsFile.create(path: rejects)
        var state = try await begin(file)
        do {
            state.scan = try await scan(file, from: state.scan)
        } catch let error as ImportFailure {
            try await forget()
            throw error
        }
        if file.version == .open { try warn(of: file, state.scan) }
        var totals = ImportTotals(goingOnFrom: state.load)
        try await load(file, state) { done in
            try rejectsFile.append(done.rejects)
            for error in done.damaged {
                logger.error("register row damaged", metadata: [LogKey.cause: "\(error.cause ?? "")"])
            }
            totals.add(done, elapsed: environment.uptime - started)
            try progress(totals)
        }
        try await tellRejects(to: rejectsFile)
        try await tellSharedINNs()
        // Had the file changed, its places would have led to other workers.
        guard try file.identity() == state.identity else {
            try await forget()
            throw ImportFailure.changed(path)
        }
        try await forget()
        return totals
    }

    /// Where a broken import of the file ended, or the start of a new one.
    private func begin(_ file: ImportFile) async throws -> ImportState {
        let identity = try file.identity()
        // By the writer: behind whatever a broken import of this process may have left to it.
        let (found, hadImports) = try await store.write { session throws(RPCError) in
            (try ImportStateTable.state(in: session), try WorkerTable.hasImported(in: session))
        }
        if let found, found.identity == identity { return found }
        try await forget()
        let state = ImportState(
            identity: identity, hadImports: hadImports, scan: ImportScanPoint(offset: file.body),
            load: ImportLoadPoint())
        try await store.write { session throws(RPCError) in try ImportStateTable.begin(state, in: session) }
        return state
    }

    /// Removes what is kept of an import, some at a time: it may be much, and the next run goes on with the rest.
    private func forget() async throws {
        try await store.write { session throws(RPCError) in
            try ImportStateTable.remove(in: session)
            try ImportRejectTable.removeAll(in: session)
        }
        var count = 1
        while true {
            let some = count
            let hasMore = try await store.write { session throws(RPCError) in
                try ImportPlaceTable.removeSome(some, in: session)
            }
            guard hasMore else { return }
            count *= 2
        }
    }

    /// Looks the file through to its end; what is found is kept while the search goes on.
    private func scan(_ file: ImportFile, from point: ImportScanPoint) async throws -> ImportScanPoint {
        if point.isWhole { return point }
        let known = try await store.read { session throws(RPCError) in
            try ImportPlaceTable.sources(of: point.window, in: session)
        }
        var scanner = ImportScanner(file, from: point, ImportSources(known))
        var point = point
        let answers = ImportAnswers<ImportScanPoint>()
        // One run is written while the next is looked for.
        var isOnItsWay = false
        while let run = try file.reading({ try scanner.next() }) {
            if isOnItsWay { _ = try await answers.next() }
            let blockPlaces = limits.placesPerBlock
            store.submit(
                returning: { session throws(RPCError) in
                    try ImportPlaceTable.insert(run, blockPlaces: blockPlaces, in: session)
                    try ImportStateTable.set(run.point, in: session)
                    return run.point
                }, completion: answers.take)
            isOnItsWay = true
            point = run.point
        }
        if isOnItsWay { _ = try await answers.next() }
        return point
    }

    /// Names the worker whose last lines a cut of the file would have taken.
    private func warn(of file: ImportFile, _ point: ImportScanPoint) throws {
        let last = point.lastLine > 0 ? try file.sourceID(at: point.lastOffset) : ""
        logger.warning(
            "file without a closing line: a cut at the end of a line is not noticed, compare the last worker",
            metadata: [
                LogKey.lines: "\(point.lines)", LogKey.workers: "\(point.workers)",
                LogKey.lastLine: "\(point.lastLine)", LogKey.lastSourceID: "\(last)",
            ])
    }

    /// Loads the workers that are not settled, and hands over what became of them, command by command.
    private func load(
        _ file: ImportFile, _ state: ImportState, _ settled: (ImportCommand.Written) throws -> Void
    ) async throws {
        let answers = ImportAnswers<ImportCommand.Written>()
        try await withThrowingTaskGroup(of: ImportBlock.self) { parsing in
            var queue = ImportQueue(state)
            var blocks = BlocksInOrder(mayBeKnown: state.hadImports)
            var command = ImportCommand()
            var commandWorkers = min(limits.workersPerFirstCommand, limits.workersPerCommand)
            var waiting = 0
            var isRead = false
            // Until the next answer, when the writer has let go of it.
            var last: ImportCommand.Written?
            while true {
                while !isRead, blocks.running < limits.blocksAtOnceMax {
                    let found = try await queue.next(min(limits.workersPerBlock, limits.workersPerCommand), store)
                    guard let found else {
                        isRead = true
                        break
                    }
                    let (index, mayBeKnown) = blocks.begin()
                    let groups = ImportGroups(places: found.places, file: file)
                    parsing.addTask {
                        try await parse(
                            groups, ImportBlock(index: index, end: found.end), mayBeKnown: mayBeKnown,
                            areNew: !state.hadImports && found.end.window == 0)
                    }
                }
                if let block = try await blocks.next(&parsing) { command.append(block) }
                let isAtEnd = isRead && blocks.running == 0
                if command.count > 0, isAtEnd || command.count >= commandWorkers {
                    submit(command, answers)
                    command = ImportCommand()
                    commandWorkers = min(2 * commandWorkers, limits.workersPerCommand)
                    waiting += 1
                }
                while waiting > 0, isAtEnd || waiting >= limits.commandsInFlightMax {
                    guard let done = try await answers.next() else { break }
                    waiting -= 1
                    try settled(done)
                    last = done
                }
                if isAtEnd { break }
            }
            _ = last
        }
    }

    /// - Parameter areNew: the register had no imported workers, and these repeat only those that their places name.
    private func parse(
        _ found: ImportGroups, _ begun: ImportBlock, mayBeKnown: Bool, areNew: Bool
    ) async throws -> ImportBlock {
        let groups = try found.load()
        let sources = groups.map(ImportSource.init)
        var block = begun
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
            let isNew = areNew && !found.places[position].isRepeated
            switch ImportParser.parse(group, sources[position], rules, isNew: isNew, newID: environment.newID) {
            case .success(let worker): block.workers.append(worker)
            case .failure(let rejection):
                block.rejected += 1
                block.rejects += rejection.rejects
            }
        }
        return block
    }

    private func submit(_ command: ImportCommand, _ answers: ImportAnswers<ImportCommand.Written>) {
        let randomBytes = environment.randomBytes
        store.submit(
            returning: { session throws(RPCError) in try command.write(randomBytes: randomBytes, session) },
            completion: answers.take)
    }

    /// Names the workers of the register of whom several have one ИНН: one of them has that of somebody else.
    private func tellSharedINNs() async throws(RPCError) {
        var found = try await sharedINN(after: -1)
        var told = 0
        while let shared = found {
            if told == limits.sharedINNsMax {
                logger.warning("more workers may share an INN than are told", metadata: [LogKey.workers: "\(told)"])
                return
            }
            if shared.workers.count > 1 {
                told += 1
                logger.warning(
                    "several workers have one INN: at most one of them rightly",
                    metadata: [LogKey.registerNumbers: "\(shared.workers.joined(separator: ", "))"])
            }
            found = try await sharedINN(after: shared.place)
        }
    }

    private func sharedINN(after place: Int64) async throws(RPCError) -> SharedINNTable.SharedINN? {
        let limit = limits.sharedINNWorkersMax
        do throws(RPCError) {
            return try await store.read { session throws(RPCError) in
                try SharedINNTable.next(after: place, limit: limit, in: session)
            }
        } catch {
            // The workers of the file are loaded all the same.
            guard error.isDamagedRow else { throw error }
            logger.error("register row damaged", metadata: [LogKey.cause: "\(error.cause ?? "")"])
            return nil
        }
    }

    /// Writes all rejects in the order of the lines, those of broken runs too.
    private func tellRejects(to file: borrowing ImportRejectsFile) async throws {
        try file.restart()
        var place: (line: Int64, number: Int64) = (0, 0)
        while true {
            let (after, limit) = (place, limits.rejectsPerPage)
            let page = try await store.read { session throws(RPCError) in
                try ImportRejectTable.page(after: after, limit: limit, in: session)
            }
            guard let page else { return }
            try file.append(page.rejects)
            place = page.last
        }
    }
}
