import Yams

/// One mistake of a plan: where, and what is expected there.
struct PlanFault: Error, Hashable, Comparable, CustomStringConvertible {
    /// From 1; 0 when the place is unknown.
    var line: Int
    var column: Int
    /// Path of the key, e.g. `stages[0].ramp.for`.
    var path: String
    /// What is expected there and what was found.
    var problem: String

    var description: String {
        let place = line > 0 ? "\(line):\(column): " : ""
        return place + (path.isEmpty ? problem : "\(path): \(problem)")
    }

    static func < (left: PlanFault, right: PlanFault) -> Bool {
        (left.line, left.column, left.path, left.problem) < (right.line, right.column, right.path, right.problem)
    }
}

/// Every mistake of one plan.
struct PlanFaults: Error {
    var faults: [PlanFault]

    /// A line for each, as compilers write them.
    func lines(file: String) -> [String] { faults.map { "\(file):\($0)" } }
}

/// Gathers the mistakes while a plan is read.
final class PlanFaultList {
    private(set) var faults: [PlanFault] = []

    func add(_ mark: Mark?, _ path: String, _ problem: String) {
        faults.append(PlanFault(line: mark?.line ?? 0, column: mark?.column ?? 0, path: path, problem: problem))
    }

    /// A text that is no YAML at all.
    func add(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            add(mark, "", "not YAML: " + [context?.text, problem].compactMap { $0 }.joined(separator: ", "))
        case .duplicatedKeysInMapping(let keys, let context):
            add(context.mark, "", "each key once; twice in this mapping: \(keys.sorted().joined(separator: ", "))")
        case .reader(let problem, _, _, _):
            add(nil, "", "not YAML: \(problem)")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            add(nil, "", "not YAML: \(error)")
        }
    }
}
