package import ArgumentParser
import Foundation
import Logging
package import RuleSettings
package import Storage

/// From a command line to a running service; every mistake is told on standard error before a port is bound.
package enum ServiceLauncher {
    /// Exit code of mistakes in the settings (sysexits EX_CONFIG).
    package static let exitSettings: Int32 = 78

    /// - Parameter rules: what of the service's rules may be set.
    package static func serve<Policy>(
        _ name: String, port: Int, options: ServeOptions, rules: SettingTable<Policy>,
        define: (Settings, Policy, Environment, ServiceHost) async throws -> ServiceDefinition
    ) async throws {
        let settings: Settings
        let policy: Policy
        do {
            (settings, policy) = try load(port: port, options: options, rules: rules).valid()
            try makeDirectory(settings.dataDirectory)
        } catch { fail(name, error) }
        let host = try ServiceHost(settings: settings, environment: .live, name: name)
        do {
            try await host.run(try await define(settings, policy, .live, host))
        } catch let error as TooFewDescriptors { fail(name, error) }
    }

    /// The command `settings` of a service.
    package static let settingsCommand = CommandConfiguration(
        commandName: "settings", abstract: "Prints every setting with its value and where it comes from.")

    /// Prints every setting with what holds and where it comes from, then what is wrong with them.
    package static func printSettings<Policy>(
        _ name: String, port: Int, options: ServeOptions, rules: SettingTable<Policy>
    ) {
        do {
            let settings = try load(port: port, options: options, rules: rules)
            print(EffectiveSetting.lines(settings.effective).joined(separator: "\n"))
            _ = try settings.valid()
        } catch { fail(name, error) }
    }

    /// Opens a service's store for a program that runs beside it, under the service's own rules.
    package static func withStore<Policy, Result>(
        _ place: StorePlace, config: String?, rules: SettingTable<Policy>,
        _ body: (Store, Policy, Environment) async throws -> Result
    ) async throws -> Result {
        let policy: Policy
        do {
            policy = try ServiceSettings.rules(
                rules, file: config, environment: ProcessInfo.processInfo.environment)
            try makeDirectory(place.directory)
        } catch { fail(place.service, error) }
        var logger = Logger(label: place.service)
        logger.logLevel = .warning
        let store = try Store.open(
            path: place.path, schema: place.schema, loops: 0, environment: .live, logger: logger)
        defer { store.close() }
        return try await body(store, policy, .live)
    }

    private static func load<Policy>(
        port: Int, options: ServeOptions, rules: SettingTable<Policy>
    ) throws(Settings.Mistakes) -> ServiceSettings<Policy> {
        try ServiceSettings(
            arguments: options.values, file: options.config, environment: ProcessInfo.processInfo.environment,
            defaultPort: port, rules: rules)
    }

    private static func makeDirectory(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private static func fail(_ name: String, _ error: any Error) -> Never {
        FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
        exit(exitSettings)
    }
}

/// The rules of a service of which nothing may be set.
package struct NoRules: Sendable {}

extension ServiceLauncher {
    /// Serves with rules of which nothing may be set.
    package static func serve(
        _ name: String, port: Int, options: ServeOptions,
        define: (Settings, Environment, ServiceHost) async throws -> ServiceDefinition
    ) async throws {
        let rules = SettingTable(name, defaults: NoRules(), [])
        try await serve(name, port: port, options: options, rules: rules) { settings, _, environment, host in
            try await define(settings, environment, host)
        }
    }
}
