import FRMRMetrics
import FRMRTransport
import NIOCore
import NIOHTTP1
import NIOSSL
import NIOTLS

/// The one request of a connection to the metrics' endpoint, and its answer. Confined to the connection's event loop.
final class MetricsRequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let needsServiceCertificate: Bool
    private let hasAsked: () -> Bool
    private let scrape: @Sendable () async -> String
    private var isServiceKnown = false
    private var head: HTTPRequestHead?
    private var isAnswering = false

    /// - Parameter hasAsked: told of a request that deserves an answer, before any other connection can be judged
    ///   silent; false when the connection has already lost its place.
    init(
        needsServiceCertificate: Bool, hasAsked: @escaping () -> Bool, scrape: @escaping @Sendable () async -> String
    ) {
        self.needsServiceCertificate = needsServiceCertificate
        self.hasAsked = hasAsked
        self.scrape = scrape
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event {
            let certificate = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
            isServiceKnown = certificate.map(PeerCertificate.init)?.service != nil
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isAnswering else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        // A request of ours has no body; a small one is passed over, a large one is above the limit of bytes.
        case .body: break
        case .end: if let head { respond(to: head, context) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case is RequestTooLarge, HTTPParserError.headerOverflow: answer(.requestHeaderFieldsTooLarge, context: context)
        case is HTTPParserError: answer(.badRequest, context: context)
        // A reset, a failed handshake: nobody is left to be answered.
        default: context.close(promise: nil)
        }
    }

    private func respond(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard !needsServiceCertificate || isServiceKnown else { return answer(.forbidden, context: context) }
        // RFC 9112 §3.2: a request of HTTP/1.1 names its host, and none names two.
        let hosts = head.headers["Host"].count
        guard hosts == 1 || hosts == 0 && head.version == .http1_0 else { return answer(.badRequest, context: context) }
        guard head.uri.prefix(while: { $0 != "?" }) == "/metrics" else { return answer(.notFound, context: context) }
        guard head.method == .GET else {
            return answer(.methodNotAllowed, [("Allow", "GET")], context: context)
        }
        isAnswering = true
        guard hasAsked() else { return }
        let here = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        let (scrape, eventLoop) = (self.scrape, context.eventLoop)
        // Ends with the scrape, which is bounded by what it asks; the connection's own time limit goes on.
        Task {
            let text = await scrape()
            eventLoop.execute {
                let (handler, context) = here.value
                handler.send(.ok, [("Content-Type", Exposition.contentType)], text, context)
            }
        }
    }

    private func answer(
        _ status: HTTPResponseStatus, _ headers: [(String, String)] = [], context: ChannelHandlerContext
    ) {
        guard !isAnswering else { return }
        isAnswering = true
        let headers = headers + [("Content-Type", "text/plain; charset=utf-8")]
        send(status, headers, "\(status.code) \(status.reasonPhrase)\n", context)
    }

    private func send(
        _ status: HTTPResponseStatus, _ headers: [(String, String)], _ text: String, _ context: ChannelHandlerContext
    ) {
        guard context.channel.isActive else { return }
        let body = ByteBuffer(string: text)
        let fields = HTTPHeaders(
            headers + [("Content-Length", "\(body.readableBytes)"), ("Connection", "close")])
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if self.head?.method != .HEAD { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            // Closing both ways with bytes unread would reset the connection and take the answer with it.
            channel.close(mode: .output, promise: nil)
            channel.eventLoop.scheduleTask(in: RuntimeLimits.metricsLinger) { channel.close(promise: nil) }
        }
    }
}
