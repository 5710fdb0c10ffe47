import Foundation
package import Storage

/// From a command line to a running service; every mistake is told on standard error before a port is bound.
package enum ServiceLauncher {
    /// Exit code of mistakes in the settings (sysexits EX_CONFIG).
    package static let exitSettings: Int32 = 78

    package static func serve(
        _ name: String, port: Int, options: ServeOptions,
        define: (Settings, Environment, ServiceHost) async throws -> ServiceDefinition
    ) async throws {
        let settings: Settings
        do {
            settings = try await Settings.load(
                arguments: options.values, file: options.config, environment: ProcessInfo.processInfo.environment,
                defaultPort: port)
            try FileManager.default.createDirectory(
                atPath: settings.dataDirectory, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
            exit(exitSettings)
        }
        let host = try ServiceHost(settings: settings, environment: .live, name: name)
        do {
            try await host.run(try await define(settings, .live, host))
        } catch let error as TooFewDescriptors {
            FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
            exit(exitSettings)
        }
    }
}
