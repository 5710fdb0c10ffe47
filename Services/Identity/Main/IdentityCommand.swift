import ArgumentParser
import Foundation
import IdentityService
import Runtime
import Storage
import Tokens

@main
struct IdentityCommand: AsyncParsableCommand, ServiceProgram {
    static let configuration = CommandConfiguration(
        commandName: "identity", abstract: "Accounts, assurance levels and sessions of the register.",
        subcommands: [Serve.self, CreateOperator.self] + commands)
    static let (service, port, rules) = ("identity", 7101, IdentitySettings.table)
    static let care = IdentitySchema.care

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve(IdentityCommand.self, options: options) {
                settings, rules, environment, _ in
                let keys = try IdentityKeys.load(
                    directory: settings.dataDirectory, randomBytes: environment.randomBytes)
                let service = IdentityService(environment: environment, keys: keys, configuration: rules)
                let spool = SpoolDelivery(dataDirectory: settings.dataDirectory)
                let verifier = TokenVerifier(keys: [keys.signer.verificationKey])
                return ServiceDefinition(
                    name: "identity", schema: IdentitySchema.schema,
                    localDeliveries: [
                        OutboxDelivery(
                            destination: Delivery.destination, policy: Delivery.policy, deliver: spool.deliver)
                    ],
                    noteDelivery: Delivery.note, shownAggregate: Delivery.shown,
                    prepare: { try await service.endSessionsOfFormerStore($0) },
                    jobs: { store, _ in [Job("housekeeping", service.housekeeping(store: store).run)] },
                    verifyToken: verifier.verify, register: { service.register(in: &$0) })
            }
        }
    }

    struct CreateOperator: AsyncParsableCommand {
        @Option(help: "Directory of identity's store; the service must not be running on it.") var dataDir: String
        @Option(help: "Mobile phone of the operator.") var phone: String
        @Option(help: "File with the operator's password.") var passwordFile: String
        @Option(help: "JSON file of settings.") var config: String?

        func run() async throws {
            let password = try String(contentsOfFile: passwordFile, encoding: .utf8).trimmingCharacters(in: .newlines)
            let place = StorePlace("identity", directory: dataDir, schema: IdentitySchema.schema)
            try await ServiceLauncher.withStore(place, config: config, rules: IdentitySettings.table) {
                let bootstrap = OperatorBootstrap(store: $0, environment: $2, configuration: $1)
                print(try await bootstrap.ensure(phone: phone, password: password))
            }
        }
    }
}
