/// Leaves out the endpoints of one service that fail while others answer.
///
/// ```
///            5 failures in a row, or ≥ 20 calls in 10 s and ≥ 50 % failed
///   serving ─────────────────────────────────────────────────────────────► ejected
///      ▲                                                                      │
///      └──────────────── 10 s × ejections, at most 300 s ─────────────────────┘
/// ```
///
/// An endpoint that stays well after its return forgets one ejection for every 10 s. At most half of the endpoints are
/// out at once and never all of them: where everything fails, there is no outlier, and the circuit breaker acts
/// instead. Outcomes of calls that end while their endpoint is out are harmless and ignored. Time is a duration since
/// any fixed start.
public struct OutlierEjection: Hashable, Sendable {
    package let settings: Settings
    private var endpoints: [Endpoint]

    package init(endpoints: Int, _ settings: Settings = Settings()) {
        self.settings = settings
        self.endpoints = Array(repeating: Endpoint(window: settings.window), count: endpoints)
    }

    package func isEjected(_ endpoint: Int, now: Duration) -> Bool { endpoints[endpoint].isEjected(now) }

    /// Counts how a call to the endpoint ended.
    package mutating func record(_ outcome: CircuitBreaker.Outcome, of endpoint: Int, now: Duration) {
        guard !endpoints[endpoint].isEjected(now) else { return }
        switch outcome {
        case .abandoned: return
        case .success:
            endpoints[endpoint].failuresInARow = 0
            endpoints[endpoint].counts.add(total: 1, at: now)
        case .failure:
            endpoints[endpoint].failuresInARow += 1
            endpoints[endpoint].counts.add(total: 1, marked: 1, at: now)
            guard isOutlier(endpoints[endpoint]), mayEject(now) else { return }
            endpoints[endpoint].eject(settings, now)
        }
    }

    private func isOutlier(_ endpoint: Endpoint) -> Bool {
        endpoint.failuresInARow >= settings.failuresInARow
            || endpoint.counts.total >= settings.callsMin
                && endpoint.counts.marked * 100 >= endpoint.counts.total * settings.failurePercent
    }

    /// Of two endpoints one may go; of one, none.
    private func mayEject(_ now: Duration) -> Bool {
        let share = max(1, endpoints.count * settings.ejectedPercentMax / 100)
        return endpoints.count(where: { $0.isEjected(now) }) < min(share, endpoints.count - 1)
    }

    /// When an endpoint is left out, and for how long.
    public struct Settings: Hashable, Sendable {
        /// So many failures without an answer between them leave it out.
        public var failuresInARow: Int
        /// Below this many calls in the window only failures in a row count.
        public var callsMin: Int
        /// The share of failures that leaves it out, 1…100.
        public var failurePercent: Int
        /// The time over which calls are counted; above zero.
        public var window: Duration
        /// The time of the first ejection; the n-th lasts n times as long.
        public var ejectFor: Duration
        /// No ejection lasts longer.
        public var ejectForMax: Duration
        /// 1…100, of the endpoints.
        public var ejectedPercentMax: Int

        /// By default: five in a row or half of twenty within ten seconds; 10 s at first, 300 s at most; half of the
        /// endpoints.
        public init(
            failuresInARow: Int = 5, callsMin: Int = 20, failurePercent: Int = 50, window: Duration = .seconds(10),
            ejectFor: Duration = .seconds(10), ejectForMax: Duration = .seconds(300), ejectedPercentMax: Int = 50
        ) {
            self.failuresInARow = failuresInARow
            self.callsMin = callsMin
            self.failurePercent = failurePercent
            self.window = window
            self.ejectFor = ejectFor
            self.ejectForMax = ejectForMax
            self.ejectedPercentMax = ejectedPercentMax
        }
    }

    private struct Endpoint: Hashable, Sendable {
        var failuresInARow = 0
        var counts: RollingCount
        private var ejections = 0
        private var ejectedUntil: Duration?

        init(window: Duration) { counts = RollingCount(window: window) }

        func isEjected(_ now: Duration) -> Bool { ejectedUntil.map { now < $0 } ?? false }

        mutating func eject(_ settings: Settings, _ now: Duration) {
            if let returned = ejectedUntil { ejections = max(0, ejections - Int((now - returned) / settings.ejectFor)) }
            ejections += 1
            ejectedUntil = now + min(settings.ejectFor * ejections, settings.ejectForMax)
            failuresInARow = 0
            counts.clear()
        }
    }
}
