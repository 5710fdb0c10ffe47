import ArgumentParser
import Foundation
import Logging
import RegistryService
import Runtime
import Storage

@main
struct RegistryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "Workers' cards, applications and the verdict.",
        subcommands: [Serve.self, Import.self])

    struct Serve: AsyncParsableCommand {
        static let referenceDirectory = "Shared/Reference/Data"  // Posts, specialities and documents of roles.
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve("registry", port: 7102, options: options) { settings, environment, _ in
                let reference = try RegistryReference(directory: settings.referenceDirectory ?? Self.referenceDirectory)
                let service = RegistryService(
                    environment: environment, dataDirectory: settings.dataDirectory,
                    configuration: RegistryConfiguration(reference: reference))
                return ServiceDefinition(
                    name: "registry", schema: RegistrySchema.schema,
                    prepare: { try await service.recover($0, logger: Logger(label: "registry")) },
                    register: { service.register(in: &$0) })
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Loads the workers of an existing register.")

        @Argument(help: "The file; Services/Registry/IMPORT.md describes it.") var file: String
        @Option(help: "Directory of registry's store; the service must not be running on it.") var dataDir: String
        @Option(help: "File for the rejected rows; FILE.rejects.tsv unless given.") var rejects: String?
        @Option(help: "Directory of the reference data; FRMR_REFERENCE_DIR or the project's own unless given.")
        var referenceDir: String?

        func run() async throws {
            let given = referenceDir ?? ProcessInfo.processInfo.environment["FRMR_REFERENCE_DIR"]
            let reference = try RegistryReference(directory: given ?? Serve.referenceDirectory)
            try FileManager.default.createDirectory(atPath: dataDir, withIntermediateDirectories: true)
            var told = 0
            let totals = try await RegisterImport.run(
                file: file, dataDirectory: dataDir, rejects: rejects, reference: reference, environment: .live,
                processors: ProcessInfo.processInfo.activeProcessorCount
            ) { totals in
                if totals.workers / 50_000 > told { tell("\(totals)") }
                told = totals.workers / 50_000
            }
            tell("done: \(totals)")
            if totals.rejected > 0 { throw ExitCode(RegisterImport.exitRejected) }
        }

        /// At once, into a file too: an import takes its time.
        private func tell(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
    }
}
