import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import Storage
import SystemPackage
import Testing

@testable import RegistryService

/// Workers are written in the order of their СНИЛС, and what others see does not tell it.
@Suite struct ImportOrderTests {
    private static func desk(_ change: (inout ImportLimits) -> Void) async throws -> Desk {
        var configuration = Desk.configuration
        change(&configuration.imports)
        return try await Desk(configuration)
    }

    @Test func registerNumbersAndTheFeedFollowTheFile() async throws {
        let desk = try await Desk()
        let order = [5, 0, 3, 9, 1]
        _ = try await desk.load(ImportSample.file(order.map { ImportSample.worker($0) }))
        #expect(try await desk.numbers() == order.map { "row-\($0)" })
        #expect(try await desk.changes() == (1...5).map { "\($0) \(Desk.number($0))" })
    }

    /// Windows, commands and blocks of any size load the same people, once.
    @Test(arguments: [(1, 1, 1), (3, 2, 1), (4, 100, 2), (100, 7, 3)])
    func everyWorkerIsLoadedWhateverTheWindow(window: Int, command: Int, block: Int) async throws {
        let desk = try await Self.desk {
            $0.workersPerWindow = window
            $0.workersPerCommand = command
            $0.workersPerBlock = block
        }
        let file = ImportSample.file((0..<23).map { ImportSample.worker($0 * 17 % 23) })
        #expect(try await desk.load(file) == .init(workers: 23, loaded: 23))
        #expect(try await desk.load(file) == .init(workers: 23, present: 23))
        #expect(Set(try await desk.numbers()).count == 23)
    }

    @Test(arguments: [1, 2, 100]) func rejectsAreToldInTheOrderOfTheLines(command: Int) async throws {
        let desk = try await Self.desk {
            $0.workersPerCommand = command
            $0.workersPerBlock = 1
        }
        var samples = [8, 2, 5, 1].map { ImportSample.worker($0) }
        for index in samples.indices where index != 1 { samples[index]["worker", "inn"] = "" }
        #expect(try await desk.load(ImportSample.file(samples)) == .init(workers: 4, loaded: 1, rejected: 3))
        let told = ["2 row-8 inn INN_EMPTY", "10 row-5 inn INN_EMPTY", "14 row-1 inn INN_EMPTY"]
        #expect(try await desk.rejects() == told)
    }

    @Test func rejectsThatAreReadPageByPageAreAllTold() async throws {
        let desk = try await Self.desk {
            $0.workersPerCommand = 1
            $0.rejectsPerPage = 2
        }
        var samples = [8, 2, 5].map { ImportSample.worker($0) }
        for index in samples.indices {
            samples[index]["worker", "inn"] = ""
            samples[index]["worker", "policy_number"] = "1"
        }
        _ = try await desk.load(ImportSample.file(samples))
        let told = try await desk.rejects().map { $0.prefix { $0 != " " } }
        #expect(told == ["2", "2", "6", "6", "10", "10"])
    }

    /// Of two who claim one source id or one СНИЛС it is the first of the file, whatever their order by СНИЛС.
    @Test(arguments: [1, 2, 100], [1, 100])
    func theFirstOfTheFileIsLoadedOfTwoWhoClaimTheSame(command: Int, window: Int) async throws {
        let desk = try await Self.desk {
            $0.workersPerWindow = window
            $0.workersPerCommand = command
            $0.workersPerBlock = 1
        }
        var sameSource = ImportSample.worker(1)
        sameSource.sourceID = "row-7"
        var samePerson = ImportSample.worker(7)
        samePerson.sourceID = "row-8"
        let again = ImportSample.worker(7)
        let file = ImportSample.file([ImportSample.worker(7), sameSource, samePerson, again, ImportSample.worker(3)])
        #expect(try await desk.load(file) == .init(workers: 5, loaded: 2, present: 1, rejected: 2))
        let told = ["6 row-7 source_id SOURCE_CHANGED", "10 row-8 snils ALREADY_REGISTERED"]
        #expect(try await desk.rejects() == told)
        #expect(try await desk.load(file) == .init(workers: 5, present: 3, rejected: 2))
        #expect(try await desk.rejects() == told)
    }

    /// Resumed in the middle of a window and of the СНИЛС.
    @Test func aBrokenImportGoesOnAmongTheWorkersThatItLoaded() async throws {
        let desk = try await Self.desk { $0.workersPerCommand = 2 }
        let all = (0..<12).map { ImportSample.worker($0 * 5 % 12) }
        #expect(try await desk.load(ImportSample.file(Array(all.prefix(5)))) == .init(workers: 5, loaded: 5))
        #expect(try await desk.load(ImportSample.file(all)) == .init(workers: 12, loaded: 7, present: 5))
        #expect(try await desk.changes() == (1...12).map { "\($0) \(Desk.number($0))" })
        #expect(Set(try await desk.numbers()) == Set((0..<12).map { "row-\($0)" }))
    }

    /// The files of the store as they are in the middle of an import are what a crash leaves of it.
    @Test func aStoreThatABrokenImportLeftIsWholeForWhomItHasAndGoesOn() async throws {
        let desk = try await Self.desk { $0.workersPerCommand = 3 }
        let all = ImportSample.file((0..<20).map { ImportSample.worker($0 * 7 % 20) })
        let left = desk.folder.appending(path: "left.sqlite")
        var durable = 0
        _ = try await desk.load(all) { totals in
            guard durable == 0, totals.loaded >= 6 else { return }
            durable = totals.loaded
            // The log first: what is moved from it into the file afterwards is in both.
            for suffix in ["-wal", ""] {
                try FileManager.default.copyItem(
                    atPath: desk.folder.appending(path: "registry.sqlite").path + suffix, toPath: left.path + suffix)
            }
        }
        let store = try Store.open(
            path: left.path, schema: RegistrySchema.schema, loops: 0, environment: Desk.environment,
            logger: Logger(label: "test"))
        defer { store.close() }
        let found = try await store.read { session throws(RPCError) in
            try session.first(
                """
                SELECT (SELECT count(*) FROM worker), (SELECT count(*) FROM worker JOIN card USING (snils)),
                    (SELECT count(*) FROM worker JOIN facts_of_person USING (snils)),
                    (SELECT count(DISTINCT snils) FROM fact), (SELECT max(register_ordinal) FROM worker),
                    (SELECT count(*) FROM change_feed JOIN worker USING (register_ordinal)),
                    (SELECT max(sequence) FROM change_feed), (SELECT count(*) FROM pragma_foreign_key_check)
                """)
        }
        let count = try found?.int(0) ?? 0
        #expect(count >= durable && count < 20)
        #expect(try (0..<8).map { try found?.int($0) } == [count, count, count, count, count, count, count, 0])
        let again = try await RegisterImport(
            store: store, environment: Desk.environment, configuration: desk.service.eligibility.configuration,
            logger: Logger(label: "test")
        ).run(file: try desk.write(all), spool: desk.folder.path, rejects: left.path + ".rejects")
        #expect(again == .init(workers: 20, loaded: 20 - Int(count), present: Int(count)))
    }

    // MARK: - What verdicts read

    /// The text that a publication writes itself is the one that is gathered from the rows.
    @Test func theFactsOfAPersonAreSpeltAsTheyAreGathered() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["post", "begin_date"] = "1968-02-01"
        sample.addCertificate()
        sample.add("category", "HIGHEST", "", "2019-01-01", "2021-12-31")
        sample.add("category", "FIRST", "1.2.643.5.1.13.13.11.1066|5.4|27", "2022-01-01", "")
        sample.add("event", "PRACTICE_SUSPENDED", "2020-03-01", "2020-03-31", "Приказ (образец) № 1")
        sample.add("event", "RECORD_ENDED", "2025-06-01", "", "Приказ (образец) № 2")
        sample.add("event", "DEATH", "2026-01-10", "", "Справка (образец) № 4")
        sample.lines.append(sample.lines[3])
        sample.lines[sample.lines.count - 1][7] = "2001-01-01"
        _ = try await desk.load(ImportSample.file([sample] + (0..<20).map { ImportSample.worker($0) }))
        let written = try await desk.gatheredFacts()
        #expect(written.count == 21)
        try await desk.store.write { session throws(RPCError) in
            for row in try session.rows("SELECT snils FROM worker") {
                if let person = SNILS(packed: try row.int(0)) { try FactsOfPersonTable.gather(person, in: session) }
            }
        }
        #expect(try await desk.gatheredFacts() == written)
    }

    @Test func theFactsOfAnApprovedPersonAreSpeltAsTheyAreGathered() async throws {
        let desk = try await Desk()
        _ = try await desk.published()
        let written = try await desk.gatheredFacts()
        try await desk.store.write { session throws(RPCError) in
            if let person = SNILS(packed: 11_223_344_595) { try FactsOfPersonTable.gather(person, in: session) }
        }
        #expect(try await desk.gatheredFacts() == written)
        #expect(written.first?.split(separator: "\n").count == 3)
    }

    /// The index holds the first letters alone: others who share them and the birth date are not found with them.
    @Test func namesakesByTheFirstLettersAreToldApart() async throws {
        let desk = try await Desk()
        var samples = (0..<4).map { ImportSample.worker($0) }
        samples[1]["worker", "name.family"] = "Образова"
        samples[2]["worker", "name.given"] = "Варвара"
        samples[3]["worker", "birth_date"] = "1985-03-15"
        _ = try await desk.load(ImportSample.file(samples))
        let name = CommonV1.PersonName(family: "Образова", given: "ВЕРА", patronymic: "Примеровна")
        let card = try await desk.card(.name(.init(name: name, birthDate: .init(year: 1985, month: 3, day: 14))))
        #expect(card?.registerNumber == Desk.number(2))
        let plan = try await desk.store.read { session throws(RPCError) in
            try session.rows(
                """
                EXPLAIN QUERY PLAN SELECT w.snils, w.register_ordinal FROM card c JOIN worker w ON w.snils = c.snils
                WHERE c.birth_day = $2 AND substr(c.name_key, 1, 4) = $5 AND c.name_key || '' = $1
                    AND c.recorded_from_us <= $3 AND c.recorded_to_us > $3 AND w.snils > $6
                ORDER BY w.snils LIMIT $4
                """, SQLValue("образова"), 0, 0, 1, SQLValue("обра"), -1)
        }
        #expect(try plan.contains { try $0.text(3).contains("card_by_name (birth_day=? AND <expr>=?)") }, "\(plan)")
    }

    // MARK: - Lines

    @Test(arguments: [40, 64, 1000]) func linesAreCutWhateverTheBlock(block: Int) throws {
        let desk = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: desk) }
        let texts = (0..<40).map { String(repeating: "x", count: $0 * 7 % 25) + ($0 % 3 == 0 ? "\r\n" : "\n") }
        try Data(texts.joined().utf8).write(to: desk)
        let file = try FileDescriptor.open(FilePath(desk.path), .readOnly)
        defer { try? file.close() }
        var lines = ImportLines(file, from: 0, lineBytesMax: 20, blockBytes: block)
        var offset = 0
        for text in texts {
            let line = try #require(try lines.next())
            let content = text.trimmingCharacters(in: .newlines)
            #expect(line.isOverlong == (text.utf8.count - 1 > 21))
            #expect(
                lines.withBytes(line) { String(decoding: $0, as: UTF8.self) }
                    == content.prefix(line.isOverlong ? 20 : 99))
            #expect(line.offset == offset && line.bytes == text.utf8.count)
            #expect(line.isPlain == (!line.isOverlong && !text.hasSuffix("\r\n")))
            offset += text.utf8.count
        }
        #expect(try lines.next() == nil)
    }
}

extension Desk {
    /// Source ids in the order of the register numbers.
    fileprivate func numbers() async throws -> [String] {
        try await store.read { session throws(RPCError) in
            try session.rows("SELECT source_id FROM worker ORDER BY register_ordinal")
        }.map { try $0.text(0) }
    }

    fileprivate func gatheredFacts() async throws -> [String] {
        try await store.read { session throws(RPCError) in
            try session.rows("SELECT facts FROM facts_of_person ORDER BY snils")
        }.map { try $0.text(0) }
    }
}
