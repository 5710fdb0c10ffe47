import FRMRIdentifiers
import Foundation
import Reference
import TestValues
import Testing
import VerificationRules

@Suite struct DeadlinesTests {
    @Test func correctionIsDueAtTheEndOfTheTenthWorkingDayInMoscowV5() throws {
        let asked = try instant("2026-11-23T21:30:00Z")
        let clock = try Deadlines().clock(.correction, from: asked, shippedCalendar())
        // In Moscow it is the 24th already.
        #expect(clock.due == (try instant("2026-12-08T21:00:00Z")))
        #expect(!clock.isProvisional)
    }

    /// Hours for the suite's own work, R16's support and R12's publication with its time of grace.
    @Test(arguments: [
        (CaseClock.Kind.processing, "2026-04-30T06:00:00Z", "2026-04-30T06:00:00Z"),
        (.recheck, "2026-04-30T06:00:00Z", "2026-04-30T06:00:00Z"),
        (.activation, "2026-04-30T06:00:00Z", "2026-04-30T06:00:00Z"),
        (.support, "2026-05-01T06:00:00Z", "2026-05-01T06:00:00Z"),
        (.publication, "2026-05-07T21:00:00Z", "2026-05-12T21:00:00Z"),
        (.correction, "2026-05-15T21:00:00Z", "2026-05-15T21:00:00Z"),
    ])
    func everyObligationHasItsClockV3V5V6V7R12R16(
        _ kind: CaseClock.Kind, _ due: String, _ breach: String
    ) throws {
        let clock = Deadlines().clock(
            kind, from: try instant("2026-04-29T06:00:00Z"), try shippedCalendar())
        #expect(try clock.due == instant(due))
        #expect(try clock.breach == instant(breach))
        #expect(!clock.isProvisional)
    }

    @Test func onlyWorkingDaysAreProvisional() throws {
        let start = try instant("2029-04-29T06:00:00Z")
        for kind in CaseClock.Kind.allCases {
            let clock = Deadlines().clock(kind, from: start, try shippedCalendar())
            #expect(clock.isProvisional == [.correction, .publication].contains(kind), "\(kind)")
        }
    }

    @Test func papersWearOutWhenTheDayHasEndedEverywhere() throws {
        #expect(try Deadlines().today(at: instant("2026-11-23T21:30:00Z")).iso == "2026-11-23")
        #expect(try Deadlines().today(at: instant("2026-11-23T22:00:00Z")).iso == "2026-11-24")
    }
}

@Suite struct CaseClockTests {
    /// V5: reminders at 50 % and 80 %, the breach at the end, each once however often it is asked.
    @Test func eventsComeOnceAndInOrderV5() throws {
        let clock = Deadlines().clock(.processing, from: .epoch, .article112)
        let hour = { (hours: Int64) in Instant(seconds: hours * 3600) }
        #expect(clock.struck(after: nil, upTo: hour(11)) == [])
        #expect(clock.struck(after: nil, upTo: hour(12)) == [.reminder(percent: 50)])
        #expect(clock.struck(after: hour(12), upTo: hour(20)) == [.reminder(percent: 80)])
        #expect(clock.struck(after: hour(20), upTo: hour(24)) == [.breach])
        #expect(clock.struck(after: hour(24), upTo: .distantFuture) == [])
        // A service that stood still for a week learns all of it at once.
        #expect(
            clock.struck(after: nil, upTo: hour(200)) == [
                .reminder(percent: 50), .reminder(percent: 80), .breach,
            ])
        #expect(clock.nextMoment(after: nil) == hour(12))
        #expect(clock.nextMoment(after: .epoch) == hour(12))
        #expect(clock.nextMoment(after: hour(24)) == nil)
    }

    @Test func lateIsNotYetABreachInTheTimeOfGraceR12() throws {
        let clock = Deadlines().clock(
            .publication, from: try instant("2026-04-29T06:00:00Z"), try shippedCalendar())
        let late = clock.due + .microseconds(-1)
        #expect(clock.struck(after: late, upTo: clock.due) == [.overdue])
        #expect(!clock.isBreached(at: clock.breach - .microseconds(1)))
        #expect(clock.isBreached(at: clock.breach))
        #expect(clock.consequence(of: .overdue) == .remind([.competentBody]))
    }

    /// V7: what stays in processing is told to the institution's administrator and to support.
    @Test(arguments: CaseClock.Kind.allCases)
    func breachHasItsConsequenceV5V7(_ kind: CaseClock.Kind) {
        let clock = Deadlines().clock(kind, from: .epoch, .article112)
        switch kind {
        case .processing, .recheck, .activation, .publication:
            #expect(clock.consequence(of: .breach) == .escalate([.institutionAdministrator, .support]))
            #expect(clock.consequence(of: .reminder(percent: 50)) == .remind([.competentBody]))
        case .correction:
            #expect(clock.consequence(of: .breach) == .suspendAccess)
            #expect(clock.consequence(of: .reminder(percent: 80)) == .remind([.worker]))
        case .support:
            #expect(clock.consequence(of: .breach) == .escalate([.support]))
            #expect(clock.consequence(of: .reminder(percent: 80)) == .remind([.support]))
        }
    }

    /// Asked at any moments, the clock tells every event once, in order, and none early.
    @Test(arguments: [UInt64(9), 20_261_123])
    func anyQuestionsGiveEveryEventOnce(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let calendar = try shippedCalendar()
        for _ in 0..<200 {
            let kind = try #require(CaseClock.Kind.allCases.randomElement(using: &random))
            let start = Instant(seconds: Int64.random(in: 1_600_000_000...1_800_000_000, using: &random))
            let clock = Deadlines().clock(kind, from: start, calendar)
            var told: [CaseClock.Event] = []
            var last: Instant?
            var now = start
            while now < clock.breach + .seconds(86_400) {
                told += clock.struck(after: last, upTo: now)
                last = now
                now += .seconds(Int64.random(in: 1...200_000, using: &random))
            }
            told += clock.struck(after: last, upTo: .distantFuture)
            #expect(told == clock.moments.map(\.event), "\(kind) from \(start), seed \(seed)")
            #expect(clock.moments.map(\.at) == clock.moments.map(\.at).sorted(), "seed \(seed)")
            #expect(start <= clock.due && clock.due <= clock.breach, "seed \(seed)")
        }
    }

    /// A clock that was told keeps its day, whatever the calendar and the numbers have become.
    @Test func clockThatWasToldKeepsItsDayV5() {
        let told = Deadline(due: Instant(seconds: 5_000), isProvisional: true)
        let clock = Deadlines().clock(.correction, from: .epoch, due: told, breach: told)
        #expect(clock.due == told.due && clock.breach == told.due && clock.isProvisional)
        #expect(
            clock.moments.map(\.at) == [Instant(seconds: 2_500), Instant(seconds: 4_000), Instant(seconds: 5_000)])
    }

    @Test func distantDatesDoNotTrap() {
        var deadlines = Deadlines()
        deadlines.processingHours = .max
        deadlines.correctionWorkingDays = .max
        deadlines.reminderPercents = [0, 100, -5, 99, 1]
        for kind in CaseClock.Kind.allCases {
            for start in [Instant.distantPast, .epoch, .distantFuture] {
                let clock = deadlines.clock(kind, from: start, .article112)
                #expect(clock.due >= start)
                #expect(
                    clock.moments.compactMap {
                        if case .reminder(let percent) = $0.event { percent } else { nil }
                    }
                        == [1, 99])
            }
        }
    }
}

@Suite struct CorrectionDutyTests {
    @Test func missedDeadlineSuspendsAndMeetingItRestoresV5() throws {
        let duty = CorrectionDuty(
            askedAt: try instant("2026-11-23T09:00:00Z"), Deadlines(), try shippedCalendar())
        let due = duty.clock.due
        #expect(due == (try instant("2026-12-07T21:00:00Z")))
        #expect(CorrectionDuty.access(duty, at: due - .microseconds(1)) == .open)
        #expect(CorrectionDuty.access(duty, at: due) == .suspended(since: due))
        #expect(CorrectionDuty.access(duty, at: due).suspendedSince == due)
        // The correction came: nothing is owed, in time or late.
        #expect(CorrectionDuty.access(nil, at: due + .seconds(3600)) == .open)
        #expect(CorrectionDuty.Access.open.suspendedSince == nil)
    }

    @Test(arguments: CaseClock.Kind.allCases)
    func onlyACorrectionIsOwedV5(_ kind: CaseClock.Kind) {
        let clock = Deadlines().clock(kind, from: .epoch, .article112)
        #expect((CorrectionDuty(clock) != nil) == (kind == .correction))
    }

    /// The decree of 2025 made 1 November a working day and 3 November a day off.
    @Test func dueDateIsComputedAnewWhenTheYearArrivesV5() throws {
        let asked = try instant("2025-10-20T09:00:00Z")
        var duty = CorrectionDuty(askedAt: asked, Deadlines(), .article112)
        #expect(duty.clock.isProvisional)
        #expect(duty.clock.due == (try instant("2025-11-04T21:00:00Z")) - .seconds(86_400))
        #expect(
            try duty.recompute(Deadlines(), shippedCalendar(), now: asked)
                == instant("2025-11-01T21:00:00Z"))
        #expect(!duty.clock.isProvisional)
        #expect(try duty.recompute(Deadlines(), shippedCalendar(), now: asked) == nil)
    }

    /// K02: a correction runs on over days that a decree made non-working, since medical organisations worked; the
    /// competent body was let off.
    @Test(arguments: [
        ("2020-03-27T09:00:00Z", "2020-04-10", "2020-05-18", "2020-05-20"),
        ("2021-04-30T09:00:00Z", "2021-05-18", "2021-05-17", "2021-05-19"),
        ("2021-10-29T09:00:00Z", "2021-11-16", "2021-11-12", "2021-11-16"),
        // Days that nobody was let off from: both count alike.
        ("2022-04-29T09:00:00Z", "2022-05-19", "2022-05-12", "2022-05-16"),
    ])
    func decreeDaysCountByWhoseClockItIsV5R12(
        _ start: String, _ correction: String, _ publication: String, _ breach: String
    ) throws {
        let (start, calendar) = try (instant(start), shippedCalendar())
        let owed = Deadlines().clock(.correction, from: start, calendar)
        let published = Deadlines().clock(.publication, from: start, calendar)
        #expect(Deadlines().today(at: owed.due - .seconds(1)).iso == correction)
        #expect(Deadlines().today(at: published.due - .seconds(1)).iso == publication)
        #expect(Deadlines().today(at: published.breach - .seconds(1)).iso == breach)
    }

    /// What was counted by the decree stands, whatever calendar comes.
    @Test func dueDateThatIsCertainStandsV5() throws {
        let asked = try instant("2025-10-20T09:00:00Z")
        var duty = CorrectionDuty(askedAt: asked, Deadlines(), try shippedCalendar())
        let told = duty
        #expect(duty.recompute(Deadlines(), .article112, now: asked) == nil)
        #expect(duty == told)
    }

    /// A day that was promised does not become one that has passed.
    @Test func dueDateDoesNotMoveIntoThePastV5() throws {
        let asked = try instant("2025-10-20T09:00:00Z")
        var duty = CorrectionDuty(askedAt: asked, Deadlines(), .article112)
        let promised = duty.clock.due
        #expect(
            try duty.recompute(Deadlines(), shippedCalendar(), now: instant("2025-11-02T09:00:00Z"))
                == nil)
        #expect(duty.clock.due == promised)
    }
}

extension CaseClock {
    func struck(after earlier: Instant?, upTo now: Instant) -> [Event] {
        moments(after: earlier, upTo: now).map(\.event)
    }
}

func instant(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

func shippedCalendar() throws -> WorkingCalendar {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Shared/Reference/Data/calendar-ru.csv")
    return try WorkingCalendar(csv: String(contentsOf: file, encoding: .utf8))
}
