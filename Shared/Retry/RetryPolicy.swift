/// Which failed calls are tried again and when (gRFC A6).
///
/// - UNAVAILABLE: always; the server says it did not execute the call.
/// - DEADLINE_EXCEEDED and UNKNOWN (a lost connection is UNKNOWN): the call may have run, so only when repeating it
///   is harmless, or when it never left this process.
/// - RESOURCE_EXHAUSTED: only when the server says when (RetryInfo); without it, stop.
/// - ABORTED: only when the server says when and repeating is harmless: the same idempotency key is still running.
/// - Everything else: never.
public struct RetryPolicy: Hashable, Sendable {
    /// All attempts of a call, the first one included.
    public var attemptsMax: Int
    /// The waits between attempts.
    public var backoff: Backoff

    /// Four attempts, the waits of a call.
    public init(attemptsMax: Int = 4, backoff: Backoff = .call) {
        self.attemptsMax = attemptsMax
        self.backoff = backoff
    }

    /// What a caller has that says nothing.
    public static let standard = RetryPolicy()
    /// One attempt: for a caller whose own caller retries.
    public static let never = RetryPolicy(attemptsMax: 1)

    /// What to do after `failure`, regardless of what other calls to the endpoint spent.
    ///
    /// A wait is never shorter than the server's advice and always ends before the call's deadline.
    /// - Parameter random: uniform in 0..<1.
    public func decision(after failure: FailedAttempt, random: Double) -> RetryDecision {
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
            return failure.isRepeatable || !failure.wasSent ? nil : .mayHaveRun
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
public struct FailedAttempt: Hashable, Sendable {
    /// Counts from 1.
    public var number: Int
    /// What the attempt ended with.
    public var code: RetryCode
    /// `google.rpc.RetryInfo` of the answer.
    public var retryAfter: Duration?
    /// Whether a second execution does no harm: a query, or a call with an idempotency key.
    public var isRepeatable: Bool
    /// Whether any byte of the request left this process.
    public var wasSent: Bool
    /// Until the deadline of the user's whole call.
    public var remaining: Duration

    /// - Parameters:
    ///   - number: of the attempt, from 1.
    ///   - wasSent: it may have run.
    ///   - remaining: of the call's time.
    public init(
        number: Int, code: RetryCode, retryAfter: Duration? = nil, isQuery: Bool, hasIdempotencyKey: Bool,
        wasSent: Bool, remaining: Duration
    ) {
        self.number = number
        self.code = code
        self.retryAfter = retryAfter
        isRepeatable = isQuery || hasIdempotencyKey
        self.wasSent = wasSent
        self.remaining = remaining
    }
}

/// Whether a failed call is tried again.
public enum RetryDecision: Hashable, Sendable {
    /// Another attempt, after this wait.
    case retry(after: Duration)
    /// No other attempt, and why.
    case stop(Stop)

    /// Why a failure is handed to the caller.
    public enum Stop: Hashable, Sendable {
        /// The answer is about the request; another attempt gets the same one.
        case final
        /// The call may have run, and running it twice could do harm.
        case mayHaveRun
        /// The server is out of something and did not say when to come back.
        case noAdvice
        /// All attempts that the policy allows were made.
        case attemptsSpent
        /// The wait would outlast the call's deadline.
        case deadline
        /// The endpoint fails too often for retries to help (``RetryThrottle``).
        case throttled
        /// Retries would exceed their share of all requests (``RetryBudget``).
        case budgetSpent
    }
}
