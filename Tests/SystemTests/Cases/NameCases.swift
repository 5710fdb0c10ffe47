import FRMRContracts
import Testing

@testable import frmr

extension PracticeCases {
    /// Names as an import takes them.
    @Suite struct Names {
        /// `field REASON` of the rejects of workers who differ in a part of their names, in the order of the texts.
        private func rejects(_ part: String, _ texts: [String]) async throws -> [[String]] {
            let workers = texts.enumerated().map { index, text in
                PracticeWorker(index + 1) { $0["worker", "name.\(part)"] = text }
            }
            let run = try await PracticeImport(workers)
            #expect(run.rejects.allSatisfy { !$0.russian.isEmpty && !$0.english.isEmpty })
            return workers.map(run.rejects(of:))
        }

        private func expectLoaded(_ part: String, _ texts: String...) async throws {
            for (text, found) in zip(texts, try await rejects(part, texts)) { #expect(found == [], "\(text)") }
        }

        /// - Parameter reason: nil: any.
        private func expectRejected(_ part: String, _ texts: String..., reason: String? = nil) async throws {
            for (text, found) in zip(texts, try await rejects(part, texts)) {
                #expect(found.count == 1, "\(text): \(found)")
                #expect(found.first?.hasPrefix("name.\(part) \(reason ?? "")") == true, "\(text): \(found)")
            }
        }

        @Test func caseN01CapitalIAndVAreNumerals() async throws {
            try await expectLoaded("given", "Георг V", "Иоанн-IV", "Карл I", "Людовик VI")
            try await expectRejected("given", "Георг v", "Георг X", "Iван", reason: "NAME_MIXED_ALPHABETS")
        }

        @Test func caseN03MarksHaveTheirPlaces() async throws {
            try await expectRejected(
                "family", "-Петрова", "Петрова-", "'Петрова", "Петрова'", "Петрова--Примерова", ",Петрова", "Петрова,",
                "Петрова(", "(Петрова", "’Петрова")
            try await expectRejected("patronymic", "А..", "Иванов'")
            try await expectLoaded("family", "Петрова-Примерова", "О'Коннор", "О’Коннор", "Петрова (Примерова)")
        }

        @Test func caseN04NFDIsLoadedAsNFC() async throws {
            let latin = ["Müller", "Mu\u{308}ller", "Nguyễn", "Nguye\u{302}\u{303}n"]
            let workers = latin.enumerated().map { index, text in
                PracticeWorker(index + 1) { worker in
                    worker["worker", "name.family"] = text
                    worker["worker", "name.given"] = "Anna"
                    worker["worker", "name.patronymic"] = ""
                }
            }
            let run = try await PracticeImport(workers)
            #expect(run.loaded(latin.count), "\(run.text) \(run.rejects)")
            try await expectLoaded("family", "Їжакова", "І\u{308}жакова", "Маи\u{306}ская", "Семе\u{308}нова")
        }

        @Test func caseN06WordsForNoneAreNoPatronymic() async throws {
            try await expectLoaded("patronymic", "", "Образцовна")
            try await expectRejected("patronymic", "-", "нет", "Отсутствует", "НЕТ", "б/о", "--")
        }

        @Test func caseN07AGivenNameIsNeeded() async throws {
            try await expectRejected("given", "", " ", reason: "NAME_EMPTY")
            try await expectRejected("family", "", reason: "NAME_EMPTY")
        }

        @Test func caseN08RareNamesAreNames() async throws {
            let short = PracticeWorker(1) { worker in
                worker["worker", "name.family"] = "О"
                worker["worker", "name.given"] = "Ю"
                worker["worker", "name.patronymic"] = ""
            }
            let run = try await PracticeImport([short])
            #expect(run.loaded(1), "\(run.text) \(run.rejects)")
            try await expectLoaded(
                "family", "Үсөнова", "ПРИМЕРОВА", "Петрова - Примерова", "Примерова\u{A0}Образцова", "Ҳамидова", "Ыбыш")
        }

        @Test func caseN09LookAlikesAreNamedByTheirPlace() async throws {
            try await expectRejected("given", "Aнна", "Аннa", reason: "NAME_MIXED_ALPHABETS")
            try await expectRejected("family", "0рлова", "Орл0ва", reason: "NAME_CHARACTERS")
            let worker = PracticeWorker(1) { $0["worker", "name.family"] = "Примaрова" }
            let reject = try #require(try await PracticeImport([worker]).rejects.first)
            #expect(reject.english.contains("5"), "\(reject.english)")
            #expect(reject.russian.contains("5"), "\(reject.russian)")
        }
    }
}
