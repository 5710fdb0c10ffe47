package import FRMRIdentifiers

/// Counts deadlines as people live them: days begin and end in a zone, and a deadline in days lasts to the end of its
/// day (Civil Code article 194).
package struct DeadlineClock: Sendable, Hashable {
    package var calendar: WorkingCalendar
    package var zone: RegionZone

    package init(calendar: WorkingCalendar, zone: RegionZone) {
        self.calendar = calendar
        self.zone = zone
    }

    /// The day that it is in the zone at `instant`.
    package func day(of instant: Instant) -> CivilDate { zone.day(of: instant) }

    /// The end of the last of so many working days after the day of `start`.
    ///
    /// - Parameter observance: of whoever has to act.
    package func adding(
        workingDays: Int, to start: Instant, for observance: DecreeObservance = .bound
    ) -> Deadline {
        let day = calendar.day(workingDays, after: zone.day(of: start), for: observance)
        return Deadline(due: zone.end(of: day.date), isProvisional: day.isProvisional)
    }

    /// So many hours after `start`, nights and holidays included. Never provisional.
    package func deadline(hours: Int, from start: Instant) -> Deadline {
        // Instants end long before this many hours, so a larger number saturates all the same.
        let hours = min(max(hours, 0), 24 * 366 * 10_000)
        return Deadline(due: start + .seconds(Int64(hours) * 3600), isProvisional: false)
    }
}

/// When something is due.
package struct Deadline: Sendable, Hashable {
    /// The first instant that is too late.
    package var due: Instant
    /// Counted over a year without its decree: it is computed anew when the year's file arrives.
    package var isProvisional: Bool

    package init(due: Instant, isProvisional: Bool) {
        self.due = due
        self.isProvisional = isProvisional
    }
}
