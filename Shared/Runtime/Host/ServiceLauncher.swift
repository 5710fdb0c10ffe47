import Foundation
import Logging
package import RuleSettings
package import Storage

/// From a command line to a running service; every mistake is written to standard error before a port is bound.
package enum ServiceLauncher {
    /// Exit code of mistakes in the settings (sysexits EX_CONFIG).
    package static let exitSettings: Int32 = 78

    package static func serve<Program: ServiceProgram>(
        _ program: Program.Type, options: ServeOptions,
        define: (Settings, Program.Policy, Environment, ServiceHost) async throws -> ServiceDefinition
    ) async throws {
        let name = program.service
        let settings: Settings
        let policy: Program.Policy
        do {
            (settings, policy) = try load(program, options).valid()
            try makeDirectory(settings.dataDirectory)
            try expectWhole(StorePlace(name, directory: settings.dataDirectory, schema: program.schema))
        } catch { fail(name, error) }
        let host = try ServiceHost(settings: settings, environment: .live, name: name)
        do {
            let definition = try await define(settings, policy, .live, host)
            try await host.run(definition, sweeps: program.care.sweeps(settings.dataDirectory))
        } catch let error as TooFewDescriptors {
            fail(name, error)
        } catch let error as StorageError where error.reason == .migrationNeeded {
            fail(name, OldStore(service: name, directory: settings.dataDirectory, cause: error))
        } catch let error as StorageError where error.reason == .commitsLost {
            tell("\(name): \(error)")
            exit(StoreExit.findings)
        }
    }

    /// The settings of a service, for a command beside it. Mistakes end the process.
    static func settings<Program: ServiceProgram>(_ program: Program.Type, options: ServeOptions) -> Settings {
        do { return try load(program, options).valid().0 } catch { fail(program.service, error) }
    }

    static func printSettings<Program: ServiceProgram>(_ program: Program.Type, options: ServeOptions) {
        do {
            let settings = try load(program, options)
            print(EffectiveSetting.lines(settings.effective).joined(separator: "\n"))
            _ = try settings.valid()
        } catch { fail(program.service, error) }
    }

    /// Opens the store of a service that is stopped, for another program under the service's own rules.
    package static func withStore<Policy, Result>(
        _ place: StorePlace, config: String?, rules: SettingTable<Policy>,
        _ body: (Store, Policy, Environment) async throws -> Result
    ) async throws -> Result {
        let (policy, _) = Self.rules(rules, config: config)
        let store = try open(place)
        defer { store.close() }
        return try await body(store, policy, .live)
    }

    /// Opens the store of a service that is stopped, by the settings that `serve` would go by.
    static func withStore<Program: ServiceProgram, Result>(
        _ program: Program.Type, _ options: ServeOptions, _ body: (Store, Settings) async throws -> Result
    ) async throws -> Result {
        let settings = settings(program, options: options)
        let place = StorePlace(program.service, directory: settings.dataDirectory, schema: program.schema)
        let store = try open(place)
        defer { store.close() }
        return try await body(store, settings)
    }

    private static func open(_ place: StorePlace) throws -> Store {
        do {
            try makeDirectory(place.directory)
            try expectWhole(place)
        } catch { fail(place.service, error) }
        var logger = Logger(label: place.service)
        logger.logLevel = .warning
        return try open(place, logger)
    }

    private static func open(_ place: StorePlace, _ logger: Logger) throws(StorageError) -> Store {
        do throws(StorageError) {
            return try Store.open(
                path: place.path, schema: place.schema, loops: 0, environment: .live, logger: logger)
        } catch {
            guard error.reason == .migrationNeeded else { throw error }
            fail(place.service, OldStore(service: place.service, directory: place.directory, cause: error))
        }
    }

    /// The service's rules, for a program that runs beside it, and the directory of reference data if one is given.
    package static func rules<Policy>(
        _ rules: SettingTable<Policy>, referenceDirectory: String? = nil, config: String?
    ) -> (rules: Policy, referenceDirectory: String?) {
        do {
            return try ServiceSettings.beside(
                rules, referenceDirectory: referenceDirectory, file: config,
                environment: ProcessInfo.processInfo.environment)
        } catch { fail(rules.service, error) }
    }

    private static func load<Program: ServiceProgram>(
        _ program: Program.Type, _ options: ServeOptions
    ) throws(Settings.Mistakes) -> ServiceSettings<Program.Policy> {
        try ServiceSettings(
            arguments: options.values, file: options.config, environment: ProcessInfo.processInfo.environment,
            defaultPort: program.port, rules: program.rules)
    }

    /// A restore that was broken off has moved a part of its files.
    private static func expectWhole(_ place: StorePlace) throws {
        guard FileManager.default.fileExists(atPath: place.draftOfRestore) else { return }
        throw OperatorError("\(place.draftOfRestore) is there: a restore was broken off, run it again with --force")
    }

    private static func makeDirectory(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    static func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }

    private static func fail(_ name: String, _ error: any Error) -> Never {
        tell("\(name): \(error)")
        exit(exitSettings)
    }
}

/// The store is one of an earlier program, and nobody has said that it may be changed.
struct OldStore: Error, CustomStringConvertible {
    let service: String
    let directory: String
    let cause: StorageError

    var description: String {
        "\(cause). Make a backup, then run: \(service) migrate --data-dir \(directory)"
    }
}
