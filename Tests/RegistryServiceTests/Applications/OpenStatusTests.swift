import Foundation
import Reference
import Testing

/// The table of applications writes the numbers of statuses into its SQL; the rules decide which of them are open.
@Suite struct OpenStatusTests {
    private let source: String

    init() throws {
        let table = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Services/Registry/Service/Applications/ApplicationTable.swift")
        source = try String(contentsOf: table, encoding: .utf8)
    }

    @Test func statementsCountAsOpenWhatIsNotFinalByTheRules() {
        let open = Set(Status.allCases.filter { !$0.isFinal }.map(\.rawValue))
        let lists = source.matches(of: #/\bstatus IN \(([0-9, ]+)\)/#)
        #expect(lists.count == 3)
        for list in lists {
            let numbers: [Int32] = list.output.1.split(separator: ", ").compactMap { Int32($0) }
            #expect(Set(numbers) == open, "\(list.output.0)")
        }
    }

    @Test func onlyAPublishedApplicationHasARegisterNumber() {
        #expect(source.contains("CHECK ((status = \(Status.published.rawValue)) = (register_number IS NOT NULL))"))
    }
}
