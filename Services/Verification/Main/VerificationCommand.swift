import ArgumentParser
import Runtime
import VerificationService

@main
struct VerificationCommand: AsyncParsableCommand, ServiceProgram {
    static let configuration = CommandConfiguration(
        commandName: "verification", abstract: "Checks of applications against state registers.",
        subcommands: [Serve.self] + commands)
    static let (service, port, rules) = ("verification", 7103, VerificationSettings.table)
    static let care = VerificationSchema.care

    /// Where the calendars and the sample extracts lie in the project; elsewhere one directory holds both.
    static let calendarDirectory = "Shared/Reference/Data"
    static let extractsDirectory = "Services/Verification/Data"

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve(VerificationCommand.self, options: options) {
                settings, rules, environment, host in
                let adapter = host.peer("register", as: "verification")
                let register: any StateRegister =
                    try adapter.map { RemoteRegister($0) }
                    ?? ReferenceData.register(
                        directory: settings.referenceDirectory ?? extractsDirectory)
                var configuration = rules
                configuration.calendar = try ReferenceData.calendar(
                    directory: settings.referenceDirectory ?? calendarDirectory)
                let service = VerificationService(
                    environment: environment, register: register, configuration: configuration)
                return ServiceDefinition(
                    name: "verification", schema: VerificationSchema.schema, noteDelivery: CaseDeliveries.note,
                    jobs: { store, logger in service.jobs(store: store, logger: logger) },
                    register: { service.register(in: &$0) })
            }
        }
    }
}
