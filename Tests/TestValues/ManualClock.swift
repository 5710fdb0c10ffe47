package import FRMRIdentifiers
import FRMRLocks

/// A clock that stands still until the test advances it.
package final class ManualClock: Sendable {
    private let moment: Mutex<Instant>

    package init(_ now: Instant = Instant(seconds: 1_780_000_000)) { moment = Mutex(now) }

    package var now: Instant { moment.withLock { $0 } }

    package func advance(_ duration: Duration) { moment.withLock { $0 += duration } }
}
