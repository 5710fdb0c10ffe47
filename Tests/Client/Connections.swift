import ArgumentParser
import FRMRCalls
import FRMRTransport
import NIOCore
import NIOPosix

/// The connections of one run of the client, closed together.
///
/// The one place where the client meets the transport: everything else knows `Caller` only.
final class Connections: Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)

    /// Connections for the time of `body`; the event loops end behind it, whichever way it ends.
    static func with<T>(_ body: (Connections) async throws -> T) async throws -> T {
        let connections = Connections()
        do {
            let result = try await body(connections)
            try await connections.group.shutdownGracefully()
            return result
        } catch {
            try await connections.group.shutdownGracefully()
            throw error
        }
    }

    /// A connection of its own for the time of `body`.
    func client<T>(_ address: String, tls: TLSSettings? = nil, _ body: (Client) async throws -> T) async throws -> T {
        guard let endpoint = Endpoint(address) else {
            throw ValidationError("expected HOST:PORT, got \"\(address)\"")
        }
        let client = try Client(endpoint: endpoint, tls: tls, group: group)
        do {
            let result = try await body(client)
            await client.close()
            return result
        } catch {
            await client.close()
            throw error
        }
    }

    /// The same with the suite's retries above the connection.
    func caller<T>(_ address: String, tls: TLSSettings? = nil, _ body: (any Caller) async throws -> T) async throws -> T
    {
        try await client(address, tls: tls) { try await body(RetryingCaller($0)) }
    }
}
