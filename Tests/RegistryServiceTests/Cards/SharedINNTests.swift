import FRMRCalls
import FRMRContracts
import Logging
import Testing

@testable import RegistryService

/// One ИНН for two СНИЛС is told.
@Suite struct SharedINNTests {
    @Test func anImportNamesWhoSharesAnINN() async throws {
        let desk = try await Desk()
        var samples = (0..<5).map { ImportSample.worker($0) }
        for index in [1, 3] { samples[index]["worker", "inn"] = samples[0]["worker", "inn"] }
        let log = KeptLog()
        let logger = Logger(label: "test") { _ in LineHandler(lines: log) }
        #expect(try await desk.load(ImportSample.file(samples), logger: logger) == .init(workers: 5, loaded: 5))
        #expect(try await desk.rejects().isEmpty)
        #expect(log.all.count == 1)
        let line = try #require(log.all.first)
        for (ordinal, isTold) in [(1, true), (2, true), (3, false), (4, true), (5, false)] {
            #expect(line.contains(Desk.number(ordinal)) == isTold, "\(ordinal): \(line)")
        }
        #expect(!line.contains(samples[0]["worker", "inn"]) && !line.contains(samples[0]["worker", "snils"]))
        // The next import tells it again: the register is what it speaks of.
        let again = KeptLog()
        _ = try await desk.load(
            ImportSample.file([ImportSample.worker(7)]),
            logger: Logger(label: "test") { _ in LineHandler(lines: again) })
        #expect(again.all == log.all)
    }

    @Test func aFormWithTheINNOfAnotherIsRefused() async throws {
        let desk = try await Desk()
        var sample = ImportSample.worker(0)
        sample["worker", "inn"] = "500100732259"
        _ = try await desk.load(ImportSample.file([sample]))
        let id = try await desk.create().applicationId
        let error = await #expect(throws: RPCError.self) { try await desk.savePersonalData(id) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.violations.map(\.field) == ["personal_data.inn"])
        #expect(error?.violations.map(\.reason) == ["INN_OF_ANOTHER"])
        // Nothing tells whose it is.
        #expect(error?.violations.contains { $0.message.contains("9000") || $0.english.contains("9000") } == false)
    }

    @Test func anINNThatNobodyElseHasIsTaken() async throws {
        let desk = try await Desk()
        _ = try await desk.load(ImportSample.file([ImportSample.worker(0)]))
        let id = try await desk.create().applicationId
        #expect(try await desk.savePersonalData(id).version == 2)
    }
}
