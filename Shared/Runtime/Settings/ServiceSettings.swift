package import RuleSettings

/// All settings of one service: the process's, and the numbers of its rules.
package struct ServiceSettings<Policy: Sendable>: Sendable {
    /// Nil when there are mistakes in them.
    private let process: Settings?
    private let policy: Policy
    /// Every setting with what was given for it, or its default, and where that comes from.
    package let effective: [EffectiveSetting]
    /// A line for each thing that is wrong.
    package let mistakes: [String]

    /// - Parameters:
    ///   - arguments: values of the command line by key, e.g. `data.dir`.
    ///   - file: path of a JSON file.
    ///   - environment: variables by name.
    ///   - defaultPort: where the service listens unless told.
    /// - Throws: `Settings.Mistakes` when the file is none of settings.
    package init(
        arguments: [String: String], file: String?, environment: [String: String], defaultPort: Int,
        rules: SettingTable<Policy>
    ) throws(Settings.Mistakes) {
        let layers = SettingLayers(
            arguments: arguments, environment: environment,
            file: try file.map { path throws(Settings.Mistakes) in try SettingFile.values(of: path) } ?? [:])
        var lines: [String] = []
        do throws(Settings.Mistakes) {
            process = try Settings(layers.text, defaultPort: defaultPort)
        } catch {
            process = nil
            lines = error.lines
        }
        let (policy, mistakes) = rules.policy(layers.text)
        self.policy = policy
        lines += mistakes.map { mistake in
            let origins = Set(mistake.keys.map(layers.origin)).subtracting([.default]).map(\.rawValue).sorted()
            return origins.isEmpty ? "\(mistake)" : "\(mistake) (\(origins.joined(separator: ", ")))"
        }
        let known = Set(ProcessSetting.all.map(\.key) + rules.keys)
        self.mistakes = lines + layers.unknown(service: rules.service, keys: known)
        let port = String(defaultPort)
        let defaults =
            ProcessSetting.all.map { ($0.key, $0.fallback.replacing("PORT", with: port)) }
            + rules.values(of: rules.defaults)
        effective = defaults.map { key, text in
            EffectiveSetting(key: key, text: layers.text(key) ?? text, origin: layers.origin(key))
        }
    }

    /// The settings, whole and valid.
    ///
    /// - Throws: `Settings.Mistakes` with all of them.
    package func valid() throws(Settings.Mistakes) -> (process: Settings, rules: Policy) {
        guard let process, mistakes.isEmpty else { throw Settings.Mistakes(lines: mistakes) }
        return (process, policy)
    }

    /// The numbers of the rules, for a program that runs beside the service.
    ///
    /// - Parameters:
    ///   - referenceDirectory: what the command line gives for it.
    ///   - file: path of a JSON file.
    /// - Returns: the rules, and the directory of reference data if one is given.
    /// - Throws: `Settings.Mistakes` when the file is none of settings, or what is wrong with those of rules.
    package static func beside(
        _ rules: SettingTable<Policy>, referenceDirectory: String? = nil, file: String?, environment: [String: String]
    ) throws(Settings.Mistakes) -> (rules: Policy, referenceDirectory: String?) {
        let key = "reference.dir"
        let layers = SettingLayers(
            arguments: referenceDirectory.map { [key: $0] } ?? [:], environment: environment,
            file: try file.map { path throws(Settings.Mistakes) in try SettingFile.values(of: path) } ?? [:])
        let (policy, mistakes) = rules.policy(layers.text)
        let known = Set(ProcessSetting.all.map(\.key) + rules.keys)
        let lines = mistakes.map(\.description) + layers.unknown(service: rules.service, keys: known)
        guard lines.isEmpty else { throw Settings.Mistakes(lines: lines) }
        return (policy, layers.text(key))
    }
}

/// The value of a setting and where it comes from.
package struct EffectiveSetting: Sendable, Hashable {
    package let key: String
    /// Empty for nothing.
    package let text: String
    package let origin: SettingOrigin

    /// A line each, in columns: key, value, origin.
    package static func lines(_ settings: [EffectiveSetting]) -> [String] {
        let keys = settings.map(\.key.count).max() ?? 0
        let texts = settings.map(\.text.count).max() ?? 0
        return settings.map { setting in
            pad(setting.key, keys) + "  " + pad(setting.text.isEmpty ? "-" : setting.text, texts) + "  "
                + setting.origin.rawValue
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
