/// Stages and objectives.
extension PlanReader {
    func stages(_ item: PlanItem) -> [Plan.Stage] {
        let stages = (item.list("stages", countMax: LoadLimits.stagesMax) ?? []).compactMap { stage($0) }
        if !stages.isEmpty, stages.allSatisfy({ $0.levelMax == 0 }) { item.expected("a stage with a level above 0") }
        return stages
    }

    private func stage(_ item: PlanItem) -> Plan.Stage? {
        let what = "a mapping with one of constant, ramp, step, spike"
        guard let outer = item.section(what) else { return nil }
        let kinds = ["constant", "ramp", "step", "spike"]
        let found = kinds.compactMap { kind in outer.optional(kind).map { (kind, $0) } }
        outer.end()
        guard found.count == 1, let section = found[0].1.section("a mapping of the stage's keys") else {
            if found.count != 1 { item.expected(what) }
            return nil
        }
        defer { section.end() }
        let length = section.required("for", "how long it lasts, such as 30s")?.duration(LoadLimits.stage)
        if found[0].0 == "constant" {
            guard let at = level("at", section), let length else { return nil }
            return .constant(at: at, length: length)
        }
        let levels = (level("from", section), level("to", section))
        let steps =
            found[0].0 == "step"
            ? section.required("steps", "how many, 2…\(LoadLimits.stepsMax)")?.whole(2...LoadLimits.stepsMax) : nil
        guard let from = levels.0, let to = levels.1, let length else { return nil }
        switch found[0].0 {
        case "ramp": return .ramp(from: from, to: to, length: length)
        case "step": return steps.map { .step(from: from, to: to, steps: $0, length: length) }
        default: return .spike(from: from, to: to, length: length)
        }
    }

    private func level(_ key: String, _ section: PlanSection) -> Double? {
        section.required(key, "calls per second in the open loop, callers in the closed")?
            .number(0...LoadLimits.levelMax)
    }

    func objectives(_ item: PlanItem?) -> [Objective] {
        guard let item else { return [] }
        return (item.list("objectives", countMax: LoadLimits.objectivesMax) ?? []).compactMap { item in
            guard let text = item.text(Objective.expected) else { return nil }
            guard let objective = Objective(text) else {
                item.expected(Objective.expected)
                return nil
            }
            return objective
        }
    }
}
