import FRMRCalls
import Foundation
import TestSupport
import Testing

@testable import frmr

/// What the running services tell to Prometheus.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct MetricsTests {
    @Test func everyServiceTellsWhatItsGuideLists() async throws {
        let listed = try Self.listed()
        #expect(listed.count > 10, "the guide has a table of metrics")
        try await System.with { system in
            for (name, caller) in [
                (RunningSuite.Name.identity, system.identity), (.registry, system.registry),
                (.verification, system.verification),
            ] {
                // Answered, hence serving: the scrape needs no second try.
                _ = try await system.patiently(nil) { options throws(RPCError) in
                    try await HealthV1.HealthClient(caller).check(.init(), options)
                }
                let text = try Self.scrape(port: #require(system.suite.metricsPorts[name]))
                let told = Self.told(text)
                #expect(Set(told.keys) == Set(listed.keys), "\(name)")
                for (metric, entry) in listed { #expect(told[metric] == entry, "\(name): \(metric)") }
                let health = #"frmr_calls_total{method="grpc.health.v1.Health/Check",code="OK"} "#
                let calls = text.split(separator: "\n").first { $0.hasPrefix(health) }?.dropFirst(health.count)
                #expect(try #require(calls.flatMap { Int($0) }) >= 1)
                #expect(text.contains("\nfrmr_scrape_failures_total 0\n"))
                try Self.lint(text, in: system.suite.folder, name)
            }
        }
    }

    /// A metric's type and the names of its labels.
    private struct Entry: Equatable {
        var type: String
        var labels: Set<String>
    }

    /// The rows of the table in Services/README.md.
    private static func listed() throws -> [String: Entry] {
        let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Services/README.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        var listed: [String: Entry] = [:]
        for row in text.matches(of: /(?m)^\| `([a-z_]+)` \| (counter|gauge|histogram) \| ([^|]*) \| [^|]+ \| [^|]+ \|$/)
        {
            let labels = row.3.matches(of: /`([a-z]+)`/).map { String($0.1) }
            let isNew =
                listed.updateValue(Entry(type: String(row.2), labels: Set(labels)), forKey: String(row.1)) == nil
            #expect(isNew, "\(row.1) is listed twice")
        }
        return listed
    }

    /// What a scrape says, by the same measure.
    private static func told(_ text: String) -> [String: Entry] {
        var told: [String: Entry] = [:]
        var current = ""
        for line in text.split(separator: "\n") {
            if let type = line.wholeMatch(of: /# TYPE (\w+) (\w+)/) {
                current = String(type.1)
                told[current] = Entry(type: String(type.2), labels: [])
            } else if !line.hasPrefix("#") {
                let labels = line.matches(of: /[{,]([a-z]+)="/).map { String($0.1) }
                told[current]?.labels.formUnion(Set(labels).subtracting(["le"]))
            }
        }
        return told
    }

    static func scrape(port: Int) throws -> String {
        let connection = try RawConnection(port: port)
        connection.send(Array("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        let answer = String(decoding: connection.receive(), as: UTF8.self)
        let head = try #require(answer.range(of: "\r\n\r\n"))
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        return String(answer[head.upperBound...])
    }

    /// Prometheus' own tool finds nothing to say.
    private static func lint(_ text: String, in folder: TemporaryFolder, _ name: RunningSuite.Name) throws {
        let scrape = try folder.file("\(name).metrics", Array(text.utf8))
        let log = "\(folder.path)/\(name).promtool"
        let status = try ChildProcess("/bin/sh", ["-c", "promtool check metrics < \(scrape)"], log: log).wait()
        let said = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) }
        #expect(status == 0, "\(name): \(said ?? "")")
    }
}
