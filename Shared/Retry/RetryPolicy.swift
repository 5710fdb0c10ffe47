/// Which failed calls are tried again and when (PROTOCOL.md §8, gRFC A6).
///
/// - UNAVAILABLE: always; the server says it did not execute the call.
/// - DEADLINE_EXCEEDED and UNKNOWN (a lost connection is UNKNOWN): the call may have run, so only when repeating it
///   is harmless, or when it never left this process.
/// - RESOURCE_EXHAUSTED: only when the server says when (RetryInfo); without it, stop.
/// - ABORTED: only when the server says when and repeating is harmless: the same idempotency key is still running.
/// - Everything else: never.
public struct RetryPolicy: Hashable, Sendable {
    /// All attempts of a call, the first one included; 1 and less make one.
    public var attemptsMax: Int
    /// The waits between them, each within the deadline of the whole call.
    public var backoff: Backoff

    /// A policy of so many attempts with such waits.
    public init(attemptsMax: Int = 4, backoff: Backoff = .call) {
        self.attemptsMax = attemptsMax
        self.backoff = backoff
    }

    /// Four attempts, 0.1 s, 0.2 s and 0.4 s apart, ± 20 %.
    public static let standard = RetryPolicy()
    /// One attempt: for a caller whose own caller retries.
    public static let never = RetryPolicy(attemptsMax: 1)

    /// What to do after `failure`, regardless of what other calls to the endpoint spent.
    ///
    /// A wait is never shorter than the server's advice and always ends before the call's deadline.
    /// - Parameter random: uniform in 0..<1.
    package func decision(after failure: FailedAttempt, random: Double) -> RetryDecision {
        if let refusal = refusal(of: failure) { return .stop(refusal) }
        guard failure.number < attemptsMax else { return .stop(.attemptsSpent) }
        let wait = max(backoff.delay(afterAttempt: failure.number, random: random), failure.retryAfter ?? .zero)
        guard wait < failure.remaining else { return .stop(.deadline) }
        return .retry(after: wait)
    }

    private func refusal(of failure: FailedAttempt) -> RetryDecision.Stop? {
        switch failure.code {
        case .unavailable:
            return nil
        case .deadlineExceeded, .unknown:
            return failure.isRepeatable || !failure.mayHaveRun ? nil : .mayHaveRun
        case .resourceExhausted:
            return failure.retryAfter == nil ? .noAdvice : nil
        case .aborted:
            guard failure.retryAfter != nil else { return .noAdvice }
            return failure.isRepeatable ? nil : .mayHaveRun
        case .ok, .cancelled, .invalidArgument, .notFound, .alreadyExists, .permissionDenied, .failedPrecondition,
            .outOfRange, .unimplemented, .internalError, .dataLoss, .unauthenticated:
            return .final
        }
    }
}

/// What is known of an attempt that failed.
package struct FailedAttempt: Hashable, Sendable {
    /// Counts from 1.
    package var number: Int
    package var code: RetryCode
    /// `google.rpc.RetryInfo` of the answer.
    package var retryAfter: Duration?
    /// Whether a second execution does no harm: a query, or a call with an idempotency key.
    package var isRepeatable: Bool
    /// Whether the call may have been executed: false when it never left this process or was refused before its turn.
    package var mayHaveRun: Bool
    /// Until the deadline of the user's whole call.
    package var remaining: Duration

    package init(
        number: Int, code: RetryCode, retryAfter: Duration? = nil, isQuery: Bool, hasIdempotencyKey: Bool,
        mayHaveRun: Bool, remaining: Duration
    ) {
        self.number = number
        self.code = code
        self.retryAfter = retryAfter
        isRepeatable = isQuery || hasIdempotencyKey
        self.mayHaveRun = mayHaveRun
        self.remaining = remaining
    }
}

/// Whether a failed call is tried again.
package enum RetryDecision: Hashable, Sendable {
    case retry(after: Duration)
    case stop(Stop)

    /// Why a failure is handed to the caller.
    package enum Stop: Hashable, Sendable {
        /// The answer is about the request; another attempt gets the same one.
        case final
        /// The call may have run, and running it twice could do harm.
        case mayHaveRun
        /// The server is out of something and did not say when to come back.
        case noAdvice
        case attemptsSpent
        /// The wait would outlast the call's deadline.
        case deadline
        /// The endpoint fails too often for retries to help (``RetryThrottle``).
        case throttled
        /// Retries would exceed their share of all requests (``RetryBudget``).
        case budgetSpent
    }
}
