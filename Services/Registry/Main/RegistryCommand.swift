import ArgumentParser
import RegistryService
import Runtime

@main
struct RegistryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Workers' cards, applications and the verdict.", subcommands: [Serve.self])

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve("registry", port: 7102, options: options) { settings, environment, _ in
                let service = RegistryService(environment: environment, dataDirectory: settings.dataDirectory)
                return ServiceDefinition(
                    name: "registry", schema: RegistrySchema.schema, prepare: { try await service.recover($0) },
                    register: { service.register(in: &$0) })
            }
        }
    }
}
