import ArgumentParser
import FRMRCalls
import FRMRContracts

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Calls one method with a request in JSON and prints the reply in JSON.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls a method: JSON in, JSON out.",
        discussion: "Exits with 0 on a reply, with 1 on an error of the service, which is printed with its fields.")

    @Argument(help: "SERVICE/METHOD, e.g. frmr.registry.v1.Eligibility/Check.")
    var method: String
    @Argument(help: "The request as JSON, by the proto's names.")
    var request = "{}"
    @Option(help: "Idempotency key; a fresh one where the method needs one and none is given.")
    var key: String?
    @OptionGroup var target: TargetOptions

    func run() async throws {
        let method = try Self.unary(self.method)
        let payload = try JSONCodec.encode(json: request, as: method.input)
        var options = CallOptions(timeout: target.timeout.duration, accessToken: target.token, idempotencyKey: key)
        if options.idempotencyKey == nil && method.needsIdempotencyKey { options.idempotencyKey = UUID().uuidString }
        let sent = options
        do {
            let reply = try await Connections.with { connections in
                try await connections.caller(target.endpoint, tls: target.tls) {
                    try await $0.unary(method, payload, sent)
                }
            }
            print(try JSONCodec.json(from: reply, of: method.output))
        } catch let error as RPCError {
            printToStandardError(ErrorText.lines(of: error).joined(separator: "\n"))
            throw ExitCode.failure
        }
    }

    /// - Throws: `ValidationError` that names what there is.
    static func unary(_ name: String) throws -> MethodDescriptor {
        let path = name.hasPrefix("/") ? name : "/" + name
        guard let method = ServiceCatalog.method(path: path) else {
            let near = ServiceCatalog.methods.map { String($0.path.dropFirst()) }
            throw ValidationError("no method \(name). There are:\n  " + near.joined(separator: "\n  "))
        }
        guard !method.clientStreaming && !method.serverStreaming else {
            throw ValidationError("\(name) is a stream; call takes one request and one reply.")
        }
        return method
    }
}

/// An error of a service as lines for people.
enum ErrorText {
    static func lines(of error: RPCError) -> [String] {
        var lines = ["\(error.code) \(error.reason): \(error.message) / \(error.english)"]
        lines += error.violations.map { "  \($0.field): \($0.reason): \($0.message) / \($0.english)" }
        lines += error.metadata.sorted { $0.key < $1.key }.map { "  \($0.key) = \($0.value)" }
        if let wait = error.retryAfter { lines.append("  retry after \(wait)") }
        return lines
    }
}
