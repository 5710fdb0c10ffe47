import Foundation
import TestSupport
import Testing

@testable import frmr

extension PracticeCases {
    /// Files that spreadsheets, editors and pipes have been at.
    @Suite struct Imports {
        private func file(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(filePath: "\(Fixtures.folder)/cases/import/\(name)")))
        }

        private static let two = [PracticeWorker(1), PracticeWorker(2)]

        /// The lines between the first and the closing one, changed.
        private func changed(_ change: (String) -> String) -> [UInt8] {
            PracticeWorker.file(Self.two.flatMap(\.lines).map { change($0.text) }, workers: 2)
        }

        private func expectLoaded(_ file: [UInt8], _ count: Int = 2, _ comment: Comment) async throws {
            let run = try await PracticeImport(file)
            #expect(run.loaded(count), "\(comment): \(run.text) \(run.rejects)")
        }

        @Test func caseF01AByteOrderMarkIsNoText() async throws {
            try await expectLoaded(file("file-bom.tsv"), "the case's file")
            try await expectLoaded([0xEF, 0xBB, 0xBF] + PracticeWorker.file(Self.two), "version 2")
            let crlf = PracticeWorker.file(Self.two.flatMap(\.lines).map(\.text), workers: 2, lineEnd: "\r\n")
            try await expectLoaded([0xEF, 0xBB, 0xBF] + crlf, "with CRLF")
            // Of another encoding a mark tells which.
            let wide = [0xFF, 0xFE] + PracticeWorker.file(Self.two).flatMap { [$0, 0] }
            let run = try await PracticeImport(wide)
            #expect(run.status == 1)
            #expect(run.text.contains("ENCODING") && run.text.contains("UTF-16"), "\(run.text)")
        }

        @Test func caseF04LineEndsAndEmptyLinesAreNoMatter() async throws {
            try await expectLoaded(file("file-crlf.tsv"), "the case's file")
            let lines = Self.two.flatMap(\.lines).map(\.text)
            try await expectLoaded(PracticeWorker.file(lines, workers: 2, lineEnd: "\r\n"), "CRLF")
            try await expectLoaded(PracticeWorker.file(lines, workers: 2, lineEnd: "\n\n"), "empty lines")
            try await expectLoaded(PracticeWorker.file(Self.two).dropLast(), "no line feed at the end")
            try await expectLoaded(PracticeWorker.file(lines, workers: 2, lineEnd: "\t\t\n\t\t\n"), "lines of tabs")
        }

        @Test func caseF06TabsThatASpreadsheetAddsOrAnEditorCuts() async throws {
            try await expectLoaded(file("file-tabs-trimmed.tsv"), "the case's file")
            try await expectLoaded(file("file-header-padded.tsv"), "the case's other file")
            let most = Self.two.flatMap(\.lines).map(\.columns.count).max() ?? 0
            func padded(_ line: String) -> String {
                line + String(repeating: "\t", count: max(0, most - line.count { $0 == "\t" }))
            }
            let text = String(decoding: PracticeWorker.file(Self.two), as: UTF8.self)
            let lines = text.split(separator: "\n").map { padded(String($0)) + "\n" }
            try await expectLoaded(Array(lines.joined().utf8), "every line padded")
            try await expectLoaded(
                changed { String($0.reversed().drop { $0 == "\t" }.reversed()) }, "trailing tabs cut")

            // What is cut and needed is told as missing, and a worker's good lines stay readable.
            let cut = PracticeWorker.file(
                Self.two.flatMap(\.lines).map { line in
                    line.text.hasPrefix("worker\tcase-1\t")
                        ? line.text.split(separator: "\t").prefix(7).joined(separator: "\t") : line.text
                }, workers: 2)
            let run = try await PracticeImport(cut)
            #expect(run.status == 65)
            let places = run.rejects(of: Self.two[0])
            #expect(places.contains { $0.hasPrefix("snils ") }, "\(places)")
            #expect(!run.rejects.contains { $0.reason == "LINE_UNKNOWN" }, "\(run.rejects)")
            #expect(run.rejects(of: Self.two[1]) == [])
            // A column too many that is not empty is no padding.
            let surplus = try await PracticeImport(changed { $0.hasPrefix("post\tcase-1\t") ? $0 + "\t1" : $0 })
            #expect(surplus.rejects(of: Self.two[0]) == [" COLUMNS"])
        }

        @Test func quotesOfASpreadsheetAreNotInTheFields() async throws {
            let name = #"ООО "Образцовая больница""#
            let quoted = #""ООО ""Образцовая больница""""#
            let run = try await PracticeImport(changed { $0.replacing("Образцовая больница", with: quoted) })
            #expect(run.loaded(2), "\(run.text) \(run.rejects)")
            // A quote in the middle of a field is a part of it.
            try await expectLoaded(changed { $0.replacing("Образцовая больница", with: name) }, "quotes within")
            let open = try await PracticeImport(
                changed { $0.hasPrefix("post\tcase-1\t") ? $0.replacing("Образцовая", with: "\"Образцовая") : $0 })
            #expect(open.rejects(of: Self.two[0]) == ["organisation_name QUOTE"], "\(open.rejects)")
        }

        @Test func whatCannotSeekIsImportedAndACompressedFileToldAsOne() async throws {
            let file = PracticeWorker.file(Self.two)
            let piped = try await PracticeImport(file, piped: true)
            #expect(piped.loaded(2), "\(piped.text)")
            let cut = try await PracticeImport(Array(file.dropLast(20)), piped: true)
            #expect(cut.status == 1 && cut.text.contains("END_"), "\(cut.text)")
            let compressed = try await PracticeImport([0x1F, 0x8B, 8, 0] + [UInt8](repeating: 0, count: 40))
            #expect(compressed.status == 1)
            #expect(
                compressed.text.contains("COMPRESSED") && compressed.text.contains("gunzip -c"), "\(compressed.text)")
        }

        @Test func caseF07TheDayIsThatOfTheOrganisation() async throws {
            let folder = try TemporaryFolder()
            let clock = try FakeClock(in: folder)
            // 20:03 in Moscow, 03:03 of the next day in Vladivostok.
            let evening = try #require(ISO8601DateFormatter().date(from: "2026-11-28T17:03:00Z"))
            try clock.set(secondsAhead: Int(evening.timeIntervalSinceNow))
            func worker(_ region: String, passed: String, died: String = "") -> PracticeWorker {
                PracticeWorker(1) { worker in
                    worker["post", "organisation_oid"] = "1.2.643.5.1.13.13.12.2.\(region).7777"
                    worker["accreditation", "pass_date"] = passed
                    worker["accreditation", "end_date"] = ""
                    if !died.isEmpty {
                        worker.add("event", ["event": "DEATH", "date": died, "basis": "Свидетельство (образец)"])
                    }
                }
            }
            func rejects(_ worker: PracticeWorker) async throws -> [String] {
                try await PracticeImport(PracticeWorker.file([worker]), under: clock.words).rejects(of: worker)
            }
            #expect(try await rejects(worker("25", passed: "2026-11-29")) == [])
            #expect(try await rejects(worker("25", passed: "2024-05-20", died: "2026-11-29")) == [])
            #expect(try await rejects(worker("41", passed: "2026-11-29", died: "2026-11-29")) == [])
            #expect(try await rejects(worker("25", passed: "2026-11-30")) == ["pass_date DATE_TOO_LATE"])
            #expect(try await rejects(worker("25", passed: "2024-05-20", died: "2026-11-30")) == ["date DATE_TOO_LATE"])
        }
    }
}
