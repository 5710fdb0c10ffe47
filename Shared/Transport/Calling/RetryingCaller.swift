public import FRMRCalls
import FRMRLocks
public import FRMRRetry
public import NIOCore

/// Repeats failed unary calls where that is safe (PROTOCOL.md §8), within the deadline of the user's call.
///
/// One of these for each service, and one layer of it: what calls through it does not retry again. Copies share their
/// throttle, budget and breaker. Streams pass through: only their caller knows what to send again.
///
/// A command of which an attempt may have run ends with UNKNOWN, `CONNECTION_LOST`, unless a repetition brings the
/// service's decision: the last attempt's code, reason and text stand in its `metadata` as `last_code`, `last_reason` and
/// `last_message`.
public struct RetryingCaller: Caller {
    let inner: any Caller
    let clock: RetryClock
    private let hedging: HedgePolicy?
    private let shared: Shared

    /// Calls through `inner`, which repeats nothing itself.
    ///
    /// - Parameters:
    ///   - policy: how often, and how far apart.
    ///   - breaker: when calls are refused with UNAVAILABLE `CIRCUIT_OPEN` because nearly all of them fail.
    ///   - hedging: asks queries a second time while the first answer is awaited; nil asks once.
    public init(
        _ inner: any Caller, policy: RetryPolicy = .standard, breaker: CircuitBreaker.Settings = .init(),
        hedging: HedgePolicy? = nil
    ) {
        self.init(inner, policy: policy, breaker: breaker, hedging: hedging, clock: .system)
    }

    /// The same with another clock.
    package init(
        _ inner: any Caller, policy: RetryPolicy = .standard, breaker: CircuitBreaker.Settings = .init(),
        hedging: HedgePolicy? = nil, clock: RetryClock
    ) {
        self.hedging = hedging
        self.inner = inner
        self.clock = clock
        shared = Shared(policy: policy, breaker: breaker)
    }

    /// One call, with its repetitions.
    ///
    /// - Throws: the last attempt's error, but for a command that may have run: see ``RetryingCaller``.
    public func unary(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        let start = clock.now()
        let ticket = try shared.begin(now: start)
        var attempt = options
        var number = 1
        // What a command may have done stays so, whatever becomes of its repetitions.
        var mayHaveRun = false
        while true {
            let error: RPCError
            do throws(RPCError) {
                let reply = try await answer(method, request, attempt)
                shared.succeeded(ticket, now: clock.now())
                return reply
            } catch let failure {
                error = failure
            }
            let now = clock.now()
            let failure = FailedAttempt(
                number: number, code: RetryCode(error.code), retryAfter: error.retryAfter,
                isQuery: method.kind == .query, hasIdempotencyKey: options.idempotencyKey != nil,
                mayHaveRun: !error.isNotExecuted, remaining: options.timeout - (now - start))
            guard case .retry(let wait) = shared.decision(after: failure, now: now, random: clock.random()) else {
                shared.failed(ticket, failure.code, now: now)
                throw mayHaveRun ? error.afterAttemptThatMayHaveRun : error
            }
            mayHaveRun = mayHaveRun || method.kind != .query && error.mayHaveRun
            do { try await clock.sleep(wait) } catch {
                shared.failed(ticket, .cancelled, now: clock.now())
                throw .callCancelled.from(mayHaveRun ? .unanswered : .notSent)
            }
            number += 1
            attempt.timeout = options.timeout - (clock.now() - start)
        }
    }

    /// Passes through: nothing of a stream is repeated.
    public func stream(
        _ method: MethodDescriptor, _ options: CallOptions
    ) async throws(RPCError) -> any CallStream {
        try await inner.stream(method, options)
    }

    /// One attempt, or several side by side where the method is a query and hedging is on.
    private func answer(
        _ method: MethodDescriptor, _ request: ByteBuffer, _ options: CallOptions
    ) async throws(RPCError) -> ByteBuffer {
        guard let hedging, method.kind == .query else { return try await inner.unary(method, request, options) }
        return try await hedged(hedging, mayHedge: { shared.takeHedge(now: clock.now()) }, method, request, options)
    }

    /// What all calls to the endpoint share.
    private final class Shared: Sendable {
        private let state: Mutex<(retries: EndpointRetries, breaker: CircuitBreaker)>

        init(policy: RetryPolicy, breaker: CircuitBreaker.Settings) {
            state = Mutex((EndpointRetries(policy: policy), CircuitBreaker(breaker)))
        }

        func begin(now: Duration) throws(RPCError) -> CircuitBreaker.Ticket {
            let admission = state.withLock { state in
                let admission = state.breaker.admit(now: now)
                if case .admitted = admission { state.retries.begin(now: now) }
                return admission
            }
            switch admission {
            case .admitted(let ticket): return ticket
            case .refused(let retryAfter): throw .circuitOpen(retryAfter: retryAfter)
            }
        }

        func succeeded(_ ticket: CircuitBreaker.Ticket, now: Duration) {
            state.withLock { state in
                state.retries.succeeded()
                state.breaker.record(.success, of: ticket, now: now)
            }
        }

        func failed(_ ticket: CircuitBreaker.Ticket, _ code: RetryCode, now: Duration) {
            state.withLock { $0.breaker.record(CircuitBreaker.Outcome(code), of: ticket, now: now) }
        }

        func takeHedge(now: Duration) -> Bool { state.withLock { $0.retries.takeHedge(now: now) } }

        func decision(after failure: FailedAttempt, now: Duration, random: Double) -> RetryDecision {
            state.withLock { $0.retries.decision(after: failure, now: now, random: random) }
        }
    }
}

/// Time and chance for retries; a test brings its own.
package struct RetryClock: Sendable {
    /// Time since any fixed start.
    package var now: @Sendable () -> Duration
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Uniform in 0..<1.
    package var random: @Sendable () -> Double

    package init(
        now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.random = random
    }

    package static let system: RetryClock = {
        let start = ContinuousClock.now
        return RetryClock(
            now: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0) },
            random: { Double.random(in: 0..<1) })
    }()
}

extension RetryCode {
    /// The two enumerations are both google.rpc.Code.
    init(_ code: RPCError.Code) {
        self = RetryCode(rawValue: code.rawValue) ?? .unknown
    }
}
