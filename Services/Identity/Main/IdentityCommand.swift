import ArgumentParser
import FRMRCalls
import Foundation
import IdentityService
import Logging
import Runtime
import Storage
import Tokens

@main
struct IdentityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity", abstract: "Accounts, assurance levels and sessions of the register.",
        subcommands: [Serve.self, CreateOperator.self])

    struct Serve: AsyncParsableCommand {
        @OptionGroup var options: ServeOptions

        func run() async throws {
            try await ServiceLauncher.serve("identity", port: 7101, options: options) { settings, environment, _ in
                let keys = try IdentityKeys.load(
                    directory: settings.dataDirectory, randomBytes: environment.randomBytes)
                let hasher = PasswordHasher(randomBytes: environment.randomBytes)
                let service = IdentityService(environment: environment, keys: keys, hasher: hasher)
                let spool = SpoolDelivery(dataDirectory: settings.dataDirectory)
                let verifier = TokenVerifier(keys: [keys.signer.verificationKey])
                return ServiceDefinition(
                    name: "identity", schema: IdentitySchema.schema,
                    localDeliveries: [
                        OutboxDelivery(
                            destination: Delivery.destination, policy: Delivery.policy, deliver: spool.deliver)
                    ],
                    jobs: { store, _ in [Housekeeping(store: store, environment: environment).run] },
                    verifyToken: { token, now throws(RPCError) in try await verifier.verify(token, now: now) },
                    register: { service.register(in: &$0) })
            }
        }
    }

    struct CreateOperator: AsyncParsableCommand {
        @Option(help: "Directory of identity's store; the service must not be running on it.") var dataDir: String
        @Option(help: "Mobile phone of the operator.") var phone: String
        @Option(help: "File with the operator's password.") var passwordFile: String

        func run() async throws {
            let password = try String(contentsOfFile: passwordFile, encoding: .utf8).trimmingCharacters(in: .newlines)
            try FileManager.default.createDirectory(atPath: dataDir, withIntermediateDirectories: true)
            var logger = Logger(label: "identity")
            logger.logLevel = .warning
            let store = try Store.open(
                path: dataDir + "/identity.db", schema: IdentitySchema.schema, loops: 0, environment: .live,
                logger: logger)
            defer { store.close() }
            let hasher = PasswordHasher(randomBytes: Environment.live.randomBytes)
            let bootstrap = OperatorBootstrap(store: store, hasher: hasher, environment: .live)
            print(try await bootstrap.ensure(phone: phone, password: password))
        }
    }
}
