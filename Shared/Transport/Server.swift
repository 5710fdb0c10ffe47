package import Logging
import Messages
import Metrics
package import NIOCore
package import NIOPosix
import NIOSSL
import Synchronization

/// Where and how a server listens.
package struct ServerConfiguration: Sendable {
    /// An address or a host name; without TLS it must be of this machine only.
    package var host: String
    /// 0 lets the system choose.
    package var port: Int
    package var tls: TLSSettings?
    package var limits: ServerLimits

    package init(host: String, port: Int, tls: TLSSettings? = nil, limits: ServerLimits = ServerLimits()) {
        self.host = host
        self.port = port
        self.tls = tls
        self.limits = limits
    }
}

/// Why a server does not start.
package enum ServerStartError: Error, Equatable, CustomStringConvertible {
    /// Plaintext is for loopback only.
    case plaintextOffLoopback(String)
    case alreadyStarted

    package var description: String {
        switch self {
        case .plaintextOffLoopback(let address): "\(address) is not a loopback address: it needs TLS"
        case .alreadyStarted: "the server was started before"
        }
    }
}

/// Accepts connections and serves the routes on them.
package final class Server: Sendable {
    private let configuration: ServerConfiguration
    let routes: RouteTable
    private let group: MultiThreadedEventLoopGroup
    private let logger: Logger
    private let loopIndexes: [ObjectIdentifier: Int]
    let tallies: ServerTallies
    private let state = Mutex(State())

    package init(
        configuration: ServerConfiguration, routes: RouteTable, group: MultiThreadedEventLoopGroup, logger: Logger
    ) {
        self.configuration = configuration
        self.routes = routes
        self.group = group
        self.logger = logger
        var indexes: [ObjectIdentifier: Int] = [:]
        for (index, loop) in group.makeIterator().enumerated() { indexes[ObjectIdentifier(loop)] = index }
        loopIndexes = indexes
        tallies = ServerTallies(routes: routes, loops: Array(group.makeIterator()))
    }

    /// Binds and begins to accept; returns the address bound.
    ///
    /// - Throws: `ServerStartError`, `TLSSettingsError`, or the system's refusal to bind.
    package func start() async throws -> SocketAddress {
        let address = try SocketAddress.makeAddressResolvingHost(configuration.host, port: configuration.port)
        let tls = try configuration.tls?.serverContext()
        guard tls != nil || address.isLoopback else {
            throw ServerStartError.plaintextOffLoopback(configuration.host)
        }
        guard state.withLock({ $0.begin() }) else { throw ServerStartError.alreadyStarted }
        let limits = configuration.limits
        let water = ChannelOptions.Types.WriteBufferWaterMark(
            low: limits.outboundBytesMax / 2, high: limits.outboundBytesMax)
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: limits.listenBacklog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.writeBufferWaterMark, value: water)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.initialize(channel, tls) }
            }
            .bind(to: address)
            .get()
        state.withLock { $0.listener = channel }
        return channel.localAddress ?? address
    }

    /// Stops accepting, answers new calls with DRAINING, lets those in flight finish, and closes the connections.
    /// What is not finished by `deadline` is cut off.
    package func drain(deadline: NIODeadline) async {
        let (listener, open) = state.withLock { $0.drain() }
        try? await listener?.close()
        for connection in open { connection.drain() }
        // Unstructured, because it outlives nothing: cancelled when the connections are gone.
        let cutOff = group.any().scheduleTask(deadline: deadline) {
            for connection in open { connection.channel.close(promise: nil) }
        }
        for connection in open { try? await connection.channel.closeFuture.get() }
        cutOff.cancel()
    }

    /// Connections that are open now.
    package var connectionCount: Int { state.withLock { $0.connections.count } }

    /// Connections admitted since the start.
    var connectionsAdmitted: Int { state.withLock { $0.admitted } }

    private func initialize(_ channel: any Channel, _ tls: NIOSSLContext?) throws {
        let limits = configuration.limits
        let id = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { $0.admit(Connection(channel: channel), id, max: limits.connectionsMax) }
        guard isAdmitted else {
            tallies[loopIndex(channel)].refused(Refusal.connectionsFull.index)
            throw ServerFull()
        }
        channel.closeFuture.whenComplete { _ in
            _ = self.state.withLock { $0.connections.removeValue(forKey: id) }
        }
        try channel.setTCPOptions(userTimeout: limits.userTimeout)
        if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
        let handler = ServerChannelHandler(
            expectsTLS: tls != nil, handshakeTimeout: limits.handshakeTimeout,
            makeSession: { channel, peer, sink in self.makeSession(channel, peer, sink) },
            onSession: { session in self.sessionBegan(session, id) })
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    private func makeSession(
        _ channel: any Channel, _ peer: PeerCertificate?, _ sink: any ByteSink
    ) -> ServerSession {
        let remote = channel.remoteAddress
        let context = ConnectionContext(
            loopIndex: loopIndex(channel), remoteAddress: remote?.hostAndPort ?? "", peer: peer,
            isLoopback: remote?.isLoopback ?? false)
        return ServerSession(
            eventLoop: channel.eventLoop, sink: sink, routes: routes, context: context, limits: configuration.limits,
            tally: tallies[context.loopIndex], logger: logger)
    }

    private func loopIndex(_ channel: any Channel) -> Int { loopIndexes[ObjectIdentifier(channel.eventLoop)] ?? 0 }

    private func sessionBegan(_ session: ServerSession, _ id: ObjectIdentifier) {
        let bound = NIOLoopBound(session, eventLoop: session.eventLoop)
        let isDraining = state.withLock { state in
            state.connections[id]?.session = bound
            return state.isDraining
        }
        if isDraining { session.drain() }
    }

    private struct ServerFull: Error {}

    private struct Connection: Sendable {
        let channel: any Channel
        /// Set when the peer is known: at once, or after the TLS handshake.
        var session: NIOLoopBound<ServerSession>?

        func drain() {
            guard let session else { return channel.close(promise: nil) }
            session.eventLoop.execute { session.value.drain() }
        }
    }

    private struct State: Sendable {
        var connections: [ObjectIdentifier: Connection] = [:]
        var listener: (any Channel)?
        var admitted = 0
        var hasBegun = false
        var isDraining = false

        mutating func begin() -> Bool {
            defer { hasBegun = true }
            return !hasBegun
        }

        mutating func admit(_ connection: Connection, _ id: ObjectIdentifier, max: Int) -> Bool {
            guard connections.count < max, !isDraining else { return false }
            connections[id] = connection
            admitted += 1
            return true
        }

        mutating func drain() -> ((any Channel)?, [Connection]) {
            isDraining = true
            defer { listener = nil }
            return (listener, Array(connections.values))
        }
    }
}
