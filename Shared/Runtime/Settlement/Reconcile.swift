package import ArgumentParser
import FRMRCalls
import FRMRContracts
import FRMRTransport

/// `SERVICE reconcile`: has the running service settle with its peers now, and prints what differed.
package struct Reconcile<Program: ServiceProgram>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reconcile",
            abstract: "Has the running service compare its store with its peers', mend what differs and name it.")
    }

    @OptionGroup var options: ServeOptions
    @Option(help: "Address of the running service, HOST:PORT; that of --listen unless given.") var endpoint: String?

    package init() {}

    package func run() async throws {
        var settings = ServiceLauncher.settings(Program.self, options: options)
        if let endpoint {
            guard let given = Endpoint(endpoint) else {
                throw ValidationError("--endpoint: expected HOST:PORT, got \"\(endpoint)\"")
            }
            settings.listen = given
        }
        settings.peers = [Program.service: [settings.listen]]
        let host = try ServiceHost(settings: settings, environment: .live, name: Program.service)
        let answer = try await host.asking(Program.service) { caller throws(RPCError) in
            try await OperationsV1.SettlementClient(caller).reconcile(.init(), CallOptions(timeout: .seconds(60)))
        }
        for finding in answer.findings {
            print("\(finding.reason) \(finding.peer) \(finding.id) \(finding.detail)")
        }
        print("incarnation \(answer.incarnation): \(answer.findingsTotal) differences")
    }
}
