import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import TestValues
import Testing

@testable import RegistryService

/// A broken import goes on where it ended, and neither looks at nor judges anybody twice.
@Suite struct ImportResumptionTests {
    private static func desk(_ change: (inout ImportLimits) -> Void = { _ in }) async throws -> Desk {
        var configuration = Desk.configuration
        configuration.imports.workersPerFirstCommand = 1
        configuration.imports.workersPerBlock = 1
        configuration.imports.commandsInFlightMax = 1
        change(&configuration.imports)
        return try await Desk(configuration)
    }

    /// 0, 1, 2, … in an order of the seed's.
    private static func shuffled(_ count: Int, seed: UInt64 = 6) -> [Int] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).shuffled(using: &random)
    }

    private func run(
        _ desk: Desk, _ file: String, progress: (ImportTotals) throws -> Void = { _ in }
    ) async throws -> ImportTotals {
        try await RegisterImport(
            store: desk.store, environment: Desk.environment, configuration: desk.service.eligibility.configuration,
            logger: Logger(label: "test")
        ).run(
            file: file, spool: desk.folder.path, rejects: desk.folder.appending(path: "rejects.tsv").path,
            progress: progress)
    }

    /// Whoever is settled is not looked at again: not even a changed digest is noticed. And what the broken run had
    /// rejected is told by the next.
    @Test func theSecondRunGoesOnBehindTheFirst() async throws {
        let desk = try await Self.desk()
        var samples = Self.shuffled(40).map { ImportSample.worker($0) }
        let least = try #require(samples.firstIndex { $0.sourceID == "row-0" })
        samples[least]["worker", "inn"] = ""
        let file = try desk.write(ImportSample.file(samples))
        await #expect(throws: CancellationError.self) {
            try await run(desk, file) { if $0.workers >= 7 { throw CancellationError() } }
        }
        try await desk.store.write { session throws(RPCError) in
            try session.execute("UPDATE worker SET source_digest = $1", .blob(Array(repeating: 0, count: 32)))
        }
        let totals = try await run(desk, file)
        #expect(totals.workers == 40 && totals.rejected == 1 && totals.present >= 6 && totals.loaded < 34)
        #expect(totals.loaded + totals.present == 39)
        #expect(try await desk.rejects() == ["\(2 + 4 * least) row-0 inn INN_EMPTY"])
        #expect(try await desk.changes().count == 39)
    }

    /// Broken after every command that is durable, an import of a changed file begins anew and of the same one ends.
    @Test func anImportThatIsBrokenAfterEveryCommandEnds() async throws {
        let desk = try await Self.desk { $0.workersPerCommand = 4 }
        let file = try desk.write(ImportSample.file(Self.shuffled(50).map { ImportSample.worker($0) }))
        var runs = 0
        while runs < 60 {
            runs += 1
            do {
                let totals = try await run(desk, file) { if $0.loaded > 0 { throw CancellationError() } }
                #expect(totals.present == 50)
                break
            } catch is CancellationError {}
        }
        #expect(runs < 60)
        #expect(try await desk.changes() == (1...50).map { "\($0) \(Desk.number($0))" })
        // It was the last run that made it whole: what was kept is gone.
        let left = try await desk.store.read { session throws(RPCError) in
            try session.first(
                """
                SELECT (SELECT count(*) FROM import_state) + (SELECT count(*) FROM import_run)
                    + (SELECT count(*) FROM import_place) + (SELECT count(*) FROM import_reject)
                """)?.int(0)
        }
        #expect(left == 0)
        // Whoever is in the register is known by the lines again.
        #expect(try await run(desk, file) == .init(workers: 50, present: 50))
    }

    @Test func aFileThatChangesBetweenTheRunsIsBegunAnew() async throws {
        let desk = try await Self.desk()
        let order = Self.shuffled(20)
        let file = try desk.write(ImportSample.file(order.map { ImportSample.worker($0) }))
        await #expect(throws: CancellationError.self) {
            try await run(desk, file) { if $0.workers >= 7 { throw CancellationError() } }
        }
        var changed = order.map { ImportSample.worker($0) }
        let least = try #require(changed.firstIndex { $0.sourceID == "row-0" })
        changed[least]["post", "rate_milli"] = "500"
        _ = try desk.write(ImportSample.file(changed))
        let totals = try await run(desk, file)
        #expect(totals.workers == 20 && totals.rejected == 1 && totals.present >= 6)
        #expect(try await desk.rejects() == ["\(2 + 4 * least) row-0 source_id SOURCE_CHANGED"])
    }

    @Test func aFileThatChangesDuringTheLoadIsTold() async throws {
        let desk = try await Self.desk()
        let file = try desk.write(ImportSample.file(Self.shuffled(20).map { ImportSample.worker($0) }))
        let failure = await #expect(throws: ImportFailure.self) {
            try await run(desk, file) { totals in
                guard totals.workers == 1 else { return }
                let handle = try FileHandle(forWritingTo: URL(filePath: file))
                try handle.seekToEnd()
                try handle.write(contentsOf: Data("\n".utf8))
                try handle.close()
            }
        }
        #expect(failure?.reason == "FILE_CHANGED")
    }

    // MARK: - The places of the workers

    /// From wherever a run ended the search finds what one from the beginning finds.
    @Test(arguments: [(1, 100), (3, 7), (5, 5), (100, 100)])
    func theSearchGoesOnBehindEveryRun(run: Int, window: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var samples = Self.shuffled(23).map { ImportSample.worker($0) }
        samples[20].sourceID = samples[2].sourceID
        try Data(ImportSample.file("\npost\trow-7\n" + samples.map(\.text).joined(separator: "\n")).utf8).write(
            to: folder)
        var limits = ImportLimits()
        (limits.workersPerRun, limits.workersPerWindow) = (run, window)
        let file = try ImportFile(path: folder.path, spool: NSTemporaryDirectory(), limits: limits)
        func runs(from point: ImportScanPoint, _ sources: [[UInt64]]) throws -> [ImportRun] {
            var scanner = ImportScanner(file, from: point, ImportSources(sources))
            var runs: [ImportRun] = []
            while let run = try scanner.next() { runs.append(run) }
            return runs
        }
        let whole = try runs(from: ImportScanPoint(offset: file.body), [])
        #expect(whole.map(\.number) == Array(0..<whole.count))
        #expect(whole.last?.point.isWhole == true && whole.last?.point.workers == 23)
        for (index, found) in whole.enumerated() where !found.point.isWhole {
            let before = whole[...index].filter { $0.window == found.point.window }.map(\.sources)
            let rest = try runs(from: found.point, before)
            #expect(rest.flatMap(\.places).count == whole[(index + 1)...].flatMap(\.places).count)
            #expect(Set(rest.flatMap(\.places)) == Set(whole[(index + 1)...].flatMap(\.places)))
            #expect(
                rest.last?.point
                    == whole.last.map { last in
                        var point = last.point
                        point.run = rest.last?.point.run ?? 0
                        // Behind the end nobody goes on.
                        point.offset = rest.last?.point.offset ?? 0
                        return point
                    })
        }
        let repeated = whole.flatMap(\.places).filter(\.isRepeated)
        #expect(repeated.count == (window > 20 ? 1 : 0))
    }

    /// Merged from runs and blocks of any length, the workers come in the order of the load, from whatever turn on.
    @Test(arguments: [(1, 1), (2, 3), (7, 2), (100, 10), (100, 100)])
    func theRunsAreMergedInTheOrderOfTheLoad(run: Int, block: Int) async throws {
        let desk = try await Desk()
        let places = Self.shuffled(60).enumerated().map { line, snils in
            ImportPlace(
                turn: ImportTurn(key: Int64(snils / 2), line: Int64(line)), offset: line, bytes: 9,
                isPlain: line % 2 == 0)
        }
        let runs = stride(from: 0, to: places.count, by: run).enumerated().map { number, begin in
            ImportRun(
                number: number, window: 0, places: places[begin...].prefix(run).sorted { $0.turn < $1.turn },
                sources: [], point: ImportScanPoint(offset: 0))
        }
        try await desk.store.write { session throws(RPCError) in
            for run in runs { try ImportPlaceTable.insert(run, blockPlaces: block, in: session) }
        }
        let sorted = places.sorted { $0.turn < $1.turn }
        for (begin, after) in [(0, ImportTurn.first)] + sorted.indices.map({ ($0 + 1, sorted[$0].turn) }) {
            var order = ImportOrder(window: 0, runs: runs.map(\.number), after: after)
            var found: [ImportPlace] = []
            while true {
                let next = try await order.next(4, desk.store)
                guard !next.isEmpty else { break }
                found += next
            }
            #expect(found == Array(sorted[begin...]))
        }
    }

    @Test func aSourceIDIsRepeatedWhereverItsFirstStands() {
        var sources = ImportSources([[3, 9], [], [5]])
        let (isRepeated, new) = sources.add([7, 3, ImportSources.none, 7, 5, 1, ImportSources.none])
        #expect(isRepeated == [false, true, false, true, true, false, false])
        #expect(new == [1, 7])
        #expect(sources.add([1, 2, 9]).isRepeated == [true, false, true])
    }

    // MARK: - Numbers

    /// Over many commits the ordinals do tell whose СНИЛС is the greater; the numbers that people see must not.
    @Test func registerNumbersDoNotTellTheOrderOfSNILS() async throws {
        let desk = try await Self.desk { $0.workersPerCommand = 25 }
        _ = try await desk.load(ImportSample.file(Self.shuffled(400).map { ImportSample.worker($0) }))
        let ordinals = try await desk.store.read { session throws(RPCError) in
            try session.rows("SELECT register_ordinal FROM worker ORDER BY snils")
                .map { row throws(RPCError) in Int(try row.int(0)) }
        }
        #expect(rankCorrelation(ordinals) > 0.9)
        let shown = ordinals.map(Desk.number)
        let (feed, call) = (desk.service.changeFeed, desk.call(RegistryV1.ChangeFeedMethods.listChanges, Desk.hospital))
        let told = try await desk.store.read { session throws(RPCError) in
            try feed.listChanges(.init(limit: 1000), call, session)
        }
        #expect(Set(shown) == Set(told.changes.map(\.registerNumber)))
        #expect(abs(rankCorrelation(shown)) < 0.15)
    }
}
