import ArgumentParser
import FRMRCalls
import FRMRIdentifiers
import Foundation
import Logging
import RegistryService
import Storage
import TestSupport
import Testing

@testable import frmr

/// `registry import` with files that are not whole, and killed again and again.
@Suite(.timeLimit(.minutes(5)))
struct ImportFaultTests {
    private let folder: TemporaryFolder
    private var file: String { "\(folder.path)/people.tsv" }

    init() throws { folder = try TemporaryFolder() }

    private func makePeople(_ count: Int) throws {
        try PeopleCommand.parse(["--count", "\(count)", "--seed", "7", "--out", file]).run()
    }

    private func start(into data: String, log: String) throws -> ChildProcess {
        try ChildProcess(
            RunningSuite.executable("registry"), ["import", file, "--data-dir", "\(folder.path)/\(data)"],
            log: "\(folder.path)/\(log)")
    }

    private func run(into data: String, log: String = UUID().uuidString) throws -> (status: Int32, log: String) {
        let status = try start(into: data, log: log).wait()
        return (status, try String(contentsOfFile: "\(folder.path)/\(log)", encoding: .utf8))
    }

    /// The first lines of a file of 20 people, of whose last worker a post would be missing; the file without its
    /// closing line; two files, one behind the other.
    @Test func aFileThatIsNotWholeIsRefusedAndLoadsNobody() throws {
        try makePeople(20)
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { "\($0)\n" }
        let broken: [(text: String, told: String)] = [
            (lines.dropLast(2).joined(), "END_MISSING line \(lines.count - 2): "),
            (lines.dropLast(1).joined(), "END_MISSING line \(lines.count - 1): "),
            (lines.joined() + lines.joined(), "AFTER_END line \(lines.count + 1): "),
            ((lines[..<9] + lines[10...]).joined(), "END_COUNT line \(lines.count - 1) "),
        ]
        for (text, told) in broken {
            try Data(text.utf8).write(to: URL(filePath: file))
            let (status, log) = try run(into: "cut")
            #expect(status == 1)
            #expect(log.contains(told), "\(log)")
        }
        try Data(lines.joined().utf8).write(to: URL(filePath: file))
        let (status, log) = try run(into: "cut")
        #expect(status == 0)
        #expect(log.contains("workers 20 · loaded 20 · loaded before 0 · rejected 0"), "\(log)")
    }

    /// A file of version 1 cannot show that it was cut: the warning names its last worker.
    @Test func aFileOfTheFirstVersionIsLoadedWithAWarning() throws {
        try makePeople(20)
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().dropLast()
        try Data(("frmr-register\t1\n" + lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
        let (status, log) = try run(into: "open")
        #expect(status == 0)
        #expect(log.contains("file without a closing line"), "\(log)")
        #expect(log.contains("last_source_id=made-up-20"), "\(log)")
        #expect(log.contains("loaded 20 "), "\(log)")
    }

    /// Killed so soon that hardly more than the start is over, an import comes to its end in a bounded number of runs,
    /// and then has loaded what an undisturbed one loads.
    @Test func anImportThatIsKilledAgainAndAgainEnds() async throws {
        try makePeople(6000)
        let clock = ContinuousClock()
        var began = clock.now
        #expect(try run(into: "whole").status == 0)
        let undisturbed = clock.now - began
        // The start alone takes some of it, on a busy machine much.
        began = clock.now
        let none = try ChildProcess(
            RunningSuite.executable("registry"), ["import", "\(file).none", "--data-dir", "\(folder.path)/none"],
            log: "\(folder.path)/none.log")
        #expect(none.wait() == 1)
        let patience: Duration = max(.milliseconds(300), (clock.now - began) * 2)
        var kills = 0
        while kills < Self.killsMax {
            let process = try start(into: "killed", log: "killed.log")
            if let status = process.wait(atMost: patience) {
                #expect(status == 0)
                break
            }
            process.kill()
            kills += 1
        }
        let log = try String(contentsOfFile: "\(folder.path)/killed.log", encoding: .utf8)
        #expect(kills < Self.killsMax, "after \(kills) kills, \(patience) each: \(log)")
        #expect(kills >= min(3, Int(undisturbed / patience)), "\(undisturbed) without a kill, \(patience) with one")
        #expect(log.contains("done: workers 6000 · "), "\(log)")
        #expect(log.contains("rejected 0"), "\(log)")
        let (whole, killed) = (try await contents(of: "whole"), try await contents(of: "killed"))
        #expect(whole.count > 4 * 6000)
        #expect(killed == whole)
    }

    private static let killsMax = 200

    /// What an import writes, without ids and times.
    private func contents(of data: String) async throws -> [String] {
        let environment = Environment(
            now: { .epoch }, randomBytes: { [UInt8](repeating: 0, count: $0) }, newID: { "none" }, sleep: { _ in })
        let store = try Store.open(
            path: "\(folder.path)/\(data)/registry.db", schema: RegistrySchema.schema, loops: 0,
            environment: environment, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        defer { store.close() }
        let rows = try await store.read { session throws(RPCError) in
            var rows = try session.rows("SELECT snils, source_id, source_digest FROM worker ORDER BY snils")
            rows += try session.rows(
                "SELECT snils, inn, name_key, personal_data, education FROM card ORDER BY snils")
            rows += try session.rows(
                """
                SELECT snils, kind, detail, organisation_oid, book_oid, code, valid_from_day, valid_to_day, content
                FROM fact ORDER BY snils, kind, valid_from_day, valid_to_day, organisation_oid, code
                """)
            rows += try session.rows("SELECT snils FROM facts_of_person ORDER BY snils")
            // Each number once, without gaps.
            rows += try session.rows("SELECT sequence FROM change_feed ORDER BY sequence")
            rows += try session.rows("SELECT register_ordinal FROM change_feed ORDER BY register_ordinal")
            // Nothing is left of the import itself.
            rows += try session.rows("SELECT id FROM import_state")
            rows += try session.rows("SELECT run FROM import_run")
            return rows
        }
        return rows.map { row in (0..<row.count).map { "\(Self.shown(row[$0]))" }.joined(separator: " ") }
    }

    private static func shown(_ value: SQLValue) -> String {
        switch value {
        case .null: "-"
        case .int(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): bytes.map { String($0, radix: 16) }.joined()
        }
    }
}
