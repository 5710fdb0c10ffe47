import FRMRCalls
import FRMRContracts
import FRMRIdentifiers
import Foundation
import Logging
import RegistryRules
import Storage
import Testing

@testable import RegistryService

/// `registry import`, from its file to the answers of the queries.
@Suite struct ImportTests {
    @Test func theExampleOfTheDocumentIsLoadedWhole() async throws {
        let desk = try await Desk()
        let totals = try await desk.load(try ImportSample.documented())
        #expect(totals == .init(workers: 2, loaded: 2))
        #expect(try await desk.rejects().isEmpty)
    }

    @Test func theDocumentNamesEveryColumnInItsOrder() throws {
        let document = try String(contentsOf: ImportSample.document, encoding: .utf8)
        for kind in ImportFormat.Kind.allCases {
            let section = try #require(document.components(separatedBy: "### \(kind.rawValue)\n").dropFirst().first)
            let rows = section.components(separatedBy: "\n").drop { !$0.hasPrefix("|---") }.dropFirst()
                .prefix { $0.hasPrefix("|") }
            let named = rows.flatMap { row in
                row.split(separator: "|")[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            #expect(named == kind.columns)
        }
    }

    /// Certificates, categories and events decide the verdict as facts that were recorded here (R9).
    @Test func theCareerOfAnImportedWorkerDecidesTheVerdict() async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["post", "begin_date"] = "2018-02-01"
        sample.addCertificate()
        sample.add("category", "HIGHEST", "", "2019-01-01", "2021-12-31")
        sample.add("category", "FIRST", "1.2.643.5.1.13.13.11.1066|5.4|27", "2022-01-01", "")
        sample.add("event", "PRACTICE_SUSPENDED", "2020-03-01", "2020-03-31", "Приказ (образец) № 1")
        sample.add("event", "RECORD_ENDED", "2025-06-01", "", "Приказ (образец) № 2")
        sample.add("event", "RECORD_EXCLUDED", "2025-09-01", "", "Приказ (образец) № 3")
        sample.add("event", "DEATH", "2026-01-10", "", "Справка (образец) № 4")
        #expect(try await desk.load(ImportSample.file([sample])) == .init(workers: 1, loaded: 1))
        let asked: [(date: (Int32, Int32, Int32), category: RegistryV1.QualificationCategory, details: [String])] = [
            ((2019, 2, 19), .highest, ["QUALIFICATION_NOT_YET"]), ((2020, 2, 29), .highest, []),
            ((2020, 3, 1), .second, ["PRACTICE_SUSPENDED"]), ((2020, 4, 1), .second, []),
            ((2022, 1, 1), .highest, ["CATEGORY_ENDED"]), ((2024, 2, 20), .first, []),
            ((2024, 2, 21), .first, ["QUALIFICATION_NOT_YET"]), ((2025, 5, 31), .unspecified, []),
            ((2025, 6, 1), .unspecified, ["RECORD_ENDED"]), ((2025, 9, 1), .unspecified, ["RECORD_EXCLUDED"]),
            ((2026, 1, 11), .unspecified, ["RECORD_EXCLUDED", "PERSON_DEAD"]),
        ]
        let answers = try await desk.verdicts(
            asked.map { one in
                .init(
                    snils: "11223344595", post: Desk.therapist, organisationOid: Desk.organisation,
                    date: .init(year: one.date.0, month: one.date.1, day: one.date.2), category: one.category)
            })
        for (one, answer) in zip(asked, answers) {
            #expect(answer.reasons.map(\.detail) == one.details, "\(one.date)")
        }
    }

    @Test func anImportedWorkerIsAnsweredForAsAnApprovedOne() async throws {
        let approved = try await Desk()
        _ = try await approved.published()
        let imported = try await Desk()
        _ = try await imported.load(ImportSample.file([ImportSample.approved]))
        // The approval came an hour after the start.
        imported.advance(.seconds(3600))
        var questions: [RegistryV1.CheckRequest] = []
        for (year, code, organisation) in [
            (2026, "109", Desk.organisation), (2024, "109", Desk.organisation), (2026, "58", Desk.organisation),
            (2026, "109", "1.2.643.5.1.13.13.12.2.77.1"), (2031, "109", Desk.organisation),
        ] {
            questions.append(
                .init(
                    snils: "11223344595", post: .init(oid: Desk.therapist.oid, version: "", code: code),
                    organisationOid: organisation, date: .init(year: Int32(year), month: 1, day: 15)))
        }
        let verdicts = try await imported.verdicts(questions)
        #expect(verdicts == (try await approved.verdicts(questions)))
        #expect(Set(verdicts.map(\.verdict)) == [.allowed, .refused])
        for by in [RegistryV1.FindWorkersRequest.By.inn("500100732259"), .registerNumber(Desk.number(1))] {
            let card = try await imported.card(by)
            #expect(card == (try await approved.card(by)))
            #expect(card?.employments.count == 1)
        }
        let name = CommonV1.PersonName(family: "ОБРАЗЦОВА", given: "вера", patronymic: "примеровна")
        let byName = try await imported.card(
            .name(.init(name: name, birthDate: .init(year: 1985, month: 3, day: 14))))
        #expect(byName?.registerNumber == Desk.number(1))
        #expect(try await imported.changes() == (try await approved.changes()))
        await #expect(throws: RPCError.alreadyRegistered()) {
            try await imported.create()
        }
    }

    @Test func aSecondRunChangesNothing() async throws {
        let desk = try await Desk()
        let file = ImportSample.file((0..<7).map { ImportSample.worker($0) })
        #expect(try await desk.load(file) == .init(workers: 7, loaded: 7))
        #expect(try await desk.load(file) == .init(workers: 7, present: 7))
        #expect(try await desk.changes() == (1...7).map { "\($0) \(Desk.number($0))" })
    }

    @Test(arguments: [1, 2])
    func anImportThatBreaksOffGoesOnWhereItEnded(blocksAtOnce: Int) async throws {
        var configuration = Desk.configuration
        configuration.imports.workersPerCommand = 2
        configuration.imports.blocksAtOnceMax = blocksAtOnce
        configuration.imports.commandsInFlightMax = 2
        let desk = try await Desk(configuration)
        let file = ImportSample.file((0..<21).map { ImportSample.worker($0) })
        await #expect(throws: CancellationError.self) {
            try await desk.load(file) { if $0.workers >= 6 { throw CancellationError() } }
        }
        let before = try await desk.changes().count
        #expect((6..<21).contains(before))
        let second = try await desk.load(file)
        // Commands that were under way when the run broke off may have come in behind the count.
        #expect(second.present >= before && second.present < 21)
        #expect(second == .init(workers: 21, loaded: 21 - second.present, present: second.present))
        let numbers = (1...21).map { "\($0) \(Desk.number($0))" }
        #expect(try await desk.changes() == numbers)
    }

    @Test func whoIsInTheRegisterOrOnTheWayThereIsNotLoadedTwice() async throws {
        let desk = try await Desk()
        _ = try await desk.load(ImportSample.file([ImportSample.worker(0)]))
        var other = ImportSample.worker(0)
        other.sourceID = "elsewhere-1"
        var changed = ImportSample.worker(0)
        changed["post", "rate_milli"] = "500"
        _ = try await desk.create("")
        let totals = try await desk.load(
            ImportSample.file([other, changed, ImportSample.approved, ImportSample.worker(1)]))
        #expect(totals == .init(workers: 4, loaded: 1, rejected: 3))
        #expect(
            try await desk.rejects() == [
                "2 elsewhere-1 snils ALREADY_REGISTERED", "6 row-0 source_id SOURCE_CHANGED",
                "10 approved snils APPLICATION_OPEN",
            ])
    }

    @Test func aServiceKeepsItsStoreToItself() async throws {
        let desk = try await Desk()
        let path = desk.folder.appending(path: "registry.db").path
        let held = try Store.open(
            path: path, schema: RegistrySchema.schema, loops: 0, environment: Desk.environment,
            logger: Logger(label: "test"))
        let file = try desk.write(ImportSample.file([ImportSample.worker(0)]))
        func run() async throws -> ImportTotals {
            try await RegisterImport.run(
                file: file, dataDirectory: desk.folder.path, rejects: nil, configuration: Desk.configuration,
                environment: Desk.environment, processors: 2
            ) { _ in }
        }
        let refusal = await #expect(throws: ImportFailure.self) { try await run() }
        #expect(refusal?.english.contains("stop the registry service") == true)
        held.close()
        #expect(try await run() == .init(workers: 1, loaded: 1))
    }

    @Test(arguments: ["", "frmr-register\t3\n", "worker\trow-1\n", "frmr-register\t1 \n"])
    func aFileOfAnotherFormatIsRefusedWhole(_ text: String) async throws {
        let desk = try await Desk()
        await #expect(throws: ImportFailure.self) { try await desk.load(text) }
        #expect(try await desk.changes().isEmpty)
    }
}
