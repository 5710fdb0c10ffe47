import FRMRCalls
import Logging
import Storage
import Testing

@testable import RegistryService

/// A file that is not whole is told, and nobody of it is loaded.
@Suite struct ImportClosingTests {
    private static let whole = ImportSample.file((0..<3).map { ImportSample.worker($0) })
    private static let lines = whole.split(separator: "\n").map { $0 + "\n" }

    private func failure(of text: String) async throws -> ImportFailure? {
        let desk = try await Desk()
        let failure = await #expect(throws: ImportFailure.self) { try await desk.load(text) }
        #expect(try await desk.changes().isEmpty)
        // What is kept of an import goes with it.
        let state = try await desk.store.read { session throws(RPCError) in try ImportStateTable.state(in: session) }
        #expect(state == nil)
        // Nor is anything left that would be in the way of the whole file.
        #expect(try await desk.load(Self.whole) == .init(workers: 3, loaded: 3))
        return failure
    }

    /// Every line of the file but its closing one may be the last that is left of it.
    @Test(arguments: 1..<14) func aFileThatIsCutAtTheEndOfALineIsToldByItsLastLine(count: Int) async throws {
        let failure = try await failure(of: Self.lines.prefix(count).joined())
        #expect(failure?.reason == "END_MISSING")
        #expect(failure?.line == count)
    }

    /// Within the last line, too: a number that lost digits is another number.
    @Test(arguments: [
        (1, "END_COUNT", "lines"), (2, "END_NUMBER", "lines"), (3, "END_COLUMNS", ""), (5, "END_COLUMNS", ""),
        (6, "END_MISSING", ""),
    ])
    func aFileThatIsCutWithinItsClosingLineIsTold(bytes: Int, reason: String, field: String) async throws {
        // "end\t3\t12", without its line feed.
        let failure = try await failure(of: String(Self.whole.dropLast(bytes + 1)))
        #expect(failure?.reason == reason)
        #expect(failure?.line == 14)
        #expect(failure?.field == field)
    }

    @Test(arguments: [
        ("end\t2\t12", "END_COUNT", "workers"), ("end\t3\t11", "END_COUNT", "lines"),
        ("end\t3\t13", "END_COUNT", "lines"),
        ("end\tx\t12", "END_NUMBER", "workers"), ("end\t3\t+12", "END_NUMBER", "lines"),
        ("end\t3\t-12", "END_NUMBER", "lines"), ("end\t3\t99999999999999999999", "END_NUMBER", "lines"),
        ("end\t3\t12\tx", "END_COLUMNS", ""), ("end\t3\t", "END_NUMBER", "lines"), ("end\t3", "END_COLUMNS", ""),
        ("end", "END_COLUMNS", ""),
        ("END\t3\t12", "END_MISSING", ""), ("ende\t3\t12", "END_MISSING", ""),
    ])
    func aWrongClosingLineIsToldByLineAndField(line: String, reason: String, field: String) async throws {
        let failure = try await failure(of: Self.lines.dropLast().joined() + line + "\n")
        #expect(failure?.reason == reason)
        #expect(failure?.line == 14)
        #expect(failure?.field == field)
        #expect(failure?.description.hasPrefix("\(reason) line 14") == true)
    }

    @Test func aClosingLineThatIsTooLongIsTold() async throws {
        let line = "end\t3\t" + String(repeating: "1", count: 17 << 10)
        let failure = try await failure(of: Self.lines.dropLast().joined() + line + "\n")
        #expect(failure?.reason == "END_COLUMNS")
    }

    @Test func twoFilesOneBehindTheOtherAreTold() async throws {
        let failure = try await failure(of: Self.whole + Self.whole)
        #expect(failure?.reason == "AFTER_END")
        #expect(failure?.line == 15)
    }

    @Test func aLineThatIsMissingInTheMiddleIsTold() async throws {
        var lines = Self.lines
        lines.remove(at: 4)
        let failure = try await failure(of: lines.joined())
        #expect(failure?.reason == "END_COUNT")
        #expect(failure?.field == "lines")
    }

    @Test func aFileWithoutWorkersIsWhole() async throws {
        let desk = try await Desk()
        #expect(try await desk.load(ImportSample.file("")) == .init(workers: 0))
        #expect(try await desk.load(ImportSample.file("\n\n") + "\n") == .init(workers: 0))
    }

    /// Version 1 has no closing line: the log says who its last worker is.
    @Test func aFileOfTheFirstVersionIsLoadedWithAWarning() async throws {
        let desk = try await Desk()
        let log = KeptLog()
        let body = (0..<3).map { ImportSample.worker($0).text }.joined()
        let totals = try await desk.load(
            ImportSample.file(body, .open), logger: Logger(label: "test") { _ in LineHandler(lines: log) })
        #expect(totals == .init(workers: 3, loaded: 3))
        #expect(log.all.count == 1)
        let line = try #require(log.all.first)
        #expect(line.contains("file without a closing line"))
        for value in ["\"last_line\": 10", "\"last_source_id\": row-2", "\"workers\": 3", "\"lines\": 12"] {
            #expect(line.contains(value), "\(line)")
        }
        let quiet = KeptLog()
        _ = try await desk.load(Self.whole, logger: Logger(label: "test") { _ in LineHandler(lines: quiet) })
        #expect(quiet.all.isEmpty)
    }

    /// The word is one of the second version alone.
    @Test func aClosingLineInAFileOfTheFirstVersionIsAWrongLine() async throws {
        let desk = try await Desk()
        let totals = try await desk.load(ImportSample.file(ImportSample.worker(0).text + "end\t1\t4\n", .open))
        #expect(totals == .init(workers: 1, rejected: 1))
        #expect(try await desk.rejects() == ["6 row-0  LINE_UNKNOWN"])
    }
}
