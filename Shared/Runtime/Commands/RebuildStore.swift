package import ArgumentParser
import Foundation
import Storage

/// `SERVICE rebuild NAME`: makes derived rows anew, while the service is stopped.
package struct RebuildStore<Program: ServiceProgram>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rebuild",
            abstract: "Makes derived rows anew: \(Program.care.rebuilds.map(\.name).joined(separator: ", ")).")
    }

    @Argument(help: "What to rebuild.") var name: String
    @Option(help: "Directory of the store; the service must not be running on it.") var dataDir: String
    @Option(help: "JSON file of settings.") var config: String?

    package init() {}

    package func validate() throws {
        guard !Program.care.rebuilds.contains(where: { $0.name == name }) else { return }
        throw ValidationError("Nothing here is called \(name).")
    }

    package func run() async throws {
        let place = StorePlace(Program.service, directory: dataDir, schema: Program.schema)
        try await ServiceLauncher.withStore(place, config: config, rules: Program.rules) { store, _, _ in
            for rebuild in Program.care.rebuilds where rebuild.name == name {
                print("\(name): rows changed \(try await rebuild.run(store))")
            }
        }
    }
}
