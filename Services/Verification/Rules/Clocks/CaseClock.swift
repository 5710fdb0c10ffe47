package import FRMRIdentifiers
package import Reference

/// One obligation with its time: when it began, when to remind, when it is due and when lateness is a breach (V5, V7).
///
/// ```
/// start ──50 %──80 %──── due ──────── breach
///       reminder reminder  overdue       breach      (without a time of grace due and breach are one, and a breach)
/// ```
/// A clock is computed from its start and the calendar and holds no state of what was sent: the caller asks for what
/// happened since it last asked, so nothing is lost over a stop and nothing comes twice.
package struct CaseClock: Sendable, Hashable {
    package let kind: Kind
    package let start: Instant
    /// The first instant that is too late.
    package let due: Instant
    /// The first instant at which the lateness is a breach; never before `due`.
    package let breach: Instant
    /// Counted over a year without its decree.
    package let isProvisional: Bool
    /// In order of time.
    package let moments: [Moment]

    /// - Parameter reminderPercents: 1…99; others are left out.
    package init(
        _ kind: Kind, start: Instant, due: Deadline, breach: Deadline, reminderPercents: [Int]
    ) {
        self.kind = kind
        self.start = start
        self.due = max(start, due.due)
        self.breach = max(self.due, breach.due)
        isProvisional = due.isProvisional || breach.isProvisional
        let span = (self.due - start).wholeMicroseconds
        var moments = reminderPercents.filter { (1...99).contains($0) }.sorted().map { percent in
            // Divided first: the span of a distant date times a hundred leaves the type.
            Moment(
                event: .reminder(percent: percent), at: start + .microseconds(span / 100 * Int64(percent)))
        }
        if self.due < self.breach { moments.append(Moment(event: .overdue, at: self.due)) }
        moments.append(Moment(event: .breach, at: self.breach))
        self.moments = moments
    }

    /// What happened after `earlier` up to and including `now`, in order.
    ///
    /// - Parameter earlier: when the caller last asked; nil the first time.
    package func moments(after earlier: Instant?, upTo now: Instant) -> [Moment] {
        moments.filter { moment in moment.at <= now && (earlier.map { moment.at > $0 } ?? true) }
    }

    /// When to look again; nil when nothing more will happen.
    ///
    /// - Parameter earlier: when the caller last asked; nil the first time.
    package func nextMoment(after earlier: Instant?) -> Instant? {
        moments.first { moment in earlier.map { moment.at > $0 } ?? true }?.at
    }

    package func isBreached(at now: Instant) -> Bool { now >= breach }

    /// What an event of this clock brings about.
    package func consequence(of event: Event) -> Consequence { kind.consequence(of: event) }

    /// Whose time runs, and for what.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The suite checks a submission (V3, V4).
        case processing = "PROCESSING"
        /// The suite checks one field again (V6).
        case recheck = "RECHECK"
        /// The suite activates an account (V7).
        case activation = "ACTIVATION"
        /// The worker corrects (V5).
        case correction = "CORRECTION"
        /// The competent body publishes what it approved (R12).
        case publication = "PUBLICATION"
        /// Support answers (R16).
        case support = "SUPPORT"
    }

    package enum Event: Sendable, Hashable {
        case reminder(percent: Int)
        /// Due, and not yet a breach.
        case overdue
        case breach
    }

    package struct Moment: Sendable, Hashable {
        package let event: Event
        package let at: Instant
    }

    package enum Recipient: String, Sendable, Hashable, CaseIterable {
        case worker = "WORKER"
        case competentBody = "COMPETENT_BODY"
        case institutionAdministrator = "INSTITUTION_ADMINISTRATOR"
        case support = "SUPPORT"
    }

    package enum Consequence: Sendable, Hashable {
        case remind(Set<Recipient>)
        case escalate(Set<Recipient>)
        /// Until the obligation is met; see ``CorrectionDuty``.
        case suspendAccess
    }
}

extension CaseClock.Kind {
    /// What an event of such a clock brings about.
    package func consequence(of event: CaseClock.Event) -> CaseClock.Consequence {
        switch (self, event) {
        case (.correction, .reminder), (.correction, .overdue): .remind([.worker])
        case (.correction, .breach): .suspendAccess
        // V7: what stays in processing is brought before those who can move it. The other clocks of the suite's own
        // work end the same way.
        case (.processing, .breach), (.recheck, .breach), (.activation, .breach),
            (.publication, .breach):
            .escalate([.institutionAdministrator, .support])
        case (.support, .breach): .escalate([.support])
        case (.processing, _), (.recheck, _), (.activation, _), (.publication, _):
            .remind([.competentBody])
        case (.support, _): .remind([.support])
        }
    }
}
