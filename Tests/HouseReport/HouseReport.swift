import Foundation
import House
import SourceText

/// Prints what `make requirements` and `make house` print, and what the scripts of coverage and mutants ask for. Ends
/// with 1 when the list of requirements and the code disagree.
@main enum HouseReport {
    static func main() throws {
        let files = try ["Shared", "Services", "Tests"].flatMap { try SourceTree.files(under: $0) }
        switch CommandLine.arguments.dropFirst().first {
        case "requirements":
            let report = RequirementsReport(
                Requirements(try SourceTree.text(Requirements.path)), files,
                UnreachedRules(try SourceTree.text(UnreachedRules.path)))
            for line in report.lines { print(line) }
            for fault in report.faults { print("FAULT \(fault)") }
            if !report.faults.isEmpty { exit(1) }
        case "figures":
            for line in try HouseFigures().lines(unreached: RuleReach(files).unreached.count) { print(line) }
        case "undocumented":
            for line in try HouseFigures().api.bare { print(line) }
        case "reached-rules":
            let reach = RuleReach(files)
            for file in files where !file.path.hasPrefix("Tests/") {
                if reach.isReached(file.path) { print(file.path) }
            }
        default:
            print("usage: house-report requirements | figures | undocumented | reached-rules")
            exit(2)
        }
    }
}
