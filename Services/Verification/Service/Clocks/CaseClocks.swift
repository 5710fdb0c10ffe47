internal import FRMRCalls
internal import FRMRIdentifiers
internal import Reference
internal import Storage
internal import VerificationRules

/// The clocks of cases: events of a case start and stop them, and time makes them strike (V5, V7).
struct CaseClocks: Sendable {
    let deadlines: Deadlines
    let calendar: WorkingCalendar

    /// Replaces the clock of a case by that of whoever has to act now; nil when nobody has to. Access that a missed
    /// correction suspended is open again, because that clock is gone (V5).
    @discardableResult
    func start(
        _ kind: CaseClock.Kind?, of caseID: String, at now: Instant, in store: WriteSession
    ) throws(RPCError) -> CaseClock? {
        guard let kind else {
            try ClockTable.delete(caseID, in: store)
            return nil
        }
        let clock = deadlines.clock(kind, from: now, calendar)
        try ClockTable.save(ClockRow(caseID: caseID, clock: clock, told: nil), in: store)
        return clock
    }

    /// Records what a clock has struck since it was last looked at, each event once.
    func strike(_ caseID: String, at now: Instant, in store: WriteSession) throws(RPCError) -> Strike? {
        guard var row = try ClockTable.find(caseID, deadlines, in: store) else { return nil }
        guard try CaseTable.exists(caseID, in: store) else {
            throw .damagedRow("clocks", key: caseID, "its case is not there")
        }
        let moments = row.clock.moments(after: row.told, upTo: now)
        for moment in moments { try ClockEventTable.insert(moment, of: row, in: store) }
        row.told = max(row.told ?? now, now)
        try ClockTable.save(row, in: store)
        return Strike(caseID: caseID, kind: row.clock.kind, moments: moments)
    }

    /// Whether a correction that was not made in time suspends access (V5).
    func access(_ row: ClockRow?, at now: Instant) -> CorrectionDuty.Access {
        CorrectionDuty.access(row.flatMap { CorrectionDuty($0.clock) }, at: now)
    }

    /// The recomputed clock of a case, and its new due day where that has moved; nil when the clock stays as it is.
    func recomputed(
        _ caseID: String, at now: Instant, in store: ReadSession
    ) throws(RPCError) -> (row: ClockRow, due: Instant?)? {
        guard var row = try ClockTable.find(caseID, deadlines, in: store), var duty = CorrectionDuty(row.clock) else {
            return nil
        }
        let due = duty.recompute(deadlines, calendar, now: now)
        guard duty.clock != row.clock else { return nil }
        row.clock = duty.clock
        return (row, due)
    }

    /// What a clock has struck.
    struct Strike: Sendable, Hashable {
        let caseID: String
        let kind: CaseClock.Kind
        let moments: [CaseClock.Moment]
    }
}
