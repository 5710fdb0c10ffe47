package import FRMRIdentifiers

/// Notices that the clock was set back, by the clock that only goes forward. What was due soon would then be due late:
/// a job that waits looks for it.
package struct ClockWatch: Sendable {
    /// How much further the clock ever was than the other one, µs.
    private var lead: Int64?

    package init() {}

    /// - Returns: true at the first look, too: the clock may have been set back before the process began.
    package mutating func hasGoneBack(_ now: Instant, _ uptime: Uptime) -> Bool {
        let lead = now.microseconds &- Int64(clamping: uptime.nanoseconds / 1000)
        guard let furthest = self.lead else {
            self.lead = lead
            return true
        }
        if lead < furthest &- Self.tolerance.wholeMicroseconds {
            self.lead = lead
            return true
        }
        self.lead = max(furthest, lead)
        return false
    }

    /// What a clock may lose without being set back.
    private static let tolerance: Duration = .seconds(1)
}
