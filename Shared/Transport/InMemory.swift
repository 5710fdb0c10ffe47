package import Logging
import Messages
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
            connector: MemoryConnector(routes: routes, peer: peer, limits: serverLimits, logger: logger),
            configuration: configuration, eventLoop: eventLoop)
    }
}

/// Makes pairs of sessions that hand each other their bytes on one event loop.
struct MemoryConnector: Connector {
    let routes: RouteTable
    let peer: PeerCertificate?
    let limits: ServerLimits
    let logger: Logger

    func connect(
        on eventLoop: any EventLoop, makeSession: @escaping (any ByteSink) -> ClientSession,
        completion: @escaping (Result<ClientSession, any Error>) -> Void
    ) {
        let toServer = MemorySink(eventLoop: eventLoop)
        let toClient = MemorySink(eventLoop: eventLoop)
        let context = ConnectionContext(
            loopIndex: 0, remoteAddress: "in-memory", peer: peer, isLoopback: true)
        let server = ServerSession(
            eventLoop: eventLoop, sink: toClient, routes: routes, context: context, limits: limits, logger: logger)
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
        server.start()
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
