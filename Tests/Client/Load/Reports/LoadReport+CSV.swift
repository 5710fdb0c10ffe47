/// The time series: a record for all methods and one for each, every second.
extension LoadReport {
    static let csvHeads = [
        "second", "length_s", "method", "level", "good", "failed", "p50_ms", "p90_ms", "p99_ms", "p99.9_ms", "max_ms",
        "errors",
    ]

    func csv() -> String {
        var text = Self.csvHeads.joined(separator: ",") + "\n"
        for second in result.seconds {
            let named = [(Self.allName, second.all)] + zip(result.plan.methods.map(\.name), second.methods)
            for (name, figures) in named {
                let errors = figures.errors.sorted { $0.key < $1.key }
                    .map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
                let numbers = [figures.p50, figures.p90, figures.p99, figures.p999, figures.max].map(Quantity.text)
                let fields =
                    ["\(second.second)", Quantity.text(length(of: second.second)), name]
                    + [Quantity.text(level(of: second.second)), "\(figures.good)", "\(figures.failed)"] + numbers
                    + [errors]
                text += fields.map(CSVText.field).joined(separator: ",") + "\n"
            }
        }
        return text
    }
}
