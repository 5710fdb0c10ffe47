package import SourceText

/// The requirements beside the code: for each id its rules, who calls them, the suite that shows it on running services,
/// and what of that contradicts the list.
package struct RequirementsReport {
    package private(set) var lines: [String] = []
    package private(set) var faults: [String] = []

    /// Suites below these start the services as processes.
    private static let runningServices = ["Tests/SystemTests/", "Tests/DeploymentTests/"]

    /// The tests of this report are made of names that mean nothing.
    private static let ownTests = "Tests/LayoutTests/"

    private let reach: RuleReach
    private let files: [SourceFile]
    private let ids: [String: Set<String>]

    /// `files` are the Swift sources of Shared, Services and Tests.
    package init(_ requirements: Requirements, _ files: [SourceFile], _ list: UnreachedRules) {
        self.files = files.filter { !$0.isGenerated && !$0.path.hasPrefix(Self.ownTests) }
        reach = RuleReach(files)
        ids = Dictionary(
            self.files.map { ($0.path, RequirementID.named(in: $0)) }, uniquingKeysWith: { $0.union($1) })
        for row in requirements.rows { judge(row) }
        let known = Set(requirements.rows.map(\.id))
        if known.count < requirements.rows.count { faults.append("\(Requirements.path) has an id twice") }
        if known.isEmpty { faults.append("\(Requirements.path) has no requirement") }
        for file in self.files {
            for id in (ids[file.path] ?? []).subtracting(known).sorted() {
                faults.append("\(file.path) names \(id), which is no requirement")
            }
        }
        for settler in requirements.settlers
        where !self.files.contains(where: { $0.name == settler && !$0.path.hasPrefix("Tests/") }) {
            faults.append("\(Requirements.path): an open point is settled by \(settler), which is not there")
        }
        faults += list.faults(reach, knownIDs: known)
        let counts = Requirements.State.allCases.map { state in
            "\(requirements.rows.filter { $0.state == state }.count) \(state.rawValue)"
        }
        lines.append(
            "\(requirements.rows.count) requirements: \(counts.joined(separator: ", ")); "
                + "\(reach.unreached.count) types of rules that no service reaches")
    }

    private mutating func judge(_ row: Requirements.Row) {
        func naming(_ isIncluded: (String) -> Bool) -> [SourceFile] {
            files.filter { isIncluded($0.path) && ids[$0.path]?.contains(row.id) == true }
        }
        let isCode = { (path: String) in !path.hasPrefix("Tests/") }
        let isCaller = { (path: String) in
            isCode(path) && (path.contains("/Service/") || path.contains("/Main/") || path.hasPrefix("Shared/Runtime/"))
        }
        let rules = naming { isCode($0) && !isCaller($0) }
        let callers = naming(isCaller)
        let tests = naming { !isCode($0) }
        lines.append("\(row.id)  \(row.state?.rawValue ?? "?")  \(row.text.prefix(100))")
        for rule in rules { lines.append("    rule     \(rule.name): \(calls(of: rule.path))") }
        if !callers.isEmpty { lines.append("    service  \(names(callers))") }
        lines.append("    tests    \(tests.isEmpty ? "none" : names(tests))")
        let suite = suiteFiles(row.suite)
        lines.append("    whole    \(row.suite)\(row.isToCome ? ", to come on running services" : "")")

        func fault(_ text: String) { faults.append("\(row.id) \(text)") }
        if row.isToCome {
            if !suite.isEmpty { fault("waits for \(row.suite), which is there") }
        } else if suite.isEmpty {
            fault("is credited to \(row.suite), and no test of running services is named so")
        } else if !suite.contains(where: { ids[$0.path]?.contains(row.id) == true }) {
            fault("is credited to \(row.suite), which does not mention it")
        }
        if tests.isEmpty, row.state != .absent { fault("is named by no test") }
        let isServed = !callers.isEmpty || rules.contains { reach.isReached($0.path) }
        switch row.state {
        case nil: fault("has a state that is none of \(Requirements.State.allCases.map(\.rawValue))")
        case .works:
            for rule in rules where !reach.isWhollyReached(rule.path) && rule.path.hasPrefix("Services/") {
                fault("is said to work, and no service reaches all of \(rule.path)")
            }
            if row.isToCome { fault("is said to work, and its test of running services is to come") }
            if !isServed { fault("is said to work, and no service has to do with it") }
        case .partly: if !isServed { fault("is said to work in part, and no service has to do with it") }
        case .rulesOnly:
            if rules.isEmpty { fault("is said to have rules, and none names it") }
            if rules.allSatisfy({ reach.isWhollyReached($0.path) }) {
                fault("is said to have rules only, and services reach all of them")
            }
        case .absent: if !rules.isEmpty || !callers.isEmpty { fault("is said to be absent, and code names it") }
        }
    }

    /// Who calls what a file declares, or which rules bear it to a caller.
    private func calls(of path: String) -> String {
        let callers = reach.callers[path, default: []].sorted()
        if !callers.isEmpty { return "called by \(Self.list(callers))\(remainder(path))" }
        let bearers = reach.bearers[path, default: []].sorted()
        return bearers.isEmpty ? "reached by no service" : "through \(Self.list(bearers))\(remainder(path))"
    }

    private static func list(_ names: [String]) -> String {
        let shown = 6
        let more = names.count > shown ? " and \(names.count - shown) more" : ""
        return names.prefix(shown).joined(separator: ", ") + more
    }

    private func remainder(_ path: String) -> String {
        let missing = reach.unreached.filter { $0.path == path }.map(\.name)
        return missing.isEmpty ? "" : "; but not \(missing.joined(separator: ", "))"
    }

    private func names(_ files: [SourceFile]) -> String { Set(files.map(\.name)).sorted().joined(separator: ", ") }

    /// `DeadlineTests.swift` and `DeadlineTests+Late.swift`; what a suite is named for is a part of it, as `Scenario.swift`
    /// and `Scenario+Accounts.swift` are of `ScenarioTests`.
    private func suiteFiles(_ suite: String) -> [SourceFile] {
        let own = files.filter { file in
            Self.runningServices.contains { file.path.hasPrefix($0) } && Self.isAspect(file.name, of: suite)
        }
        guard !own.isEmpty, suite.hasSuffix("Tests") else { return own }
        return own
            + files.filter { $0.path.hasPrefix("Tests/") && Self.isAspect($0.name, of: String(suite.dropLast(5))) }
    }

    private static func isAspect(_ file: String, of name: String) -> Bool { file == name || file.hasPrefix(name + "+") }
}
