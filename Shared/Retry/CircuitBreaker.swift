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
    package let settings: Settings
    private var state: State = .closed
    private var counts: RollingCount
    private var generation: UInt64 = 0

    package init(_ settings: Settings = Settings()) {
        self.settings = settings
        counts = RollingCount(window: settings.window)
    }

    /// Asks for leave to call; every ticket is to be handed back to ``record(_:of:now:)``.
    package mutating func admit(now: Duration) -> Admission {
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
    package mutating func record(_ outcome: Outcome, of ticket: Ticket, now: Duration) {
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

    package var isClosed: Bool { state == .closed }

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
    /// When calls to an endpoint are refused without being tried.
    public struct Settings: Hashable, Sendable {
        /// Below this many calls in the window the breaker stays closed.
        public var callsMin: Int
        /// The share of failures at which it opens, 1…100.
        public var failurePercent: Int
        /// The time over which calls are counted; above zero.
        public var window: Duration
        /// How long calls are refused before one probes.
        public var openFor: Duration

        /// By default: half of at least twenty calls within ten seconds, then five seconds.
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
    package struct Ticket: Hashable, Sendable {
        fileprivate let generation: UInt64
    }

    package enum Admission: Hashable, Sendable {
        case admitted(Ticket)
        /// Not sent; another attempt has a chance after this time.
        case refused(retryAfter: Duration)
    }

    package enum Outcome: Hashable, Sendable {
        case success
        case failure
        /// The caller gave up, or the call never left: it says nothing about the endpoint.
        case abandoned

        /// The outcome an answer stands for: failure only for what speaks against the endpoint.
        package init(_ code: RetryCode) {
            self = code == .cancelled ? .abandoned : code.isEndpointFailure ? .failure : .success
        }
    }
}
