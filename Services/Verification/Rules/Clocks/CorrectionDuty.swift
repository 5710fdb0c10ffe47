package import FRMRIdentifiers
package import Reference

/// A correction that was asked for: missing its deadline suspends access, meeting it restores access without further
/// procedure (V5).
package struct CorrectionDuty: Sendable, Hashable {
    package private(set) var clock: CaseClock
    /// When the correction came; nil while it is owed.
    package private(set) var metAt: Instant?

    package init(askedAt: Instant, _ deadlines: Deadlines, _ calendar: WorkingCalendar) {
        clock = deadlines.clock(.correction, from: askedAt, calendar)
    }

    /// The correction came. Late or not, it ends the duty; a second one changes nothing.
    package mutating func meet(at now: Instant) { metAt = metAt ?? max(now, clock.start) }

    /// The calendar of a year arrived. Nil when the due date stands; else the new one, to be told to the worker.
    ///
    /// Only what was provisional moves, and a duty that was met is left alone. A worker who was told a later day keeps
    /// it when that day has passed meanwhile: he cannot act in the past.
    package mutating func recompute(
        _ deadlines: Deadlines, _ calendar: WorkingCalendar, now: Instant
    )
        -> Instant?
    {
        guard clock.isProvisional, metAt == nil, !clock.isBreached(at: now) else { return nil }
        let revised = deadlines.clock(.correction, from: clock.start, calendar)
        guard revised.due > now else { return nil }
        let hasMoved = revised.due != clock.due
        clock = revised
        return hasMoved ? revised.due : nil
    }

    package func access(at now: Instant) -> Access {
        guard clock.isBreached(at: now) else { return .open }
        if let metAt, metAt <= now { return .open }
        return .suspended(since: clock.breach)
    }

    package enum Access: Sendable, Hashable {
        case open
        case suspended(since: Instant)
    }
}
