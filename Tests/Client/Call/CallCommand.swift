import ArgumentParser
import FRMRCalls
import FRMRContracts
import FRMRTransport

#if canImport(FoundationEssentials)
import FoundationEssentials
import Glibc
#else
import Foundation
#endif

/// Calls one method with requests in JSON and prints the replies in JSON.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls a method: JSON in, JSON out.",
        discussion: """
            REQUEST is JSON by the proto's names, `@FILE` or `-` for standard input. A method that takes a stream reads \
            one message a line; one that answers with a stream prints one a line.

            The access token comes from --token, --token-file or the environment variable FRMR_TOKEN.

            Exit codes: 0 answered, 1 the service refused (its error is printed with its fields), 64 the command line is \
            wrong, 65 the request, the token file or a TLS file cannot be used, 69 no answer: the service was not reached \
            or the connection was lost, 74 the output cannot be written.

            A command that may have been executed is told as such, with its idempotency key: repeat it with \
            --idempotency-key and the same request, and it is not done twice.
            """)

    @Argument(help: "SERVICE/METHOD, e.g. frmr.registry.v1.Eligibility/Check.")
    var method: String
    @Argument(help: "The request: JSON, @FILE, or - for standard input.")
    var request: String?
    @Option(help: "Idempotency key; a fresh one where the method needs one and none is given.")
    var idempotencyKey: String?
    @OptionGroup var target: TargetOptions

    func run() async throws {
        // A reader that went away is a failure of the output, with its exit code.
        signal(SIGPIPE, SIG_IGN)
        let method = try Self.method(self.method)
        if request == nil, method.clientStreaming {
            throw ValidationError("\(self.method) takes a stream: give @FILE, or - for one message a line")
        }
        do {
            let input = try RequestInput(request ?? "{}")
            let options = try options(for: method)
            try await Connections.with { connections in
                try await connections.caller(target.endpoint, tls: target.tls) { caller in
                    try await JSONCall(method: method, caller: caller, options: options, print: writeResult)
                        .run(input)
                }
            }
        } catch {
            guard let failure = CallEnding(error) else { throw error }
            failure.lines.forEach(printToStandardError)
            throw failure.exit.code
        }
    }

    private func options(for method: MethodDescriptor) throws -> CallOptions {
        let isStream = method.clientStreaming || method.serverStreaming
        var options = CallOptions(
            timeout: target.timeout?.duration ?? (isStream ? .seconds(30 * 60) : .seconds(5)),
            accessToken: try target.accessToken(environment: ProcessInfo.processInfo.environment),
            idempotencyKey: idempotencyKey)
        if idempotencyKey == nil, method.needsIdempotencyKey { options.idempotencyKey = UUID().uuidString }
        return options
    }

    /// - Throws: `ValidationError` that names what there is.
    static func method(_ name: String) throws -> MethodDescriptor {
        let path = name.hasPrefix("/") ? name : "/" + name
        guard let method = ServiceCatalog.method(path: path) else {
            let near = ServiceCatalog.methods.map { String($0.path.dropFirst()) }
            throw ValidationError("no method \(name). There are:\n  " + near.joined(separator: "\n  "))
        }
        return method
    }
}
