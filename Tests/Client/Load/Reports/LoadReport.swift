import Histogram

/// All that the reports of one run show.
struct LoadReport: Sendable {
    let result: RunResult
    let schedule: Schedule
    /// ISO 8601, for the header.
    let startTime: String
    let objectives: [Objective.Result]

    init(_ result: RunResult, startTime: String) {
        self.result = result
        self.startTime = startTime
        schedule = Schedule(result.plan.stages, warmUp: result.plan.warmUp, scale: result.scale)
        objectives = result.objectives
    }

    /// Percentiles that every report shows.
    static let percentiles: [(name: String, percentile: Double)] = [
        ("p50", 50), ("p90", 90), ("p99", 99), ("p99.9", 99.9), ("p99.99", 99.99),
    ]

    /// The name under which all methods together are shown.
    static let allName = "(all)"

    var isOpen: Bool { if case .open = result.plan.loop { true } else { false } }

    var ending: String {
        switch result.ending {
        case .finished: "finished"
        case .lost(let service): "ended early: \(service.rawValue) was lost"
        case .interrupted: "ended early: interrupted"
        }
    }

    var missed: [Objective.Result] { objectives.filter { !$0.isMet } }

    /// All methods together, then each.
    var rows: [(name: String, figures: MethodFigures)] {
        [(Self.allName, result.all)] + zip(result.plan.methods, result.methods).map { ($0.name, $1) }
    }

    func rate(_ count: Int) -> Double { result.measuredSeconds > 0 ? Double(count) / result.measuredSeconds : 0 }

    /// How much of a second was measured: less than one at the end, 0 behind it.
    func length(of second: Int) -> Double { min(max(result.measuredSeconds - Double(second), 0), 1) }

    /// The level at the middle of a second.
    func level(of second: Int) -> Double {
        schedule.level(at: schedule.warmUp + Int64((Double(second) + length(of: second) / 2) * 1e9))
    }

    /// A file of the output folder.
    struct File: Sendable {
        let name: String
        let text: String
    }

    func files() -> [File] {
        let json = json()
        var files = [
            File(name: "report.html", text: html(json)), File(name: "report.json", text: json + "\n"),
            File(name: "seconds.csv", text: csv()), File(name: "latency.hgrm", text: hgrm(result.all.latency)),
            File(name: "latency-raw.hgrm", text: hgrm(result.all.rawLatency)),
        ]
        for (method, figures) in zip(result.plan.methods, result.methods) {
            files.append(File(name: "latency-\(method.name).hgrm", text: hgrm(figures.latency)))
        }
        return files
    }

    /// The percentile distribution in milliseconds, as HdrHistogram's plotters read it.
    func hgrm(_ latency: LatencyHistogram) -> String {
        var text = ""
        latency.histogram.outputPercentileDistribution(
            to: &text, outputValueUnitScalingRatio: 1e6, percentileTicksPerHalfDistance: 5)
        return text
    }
}
