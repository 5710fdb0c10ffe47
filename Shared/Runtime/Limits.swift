package import NIOCore

/// The bounds of a service's process, beside those of its connections (`ServerLimits`) and of its store
/// (`StoreConfiguration`).
package enum RuntimeLimits {
    /// How long calls in flight may take once SIGTERM has come.
    package static let drainTime = TimeAmount.seconds(10)
    /// How long they may take once the store has failed.
    package static let fatalDrainTime = TimeAmount.seconds(1)
    /// After this the process ends whether they are answered or not.
    package static let fatalEndingMax = Duration.seconds(3)
    /// How far the clock may lie before the store's last record without the health check `clock` telling.
    package static let clockBehindMax: Duration = .seconds(1)
    /// Addresses that one peer may have.
    package static let endpointsPerPeerMax = 16
    /// Seconds between two fetches of identity's keys at least.
    package static let keyFetchSecondsMin: Int64 = 1
    /// Access tokens whose verdicts a connection keeps: the users that a hospital's system serves over it at a time.
    package static let tokensPerConnectionMax = 16
    /// Tasks and streams that one subject may have under way: a part of `ServerLimits.callsMax` and of what may wait for
    /// the store's readers.
    package static let tasksPerSubjectMax = 512
    /// Commands of one subject that may wait for the store's writer, a quarter of its queue.
    package static let commandsPerSubjectMax = 1_024
    /// Bytes of an idempotency key or of a message's id; at least 1.
    package static let idempotencyKeyBytesMax = 128
    /// Bytes of the incarnation of a peer's store; at least 1.
    package static let incarnationBytesMax = 64
    /// Between two looks at whether a peer's store was restored …
    package static let settlementPeriod = Duration.seconds(60)
    /// … and while a peer could not be settled with.
    package static let settlementRetry = Duration.seconds(5)
    /// Differences between two stores that one answer names.
    package static let findingsToldMax = 1_000
    /// Deliveries of a page where a caller asks for none, and at most.
    package static let deliveriesPerPage = 100
    package static let deliveriesPerPageMax = 500
    /// Characters of an operator's reason; at least 1.
    package static let decisionNoteCharactersMax = 300
    /// Descriptors that are wanted, as far as the hard limit allows: the connections of `ServerLimits` several times.
    package static let descriptorsWanted = 65_536
    /// A quarter of the descriptors, within these bounds, is kept for everything but connections: the store, peers,
    /// uploads, pipes to other programs.
    package static let descriptorsReserved = 256...1_024
    /// With fewer connections than this a service does not start.
    package static let connectionsMin = 64
    /// Connections to the metrics' endpoint at once; one more takes the place of the oldest that has not asked yet, or is
    /// closed as soon as it is accepted.
    package static let metricsConnectionsMax = 16
    /// Bytes of a request for metrics, from its first line to its end.
    package static let metricsRequestBytesMax = 8 << 10
    /// How long such a connection lives: its handshake, its request and its answer.
    package static let metricsConnectionTime = TimeAmount.seconds(10)
    /// How long its answer has to arrive before both directions are closed.
    package static let metricsLinger = TimeAmount.milliseconds(200)
}
