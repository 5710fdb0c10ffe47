import ArgumentParser
import Runtime
import VerificationService

@main
struct VerificationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verification", abstract: "Checks of applications against state registers.",
        subcommands: [Serve.self])

    /// Where the calendars and the sample extracts lie in the project; elsewhere one directory holds both.
    static let calendarDirectory = "Shared/Reference/Data"
    static let extractsDirectory = "Services/Verification/Data"

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve("verification", port: 7103, options: options) {
                settings, environment, host in
                let adapter = host.peer("register", as: "verification")
                let register: any StateRegister =
                    try adapter.map { RemoteRegister($0) }
                    ?? ReferenceData.register(
                        directory: settings.referenceDirectory ?? extractsDirectory)
                let configuration = VerificationConfiguration(
                    calendar: try ReferenceData.calendar(
                        directory: settings.referenceDirectory ?? calendarDirectory))
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
