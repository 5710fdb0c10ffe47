import FRMRIdentifiers
import Reference
import RegistryRules
import SeededRandom
import Testing

/// What an operator records: death, end and exclusion of a record, suspension, and what lifts them (R9, R13, V5).
@Suite struct RecordEventTests {
    private static let today = CivilDate(iso: "2026-04-29") ?? .distantPast
    private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .distantPast }

    private static let record = [Sample.fact("r", .record(.active, .doctor), "2024-06-03")]
    private static let death = [Sample.fact("d", .death, "2026-01-10")]
    private static let suspension = [Sample.fact("s", .suspension(.practice), "2026-01-01", "2026-01-31")]

    /// `id from…to` of what stands afterwards; what is new has its kind for an id.
    private func after(_ event: RecordEvent, _ standing: [EligibilityFact]) throws(RecordEvent.Refusal) -> [String] {
        let edit = try event.edit(standing, today: Self.today).get()
        return edit.applied(to: standing, new: "new", at: Instant(seconds: 2)).map { fact in
            let kind = fact.id == "new" ? "\(fact.kind)" : fact.id
            return "\(kind) \(fact.validFrom.iso)…\(fact.validTo == .distantFuture ? "" : fact.validTo.iso)"
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
        ] as [(RecordEvent, [EligibilityFact], RecordEvent.Refusal)])
    func whatChangesNothingIsRefused(event: RecordEvent, standing: [EligibilityFact], refusal: RecordEvent.Refusal) {
        #expect(throws: refusal) { try after(event, standing) }
        #expect(!refusal.russian.isEmpty && !refusal.english.isEmpty)
    }

    @Test("Every event belongs to its kind of facts")
    func eventsHaveTheirKind() {
        #expect(RecordEvent.deathRevoked.kind == .death && RecordEvent.death(Self.today).kind == .death)
        #expect(RecordEvent.status(.ended, from: Self.today).kind == .record)
        #expect(RecordEvent.restored(.access, from: Self.today).kind == .suspension)
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
            switch event.edit(standing, today: start) {
            case .success(let edit):
                #expect(changed != diary || !edit.closed.isEmpty, "seed \(seed)")
                standing = edit.applied(
                    to: standing, new: "\(number)", at: Instant(seconds: Int64(number)))
            case .failure(let refusal):
                #expect(refusal == .nothingChanges && changed == diary, "seed \(seed): \(event)")
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
