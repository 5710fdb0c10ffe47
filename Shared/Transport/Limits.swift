import FRMRWire
package import NIOCore

/// The bounds of a server and of each of its connections. PROTOCOL.md §4 repeats the defaults.
package struct ServerLimits: Sendable, Hashable {
    /// Connections at once. The calls of one more are answered TOO_MANY_CONNECTIONS.
    package var connectionsMax = 10_000
    /// The same for one address, or for one /64 network of IPv6, which is what one party commands there.
    package var connectionsPerAddressMax = 1_024
    /// Connections beyond those bounds that are told so. One more is closed as soon as it is accepted.
    package var refusedConnectionsMax = 64
    /// The same for one address.
    package var refusedConnectionsPerAddressMax = 16
    /// Calls in flight at once on all connections.
    package var callsMax = 16_384
    /// The same for the connections of one address: its share, so that it does not take everybody's.
    package var callsPerAddressMax = 4_096
    /// Calls to health that one connection may have under way beyond every bound for load.
    package var sparedCallsMax = 16
    /// Streams one connection may have open.
    package var streamsPerConnectionMax = WireLimits.streamsMax
    /// Frames against the protocol before a connection is closed.
    package var faultsPerConnectionMax = WireLimits.faultsMax
    /// Bytes of one frame's body.
    package var frameBytesMax = WireLimits.frameBytesMax
    /// Frames of one connection that are handled before the other connections of its event loop get their turn.
    package var framesPerTurnMax = 512
    /// How long the connection then waits for its next turn.
    package var turnPause = TimeAmount.microseconds(100)
    /// Failures that a connection is answered within `failureWindow` before it has to wait for its next turn …
    package var failuresPerWindowMax = 32
    package var failureWindow = TimeAmount.milliseconds(100)
    /// … this long. Refusing calls one by one costs a read and a write each, at the expense of calls that are served.
    /// Calls that gather during the pause are refused together, and what the peer cannot send need not be refused.
    package var failurePause = TimeAmount.milliseconds(8)
    /// How often the pause doubles while nothing but failures is answered: a peer that only causes work is read less
    /// and less.
    package var failurePauseDoublings = 3
    /// The receive buffer of a connection in the system. What a caller sends beyond it waits at the caller, which can
    /// give it up. A larger buffer only lengthens the queue of an overloaded server.
    package var receiveBufferBytes = 64 << 10
    /// Request bytes of the calls in flight on one connection; one call may always run.
    package var callBytesMax = 8 << 20
    /// Bytes that all connections hold together: requests in flight, incomplete frames, stream messages that wait for
    /// their handlers, answers that wait for slow readers. Stream messages may fill half of it, incomplete frames and
    /// unread answers go to three quarters, so that a peer that hoards them leaves room for calls.
    package var heldBytesMax = 512 << 20
    /// The same for the connections of one address.
    package var heldBytesPerAddressMax = 128 << 20
    /// An incomplete frame larger than this is given up when `heldBytesMax` is passed.
    package var sparedFrameBytes = 64 << 10
    /// How often a connection that waits because of `heldBytesMax` looks whether there is room again.
    package var heldBytesPause = TimeAmount.milliseconds(50)
    /// How far an event loop may be behind for longer than a burst lasts …
    package var loopDelayTarget = Duration.milliseconds(50)
    /// … which is this long. After that calls read twice as late are answered SERVER_OVERLOADED.
    package var loopDelayInterval = Duration.milliseconds(200)
    /// Stream messages that wait for their handlers, per connection; beyond it the socket is not read.
    package var queuedBytesMax = 8 << 20
    /// Answers that wait for the peer to read them, per connection; beyond it the socket is not read.
    package var outboundBytesMax = 1 << 20
    /// For the TLS handshake.
    package var handshakeTimeout = TimeAmount.seconds(5)
    /// From the first byte of a header to its last.
    package var headerTimeout = TimeAmount.seconds(5)
    /// From a header to the end of its body.
    package var frameTimeout = TimeAmount.seconds(30)
    /// Without a call and without a byte.
    package var idleTimeout = TimeAmount.minutes(5)
    /// How long the peer may leave answers unread.
    package var writeStallTimeout = TimeAmount.seconds(30)
    /// Given to calls that name no deadline, and the most that a unary call may ask for.
    package var unaryTimeoutMax = TimeAmount.seconds(60)
    /// The same for streams.
    package var streamTimeoutMax = TimeAmount.minutes(30)
    /// How long a stream may go without a message while its caller is to send more.
    package var streamSilenceMax = TimeAmount.seconds(60)
    /// How long a draining connection without calls still answers DRAINING, and how long the last answer on a
    /// refused one has to arrive, before it closes.
    package var drainLinger = TimeAmount.milliseconds(200)
    /// How long what was written may take to leave when a connection is closed.
    package var closeTimeout = TimeAmount.seconds(5)
    /// Unacknowledged bytes or keepalive probes end a dead connection after this.
    package var userTimeout = TimeAmount.seconds(30)
    package var listenBacklog: Int32 = 1_024

    package init() {}
}

/// The bounds of a client's connections.
public struct ClientLimits: Sendable, Hashable {
    /// Calls in flight on one connection; PROTOCOL.md allows as many.
    public var streamsMax = 1_024
    /// Connections that a pool makes to one endpoint.
    public static let connectionsPerEndpointMax = 64
    /// The last stream id of a connection; another connection takes the calls after it.
    package var streamIDMax = WireLimits.streamIDMax
    /// Calls that wait for a connection; one more fails with `CLIENT_QUEUE_FULL`.
    public var queuedCallsMax = 4_096
    /// Bytes of one frame's body, the envelope included; PROTOCOL.md allows as many.
    public var frameBytesMax = 4 << 20
    /// Bytes of stream messages that wait for their readers; beyond it the socket is not read.
    public var queuedBytesMax = 8 << 20
    /// Bytes of requests that wait for the server to read them; beyond it stream sends wait.
    public var outboundBytesMax = 1 << 20
    /// For TCP and TLS together.
    public var connectTimeout = Duration.seconds(5)
    /// How long a call waits for a connection before it fails as not sent.
    public var connectionWait = Duration.seconds(2)
    /// Unacknowledged bytes or keepalive probes end a dead connection after this.
    public var userTimeout = Duration.seconds(30)

    /// The defaults.
    public init() {}
}

extension TimeAmount {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        if overflow {
            self = .nanoseconds(seconds < 0 ? .min : .max)
        } else {
            self = .nanoseconds(whole &+ attoseconds / 1_000_000_000)
        }
    }
}

extension NIODeadline {
    /// `self + amount`, stopping at the far end instead of wrapping.
    func adding(_ amount: TimeAmount) -> NIODeadline {
        let room = NIODeadline.distantFuture - self
        return amount < room ? self + amount : .distantFuture
    }
}
