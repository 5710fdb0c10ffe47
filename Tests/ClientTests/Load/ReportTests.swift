import FRMRCalls
import Reference
import Testing

@testable import frmr

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a run leaves for people and programs.
@Suite struct ReportTests {
    /// Three seconds of two methods, one of which fails now and then.
    private static func report(ending: LaneResult.Ending = .finished) throws -> LoadReport {
        let text = PlanTests.whole.replacing("name: Whole", with: #"name: "Whole </script> & {{data}}""#)
            .replacing("warm-up: 1.5s", with: "warm-up: 0s")
        let plan = try PlanTests.read(text)
        let timeline = Timeline(threads: 1)
        var recorder = Recorder(methods: plan.methods, warmUp: 0, timeline: timeline)
        for call in Int64(0)..<300 {
            let sent = call * 9_000_000
            recorder.record(
                method: call % 3 == 0 ? 1 : 0, intended: sent - 1_000_000, sent: sent,
                answered: sent + 2_000_000 + call * 1_000,
                failure: call % 30 == 0 ? RPCError(.unavailable, "A,\"B\"", "", "") : nil)
        }
        // The first call was due before the run began and is not counted.
        recorder.finish(at: 2_702_000_000)
        let lane = LaneResult(
            methods: recorder.methods, ending: ending, sendingEnd: 2_700_000_000, unanswered: 2, unsent: 0)
        let schedule = Schedule(plan.stages, warmUp: .zero)
        let result = RunResult(plan: plan, scale: 1, schedule: schedule, lanes: [lane], seconds: timeline.finish())
        return LoadReport(result, startTime: "2026-11-23T00:00:00Z")
    }

    @Test func theTableHasEveryMethodErrorAndObjective() throws {
        let lines = try Self.report().lines()
        #expect(lines[0] == "Whole </script> & {{data}}: finished")
        #expect(lines[1] == "2.7 s measured, 299 calls, 9 failed, 107 good/s, 2 unanswered")
        let heads = try #require(lines.firstIndex { $0.hasPrefix("method") })
        #expect(lines[heads + 1].split(separator: " ").prefix(3) == ["(all)", "299", "9"])
        #expect(lines[heads + 3].split(separator: " ").prefix(3) == ["check", "200", "0"])
        #expect(lines[heads + 4].split(separator: " ").prefix(3) == ["Check", "99", "9"])
        #expect(Set(lines[heads...heads + 4].map(\.count)).count == 1)
        #expect(lines.contains("  9 × unavailable A,\"B\"  Check"))
        #expect(lines.contains { $0.hasPrefix("  MISSED  errors < 1%  →  3.01 %") })
        #expect(lines.contains { $0.hasPrefix("  met     check: p99 < 5ms  →  3.") })
    }

    @Test func jsonIsReadBackWhole() throws {
        let report = try Self.report()
        let value = try #require(Value(json: report.json()))
        #expect(value.at("plan.name") == .string("Whole </script> & {{data}}"))
        #expect(value.at("methods.0.calls") == .number("299") && value.at("methods.2.failed") == .number("9"))
        #expect(value.at("methods.2.errors.0.reason") == .string("A,\"B\""))
        #expect(value.at("seconds.2.length") == .number("0.7"))
        #expect(value.at("objectives.0.met") == .bool(false))
        guard case .array(let seconds)? = value.at("seconds") else {
            Issue.record("no seconds")
            return
        }
        let good = seconds.compactMap { $0.at("methods.0.good")?.text.flatMap { Int($0) } }
        #expect(good.count == 3 && good.reduce(0, +) == 290)
    }

    @Test func csvHasARecordForAllAndEachMethodEverySecond() throws {
        let report = try Self.report()
        var reader = CSVReader(report.csv())
        var records: [[String]] = []
        while let record = try reader.record() { records.append(record.fields) }
        #expect(records[0] == LoadReport.csvHeads)
        #expect(records.count == 1 + 3 * 3 && records.allSatisfy { $0.count == LoadReport.csvHeads.count })
        #expect(records.dropFirst().map { $0[2] }.prefix(3) == ["(all)", "check", "Check"])
        let good = records.filter { $0[2] == "(all)" }.compactMap { Int($0[4]) }
        #expect(good.reduce(0, +) == 290)
        #expect(records[3][11] == "unavailable A,\"B\"=3")
    }

    @Test func hgrmIsOfHdrHistogramsForm() throws {
        let report = try Self.report()
        let files = report.files()
        #expect(
            files.map(\.name) == [
                "report.html", "report.json", "seconds.csv", "latency.hgrm", "latency-raw.hgrm", "latency-check.hgrm",
                "latency-Check.hgrm",
            ])
        let text = try #require(files.first { $0.name == "latency.hgrm" }).text
        #expect(text.contains("Value     Percentile TotalCount 1/(1-Percentile)"))
        #expect(text.contains("Total count    =          290]"))
    }

    /// Nothing is fetched, and the plan's texts cannot leave their places.
    @Test func thePageStandsAlone() throws {
        let report = try Self.report()
        let page = report.html(report.json())
        #expect(page.contains("<title>Whole &lt;/script&gt; &amp; {{data}} — load report</title>"))
        #expect(page.ranges(of: "</script>").count == 2)
        #expect(!page.contains("{{style}}") && !page.contains("{{script}}"))
        for fetching in ["src=", "href=", "@import", "url(", "fetch(", "import("] {
            #expect(!page.contains(fetching), "\(fetching)")
        }
        // The only address is the name of SVG's namespace.
        #expect(page.ranges(of: "http").count == 1)
        let data = try #require(page.firstRange(of: #"id="data">"#)).upperBound
        let end = try #require(page[data...].firstRange(of: "</script>")).lowerBound
        #expect(Value(json: String(page[data..<end])) == Value(json: report.json()))
    }

    @Test func theExitCodeTellsTheEnd() throws {
        #expect(LoadExit(try Self.report()) == .missed)
        #expect(LoadExit(try Self.report(ending: .lost(.registry))) == .lost)
        #expect(LoadExit(try Self.report(ending: .interrupted)) == .interrupted)
    }
}
