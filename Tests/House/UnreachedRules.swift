/// The list of rules, identifiers and reference data that no service reaches yet: `Part/Type`, the ids of requirements
/// it carries, and the concept that will call it; a line a type, `#` begins a comment. It only shrinks.
package struct UnreachedRules {
    package static let path = "Tests/House/unreached-rules.txt"

    package struct Entry {
        package let title: String
        package let ids: [String]
        package let concept: String
    }

    package let entries: [Entry]

    package init(_ text: String) {
        entries = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let words = line.split(separator: " ")
            guard let title = words.first else { return nil }
            let ids = words.dropFirst().prefix { RequirementID.isID($0) }
            return Entry(
                title: String(title), ids: ids.map(String.init),
                concept: words.dropFirst(1 + ids.count).joined(separator: " "))
        }
    }

    /// Where the list and the code disagree; empty when they do not.
    package func faults(_ reach: RuleReach, knownIDs: Set<String>) -> [String] {
        var faults: [String] = []
        let listed = Set(entries.map(\.title))
        for type in reach.unreached where !listed.contains(type.title) {
            faults.append("no service reaches \(type.title) of \(type.path): call it, delete it, or list it")
        }
        if listed.count < entries.count { faults.append("\(Self.path) lists a type twice") }
        for entry in entries {
            guard let type = reach.types.first(where: { $0.title == entry.title }) else {
                faults.append("\(Self.path) lists \(entry.title), which is no type that is judged")
                continue
            }
            if type.isReached { faults.append("\(Self.path) lists \(entry.title), which is reached: take it out") }
            if entry.ids.isEmpty { faults.append("\(Self.path) names no requirement for \(entry.title)") }
            for id in entry.ids where !knownIDs.contains(id) {
                faults.append("\(Self.path) names \(id) for \(entry.title), which is no requirement")
            }
            if entry.concept.isEmpty { faults.append("\(Self.path) does not say what will call \(entry.title)") }
        }
        return faults
    }
}
