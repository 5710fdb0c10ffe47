import FRMRCalls
import Testing

@testable import frmr

@Suite struct ObjectiveTests {
    @Test(arguments: [
        ("p99 < 5ms", Objective.Metric.percentile(99), Objective.Comparison.less, 5.0),
        ("p99.9<=1.5s", .percentile(99.9), .lessOrEqual, 1_500),
        ("mean < 250us", .mean, .less, 0.25),
        ("max < 2m", .max, .less, 120_000),
        ("errors < 0.1%", .errors, .less, 0.1),
        (" errors <= 0% ", .errors, .lessOrEqual, 0),
        ("rate > 1000/s", .rate, .greater, 1_000),
        ("rate >= 0.5/s", .rate, .greaterOrEqual, 0.5),
    ])
    func isRead(text: String, metric: Objective.Metric, comparison: Objective.Comparison, bound: Double) throws {
        let objective = try #require(Objective(text))
        #expect(objective.metric == metric)
        #expect(objective.comparison == comparison)
        #expect(objective.bound == bound)
    }

    @Test(arguments: [
        "", "p99", "p99 < 5", "p99 = 5ms", "p101 < 5ms", "p < 5ms", "errors < 5ms", "errors < 101%", "rate > 10",
        "rate > 5%",
        "p99 < -1ms", "p99 << 5ms", "latency < 5ms",
    ])
    func isRefused(text: String) {
        #expect(Objective(text) == nil)
    }

    @Test func isHeldToWhatWasMeasured() throws {
        var figures = MethodFigures()
        for milliseconds in Int64(1)...98 { figures.record(milliseconds: milliseconds) }
        figures.recordFailure(CallFailure(RPCError(.unavailable, "A", "", "")))
        figures.recordFailure(CallFailure(RPCError(.unavailable, "A", "", "")))
        let expected: [(String, Bool)] = [
            ("errors < 2%", false), ("errors <= 2%", true), ("rate > 48/s", true), ("rate > 49/s", false),
            ("p50 < 49ms", false),
            ("p50 < 50ms", true), ("max < 99ms", true), ("max < 98ms", false), ("mean < 50ms", true),
            ("mean > 49ms", true),
        ]
        for (text, isMet) in expected {
            let result = try #require(Objective(text)).result(of: figures, method: nil, seconds: 2)
            #expect(result.isMet == isMet, "\(text): \(result.measured ?? -1)")
        }
    }

    @Test(arguments: ["p99 < 5ms", "errors < 1%", "rate > 0/s"]) func nothingMeasuredIsAMiss(text: String) throws {
        #expect(try !#require(Objective(text)).result(of: MethodFigures(), method: nil, seconds: 0).isMet)
    }
}

extension MethodFigures {
    mutating func record(milliseconds: Int64) {
        recordGood(intended: 0, sent: 0, answered: milliseconds * 1_000_000)
    }
}
