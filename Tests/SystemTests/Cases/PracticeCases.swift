import Foundation
import Testing

/// The cases of Tests/Fixtures/cases, each against running services, with neighbours of its kind.
///
/// A case is a function `caseID…` in the suite of its area. All suites share one set of services (`PracticeStand`).
@Suite(.practiceStand, .timeLimit(.minutes(10)))
enum PracticeCases {
    @Suite struct Lines {
        /// The ids in the file.
        private static func lines() throws -> [String] {
            struct Line: Decodable { let id: String }
            let text = try String(contentsOfFile: "\(Fixtures.folder)/cases/cases.jsonl", encoding: .utf8)
            return try text.split(separator: "\n").map {
                try JSONDecoder().decode(Line.self, from: Data($0.utf8)).id
            }
        }

        /// The ids in the names of the functions beside this file.
        private static func functions() throws -> [String] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent()
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
                .flatMap { name in
                    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                        .matches(of: /func case([A-Z]\d\d)[A-Z]\w*\(/).map { String($0.1) }
                }
        }

        @Test func everyLineHasItsFunctionAndEveryFunctionItsLine() throws {
            let (lines, functions) = try (Self.lines(), Self.functions())
            #expect(!lines.isEmpty)
            #expect(Set(lines).count == lines.count)
            #expect(functions.sorted() == lines.sorted())
        }
    }
}
