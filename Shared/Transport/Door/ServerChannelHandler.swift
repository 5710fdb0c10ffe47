import NIOCore
import NIOSSL
import NIOTLS

/// Joins a channel to its front: bytes in, bytes out, and when the connection begins and ends.
final class ServerChannelHandler: ChannelInboundHandler, ByteSink {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let expectsTLS: Bool
    private let limits: ServerLimits
    private let begin: (any Channel, PeerCertificate?, any ByteSink) -> any ByteFront
    private var front: (any ByteFront)?
    private var context: ChannelHandlerContext?
    private var handshakeTimer: Scheduled<Void>?

    /// - Parameter begin: makes the connection's front, once the peer is known.
    init(
        expectsTLS: Bool, limits: ServerLimits,
        begin: @escaping (any Channel, PeerCertificate?, any ByteSink) -> any ByteFront
    ) {
        self.expectsTLS = expectsTLS
        self.limits = limits
        self.begin = begin
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
        if let event = event as? ChannelEvent, event == .inputClosed {
            // Before the peer is known nothing was asked, so nothing is owed.
            if let front { front.inputClosed() } else { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        front?.receive(unwrapInboundIn(data))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        front?.receiveComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        front?.writabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        ended()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A reset or a failed handshake ends this connection only.
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
        guard let context else { return }
        // A peer that takes nothing is not waited for; the channel drops what has not left when it closes.
        guard context.channel.isWritable else { return context.close(promise: nil) }
        let channel = context.channel
        let limit = context.eventLoop.scheduleTask(in: limits.closeTimeout) { channel.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
            limit.cancel()
            channel.close(promise: nil)
        }
    }

    func setReading(_ isReading: Bool) {
        guard let channel = context?.channel else { return }
        try? channel.syncOptions?.setOption(.autoRead, value: isReading)
    }

    // MARK: Begin and end

    private func began(_ context: ChannelHandlerContext) {
        guard front == nil, handshakeTimer == nil else { return }
        guard expectsTLS else { return open(context, peer: nil) }
        let channel = context.channel
        handshakeTimer = context.eventLoop.scheduleTask(in: limits.handshakeTimeout) { channel.close(promise: nil) }
    }

    private func open(_ context: ChannelHandlerContext, peer: PeerCertificate?) {
        guard front == nil else { return }
        front = begin(context.channel, peer, self)
    }

    private func ended() {
        handshakeTimer?.cancel()
        front?.connectionClosed()
        front = nil
        context = nil
    }
}
