import Foundation
import Subprocess
import SystemPackage
import Testing
import Yams

/// The alert rules and the dashboard: Prometheus' own tool accepts them, each alarm fires and is explained, and what
/// they ask for is told by the services.
@Suite struct AlertTests {
    private static let folder = "Services/Deployment/prometheus"

    private struct Malformed: Error {}

    /// The rules, by name.
    private static func rules() throws -> [String: String] {
        guard let root = try Yams.load(yaml: Programs.text("\(folder)/alerts.yml")) as? [String: Any],
            let groups = root["groups"] as? [[String: Any]]
        else { throw Malformed() }
        var rules: [String: String] = [:]
        for rule in groups.flatMap({ $0["rules"] as? [[String: Any]] ?? [] }) {
            guard let name = rule["alert"] as? String, let expression = rule["expr"] as? String else {
                throw Malformed()
            }
            #expect(rules.updateValue(expression, forKey: name) == nil, "\(name) stands twice")
        }
        return rules
    }

    @Test(arguments: [["check", "rules", "alerts.yml"], ["test", "rules", "alerts.test.yml"]])
    func promtoolAcceptsTheRulesAndTheirTests(_ arguments: [String]) async throws {
        let result = try await run(
            .name("promtool"), arguments: Arguments(arguments),
            workingDirectory: FilePath(Programs.root.appending(path: Self.folder).path),
            output: .string(limit: 256 * 1024), error: .string(limit: 256 * 1024))
        #expect(result.terminationStatus.isSuccess, "\(result.standardOutput)\(result.standardError)")
    }

    @Test func everyAlarmIsShownFiring() throws {
        let tests = try Programs.text("\(Self.folder)/alerts.test.yml")
        let shown = tests.matches(of: /alertname: (\w+)/).map { String($0.1) }
        #expect(Set(shown) == Set(try Self.rules().keys))
    }

    /// A row of the runbook's table for each alarm, and none for what does not exist.
    @Test func everyAlarmStandsInTheRunbook() throws {
        let book = try Programs.text("Services/OPERATIONS.md")
        let explained = book.matches(of: /(?m)^\| `(FRMR\w+)` \| [^|]+ \| [^|]+ \|$/).map { String($0.1) }
        #expect(explained.sorted() == (try Self.rules().keys.sorted()))
    }

    /// The services' guide lists what they tell, which a test holds to the running services.
    @Test func whatRulesAndDashboardAskForIsTold() throws {
        let guide = try Programs.text("Services/README.md")
        var told: Set<String> = ["up"]
        for row in guide.matches(of: /(?m)^\| `([a-z_]+)` \| (counter|gauge|histogram) \|/) {
            let name = String(row.1)
            told.formUnion(row.2 == "histogram" ? ["_bucket", "_sum", "_count"].map { name + $0 } : [name])
        }
        #expect(told.count > 20)
        let dashboard = try Programs.text("Services/Deployment/grafana/frmr.json")
        let asked = [("alerts.yml", try Self.rules().values.joined(separator: "\n")), ("frmr.json", dashboard)]
        for (file, text) in asked {
            let names = Set(text.matches(of: /\b(?:frmr|process)_[a-z_]+\b|\bup\b(?=\{)/).map { String($0.0) })
            #expect(names.count > 10)
            for name in names { #expect(told.contains(name), "\(file) asks for \(name), which no service tells") }
        }
    }

    @Test func theDashboardIsWhole() throws {
        let text = try Programs.text("Services/Deployment/grafana/frmr.json")
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let panels = try #require(root["panels"] as? [[String: Any]])
        let numbers = panels.compactMap { $0["id"] as? Int }
        #expect(numbers.count == panels.count && Set(numbers).count == numbers.count)
        for panel in panels where panel["type"] as? String != "row" {
            let targets = panel["targets"] as? [[String: Any]] ?? []
            #expect(!targets.isEmpty && targets.allSatisfy { ($0["expr"] as? String)?.isEmpty == false })
        }
    }
}
