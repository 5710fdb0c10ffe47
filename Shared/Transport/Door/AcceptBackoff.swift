package import Logging
package import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Lets a listener rest while the system has no descriptor or memory for another connection. Without it the listener,
/// readable all the while, would be tried again at once and take a whole core. Confined to the listener's event loop.
package final class AcceptBackoff: ChannelInboundHandler {
    package typealias InboundIn = any Channel

    private let logger: Logger
    private var isResting = false
    private var lastLogged: NIODeadline?

    /// How long the listener rests.
    private static let rest = TimeAmount.milliseconds(200)
    /// A shortage is logged at most once in this time.
    private static let logPause = TimeAmount.minutes(1)
    private static let shortages: Set<CInt> = [EMFILE, ENFILE, ENOBUFS, ENOMEM]

    package init(logger: Logger) { self.logger = logger }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? IOError, Self.shortages.contains(error.errnoCode) else {
            return context.fireErrorCaught(error)
        }
        log(error, at: .now())
        guard !isResting, let options = context.channel.syncOptions else { return }
        isResting = true
        try? options.setOption(.autoRead, value: false)
        let here = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: Self.rest) {
            let (handler, context) = here.value
            handler.isResting = false
            guard context.channel.isActive else { return }
            try? context.channel.syncOptions?.setOption(.autoRead, value: true)
        }
    }

    private func log(_ error: IOError, at now: NIODeadline) {
        if let lastLogged, now - lastLogged < Self.logPause { return }
        lastLogged = now
        logger.error("no connections are accepted for want of descriptors", metadata: [LogKey.cause: "\(error)"])
    }
}
