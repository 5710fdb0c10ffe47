package import FRMRIdentifiers

/// Time, randomness and ids as values, so that tests run days in milliseconds and a seed replays a failure.
///
/// Only `LiveEnvironment` of the runtime fills it from the system; everything below takes it as a parameter.
package struct Environment: Sendable {
    package var now: @Sendable () -> Instant
    /// Cryptographically strong bytes, as many as asked for.
    package var randomBytes: @Sendable (Int) -> [UInt8]
    /// An id that no one else makes or guesses, at most 64 bytes of ASCII.
    package var newID: @Sendable () -> String
    /// Returns after the duration; throws CancellationError when the task is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Nanoseconds of a clock that only goes forward, for the measuring of durations.
    package var uptimeNanoseconds: @Sendable () -> UInt64
    package var uptime: Uptime { Uptime(nanoseconds: uptimeNanoseconds()) }

    /// - Parameter uptimeNanoseconds: nil where `now` never goes back, and serves for both.
    package init(
        now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8],
        newID: @escaping @Sendable () -> String, sleep: @escaping @Sendable (Duration) async throws -> Void,
        uptimeNanoseconds: (@Sendable () -> UInt64)? = nil
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.newID = newID
        self.sleep = sleep
        self.uptimeNanoseconds = uptimeNanoseconds ?? { UInt64(max(now().microseconds, 0)) &* 1000 }
    }

    /// Uniform in 0..<1.
    package func randomFraction() -> Double {
        let bits = randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(bits >> 11) / Double(1 << 53)
    }
}
