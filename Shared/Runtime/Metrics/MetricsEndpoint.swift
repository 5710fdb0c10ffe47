package import FRMRTransport
package import Logging
package import NIOCore
import NIOHTTP1
package import NIOPosix
import NIOSSL
import Synchronization

/// Answers `GET /metrics` over HTTP/1.1: one request for each connection, which then closes.
///
/// In plaintext on loopback only. In mutual TLS it answers nobody but the bearer of a service's certificate
/// (`frmr://service/NAME`): the authority signs those of hospitals too, and metrics are for the operator alone.
package final class MetricsEndpoint: Sendable {
    private let endpoint: Endpoint
    private let tls: TLSSettings?
    private let group: MultiThreadedEventLoopGroup
    private let connectionTime: TimeAmount
    private let logger: Logger
    private let scrape: @Sendable () async -> String
    private let state = Mutex(State())

    /// - Parameters:
    ///   - tls: required off loopback.
    ///   - connectionTime: after which a connection ends, whether answered or not.
    ///   - scrape: the whole text, asked for each request.
    package init(
        endpoint: Endpoint, tls: TLSSettings?, group: MultiThreadedEventLoopGroup,
        connectionTime: TimeAmount = RuntimeLimits.metricsConnectionTime, logger: Logger,
        scrape: @escaping @Sendable () async -> String
    ) {
        self.endpoint = endpoint
        self.tls = tls
        self.group = group
        self.connectionTime = connectionTime
        self.logger = logger
        self.scrape = scrape
    }

    /// Binds and begins to accept; returns the address bound.
    ///
    /// - Throws: `ServerStartError.plaintextOffLoopback`, `TLSSettingsError`, or the system's refusal to bind.
    package func start() async throws -> SocketAddress {
        let address = try SocketAddress.makeAddressResolvingHost(endpoint.host, port: endpoint.port)
        let context = try tls?.serverContext()
        guard context != nil || address.isLoopback else {
            throw ServerStartError.plaintextOffLoopback(endpoint.host)
        }
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Int32(RuntimeLimits.metricsConnectionsMax))
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptBackoff(logger: self.logger))
                }
            }
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.initialize(channel, context) }
            }
            .bind(to: address)
            .get()
        state.withLock { $0.listener = channel }
        return channel.localAddress ?? address
    }

    /// Stops accepting; what is being answered still is.
    package func stop() async {
        let listener = state.withLock { state in
            defer { state.listener = nil }
            return state.listener
        }
        try? await listener?.close()
    }

    private func initialize(_ channel: any Channel, _ tls: NIOSSLContext?) throws {
        guard let (id, evicted) = state.withLock({ $0.admit(channel) }) else { throw Full() }
        evicted?.close(promise: nil)
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.remove(id) } }
        // One bound for everything: the handshake, the request, the scrape and the answer's way.
        let limit = channel.eventLoop.scheduleTask(in: connectionTime) {
            channel.close(promise: nil)
        }
        channel.closeFuture.whenComplete { _ in limit.cancel() }
        let pipeline = channel.pipeline.syncOperations
        if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
        try pipeline.addHandler(RequestBytesLimit(bytesMax: RuntimeLimits.metricsRequestBytesMax))
        try pipeline.addHandler(HTTPResponseEncoder())
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
        try pipeline.addHandler(
            MetricsRequestHandler(
                needsServiceCertificate: tls != nil, hasAsked: { self.state.withLock { $0.hasAsked(id) } },
                scrape: scrape))
    }

    private struct Full: Error {}

    private struct Connection {
        let id: Int
        let channel: any Channel
        var hasAsked = false
    }

    private struct State {
        var listener: (any Channel)?
        /// The oldest first.
        private var connections: [Connection] = []
        private var lastID = 0

        /// - Returns: the connection's id, and the channel that must make room for it; nil when the connection cannot
        ///   be taken.
        mutating func admit(_ channel: any Channel) -> (id: Int, evicted: (any Channel)?)? {
            var evicted: (any Channel)?
            if connections.count >= RuntimeLimits.metricsConnectionsMax {
                // A silent connection keeps no other out.
                guard let silent = connections.firstIndex(where: { !$0.hasAsked }) else { return nil }
                evicted = connections.remove(at: silent).channel
            }
            lastID += 1
            connections.append(Connection(id: lastID, channel: channel))
            return (lastID, evicted)
        }

        /// - Returns: whether the connection still has its place. One that made room for another is closing.
        mutating func hasAsked(_ id: Int) -> Bool {
            guard let index = connections.firstIndex(where: { $0.id == id }) else { return false }
            connections[index].hasAsked = true
            return true
        }

        mutating func remove(_ id: Int) { connections.removeAll { $0.id == id } }
    }
}

/// Lets a bounded number of bytes through to the parser, so that no header makes it grow.
private final class RequestBytesLimit: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private var bytesLeft: Int

    init(bytesMax: Int) { bytesLeft = bytesMax }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        guard bytesLeft >= 0 else { return }
        bytesLeft -= bytes.readableBytes
        guard bytesLeft >= 0 else { return context.fireErrorCaught(RequestTooLarge()) }
        context.fireChannelRead(data)
    }
}

/// A request above `RuntimeLimits.metricsRequestBytesMax`.
struct RequestTooLarge: Error {}
