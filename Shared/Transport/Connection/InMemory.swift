import FRMRCalls
import FRMRLocks
import FRMRMetrics
package import Logging
package import NIOCore

extension Client {
    /// A client joined to routes without a socket: every byte goes through both connections' real state machines.
    /// For tests and for services that run in one process.
    ///
    /// - Parameter peer: what a client certificate would have said.
    package static func inMemory(
        routes: RouteTable, peer: PeerCertificate? = nil, configuration: ClientConfiguration = ClientConfiguration(),
        serverLimits: ServerLimits = ServerLimits(), eventLoop: any EventLoop,
        logger: Logger = Logger(label: "in-memory")
    ) -> Client {
        Client(
            connector: MemoryServer(routes: routes, peer: peer, limits: serverLimits, logger: logger),
            configuration: configuration, eventLoop: eventLoop)
    }
}

extension ClientPool {
    /// A pool over servers without sockets, each an endpoint.
    package static func inMemory(
        _ servers: [MemoryServer], configuration: PoolConfiguration = PoolConfiguration(),
        clock: RetryClock = .system, group: any EventLoopGroup
    ) -> ClientPool {
        ClientPool(connectors: servers, configuration: configuration, clock: clock, group: group)
    }
}

/// A server without a socket: it makes pairs of sessions that hand each other their bytes on the client's event loop.
/// It can drain, go down and come back, as a process does.
package final class MemoryServer: Connector {
    private let routes: RouteTable
    private let peer: PeerCertificate?
    private let limits: ServerLimits
    private let logger: Logger
    private let random: @Sendable () -> UInt64
    private let state = Mutex(State())

    package init(
        routes: RouteTable, peer: PeerCertificate? = nil, limits: ServerLimits = ServerLimits(),
        logger: Logger = Logger(label: "in-memory"),
        random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) {
        self.random = random
        self.routes = routes
        self.peer = peer
        self.limits = limits
        self.logger = logger
    }

    /// Attempts to connect so far.
    package var attempts: Int { state.withLock { $0.attempts } }

    /// Refuses connections, and answers new calls on the open ones with DRAINING.
    package func drain() {
        for session in close() { session.eventLoop.execute { session.value.drain() } }
    }

    /// Refuses connections and cuts the open ones off.
    package func stop() {
        for session in close() { session.eventLoop.execute { session.value.close() } }
    }

    /// Takes connections again.
    package func restart() { state.withLock { $0.isDown = false } }

    private func close() -> [NIOLoopBound<CallSession>] {
        state.withLock { state in
            state.isDown = true
            defer { state.sessions = [] }
            return state.sessions
        }
    }

    private struct State: Sendable {
        var isDown = false
        var attempts = 0
        var sessions: [NIOLoopBound<CallSession>] = []
    }

    private struct Refused: Error {}

    func connect(
        on eventLoop: any EventLoop, makeSession: @escaping (any ByteSink) -> ClientSession,
        completion: @escaping (Result<ClientSession, any Error>) -> Void
    ) {
        let isDown = state.withLock { state in
            state.attempts += 1
            return state.isDown
        }
        if isDown { return completion(.failure(Refused())) }
        let toServer = MemorySink(eventLoop: eventLoop)
        let toClient = MemorySink(eventLoop: eventLoop)
        let context = ConnectionContext(
            loopIndex: 0, remoteAddress: "in-memory", peer: peer, isLoopback: true, traceSeed: TraceSeed(random))
        let loop = ServerLoop(
            index: 0, eventLoop: eventLoop, routes: routes, limits: limits, tally: CallTally(.server(routes)),
            load: .ofServer(limits), logger: logger)
        let session = CallSession(loop: loop, connection: context, ofAddress: .ofAddress(limits))
        let server = session.serve(toClient)
        let client = makeSession(toServer)
        toServer.connect(
            receive: { bytes in
                server.receive(bytes)
                server.receiveComplete()
            }, closed: { server.connectionClosed() })
        toClient.connect(
            receive: { bytes in
                client.receive(bytes)
                client.receiveComplete()
            }, closed: { client.connectionClosed() })
        toServer.twin = toClient
        toClient.twin = toServer
        state.withLock { $0.sessions.append(NIOLoopBound(session, eventLoop: eventLoop)) }
        completion(.success(client))
    }
}

/// One direction of a pair. It never refuses bytes: what bounds it is the number of streams.
private final class MemorySink: ByteSink {
    private let eventLoop: any EventLoop
    private var pending = ByteBuffer()
    private var receive: ((ByteBuffer) -> Void)?
    private var closed: (() -> Void)?
    weak var twin: MemorySink?

    init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func connect(receive: @escaping (ByteBuffer) -> Void, closed: @escaping () -> Void) {
        self.receive = receive
        self.closed = closed
    }

    let isWritable = true

    func write(_ bytes: ByteBuffer) { pending.writeImmutableBuffer(bytes) }

    /// In a later turn of the loop, as a socket would.
    func flush() {
        guard pending.readableBytes > 0 else { return }
        let bytes = pending
        pending = ByteBuffer()
        let sink = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.execute { sink.value.receive?(bytes) }
    }

    /// Both directions end; the closures, which hold the sessions, go with them.
    func close() {
        let sinks = NIOLoopBound([self, twin].compactMap { $0 }, eventLoop: eventLoop)
        eventLoop.execute {
            for sink in sinks.value {
                let closed = sink.closed
                sink.receive = nil
                sink.closed = nil
                closed?()
            }
        }
    }

    func setReading(_ isReading: Bool) {}
}
