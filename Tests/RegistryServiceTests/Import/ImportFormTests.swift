import FRMRCalls
import FRMRContracts
import Foundation
import Logging
import Storage
import SystemPackage
import Testing

@testable import RegistryService

/// Files that spreadsheets, editors and pipes have been at: read where their meaning is plain, else told for what they
/// are.
@Suite struct ImportFormTests {
    private static let samples = [ImportSample.worker(0), ImportSample.worker(1)]
    private static let whole = ImportSample.file(samples)

    private static func spreadsheet(_ text: String, quoting: (String) -> Bool) -> String {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
                quoting(String(field)) ? "\"\(field.replacing("\"", with: "\"\""))\"" : String(field)
            }.joined(separator: "\t")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func padded(_ text: String, to tabs: Int = 20) -> String {
        text.split(separator: "\n").map { line in
            let missing = max(0, tabs - line.count { $0 == "\t" })
            return "\(line)\(String(repeating: "\t", count: missing))\n"
        }.joined()
    }

    private static func cut(_ text: String) -> String {
        text.split(separator: "\n").map { String($0.reversed().drop { $0 == "\t" }.reversed()) + "\n" }.joined()
    }

    /// Whoever was loaded from a file is known again in every other form of it: what is kept is what was meant.
    @Test func everyFormOfAFileIsTheSameFile() async throws {
        var named = Self.samples[1]
        named["post", "organisation_name"] = #"ООО "Образцовая больница""#
        let text = ImportSample.file([Self.samples[0], named])
        let desk = try await Desk()
        #expect(try await desk.load(text) == .init(workers: 2, loaded: 2))
        let forms = [
            "mark": "\u{FEFF}" + text, "CRLF": text.replacing("\n", with: "\r\n"), "padded": Self.padded(text),
            "cut": Self.cut(text), "quoted where needed": Self.spreadsheet(text) { $0.contains("\"") },
            "quoted throughout": Self.spreadsheet(text) { _ in true },
            "quoted throughout and padded": Self.padded(Self.spreadsheet(text) { _ in true }),
            "empty rows": text.replacing("\n", with: "\n\t\t\t\n"),
            "all": "\u{FEFF}" + Self.padded(Self.spreadsheet(text) { $0.contains("\"") }).replacing("\n", with: "\r\n"),
        ]
        for (name, form) in forms {
            #expect(try await desk.load(form) == .init(workers: 2, present: 2), "\(name)")
            #expect(try await desk.rejects().isEmpty, "\(name)")
        }
    }

    @Test(
        arguments: [
            (#""ООО ""Ромашка""""#, #"ООО "Ромашка""#), (#""Ромашка""#, "Ромашка"), (#""Ромашка" (филиал)"#, nil),
            (#""Ромашка" и "Лютик""#, nil), (#"ООО "Ромашка""#, nil), (#"Ромашка 5""#, nil),
        ] as [(String, String?)])
    func quotesAreTakenOffWhereASpreadsheetPutThem(field: String, meant: String?) async throws {
        let desk = try await Desk()
        var sample = ImportSample.approved
        sample["post", "organisation_name"] = field
        #expect(try await desk.load(ImportSample.file([sample])) == .init(workers: 1, loaded: 1))
        #expect(try await desk.card(.snils("11223344595"))?.employments.map(\.organisationName) == [meant ?? field])
    }

    /// A cell with a line feed begins a line that begins with no word: one fault is told, and nobody else's.
    @Test func aQuoteThatIsNotClosedIsToldByItsColumn() async throws {
        let desk = try await Desk()
        var sample = ImportSample.worker(1)
        sample["worker", "registration_address"] = "\"г. Образцовск\nул. Примерная, д. 1\""
        let text = ImportSample.file([Self.samples[0], sample, ImportSample.worker(2)])
        #expect(try await desk.load(text) == .init(workers: 3, loaded: 2, rejected: 1))
        #expect(try await desk.rejects() == ["6 row-1 registration_address QUOTE"])
        // Where the closing line was right before: the line is named.
        let failure = await #expect(throws: ImportFailure.self) {
            try await desk.load(text.replacing("\t13\n", with: "\t12\n"))
        }
        #expect(failure?.reason == "END_COUNT")
        #expect(failure?.english.contains("Line 7 ") == true)
    }

    /// The good lines of a worker whose first line is wrong are read, and what is wrong in them is told at once.
    @Test(arguments: ["COLUMNS", "CONTROL_CHARACTER", "LINE_TOO_LONG", "QUOTE"])
    func aBadWorkerLineLeavesTheOthersReadable(reason: String) async throws {
        let desk = try await Desk()
        var sample = ImportSample.worker(1)
        sample["accreditation", "registry_number"] = ""
        switch reason {
        case "COLUMNS": sample["worker", "policy_number"] = "\t1"
        case "CONTROL_CHARACTER": sample["worker", "registration_address"] = "г.\u{9C} Образцовск"
        case "QUOTE": sample["worker", "registration_address"] = "\"г. Образцовск"
        default: sample["worker", "registration_address"] = String(repeating: "д", count: 17 << 10)
        }
        let totals = try await desk.load(ImportSample.file([Self.samples[0], sample]))
        #expect(totals == .init(workers: 2, loaded: 1, rejected: 1))
        let rejects = try await desk.rejects()
        #expect(rejects.count == 2, "\(rejects)")
        #expect(rejects[0].hasPrefix("6 row-1 ") && rejects[0].hasSuffix(reason), "\(rejects)")
        #expect(rejects[1] == "8 row-1 registry_number REQUIRED")
    }

    /// What is missing and needed is told as missing.
    @Test func aLineThatIsCutMissesItsColumns() async throws {
        let desk = try await Desk()
        var sample = ImportSample.worker(1)
        sample.lines[3] = Array(sample.lines[3].prefix(5))
        _ = try await desk.load(ImportSample.file([Self.samples[0], sample]))
        let rejects = try await desk.rejects()
        #expect(rejects.contains("9 row-1 rate_milli NUMBER_FORMAT"), "\(rejects)")
        #expect(rejects.contains("9 row-1 begin_date REQUIRED"), "\(rejects)")
    }

    /// The last line of a file without a closing line may be cut anywhere: an end that it lost is not made up.
    @Test func theLastLineOfTheFirstVersionIsNotPadded() async throws {
        let desk = try await Desk()
        var sample = Self.samples[0]
        sample.lines[3] = Array(sample.lines[3].prefix(8))
        let text = ImportSample.file(sample.text, .open)
        #expect(try await desk.load(String(text.dropLast())) == .init(workers: 1, rejected: 1))
        #expect(try await desk.rejects() == ["5 row-0  COLUMNS"])
        #expect(try await desk.load(text) == .init(workers: 1, loaded: 1))
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8, 0], "COMPRESSED", "gunzip -c"), ([0x42, 0x5A, 0x68, 0x39], "COMPRESSED", "bunzip2 -c"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "COMPRESSED", "xz -dc"),
            ([0x28, 0xB5, 0x2F, 0xFD], "COMPRESSED", "zstd -dc"), ([0x50, 0x4B, 3, 4], "SPREADSHEET", "UTF-8 text"),
            ([0xFF, 0xFE, 0x66, 0], "ENCODING", "UTF-16LE"), ([0, 0x66, 0, 0x72], "ENCODING", "UTF-16BE"),
            (Array("frmr-register\t3\n".utf8), "FORMAT", "version is \"3\""), (Array("\"frmr\n".utf8), "FORMAT", "tab"),
        ] as [([UInt8], String, String)])
    func aFileOfAnotherKindIsToldForWhatItIs(bytes: [UInt8], reason: String, told: String) async throws {
        let desk = try await Desk()
        for bytes in [bytes, bytes + [UInt8](repeating: 7, count: 64)] where !(bytes.count > 60 && reason == "FORMAT") {
            let failure = await #expect(throws: ImportFailure.self) { try await desk.load(bytes) }
            #expect(failure?.reason == reason)
            #expect(failure?.english.contains(told) == true, "\(failure?.english ?? "")")
            #expect(failure?.line == 1)
        }
    }

    // MARK: Streams

    /// The copy is nobody else's, and gone whatever becomes of the import.
    @Test func aStreamIsImportedThroughACopyWithoutAName() async throws {
        let desk = try await Desk()
        let pipe = desk.folder.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let text = Self.whole
        func load(_ bytes: [UInt8]) async throws -> ImportTotals {
            let writer = Task.detached {
                let end = try FileDescriptor.open(FilePath(pipe), .writeOnly)
                defer { try? end.close() }
                // Who reads may have gone after the first look.
                _ = try? end.writeAll(bytes)
            }
            defer { writer.cancel() }
            return try await RegisterImport(
                store: desk.store, environment: Desk.environment, configuration: desk.service.eligibility.configuration,
                logger: Logger(label: "test")
            ).run(file: pipe, spool: desk.folder.path, rejects: desk.folder.appending(path: "rejects.tsv").path)
        }
        let before = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(try await load(Array(text.utf8)) == .init(workers: 2, loaded: 2))
        #expect(try await load(Array(("\u{FEFF}" + text).utf8)) == .init(workers: 2, present: 2))
        let cut = await #expect(throws: ImportFailure.self) { try await load(Array(text.utf8.dropLast(9))) }
        #expect(cut?.reason == "END_MISSING" || cut?.reason == "END_COLUMNS")
        let compressed = await #expect(throws: ImportFailure.self) { try await load([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]) }
        #expect(compressed?.reason == "COMPRESSED")
        let after = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(Set(after).subtracting(before) == ["rejects.tsv"])
    }

    @Test func aCopyThatCannotBeMadeIsTold() throws {
        let source = try FileDescriptor.open(FilePath("/dev/null"), .readOnly)
        defer { try? source.close() }
        let failure = #expect(throws: ImportFailure.self) {
            try ImportSpool.copy([1], source, into: "/nowhere", blockBytes: 16)
        }
        #expect(failure?.reason == "FILE_UNWRITABLE")
    }
}
