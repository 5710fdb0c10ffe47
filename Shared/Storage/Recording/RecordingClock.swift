internal import FRMRIdentifiers

/// Gives each command of a store the moment at which it is recorded: what the clock says, or the microsecond after the
/// last one where the clock does not say more. So no two commands have the same moment, and a later commit always has a
/// later one, over restarts and wherever the clock goes.
///
/// Confined to the writer's thread.
final class RecordingClock {
    private(set) var last: Instant
    private var isBehind = false

    /// - Parameter last: of the store's last commit.
    init(last: Instant) { self.last = last }

    func stamp(now: Instant) -> Instant {
        last = max(now, last + .microseconds(1))
        return last
    }

    /// A change of how the clock stands to the record.
    enum News: Equatable {
        /// It lies before what was recorded last, by more than a tolerance.
        case behind
        case rightAgain
    }

    /// What is to be told of the clock; each change once.
    func news(now: Instant, tolerance: Duration) -> News? {
        let wasBehind = isBehind
        isBehind = last - now > tolerance
        if isBehind == wasBehind { return nil }
        return isBehind ? .behind : .rightAgain
    }
}
