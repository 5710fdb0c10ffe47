import House
import SourceText
import Testing

/// The measures that `make house` prints, and what `make requirements` finds.
@Suite struct HouseTests {
    @Test func requirementsSayWhatTheCodeDoes() throws {
        let files = try ["Shared", "Services", "Tests"].flatMap { try SourceTree.files(under: $0) }
        let report = RequirementsReport(
            Requirements(try SourceTree.text(Requirements.path)), files,
            UnreachedRules(try SourceTree.text(UnreachedRules.path)))
        #expect(report.faults.isEmpty, "\(report.faults.joined(separator: "\n"))")
        #expect(report.lines.count > 100)
        #expect(RuleReach(files).types.count > 100)
    }

    @Test func foldersAndFilesAreShort() throws {
        let figures = try HouseFigures()
        for folder in figures.folders where folder.files > HouseFigures.filesInFolderMax {
            Issue.record("\(folder.path) has \(folder.files) files")
        }
        for file in figures.sources where file.lineCount > HouseFigures.linesInFileMax {
            Issue.record("\(file.path) has \(file.lineCount) lines")
        }
        #expect(figures.sources.count > 500)
    }

    @Test func whatIsPublicIsDocumented() throws {
        let api = try HouseFigures().api
        #expect(api.share >= HouseFigures.documentedMin, "\(api.bare.joined(separator: "\n"))")
        #expect(api.total > 300)
    }
}
