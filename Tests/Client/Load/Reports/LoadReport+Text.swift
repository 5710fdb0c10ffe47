/// The table on the terminal.
extension LoadReport {
    func lines() -> [String] {
        let all = result.all
        let seconds = Quantity.text((result.measuredSeconds * 10).rounded() / 10)
        var lines = [
            "\(result.plan.name): \(ending)",
            "\(seconds) s measured, \(all.calls) calls, \(all.failed) failed, \(Self.decimals(rate(all.good), 0)) good/s"
                + (result.unanswered > 0 ? ", \(result.unanswered) unanswered" : ""),
            "",
        ]
        lines += table()
        lines += ["", isOpen ? Self.openNote : Self.closedNote]
        if all.failed > 0 {
            lines += ["", "Errors by code:"]
            for (name, figures) in rows.dropFirst() {
                lines += figures.errors.sorted { $0.key < $1.key }.map { "  \($0.value) × \($0.key)  \(name)" }
            }
            if result.unsent > 0 {
                lines.append("  \(result.unsent) × \(CallFailure.unsent): due, but as many as allowed were under way")
            }
        }
        if !objectives.isEmpty {
            lines += ["", "Objectives:"]
            lines += objectives.map { result in
                let method = result.method.map { "\($0): " } ?? ""
                return "  \(result.isMet ? "met   " : "MISSED")  \(method)\(result.objective.text)"
                    + "  →  \(result.objective.text(result.measured))"
            }
        }
        return lines
    }

    private static let openNote =
        "Milliseconds from the moment a call was meant to leave; \"raw\": from the moment it left."
    private static let closedNote =
        "Milliseconds from the moment a call left; callers wait for answers, which hides stalls."

    private func table() -> [String] {
        let heads = ["method", "calls", "failed", "good/s", "mean"] + Self.percentiles.map(\.name) + ["max"]
        var cells = [heads]
        for (index, (name, figures)) in rows.enumerated() {
            let counts = ["\(figures.calls)", "\(figures.failed)", Self.decimals(rate(figures.good), 1)]
            cells.append([name] + counts + Self.latencies(figures.latency))
            if index == 0, isOpen { cells.append(["  raw", "", "", ""] + Self.latencies(figures.rawLatency)) }
        }
        let widths = heads.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }
    }

    private static func latencies(_ latency: LatencyHistogram) -> [String] {
        guard latency.count > 0 else { return Array(repeating: "-", count: percentiles.count + 2) }
        let values =
            [latency.meanMilliseconds] + percentiles.map { latency.milliseconds(at: $0.percentile) }
            + [latency.maxMilliseconds]
        return values.map { decimals($0, $0 < 10 ? 3 : $0 < 1_000 ? 1 : 0) }
    }

    /// A number with so many digits behind the point.
    static func decimals(_ number: Double, _ digits: Int) -> String {
        let factor = digits == 0 ? 1.0 : digits == 1 ? 10.0 : 1_000.0
        let whole = Int64((number * factor).rounded())
        guard digits > 0 else { return "\(whole)" }
        let rest = String(whole % Int64(factor))
        return "\(whole / Int64(factor))." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
