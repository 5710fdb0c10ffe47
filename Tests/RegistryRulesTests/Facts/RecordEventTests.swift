import FRMRIdentifiers
import Reference
import RegistryRules
import TestValues
import Testing

/// What an operator records: death, end and exclusion of a record, suspension, and what lifts them (R9, R13, V5).
@Suite struct RecordEventTests {
    private static let today = CivilDate(iso: "2026-04-29") ?? .distantPast
    private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .distantPast }

    private static let record = [Sample.fact("r", .record(.active, .doctor), "2024-06-03")]
    private static let death = [Sample.fact("d", .death, "2026-01-10")]
    private static let names = [
        Sample.fact("maiden", .name("а"), "0001-01-01", "2019-12-31"), Sample.fact("married", .name("б"), "2020-01-01"),
    ]
    private static let suspension = [Sample.fact("s", .suspension(.practice), "2026-01-01", "2026-01-31")]

    /// `id from…to` of what stands afterwards; what is new has its kind for an id.
    private func after(
        _ event: RecordEvent, _ standing: [EligibilityFact], at moment: Instant = Instant(seconds: 2)
    ) throws(RecordEvent.Refusal) -> [String] {
        var history = FactHistory(standing: standing)
        if let refusal = event.apply(to: &history, basis: nil, today: Self.today, at: moment) {
            #expect(history.closed.isEmpty && history.opened.isEmpty)
            throw refusal
        }
        return history.course(of: event.track).map { row in
            let kind = row.value.basis.map { standing[$0].id } ?? "\(row.value.kind)"
            return "\(kind) \(row.validFrom.iso)…\(row.validTo == .distantFuture ? "" : row.validTo.iso)"
        }
    }

    @Test(
        "An event changes the days that it is about, and no others",
        arguments: [
            (RecordEvent.death(today), [], ["death 2026-04-29…"]),
            (.death(day("2026-01-11")), death, ["death 2026-01-11…"]),
            (.deathRevoked, death, []),
            (
                .status(.ended, from: day("2026-01-01")), record,
                [
                    "r 2024-06-03…2025-12-31",
                    "record(RegistryRules.RecordStatus.ended, Reference.WorkerRole.doctor) 2026-01-01…",
                ]
            ),
            (
                .status(.excluded, from: day("2020-01-01")), record,
                ["record(RegistryRules.RecordStatus.excluded, Reference.WorkerRole.doctor) 2020-01-01…"]
            ),
            (
                .suspended(.practice, from: day("2026-01-20"), to: .distantFuture), suspension,
                ["s 2026-01-01…2026-01-19", "suspension(RegistryRules.SuspensionKind.practice) 2026-01-20…"]
            ),
            (.restored(.practice, from: day("2026-01-15")), suspension, ["s 2026-01-01…2026-01-14"]),
            (.restored(.practice, from: day("2026-01-01")), suspension, []),
            // A second change, today at the latest.
            (
                .named("в", from: today, to: .distantFuture), names,
                ["maiden 0001-01-01…2019-12-31", "married 2020-01-01…2026-04-28", "name(\"в\") 2026-04-29…"]
            ),
            // A former name that was not known leaves the present one.
            (
                .named("в", from: day("2010-05-01"), to: day("2012-06-30")), names,
                [
                    "maiden 0001-01-01…2010-04-30", "name(\"в\") 2010-05-01…2012-06-30", "maiden 2012-07-01…2019-12-31",
                    "married 2020-01-01…",
                ]
            ),
            // Back to the name before.
            (
                .named("а", from: day("2025-01-01"), to: .distantFuture), names,
                ["maiden 0001-01-01…2019-12-31", "married 2020-01-01…2024-12-31", "name(\"а\") 2025-01-01…"]
            ),
        ] as [(RecordEvent, [EligibilityFact], [String])])
    func anEventChangesItsDays(event: RecordEvent, standing: [EligibilityFact], left: [String]) throws {
        #expect(try after(event, standing) == left)
    }

    @Test(
        "An event that cannot be or changes nothing is refused",
        arguments: [
            (RecordEvent.death(today.adding(days: 1)), [], RecordEvent.Refusal.inFuture),
            (.death(day("2026-01-10")), death, .nothingChanges), (.deathRevoked, [], .nothingChanges),
            (.status(.active, from: day("2026-01-01")), record, .nothingChanges),
            (.status(.ended, from: day("2026-01-01")), [], .nothingChanges),
            (.suspended(.access, from: today, to: today.adding(days: -1)), [], .periodReversed),
            (.suspended(.practice, from: day("2026-01-02"), to: day("2026-01-31")), suspension, .nothingChanges),
            (.restored(.practice, from: day("2026-02-01")), suspension, .nothingChanges),
            (.named("в", from: today.adding(days: 1), to: .distantFuture), names, .inFuture),
            (.named("в", from: day("2026-01-01"), to: today), names, .inFuture),
            (.named("в", from: day("2026-01-02"), to: day("2026-01-01")), names, .periodReversed),
            (.named("б", from: day("2020-01-01"), to: .distantFuture), names, .nothingChanges),
            (.named("б", from: day("2021-01-01"), to: day("2021-12-31")), names, .nothingChanges),
        ] as [(RecordEvent, [EligibilityFact], RecordEvent.Refusal)])
    func whatChangesNothingIsRefused(event: RecordEvent, standing: [EligibilityFact], refusal: RecordEvent.Refusal) {
        #expect(throws: refusal) { try after(event, standing) }
        #expect(!refusal.russian.isEmpty && !refusal.english.isEmpty)
    }

    @Test("The past of the register is closed", arguments: [0, 1])
    func aClockBehindTheRegisterChangesNothing(seconds: Int64) {
        #expect(throws: RecordEvent.Refusal.recordedInThePast) {
            try after(.status(.ended, from: Self.today), Self.record, at: Instant(seconds: seconds))
        }
    }

    @Test("A suspension leaves those of the other kind alone (V5)")
    func suspensionsAreKeptApart() {
        var history = FactHistory(standing: Self.suspension)
        let event = RecordEvent.suspended(.access, from: Self.day("2026-01-10"), to: .distantFuture)
        #expect(event.apply(to: &history, basis: 1, today: Self.today, at: Instant(seconds: 2)) == nil)
        #expect(history.closed.isEmpty)
        #expect(history.opened.map(\.value) == [FactValue(.suspension(.access), basis: 1)])
    }

    @Test("Every event belongs to its kind of facts, and the feed tells an exclusion from other changes (R14)")
    func eventsHaveTheirKind() {
        #expect(RecordEvent.deathRevoked.track.kind == .death && RecordEvent.death(Self.today).track.kind == .death)
        #expect(RecordEvent.status(.ended, from: Self.today).track.kind == .record)
        #expect(RecordEvent.restored(.access, from: Self.today).track.kind == .suspension)
        #expect(RecordEvent.status(.excluded, from: Self.today).change == .excluded)
        #expect(RecordEvent.status(.ended, from: Self.today).change == .changed)
        #expect(RecordEvent.deathRevoked.change == .changed)
    }

    /// Random suspensions and restorations leave what a list of days has after them, and no day twice.
    @Test(arguments: UInt64(1)...40) func randomEventsLeaveWhatADiaryOfDaysHas(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var standing: [EligibilityFact] = []
        var diary = Set<Int>()
        let start = Self.today
        for number in 0..<25 {
            let first = Int.random(in: 0...30, using: &random)
            let last = Int.random(in: first...35, using: &random)
            let lifts = Int.random(in: 0..<3, using: &random) == 0
            let event: RecordEvent =
                lifts
                ? .restored(.practice, from: start.adding(days: first))
                : .suspended(.practice, from: start.adding(days: first), to: start.adding(days: last))
            let changed = lifts ? diary.filter { $0 < first } : diary.union(first...last)
            var history = FactHistory(standing: standing)
            let moment = Instant(seconds: Int64(number + 2))
            if let refusal = event.apply(to: &history, basis: nil, today: start, at: moment) {
                #expect(refusal == .nothingChanges && changed == diary, "seed \(seed): \(event)")
            } else {
                #expect(changed != diary || !history.closed.isEmpty, "seed \(seed)")
                standing = history.course(of: event.track).map { row in
                    EligibilityFact(
                        id: "", kind: row.value.kind, validFrom: row.validFrom, validTo: row.validTo,
                        recordedFrom: row.recordedFrom)
                }
            }
            diary = changed
            let found = (0...40).map { offset in
                standing.count {
                    $0.validFrom <= start.adding(days: offset) && start.adding(days: offset) <= $0.validTo
                }
            }
            #expect(found == (0...40).map { diary.contains($0) ? 1 : 0 }, "seed \(seed), event \(number)")
        }
    }
}
