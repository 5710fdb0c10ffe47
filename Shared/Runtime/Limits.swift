package import NIOCore

/// The bounds of a service's process, beside those of its connections (`ServerLimits`) and of its store
/// (`StoreConfiguration`).
package enum RuntimeLimits {
    /// How long calls in flight may take once SIGTERM has come.
    package static let drainTime = TimeAmount.seconds(10)
    /// Addresses that one peer may have.
    package static let endpointsPerPeerMax = 16
    /// Seconds between two fetches of identity's keys at least.
    package static let keyFetchSecondsMin: Int64 = 1
    /// Access tokens whose verdicts a connection keeps: the users that a hospital's system serves over it at a time.
    package static let tokensPerConnectionMax = 16
    /// Bytes of an idempotency key or of a message's id; at least 1.
    package static let idempotencyKeyBytesMax = 128
    /// Connections to the metrics' endpoint at once; one more is closed as soon as it is accepted.
    package static let metricsConnectionsMax = 16
    /// Bytes of a request for metrics, from its first line to its end.
    package static let metricsRequestBytesMax = 8 << 10
    /// How long such a connection lives: its handshake, its request and its answer.
    package static let metricsConnectionTime = TimeAmount.seconds(10)
    /// How long its answer has to arrive before both directions are closed.
    package static let metricsLinger = TimeAmount.milliseconds(200)
}
