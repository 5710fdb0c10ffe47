import FRMRCalls

/// Everything as JSON; the page reads the same.
extension LoadReport {
    func json() -> String { value().json }

    func value() -> Value {
        .object([
            .init("plan", plan()),
            .init(
                "run",
                .object([
                    .init("startTime", .string(startTime)), .init("ending", .string(ending)),
                    .init("finished", .bool(result.ending == .finished)),
                    .init("measuredSeconds", .number(result.measuredSeconds)),
                    .init("unanswered", .number("\(result.unanswered)")),
                    .init("unsent", .number("\(result.unsent)")),
                ])),
            .init("objectives", .array(objectives.map(objective))),
            .init(
                "methods",
                .array(
                    rows.enumerated().map { index, row in
                        method(row.name, row.figures, index == 0 ? nil : result.plan.methods[index - 1])
                    })),
            .init("seconds", .array(result.seconds.map(second))),
        ])
    }

    private func plan() -> Value {
        let plan = result.plan
        let inFlight =
            switch plan.loop {
            case .open(let inFlight), .closed(let inFlight): inFlight
            }
        return .object([
            .init("name", .string(plan.name)), .init("description", .string(plan.description)),
            .init("loop", .string(isOpen ? "open" : "closed")), .init("inFlight", .number("\(inFlight)")),
            .init("connections", .number("\(plan.connections)")), .init("threads", .number("\(plan.threads)")),
            .init("timeoutMs", .number(Double(plan.timeout.wholeNanoseconds) / 1e6)),
            .init("warmUpSeconds", .number(Double(schedule.warmUp) / 1e9)),
            .init("seed", .string("\(plan.seed)")), .init("scale", .number(result.scale)),
            .init(
                "endpoints",
                .object(
                    plan.services.map { .init($0.rawValue, .string(plan.endpoints[$0].map { "\($0)" } ?? "")) })),
            .init("stages", .array(plan.stages.map { .string($0.text(isOpen: isOpen)) })),
        ])
    }

    private func objective(_ result: Objective.Result) -> Value {
        .object([
            .init("objective", .string(result.objective.text)),
            .init("method", .string(result.method ?? Self.allName)),
            .init("measured", result.measured.map { .number($0) } ?? .null),
            .init("measuredText", .string(result.objective.text(result.measured))),
            .init("met", .bool(result.isMet)),
        ])
    }

    private func method(_ name: String, _ figures: MethodFigures, _ planned: PlannedMethod?) -> Value {
        .object([
            .init("name", .string(name)),
            .init("method", planned.map { .string(String($0.method.path.dropFirst())) } ?? .null),
            .init("weight", planned.map { .number("\($0.weight)") } ?? .null),
            .init("calls", .number("\(figures.calls)")), .init("good", .number("\(figures.good)")),
            .init("failed", .number("\(figures.failed)")), .init("goodPerSecond", .number(rate(figures.good))),
            .init("errors", errors(figures.errors)),
            .init("latencyMs", latency(figures.latency)), .init("rawLatencyMs", latency(figures.rawLatency)),
        ])
    }

    private func errors(_ errors: [CallFailure: Int]) -> Value {
        .array(
            errors.sorted { $0.key < $1.key }.map { failure, count in
                .object([
                    .init("code", .string("\(failure.code)")), .init("reason", .string(failure.reason)),
                    .init("count", .number("\(count)")),
                ])
            })
    }

    private func latency(_ latency: LatencyHistogram) -> Value {
        guard latency.count > 0 else { return .null }
        return .object(
            [.init("mean", .number(latency.meanMilliseconds))]
                + Self.percentiles.map { .init($0.name, .number(latency.milliseconds(at: $0.percentile))) }
                + [
                    .init("max", .number(latency.maxMilliseconds)),
                    .init(
                        "curve",
                        .array(latency.curve().map { .array([.exact($0.percentile), .number($0.milliseconds)]) })),
                ])
    }

    private func second(_ second: SecondSummary) -> Value {
        .object([
            .init("second", .number("\(second.second)")), .init("length", .number(length(of: second.second))),
            .init("level", .number(level(of: second.second))),
            .init("methods", .array(([second.all] + second.methods).map(point))),
        ])
    }

    private func point(_ figures: SecondSummary.Figures) -> Value {
        .object(
            [.init("good", .number("\(figures.good)")), .init("failed", .number("\(figures.failed)"))]
                + [
                    ("p50", figures.p50), ("p90", figures.p90), ("p99", figures.p99), ("p99.9", figures.p999),
                    ("max", figures.max),
                ].map { .init($0.0, .number($0.1)) }
                + (figures.errors.isEmpty ? [] : [.init("errors", errors(figures.errors))]))
    }
}

extension Value.Member {
    fileprivate init(_ name: String, _ value: Value) { self.init(name: name, value: value) }
}

extension Value {
    /// Four digits behind the point are a tenth of a microsecond.
    fileprivate static func number(_ number: Double) -> Value {
        let rounded = (number * 10_000).rounded() / 10_000
        return .number(rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)")
    }

    /// Percentiles differ in late digits.
    fileprivate static func exact(_ number: Double) -> Value { .number("\(number)") }
}

extension Plan.Stage {
    /// For people.
    func text(isOpen: Bool) -> String {
        let unit = isOpen ? "/s" : " callers"
        let time = Quantity.text(length)
        return switch self {
        case .constant(let at, _): "constant \(Quantity.text(at))\(unit) for \(time)"
        case .ramp(let from, let to, _): "ramp \(Quantity.text(from))→\(Quantity.text(to))\(unit) over \(time)"
        case .step(let from, let to, let steps, _):
            "\(steps) steps \(Quantity.text(from))→\(Quantity.text(to))\(unit) over \(time)"
        case .spike(let from, let to, _): "spike \(Quantity.text(from))→\(Quantity.text(to))\(unit) in \(time)"
        }
    }
}
