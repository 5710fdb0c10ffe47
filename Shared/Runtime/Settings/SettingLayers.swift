/// What was given for the settings: the command line goes before the environment, and the environment before the file.
struct SettingLayers: Sendable {
    private let arguments: [String: String]
    private let environment: [String: String]
    private let file: [String: String]

    /// - Parameters:
    ///   - arguments: values of the command line by key, e.g. `data.dir`.
    ///   - environment: variables by name, e.g. `FRMR_DATA_DIR`.
    ///   - file: values of the file by key.
    init(arguments: [String: String], environment: [String: String], file: [String: String]) {
        self.arguments = arguments
        self.environment = environment
        self.file = file
    }

    /// What was given for the key, nil for nothing.
    func text(_ key: String) -> String? { arguments[key] ?? environment[Self.variable(key)] ?? file[key] }

    func origin(_ key: String) -> SettingOrigin {
        if arguments[key] != nil { return .commandLine }
        if environment[Self.variable(key)] != nil { return .environment }
        return file[key] == nil ? .default : .file
    }

    /// A line for each unknown key: a typing mistake would otherwise go unnoticed.
    ///
    /// One file, or one environment, may serve several services: what lies below another service's name is left to that
    /// service, and a variable is checked only below the name of this service, as scripts have variables of their own.
    func unknown(service: String, keys: Set<String>) -> [String] {
        let others = Self.services.filter { $0 != service }.map { $0 + "." }
        let inFile = file.keys.sorted().filter { key in
            !keys.contains(key) && !others.contains { key.hasPrefix($0) }
        }
        let variables = Set(keys.map(Self.variable))
        let own = Self.variable(service) + "_"
        let inEnvironment = environment.keys.sorted().filter { $0.hasPrefix(own) && !variables.contains($0) }
        return inFile.map { "--config: there is no setting \"\($0)\"" }
            + inEnvironment.map { "\($0): there is no such setting" }
    }

    /// The variable of a key: `FRMR_CODE_TRIES_MAX` for `code.tries-max`.
    static func variable(_ key: String) -> String {
        "FRMR_" + String(key.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    private static let services = ["identity", "registry", "verification"]
}

/// Where the value of a setting comes from.
package enum SettingOrigin: String, Sendable, Hashable, CaseIterable {
    case commandLine = "command line"
    case environment
    case file
    case `default`
}
