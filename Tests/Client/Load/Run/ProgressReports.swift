/// A short line each second about the second before.
struct ProgressReports: Sendable {
    let schedule: Schedule
    let timeline: Timeline
    let print: @Sendable (String) -> Void

    /// Until the task is cancelled.
    func run() async {
        var shown = -1
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            guard let second = timeline.sumUp(), second.second > shown else { continue }
            shown = second.second
            print(line(second))
        }
    }

    func line(_ second: SecondSummary) -> String {
        let measured = Double(schedule.length - schedule.warmUp) / 1e9
        let level = schedule.level(at: schedule.warmUp + Int64(second.second) * 1_000_000_000)
        let time = "\(second.second + 1)/\(Quantity.text(measured.rounded(.up))) s"
        return [
            time, "level \(Quantity.text(level.rounded()))", "\(second.all.good)/s",
            "p50 \(Quantity.text(second.all.p50)) ms", "p99 \(Quantity.text(second.all.p99)) ms",
            "errors \(second.all.failed)",
        ].joined(separator: "  ")
    }
}
