import Foundation
import RuleSettings
import Testing
import VerificationService

@Suite struct VerificationSettingsTests {
    private let table = VerificationSettings.table

    @Test("the table of Services/SETTINGS.md is what the code knows, line by line")
    func theDocumentIsTrue() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Services/SETTINGS.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("| `verification.") } == Array(table.markdown.dropFirst(2)))
    }

    @Test("every default lies within its bounds") func defaultsAreValid() {
        let defaults = Dictionary(uniqueKeysWithValues: table.values(of: table.defaults).map { ($0.key, $0.text) })
        let (policy, mistakes) = table.policy { defaults[$0] }
        #expect(mistakes.isEmpty, "\(mistakes)")
        #expect(table.values(of: policy).map(\.text) == table.values(of: table.defaults).map(\.text))
    }

    @Test("V5: reminders that are out of order are told", arguments: ["80,50", "50,50"])
    func remindersAreInOrder(percents: String) {
        let mistakes = table.policy { ["verification.clock.reminder-percents": percents][$0] }.mistakes
        #expect(mistakes.map(\.keys) == [["verification.clock.reminder-percents"]])
    }
}
