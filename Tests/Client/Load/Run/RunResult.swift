/// What a run leaves for the reports.
struct RunResult: Sendable {
    let plan: Plan
    let scale: Double
    let methods: [MethodFigures]
    let seconds: [SecondSummary]
    let ending: LaneResult.Ending
    /// Calls of which nothing was heard.
    let unanswered: Int
    /// Calls that were due and could not leave.
    let unsent: Int
    /// How long was measured: from the end of the warm-up until the last call had left.
    let measuredSeconds: Double

    init(plan: Plan, scale: Double, schedule: Schedule, lanes: [LaneResult], seconds: [SecondSummary]) {
        self.plan = plan
        self.scale = scale
        self.seconds = seconds
        methods = plan.methods.indices.map { index in MethodFigures.sum(lanes.map { $0.methods[index] }) }
        // An interruption reaches all lanes, a loss may be seen by one before the others end by themselves.
        ending = lanes.map(\.ending).first { $0 != .finished } ?? .finished
        unanswered = lanes.map(\.unanswered).reduce(0, +)
        unsent = lanes.map(\.unsent).reduce(0, +)
        let end = lanes.map(\.sendingEnd).max() ?? 0
        measuredSeconds = max(Double(end - schedule.warmUp) / 1e9, 0)
    }

    /// All methods together, and the calls that could not leave: they count as errors.
    var all: MethodFigures {
        var sum = MethodFigures.sum(methods)
        if unsent > 0 { sum.recordFailure(.unsent, count: unsent) }
        return sum
    }

    /// Those of the plan, then those of each method.
    var objectives: [Objective.Result] {
        let all = all
        return plan.objectives.map { $0.result(of: all, method: nil, seconds: measuredSeconds) }
            + zip(plan.methods, methods).flatMap { method, figures in
                method.objectives.map { $0.result(of: figures, method: method.name, seconds: measuredSeconds) }
            }
    }
}
