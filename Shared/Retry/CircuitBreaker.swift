/// Refuses calls to an endpoint that fails, so that callers fail fast and the endpoint can recover.
///
/// ```
///            ≥ 20 calls in 10 s and ≥ 50 % failed
///   closed ───────────────────────────────────────► open
///     ▲                                              │ 5 s
///     │ probe succeeded                              ▼
///     └─────────────────────────────────────────── probing ──► open   (probe failed)
/// ```
///
/// While probing, one call goes through and the rest are refused. An outcome of a call admitted before the breaker
/// last changed is harmless and ignored; a probe without an outcome after another open period is replaced.
/// Time is a duration since any fixed start.
public struct CircuitBreaker: Hashable, Sendable {
    /// When it opens, and for how long.
    public let settings: Settings
    private var state: State = .closed
    private var counts: RollingCount
    private var generation: UInt64 = 0

    /// A closed one.
    public init(_ settings: Settings = Settings()) {
        self.settings = settings
        counts = RollingCount(window: settings.window)
    }

    /// Asks for leave to call; every ticket is to be handed back to ``record(_:of:now:)``.
    public mutating func admit(now: Duration) -> Admission {
        switch state {
        case .closed:
            return .admitted(Ticket(generation: generation))
        case .open(let until), .probing(let until):
            guard now >= until else { return .refused(retryAfter: until - now) }
            enter(.probing(until: now + settings.openFor))
            return .admitted(Ticket(generation: generation))
        }
    }

    /// The outcome of an admitted call.
    public mutating func record(_ outcome: Outcome, of ticket: Ticket, now: Duration) {
        guard ticket.generation == generation else { return }
        switch (state, outcome) {
        case (.closed, .success):
            counts.add(total: 1, at: now)
        case (.closed, .failure):
            counts.add(total: 1, marked: 1, at: now)
            if counts.total >= settings.callsMin, counts.marked * 100 >= counts.total * settings.failurePercent {
                enter(.open(until: now + settings.openFor))
            }
        case (.probing, .success):
            counts.clear()
            enter(.closed)
        case (.probing, .failure):
            enter(.open(until: now + settings.openFor))
        case (.probing, .abandoned):
            // Nothing was learnt: the next call probes at once.
            enter(.open(until: now))
        case (.closed, .abandoned), (.open, .success), (.open, .failure), (.open, .abandoned):
            break
        }
    }

    /// Every call is admitted.
    public var isClosed: Bool { state == .closed }

    private mutating func enter(_ next: State) {
        state = next
        generation += 1
    }

    private enum State: Hashable {
        case closed
        case open(until: Duration)
        case probing(until: Duration)
    }
}

extension CircuitBreaker {
    /// When a breaker opens, and for how long.
    public struct Settings: Hashable, Sendable {
        /// Below this many calls in the window the breaker stays closed.
        public var callsMin: Int
        /// 1…100.
        public var failurePercent: Int
        /// The time that calls are counted over.
        public var window: Duration
        /// How long it refuses before a probe.
        public var openFor: Duration

        /// Opens for five seconds when half of at least twenty calls within ten seconds have failed.
        public init(
            callsMin: Int = 20, failurePercent: Int = 50, window: Duration = .seconds(10),
            openFor: Duration = .seconds(5)
        ) {
            self.callsMin = callsMin
            self.failurePercent = failurePercent
            self.window = window
            self.openFor = openFor
        }
    }

    /// Ties an outcome to the state its call was admitted in.
    public struct Ticket: Hashable, Sendable {
        fileprivate let generation: UInt64
    }

    /// The answer to a caller that asks for leave.
    public enum Admission: Hashable, Sendable {
        /// Send it, and record its outcome with the ticket.
        case admitted(Ticket)
        /// Not sent; another attempt has a chance after this time.
        case refused(retryAfter: Duration)
    }

    /// How an admitted call ended.
    public enum Outcome: Hashable, Sendable {
        /// The endpoint answered, whatever it said.
        case success
        /// The endpoint failed.
        case failure
        /// The caller gave up, or the call never left: it says nothing about the endpoint.
        case abandoned

        /// The outcome an answer stands for: failure only for what speaks against the endpoint.
        public init(_ code: RetryCode) {
            self = code == .cancelled ? .abandoned : code.isEndpointFailure ? .failure : .success
        }
    }
}
