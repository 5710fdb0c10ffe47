import FRMRCalls
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS

/// Connects over TCP, with TLS or, on this machine, without.
struct SocketConnector: Connector {
    let endpoint: Endpoint
    let tls: NIOSSLContext?
    let limits: ClientLimits

    enum Failure: Error, CustomStringConvertible {
        case plaintextOffLoopback
        case timeout
        case closed

        var description: String {
            switch self {
            case .plaintextOffLoopback: "an address of another machine needs TLS"
            case .timeout: "no connection in time"
            case .closed: "the server closed the connection before it was ready"
            }
        }
    }

    func connect(
        on eventLoop: any EventLoop, makeSession: @escaping (any ByteSink) -> ClientSession,
        completion: @escaping (Result<ClientSession, any Error>) -> Void
    ) {
        let attempt = NIOLoopBound(
            ConnectAttempt(makeSession: makeSession, completion: completion), eventLoop: eventLoop)
        let timeout = TimeAmount(limits.connectTimeout)
        let timer = eventLoop.scheduleTask(in: timeout) { attempt.value.fail(Failure.timeout) }
        attempt.value.onEnd = { timer.cancel() }
        let water = ChannelOptions.Types.WriteBufferWaterMark(
            low: limits.outboundBytesMax / 2, high: limits.outboundBytesMax)
        let userTimeout = TimeAmount(limits.userTimeout)
        ClientBootstrap(group: eventLoop)
            .connectTimeout(timeout)
            .channelOption(.writeBufferWaterMark, value: water)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.setTCPOptions(userTimeout: userTimeout)
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: serverName))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        ClientChannelHandler(expectsTLS: tls != nil, attempt: attempt.value))
                }
            }
            .connect(host: endpoint.host, port: endpoint.port)
            .whenFailure { error in attempt.value.fail(error) }
    }

    /// The name the server's certificate must have; an address is checked against the certificate's addresses.
    private var serverName: String? {
        (try? SocketAddress(ipAddress: endpoint.host, port: 0)) == nil ? endpoint.host : nil
    }
}

/// One attempt to connect, which ends once. Confined to the event loop.
final class ConnectAttempt {
    private let makeSession: (any ByteSink) -> ClientSession
    private var completion: ((Result<ClientSession, any Error>) -> Void)?
    var onEnd: () -> Void = {}

    init(
        makeSession: @escaping (any ByteSink) -> ClientSession,
        completion: @escaping (Result<ClientSession, any Error>) -> Void
    ) {
        self.makeSession = makeSession
        self.completion = completion
    }

    /// The session over a connection that is ready; nil when the attempt has ended before.
    func succeed(_ sink: any ByteSink) -> ClientSession? {
        guard let completion = end() else { return nil }
        let session = makeSession(sink)
        completion(.success(session))
        return session
    }

    func fail(_ error: any Error) {
        end()?(.failure(error))
    }

    private func end() -> ((Result<ClientSession, any Error>) -> Void)? {
        onEnd()
        defer { completion = nil }
        return completion
    }
}

/// Joins a channel to its `ClientSession`.
final class ClientChannelHandler: ChannelInboundHandler, ByteSink {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let expectsTLS: Bool
    private let attempt: ConnectAttempt
    private var session: ClientSession?
    private var context: ChannelHandlerContext?
    /// What went wrong on a connection that was in use. With TLS 1.3 the client's handshake is over before the server has
    /// seen its certificate, so that a refusal of it comes here.
    private var fault: String?

    init(expectsTLS: Bool, attempt: ConnectAttempt) {
        self.expectsTLS = expectsTLS
        self.attempt = attempt
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive, !expectsTLS { open(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { ended() }

    func channelActive(context: ChannelHandlerContext) {
        if !expectsTLS { open(context) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event { open(context) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        session?.receive(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        session?.receiveComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        session?.writabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        ended()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        attempt.fail(error)
        fault = fault ?? ConnectionFault.text(error)
        context.close(promise: nil)
    }

    // MARK: ByteSink

    var isWritable: Bool { context?.channel.isWritable ?? false }

    func write(_ bytes: ByteBuffer) { context?.write(wrapOutboundOut(bytes), promise: nil) }

    func flush() { context?.flush() }

    func close() { context?.close(promise: nil) }

    func setReading(_ isReading: Bool) {
        guard let channel = context?.channel else { return }
        try? channel.syncOptions?.setOption(.autoRead, value: isReading)
    }

    // MARK: Begin and end

    private func open(_ context: ChannelHandlerContext) {
        guard session == nil else { return }
        guard expectsTLS || context.channel.remoteAddress?.isLoopback == true else {
            attempt.fail(SocketConnector.Failure.plaintextOffLoopback)
            return context.close(promise: nil)
        }
        session = attempt.succeed(self)
        if session == nil { context.close(promise: nil) }
    }

    private func ended() {
        attempt.fail(SocketConnector.Failure.closed)
        session?.connectionClosed(cause: fault)
        session = nil
        context = nil
    }
}
