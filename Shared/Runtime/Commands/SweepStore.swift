package import ArgumentParser
import FRMRCalls
import Storage

/// `SERVICE retention`: removes from the store of a stopped service what its settings keep no longer. A running service
/// does it by itself, each `--retention-period`.
package struct SweepStore<Program: ServiceProgram>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "retention", abstract: "Removes what the store keeps no longer; the service must be stopped.",
            discussion: """
                Goes by the arguments, the environment and the file of settings that `serve` would go by. In steps: \
                ended at any moment, it leaves a store from which the next run goes on.
                """)
    }

    @OptionGroup var options: ServeOptions

    package init() {}

    package func run() async throws {
        let rows = try await ServiceLauncher.withStore(Program.self, options) { store, settings in
            try await RetentionJob(store: store, policy: settings.retention).sweep()
        }
        print("done: \(Program.service) rows removed \(rows)")
    }
}
