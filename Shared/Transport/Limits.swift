package import NIOCore
import Wire

/// The bounds of a server and of each of its connections. PROTOCOL.md §4 repeats the defaults.
package struct ServerLimits: Sendable, Hashable {
    /// Connections at once; one more is closed as soon as it is accepted.
    package var connectionsMax = 10_000
    /// Streams one connection may have open.
    package var streamsPerConnectionMax = WireLimits.streamsMax
    /// Frames against the protocol before a connection is closed.
    package var faultsPerConnectionMax = WireLimits.faultsMax
    /// Bytes of one frame's body.
    package var frameBytesMax = WireLimits.frameBytesMax
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
    /// How long a draining connection without calls still answers DRAINING, and how long the last answer on a
    /// refused one has to arrive, before it closes.
    package var drainLinger = TimeAmount.milliseconds(200)
    /// Unacknowledged bytes or keepalive probes end a dead connection after this.
    package var userTimeout = TimeAmount.seconds(30)
    package var listenBacklog: Int32 = 1_024

    package init() {}
}

/// The bounds of a client.
public struct ClientLimits: Sendable, Hashable {
    /// Calls in flight on one connection; PROTOCOL.md allows as many.
    public var streamsMax = 1_024
    /// Connections that a pool makes to one endpoint.
    public static let connectionsPerEndpointMax = 64
    /// The last stream id of a connection; another connection takes the calls after it.
    package var streamIDMax = WireLimits.streamIDMax
    /// Calls that wait for a connection.
    public var queuedCallsMax = 4_096
    /// Bytes of one frame's body.
    public var frameBytesMax = 4 << 20
    /// Stream messages that wait for their reader; beyond it the socket is not read.
    public var queuedBytesMax = 8 << 20
    /// Requests that wait for the server to read them; beyond it stream sends wait.
    public var outboundBytesMax = 1 << 20
    /// For TCP and TLS together.
    public var connectTimeout = Duration.seconds(5)
    /// How long a call waits for a connection before it fails as not sent.
    public var connectionWait = Duration.seconds(2)
    /// Unacknowledged bytes or keepalive probes end a dead connection after this.
    public var userTimeout = Duration.seconds(30)

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
