package import FRMRIdentifiers
package import Reference

/// The numbers of a case's clocks. Every number is configuration; these are the defaults of the requirements.
package struct Deadlines: Sendable, Hashable {
    /// Working days that an applicant has for a correction (V5).
    package var correctionWorkingDays = 10
    /// How long the checks of a submission may take (V3, V4).
    package var processingHours = 24
    /// How long the repeated check of one field may take (V6).
    package var recheckHours = 24
    /// From the last document to the active account (V7).
    package var activationHours = 24
    /// From the ticket to its answer (R16).
    package var supportHours = 48
    /// From the approval to the publication: late after the first number, a breach after the second (R12).
    package var publicationWorkingDays = 5
    package var publicationBreachWorkingDays = 7
    /// Shares of the time to the due date after which the party that has to act is reminded (V5), ascending.
    package var reminderPercents = [50, 80]
    /// The zone in which days begin and end: Moscow's, wherever the organisation is that has to act.
    package var zone = RegionZone.moscow

    package init() {}

    /// The clock of one obligation that began at `start`.
    package func clock(_ kind: CaseClock.Kind, from start: Instant, _ calendar: WorkingCalendar) -> CaseClock {
        let time = DeadlineClock(calendar: calendar, zone: zone)
        let due: Deadline
        var breach: Deadline?
        switch kind {
        case .processing: due = time.deadline(hours: processingHours, from: start)
        case .recheck: due = time.deadline(hours: recheckHours, from: start)
        case .activation: due = time.deadline(hours: activationHours, from: start)
        case .support: due = time.deadline(hours: supportHours, from: start)
        // Medical organisations worked on days that a decree made non-working, and so does the time of their workers.
        case .correction: due = time.adding(workingDays: correctionWorkingDays, to: start, for: .exempt)
        // The competent body is a public one, which such a decree binds.
        case .publication:
            due = time.adding(workingDays: publicationWorkingDays, to: start, for: .bound)
            breach = time.adding(workingDays: publicationBreachWorkingDays, to: start, for: .bound)
        }
        return CaseClock(kind, start: start, due: due, breach: breach ?? due, reminderPercents: reminderPercents)
    }

    /// A clock as it was told: its due day stands, whatever the calendar says now.
    package func clock(_ kind: CaseClock.Kind, from start: Instant, due: Deadline, breach: Deadline) -> CaseClock {
        CaseClock(kind, start: start, due: due, breach: breach, reminderPercents: reminderPercents)
    }

    /// The day by which papers wear out: wherever the worker is, a day is over only when it has ended in the last zone of
    /// Russia.
    package func today(at now: Instant) -> CivilDate {
        OrganisationDays.none.today(of: EmptyCollection(), at: now).earliest
    }
}
