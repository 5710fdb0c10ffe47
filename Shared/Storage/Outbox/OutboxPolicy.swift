internal import FRMRCalls
package import FRMRRetry

/// How a relay delivers: how many at once, how long it waits after a failure, what a refusal means for its aggregate.
package struct OutboxPolicy: Sendable {
    /// Deliveries at once, each of another aggregate.
    package var concurrencyMax = 8
    /// Waits between attempts of one entry; and of the whole relay while its destination is unavailable.
    package var backoff = Backoff(initial: .milliseconds(100), multiplier: 2, maximum: .seconds(30), jitter: 0.2)
    /// What becomes of the entries behind one that was refused.
    package var afterRefusal: AfterRefusal = .holdAggregate

    package init() {}

    package enum AfterRefusal: Sendable {
        /// They wait until someone requeues or discards it: a message may rest on the one before it.
        case holdAggregate
        /// They go on: messages of an aggregate stand alone, like notices to one person.
        case skip
    }

    /// Whether the destination judged the message itself, so that sending it again cannot help.
    ///
    /// Everything else is tried again for as long as it takes, refused identities and unknown methods too: those are
    /// cured by a certificate or a deployment, not by dropping messages.
    static func isRefusal(_ error: RPCError) -> Bool {
        switch error.code {
        case .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .outOfRange: true
        case .ok, .cancelled, .unknown, .deadlineExceeded, .permissionDenied, .resourceExhausted, .aborted,
            .unimplemented, .internalError, .unavailable, .dataLoss, .unauthenticated:
            false
        }
    }

    /// Rows that one command makes due after the clock was set back.
    static let broughtForwardMax = 1000

    /// The longest wait that is not the destination's advice.
    var delayMax: Duration { backoff.maximum * (1 + backoff.jitter) }

    /// The wait after an attempt, never shorter than the destination's advice.
    func delay(afterAttempt attempt: Int, advice: Duration?, _ environment: Environment) -> Duration {
        let bytes = environment.randomBytes(4)
        let draw = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let random = Double(draw) / (Double(UInt32.max) + 1)
        return max(backoff.delay(afterAttempt: attempt, random: random), advice ?? .zero)
    }
}
