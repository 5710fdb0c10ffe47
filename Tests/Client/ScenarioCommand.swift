import ArgumentParser
import FRMRCalls

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Carries one fictitious worker from registration to the verdicts that a hospital asks for.
struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "The main job, step by step, with what was asked and answered.",
        discussion: "Exits with 0 only when every step came out as expected.")

    @Option(help: "Address of the identity service, HOST:PORT.")
    var identity: String
    @Option(help: "Address of the registry service, HOST:PORT.")
    var registry: String
    @Option(help: "Address of the verification service, HOST:PORT.")
    var verification: String
    @Option(help: "JSON file of fictitious workers.")
    var people: String
    @Option(help: "Folder of the scans.")
    var scans: String
    @Option(help: "Spool file of the identity service, where its codes go.")
    var spool: String
    @Option(help: "Phone of the operator's account.")
    var operatorPhone: String
    @Option(help: "The operator's password; better a file.")
    var operatorPassword: String?
    @Option(help: "File of the operator's password, without a line feed at its end.")
    var operatorPasswordFile: String?
    @Option(help: "Writes the hospital's access token to this file.")
    var writeToken: String?
    @Option(help: "Writes the encoded question that was answered \"allowed\" to this file.")
    var writeCheck: String?

    func validate() throws {
        guard (operatorPassword == nil) != (operatorPasswordFile == nil) else {
            throw ValidationError("give --operator-password or --operator-password-file")
        }
    }

    func run() async throws {
        let settings = Scenario.Settings(
            people: try SamplePerson.load(people), registry: registry, scans: scans, spool: spool,
            operatorPhone: operatorPhone,
            operatorPassword: try password())
        do {
            let result = try await Connections.with { connections in
                try await connections.caller(identity) { identity in
                    try await connections.caller(registry) { registry in
                        try await connections.caller(verification) { verification in
                            let services = Scenario.Services(
                                identity: identity, registry: registry, verification: verification)
                            return try await Self.scenario(services, settings).run()
                        }
                    }
                }
            }
            try write(result)
        } catch let unexpected as Unexpected {
            printToStandardError("\nThe scenario failed: \(unexpected)")
            throw ExitCode.failure
        }
        print("\nEvery step came out as expected.")
    }

    private static func scenario(_ services: Scenario.Services, _ settings: Scenario.Settings) -> Scenario {
        // `print` gathers lines while its output is a file: the steps are shown when they happen.
        Scenario(services: services, settings: settings, transcript: Transcript(printAtOnce)) {
            UInt64.random(in: .min ... .max)
        }
    }

    private func password() throws -> String {
        if let operatorPassword { return operatorPassword }
        let path = operatorPasswordFile ?? ""
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("--operator-password-file: cannot read \(path)")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(_ result: Scenario.Result) throws {
        if let writeToken { try Data(result.hospitalToken.utf8).write(to: URL(fileURLWithPath: writeToken)) }
        if let writeCheck {
            try Data(result.allowedQuestion.encoded()).write(to: URL(fileURLWithPath: writeCheck))
        }
    }
}
