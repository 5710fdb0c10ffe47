import ArgumentParser
import Runtime
import VerificationService

@main
struct VerificationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verification", abstract: "Checks of applications against state registers.",
        subcommands: [Serve.self])

    /// Where the calendars and sample extracts lie in the project and in the image.
    static let referenceDirectory = "Services/Verification/Data"

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve("verification", port: 7103, options: options) {
                settings, environment, host in
                let directory = settings.referenceDirectory ?? referenceDirectory
                let adapter = host.peer("register", as: "verification")
                let register: any StateRegister =
                    try adapter.map { RemoteRegister($0) } ?? ReferenceData.register(directory: directory)
                let configuration = VerificationConfiguration(
                    calendar: try ReferenceData.calendar(directory: directory))
                let service = VerificationService(
                    environment: environment, register: register, configuration: configuration)
                return ServiceDefinition(
                    name: "verification", schema: VerificationSchema.schema,
                    jobs: { store, logger in service.jobs(store: store, logger: logger).map(\.run) },
                    register: { service.register(in: &$0) })
            }
        }
    }
}
