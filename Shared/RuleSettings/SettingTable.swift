/// The settings of one service's rules. The policies hold the defaults; a table names what of them may be changed.
package struct SettingTable<Policy: Sendable>: Sendable {
    /// First part of every key: "identity".
    package let service: String
    /// The policies with their defaults.
    package let defaults: Policy
    package let settings: [Setting<Policy>]
    /// What must hold between several settings, each within its own bounds.
    package let relations: [Relation]

    package struct Relation: Sendable {
        /// Short keys of the settings that it is about.
        let keys: [String]
        /// What must hold, in words.
        let demand: String
        let holds: @Sendable (Policy) -> Bool

        package init(_ keys: String..., demand: String, holds: @escaping @Sendable (Policy) -> Bool) {
            self.keys = keys
            self.demand = demand
            self.holds = holds
        }
    }

    package init(
        _ service: String, defaults: Policy, _ settings: [Setting<Policy>], relations: [Relation] = []
    ) {
        let keys = Set(settings.map(\.key))
        precondition(keys.count == settings.count, "a key names one setting")
        precondition(relations.allSatisfy { keys.isSuperset(of: $0.keys) }, "a relation is between settings")
        self.service = service
        self.defaults = defaults
        self.settings = settings
        self.relations = relations
    }

    /// Every key with the service's name before it: `identity.code.tries-max`.
    package var keys: [String] { settings.map(fullKey) }

    /// The policies with what was given in place of the defaults.
    ///
    /// - Parameter value: what was given for a key, nil for nothing.
    /// - Returns: the policies, and everything that is wrong with what was given. Only without mistakes may they be used.
    package func policy(_ value: (_ key: String) -> String?) -> (policy: Policy, mistakes: [SettingMistake]) {
        var policy = defaults
        var mistakes: [SettingMistake] = []
        for setting in settings {
            let key = fullKey(setting)
            guard let text = value(key), let expectation = setting.write(&policy, text) else { continue }
            mistakes.append(SettingMistake(keys: [key], problem: "\(expectation), got \"\(text)\""))
        }
        guard mistakes.isEmpty else { return (policy, mistakes) }
        for relation in relations where !relation.holds(policy) {
            mistakes.append(SettingMistake(keys: relation.keys.map { "\(service).\($0)" }, problem: relation.demand))
        }
        return (policy, mistakes)
    }

    /// Each setting with the value that it has in `policy`.
    package func values(of policy: Policy) -> [(key: String, text: String)] {
        settings.map { (fullKey($0), $0.read(policy)) }
    }

    /// The table as Services/SETTINGS.md shows it.
    package var markdown: [String] {
        ["| key | unit | default | bounds | meaning |", "|---|---|---|---|---|"]
            + settings.map {
                "| `\(fullKey($0))` | \($0.unit) | `\($0.read(defaults))` | \($0.bounds) | \($0.meaning) |"
            }
    }

    private func fullKey(_ setting: Setting<Policy>) -> String { "\(service).\(setting.key)" }
}

/// One thing that is wrong with what was given for the settings.
package struct SettingMistake: Sendable, Hashable, CustomStringConvertible {
    /// The settings at fault, by their full keys.
    package let keys: [String]
    package let problem: String

    package init(keys: [String], problem: String) {
        self.keys = keys
        self.problem = problem
    }

    package var description: String { "\(keys.joined(separator: ", ")): \(problem)" }
}
