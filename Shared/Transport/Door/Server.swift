import FRMRCalls
import FRMRLocks
import FRMRMetrics
import FRMRWire
package import Logging
package import NIOCore
package import NIOPosix
import NIOSSL

/// Where and how a server listens.
package struct ServerConfiguration: Sendable {
    /// An address or a host name; without TLS it must be of this machine only.
    package var host: String
    /// 0 lets the system choose.
    package var port: Int
    package var tls: TLSSettings?
    package var limits: ServerLimits
    /// 64 fresh bits, for the trace ids of calls that bring none.
    package var random: @Sendable () -> UInt64

    package init(
        host: String, port: Int, tls: TLSSettings? = nil, limits: ServerLimits = ServerLimits(),
        random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) {
        self.host = host
        self.port = port
        self.tls = tls
        self.limits = limits
        self.random = random
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
    private let loops: ServerLoops
    private let state = Mutex(State())

    package init(
        configuration: ServerConfiguration, routes: RouteTable, group: MultiThreadedEventLoopGroup, logger: Logger
    ) {
        self.configuration = configuration
        self.routes = routes
        self.group = group
        self.logger = logger
        loops = ServerLoops(Array(group.makeIterator()), routes: routes, limits: configuration.limits, logger: logger)
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
            // Accepted sockets inherit it. What waits there is bounded, so that callers notice early that we are behind.
            .serverChannelOption(.socketOption(.so_rcvbuf), value: SocketOptionValue(limits.receiveBufferBytes))
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptBackoff(logger: self.logger))
                }
            }
            .childChannelOption(.writeBufferWaterMark, value: water)
            // A peer that has closed its direction may still wait for its answers.
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            // One read a turn is fair to the other sockets, and a resting connection keeps one buffer and not four.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.initialize(channel, tls) }
            }
            .bind(to: address)
            .get()
        state.withLock { $0.listener = channel }
        return channel.localAddress ?? address
    }

    /// Stops accepting, answers new calls with DRAINING, lets those in flight finish, and closes the connections.
    /// What is not finished by `deadline` is answered SERVER_STOPPED; a peer that does not take it is cut off.
    package func drain(deadline: NIODeadline) async {
        let (listener, open) = state.withLock { $0.drain() }
        try? await listener?.close()
        for connection in open { connection.drain() }
        // Unstructured, because it outlives nothing: cancelled when the connections are gone.
        let cutOff = group.any().scheduleTask(deadline: deadline) {
            for connection in open { connection.cutOff() }
        }
        let end = group.any().scheduleTask(deadline: deadline.adding(configuration.limits.drainLinger * 2)) {
            for connection in open { connection.channel.close(promise: nil) }
        }
        for connection in open { try? await connection.channel.closeFuture.get() }
        cutOff.cancel()
        end.cancel()
    }

    /// Connections that are open now.
    package var connectionCount: Int { state.withLock { $0.connections.count } }

    /// Connections admitted since the start.
    var connectionsAdmitted: Int { state.withLock { $0.admitted } }

    /// What the event loops have counted.
    func counts() async throws -> CallCounts { try await loops.counts() }

    /// Calls in flight now, and the bytes that all connections hold together.
    package var loadCounts: (calls: Int, bytes: Int) { loops.load.counts }

    private func initialize(_ channel: any Channel, _ tls: NIOSSLContext?) throws {
        let limits = configuration.limits
        let id = ObjectIdentifier(channel)
        let connection = Connection(channel: channel, address: AddressKey(channel.remoteAddress))
        let (admission, ofAddress) = state.withLock { $0.admit(connection, id, limits) }
        if admission != .admitted { loops[channel.eventLoop].tally.refused(Refusal.connectionsFull.index) }
        if admission == .closed { throw ServerFull() }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { $0.remove(id) }
        }
        try channel.setTCPOptions(userTimeout: limits.userTimeout)
        if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
        let handler = ServerChannelHandler(expectsTLS: tls != nil, limits: limits) {
            channel, peer, sink in
            let session = self.session(channel, peer, ofAddress)
            let front = session.serve(sink)
            self.sessionBegan(session, id)
            return front
        }
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    private func session(_ channel: any Channel, _ peer: PeerCertificate?, _ ofAddress: Load) -> CallSession {
        let remote = channel.remoteAddress
        let loop = loops[channel.eventLoop]
        return CallSession(
            loop: loop,
            connection: ConnectionContext(
                loopIndex: loop.index, remoteAddress: remote?.hostAndPort ?? "", peer: peer,
                isLoopback: remote?.isLoopback ?? false, traceSeed: TraceSeed(configuration.random)),
            ofAddress: ofAddress)
    }

    private func sessionBegan(_ session: CallSession, _ id: ObjectIdentifier) {
        let bound = NIOLoopBound(session, eventLoop: session.eventLoop)
        let (isDraining, isRefused) = state.withLock { state in
            state.connections[id]?.session = bound
            return (state.isDraining, state.connections[id]?.isRefused ?? false)
        }
        if isDraining { session.drain() }
        if isRefused { session.refuseConnection() }
    }

    private struct ServerFull: Error {}

    private struct Connection: Sendable {
        let channel: any Channel
        let address: AddressKey
        var isRefused = false
        /// Set when the peer is known: at once, or after the TLS handshake.
        var session: NIOLoopBound<CallSession>?

        func drain() {
            guard let session else { return channel.close(promise: nil) }
            session.eventLoop.execute { session.value.drain() }
        }

        func cutOff() {
            guard let session else { return channel.close(promise: nil) }
            session.eventLoop.execute { session.value.cutOff() }
        }
    }

    /// One address, for as long as it has a connection.
    private struct Party: Sendable {
        /// What its connections hold together.
        let load: Load
        var connections = 0
        /// Those that are not refused.
        var admitted = 0
    }

    private enum ConnectionAdmission {
        case admitted
        /// Kept to tell its peer so.
        case refused
        /// Closed without an answer.
        case closed
    }

    private struct State: Sendable {
        var connections: [ObjectIdentifier: Connection] = [:]
        var parties: [AddressKey: Party] = [:]
        var refused = 0
        var listener: (any Channel)?
        var admitted = 0
        var hasBegun = false
        var isDraining = false

        mutating func begin() -> Bool {
            defer { hasBegun = true }
            return !hasBegun
        }

        /// - Returns: what becomes of the connection, and what all connections of its address hold together.
        mutating func admit(
            _ connection: Connection, _ id: ObjectIdentifier, _ limits: ServerLimits
        ) -> (ConnectionAdmission, Load) {
            var connection = connection
            var party = parties[connection.address] ?? Party(load: .ofAddress(limits))
            guard !isDraining else { return (.closed, party.load) }
            if connections.count - refused < limits.connectionsMax, party.admitted < limits.connectionsPerAddressMax {
                party.admitted += 1
                admitted += 1
            } else if refused < limits.refusedConnectionsMax,
                party.connections - party.admitted < limits.refusedConnectionsPerAddressMax
            {
                connection.isRefused = true
                refused += 1
            } else {
                return (.closed, party.load)
            }
            party.connections += 1
            parties[connection.address] = party
            connections[id] = connection
            return (connection.isRefused ? .refused : .admitted, party.load)
        }

        mutating func remove(_ id: ObjectIdentifier) {
            guard let gone = connections.removeValue(forKey: id), var party = parties[gone.address] else { return }
            if gone.isRefused { refused -= 1 } else { party.admitted -= 1 }
            party.connections -= 1
            parties[gone.address] = party.connections > 0 ? party : nil
        }

        mutating func drain() -> ((any Channel)?, [Connection]) {
            isDraining = true
            defer { listener = nil }
            return (listener, Array(connections.values))
        }
    }
}
