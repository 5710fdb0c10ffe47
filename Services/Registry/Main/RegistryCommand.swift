import ArgumentParser
import Foundation
import Logging
import RegistryService
import Runtime
import Storage

@main
struct RegistryCommand: AsyncParsableCommand, ServiceProgram {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Workers' cards, applications and the verdict.",
        subcommands: [Serve.self, Import.self] + commands)
    static let (service, port, rules, care) = ("registry", 7102, RegistrySettings.table, RegistryCare.care)

    struct Serve: AsyncParsableCommand {
        static let referenceDirectory = "Shared/Reference/Data"  // Posts, specialities and documents of roles.
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve(RegistryCommand.self, options: options) {
                settings, rules, environment, host in
                let directory = settings.referenceDirectory ?? Self.referenceDirectory
                let service = RegistryService(
                    environment: environment, dataDirectory: settings.dataDirectory,
                    verification: host.peer("verification", as: "registry"),
                    configuration: rules.with(try RegistryReference(directory: directory)))
                return ServiceDefinition(
                    name: "registry", schema: schema, noteDelivery: RegistryDeliveries.note,
                    prepare: { try await service.recover($0, logger: Logger(label: "registry")) },
                    settlings: [service.settlement.map { .init("verification", $0.peerIncarnation, $0.settle) }],
                    register: { service.register(in: &$0) })
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Loads the workers of an existing register.")
        @Argument(help: "The file, or - for standard input; Services/Registry/IMPORT.md describes it.") var file: String
        @Option(help: "Directory of registry's store; the service must not be running on it.") var dataDir: String
        @Option(help: "File for the rejected rows; FILE.rejects.tsv unless given.") var rejects: String?
        @Option(help: "Directory of the reference data; FRMR_REFERENCE_DIR or the project's own unless given.")
        var referenceDir: String?
        @Option(help: "JSON file of settings.") var config: String?

        func run() async throws {
            let (policy, directory) = ServiceLauncher.rules(
                RegistryCommand.rules, referenceDirectory: referenceDir, config: config)
            let reference = try RegistryReference(directory: directory ?? Serve.referenceDirectory)
            let totals = try await RegisterImport.run(
                file: file, dataDirectory: dataDir, rejects: rejects, configuration: policy.with(reference),
                environment: .live, processors: ProcessInfo.processInfo.activeProcessorCount
            ) { tell("\($0)") }
            tell("done: \(totals)")
            if totals.rejected > 0 { throw ExitCode(RegisterImport.exitRejected) }
        }

        /// At once, into a file too: an import takes its time.
        private func tell(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
    }
}
