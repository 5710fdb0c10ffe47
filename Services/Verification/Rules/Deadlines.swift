package import Identifiers
package import Reference

/// The clocks of a case.
package struct Deadlines: Sendable, Hashable {
    /// Working days that an applicant has for a correction (V5).
    package var correctionWorkingDays = 10
    /// How long the checks may take (V3, V6).
    package var processing: Duration = .seconds(24 * 3600)
    /// The zone in which days begin and end: Moscow's, which has no summer time.
    package var utcOffset: Duration = .seconds(3 * 3600)

    package init() {}

    package func processingDue(from start: Instant) -> Instant { start + processing }

    /// The end of the last working day for a correction that was asked for at `start`.
    package func correctionDue(from start: Instant, _ calendar: WorkingCalendar) -> (due: Instant, isProvisional: Bool)
    {
        let day = calendar.day(correctionWorkingDays, after: CivilDate(start, utcOffset: utcOffset))
        return (day.date.adding(days: 1).start(utcOffset: utcOffset), day.isProvisional)
    }

    package func today(at now: Instant) -> CivilDate { CivilDate(now, utcOffset: utcOffset) }
}
