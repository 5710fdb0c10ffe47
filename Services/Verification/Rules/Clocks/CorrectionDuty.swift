package import FRMRIdentifiers
package import Reference

/// A correction that is owed: missing its deadline suspends access, meeting it restores access without further
/// procedure (V5). The duty lasts until the correction comes; late or not, that ends it.
package struct CorrectionDuty: Sendable, Hashable {
    package private(set) var clock: CaseClock

    package init(askedAt: Instant, _ deadlines: Deadlines, _ calendar: WorkingCalendar) {
        clock = deadlines.clock(.correction, from: askedAt, calendar)
    }

    /// The duty behind the clock that runs for a case; nil when the clock is of another kind, as nothing is owed then.
    package init?(_ clock: CaseClock) {
        guard clock.kind == .correction else { return nil }
        self.clock = clock
    }

    /// The calendar of a year arrived. Nil when the due date stands; else the new one, to be told to the worker.
    ///
    /// Only what was provisional moves. A worker who was told a later day keeps it when the new one has passed
    /// meanwhile: nobody can act in the past.
    package mutating func recompute(
        _ deadlines: Deadlines, _ calendar: WorkingCalendar, now: Instant
    ) -> Instant? {
        guard clock.isProvisional, !clock.isBreached(at: now) else { return nil }
        let revised = deadlines.clock(.correction, from: clock.start, calendar)
        guard revised.due > now else { return nil }
        let hasMoved = revised.due != clock.due
        clock = revised
        return hasMoved ? revised.due : nil
    }

    /// - Parameter owed: nil when no correction is owed, or the one that was has come.
    package static func access(_ owed: CorrectionDuty?, at now: Instant) -> Access {
        guard let clock = owed?.clock, clock.isBreached(at: now) else { return .open }
        return .suspended(since: clock.breach)
    }

    package enum Access: Sendable, Hashable {
        case open
        case suspended(since: Instant)

        /// Nil while access is open.
        package var suspendedSince: Instant? {
            switch self {
            case .open: nil
            case .suspended(let since): since
            }
        }
    }
}
