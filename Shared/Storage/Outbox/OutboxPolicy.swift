internal import FRMRCalls
package import FRMRRetry

/// How a relay delivers: how many at once, how long it waits after a failure, what a refusal means for its aggregate.
package struct OutboxPolicy: Sendable {
    /// Deliveries at once, each of another aggregate.
    package var concurrencyMax = 8
    /// Waits between attempts of one entry; and of the whole relay while its destination is unavailable.
    package var backoff = Backoff(initial: .milliseconds(100), multiplier: 2, maximum: .seconds(30), jitter: 0.2)
    /// Longest wait that a destination's own advice brings about.
    package var adviceMax: Duration = .seconds(300)
    /// How long a message is tried. An older one is marked as failed: the receiver may have had it and forgotten it, as
    /// its inbox has a bound too (`RetentionPolicy.inbox`), so somebody has to look before it is sent again.
    package var lifetime: Duration = .seconds(30 * 24 * 3600)
    /// What becomes of the entries behind one that was refused.
    package var afterRefusal: AfterRefusal = .holdAggregate
    /// Rows that a relay holds in memory.
    package var windowRowsMax = 1024
    /// Bytes of their payloads, or one row.
    package var windowBytesMax = 8 << 20
    /// Acknowledged rows removed in one command, so that a backlog never holds up the commits of others.
    package var rowsPerCommandMax = 256

    package init() {}

    /// The same for messages that are tried for so long.
    package func living(_ lifetime: Duration) -> OutboxPolicy {
        var policy = self
        policy.lifetime = lifetime
        return policy
    }

    package enum AfterRefusal: Sendable {
        /// They wait until someone requeues or discards it: a message may rest on the one before it.
        case holdAggregate
        /// They go on: messages of an aggregate stand alone, like notices to one person.
        case skip

        var holds: Bool {
            switch self {
            case .holdAggregate: true
            case .skip: false
            }
        }
    }

    /// Whether the destination judged the message itself, so that sending it again cannot help.
    ///
    /// Everything else is tried again for as long as a message lives, refused identities and unknown methods too: those
    /// are cured by a certificate or a deployment, not by dropping messages.
    static func isRefusal(_ error: RPCError) -> Bool {
        switch error.code {
        case .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .outOfRange: true
        case .ok, .cancelled, .unknown, .deadlineExceeded, .permissionDenied, .resourceExhausted, .aborted,
            .unimplemented, .internalError, .unavailable, .dataLoss, .unauthenticated:
            false
        }
    }

    /// The wait after an attempt, never shorter than the destination's advice as far as that is bounded.
    func delay(afterAttempt attempt: Int, advice: Duration?, _ environment: Environment) -> Duration {
        let wait = backoff.delay(afterAttempt: attempt, random: environment.randomFraction())
        return max(wait, min(advice ?? .zero, adviceMax))
    }

    /// No row waits longer. One that is due later was marked before the clock went back, and is due now.
    var waitMax: Duration { max(backoff.maximum * (1 + backoff.jitter), adviceMax) }
}
