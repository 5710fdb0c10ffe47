import Logging
import NIOCore
import NIOSSL
import NIOTLS

/// Joins a channel to its `ServerSession`: bytes in, bytes out, and when the connection begins and ends.
final class ServerChannelHandler: ChannelInboundHandler, ByteSink {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let expectsTLS: Bool
    private let handshakeTimeout: TimeAmount
    private let makeSession: (any Channel, PeerCertificate?, any ByteSink) -> ServerSession
    private let onSession: (ServerSession) -> Void
    private var session: ServerSession?
    private var context: ChannelHandlerContext?
    private var handshakeTimer: Scheduled<Void>?

    /// - Parameter onSession: told about the session once the peer is known.
    init(
        expectsTLS: Bool, handshakeTimeout: TimeAmount,
        makeSession: @escaping (any Channel, PeerCertificate?, any ByteSink) -> ServerSession,
        onSession: @escaping (ServerSession) -> Void
    ) {
        self.expectsTLS = expectsTLS
        self.handshakeTimeout = handshakeTimeout
        self.makeSession = makeSession
        self.onSession = onSession
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { began(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        ended()
    }

    func channelActive(context: ChannelHandlerContext) {
        began(context)
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event {
            handshakeTimer?.cancel()
            let certificate = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
            open(context, peer: certificate.map(PeerCertificate.init))
        }
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
        // A reset, a failed handshake: this connection's end and nobody else's business.
        context.close(promise: nil)
    }

    // MARK: ByteSink

    var isWritable: Bool { context?.channel.isWritable ?? false }

    func write(_ bytes: ByteBuffer) {
        context?.write(wrapOutboundOut(bytes), promise: nil)
    }

    func flush() {
        context?.flush()
    }

    func close() {
        context?.close(promise: nil)
    }

    func setReading(_ isReading: Bool) {
        guard let channel = context?.channel else { return }
        try? channel.syncOptions?.setOption(.autoRead, value: isReading)
    }

    // MARK: Begin and end

    private func began(_ context: ChannelHandlerContext) {
        guard session == nil, handshakeTimer == nil else { return }
        guard expectsTLS else { return open(context, peer: nil) }
        let channel = context.channel
        handshakeTimer = context.eventLoop.scheduleTask(in: handshakeTimeout) { channel.close(promise: nil) }
    }

    private func open(_ context: ChannelHandlerContext, peer: PeerCertificate?) {
        guard session == nil else { return }
        let session = makeSession(context.channel, peer, self)
        self.session = session
        session.start()
        onSession(session)
    }

    private func ended() {
        handshakeTimer?.cancel()
        session?.connectionClosed()
        session = nil
        context = nil
    }
}
