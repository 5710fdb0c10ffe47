internal import FRMRIdentifiers

/// A moment of the clock that only goes forward, for what is measured and what is waited for within a process. The clock
/// of `Instant` may be set back meanwhile.
package struct Uptime: Hashable, Sendable {
    /// Since any fixed start.
    package let nanoseconds: UInt64

    package init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }
}

extension Uptime: Comparable {
    package static func < (left: Uptime, right: Uptime) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension Uptime {
    /// Later, saturating at both ends.
    package static func + (uptime: Uptime, duration: Duration) -> Uptime {
        let step = duration.wholeMicroseconds.multipliedReportingOverflow(by: 1000)
        let nanoseconds = step.overflow ? UInt64.max : step.partialValue.magnitude
        if duration < .zero { return Uptime(nanoseconds: uptime.nanoseconds - min(uptime.nanoseconds, nanoseconds)) }
        let (sum, isTooLate) = uptime.nanoseconds.addingReportingOverflow(nanoseconds)
        return Uptime(nanoseconds: isTooLate ? .max : sum)
    }

    package static func - (uptime: Uptime, duration: Duration) -> Uptime { uptime + (.zero - duration) }

    /// The time from `earlier` to `later`; zero when they are the other way round.
    package static func - (later: Uptime, earlier: Uptime) -> Duration {
        .nanoseconds(Int64(clamping: later.nanoseconds - min(later.nanoseconds, earlier.nanoseconds)))
    }
}
