/// Exponential waits with jitter (gRFC A6, "Exponential Backoff").
///
/// The wait after attempt n is min(initial · multiplierⁿ⁻¹, maximum) · random(1 − jitter, 1 + jitter).
public struct Backoff: Hashable, Sendable {
    /// The wait after the first attempt; zero or more.
    public var initial: Duration
    /// By which each wait is longer than the one before; 1 keeps it, less counts as 1.
    public var multiplier: Double
    /// The longest wait, before jitter.
    public var maximum: Duration
    /// 0…1: the part of the wait that is random, to each side.
    public var jitter: Double

    /// Waits that begin with `initial` and grow up to `maximum`.
    public init(initial: Duration, multiplier: Double, maximum: Duration, jitter: Double) {
        self.initial = initial
        self.multiplier = multiplier
        self.maximum = maximum
        self.jitter = jitter
    }

    /// Between attempts of one call: 0.1 s, doubled up to 1 s, ±20 %.
    public static let call = Backoff(initial: .milliseconds(100), multiplier: 2, maximum: .seconds(1), jitter: 0.2)
    /// Between connection attempts: 1 s × 1.6 up to 120 s, ±20 %.
    public static let reconnect = Backoff(initial: .seconds(1), multiplier: 1.6, maximum: .seconds(120), jitter: 0.2)

    /// The wait after attempt `attempt`, which counts from 1.
    ///
    /// - Parameter random: uniform in 0..<1.
    package func delay(afterAttempt attempt: Int, random: Double) -> Duration {
        var wait = min(initial, maximum)
        for _ in 1..<max(attempt, 1) {
            // Stops at the bound, so that a large attempt number neither overflows nor loops.
            guard wait < maximum, multiplier > 1 else { break }
            wait = min(wait * multiplier, maximum)
        }
        return wait * (1 - jitter + 2 * jitter * min(max(random, 0), 1))
    }
}

/// The waits between attempts to reach one endpoint; a connection that worked starts them anew.
package struct ReconnectBackoff: Hashable, Sendable {
    package let backoff: Backoff
    /// Attempts that failed in a row.
    package private(set) var failures = 0

    package init(_ backoff: Backoff = .reconnect) { self.backoff = backoff }

    /// Counts a failed attempt and gives the wait before the next one.
    ///
    /// - Parameter random: uniform in 0..<1.
    package mutating func delayAfterFailure(random: Double) -> Duration {
        if failures < Int.max { failures += 1 }
        return backoff.delay(afterAttempt: failures, random: random)
    }

    /// The connection was established and answered.
    package mutating func succeeded() { failures = 0 }
}
