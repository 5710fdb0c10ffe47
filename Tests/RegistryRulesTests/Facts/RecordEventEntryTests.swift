import FRMRIdentifiers
import Reference
import RegistryRules
import Testing

/// An event as an operator gives it (R13), and what becomes of it.
@Suite struct RecordEventEntryTests {
    private let policy = SectionPolicy(documents: .none)

    private static func entry(_ kind: RecordEventKind?) -> RecordEventEntry {
        var entry = RecordEventEntry()
        entry.kind = kind
        entry.date = day("2024-01-01")
        entry.basis = "Приказ (образец) № 1"
        if kind == .nameChanged { entry.name = NameEntry("Образцова", "Вера", "Примеровна") }
        return entry
    }

    private func faults(_ kind: RecordEventKind?, _ change: (inout RecordEventEntry) -> Void) -> [String] {
        var entry = Self.entry(kind)
        change(&entry)
        return policy.faults(entry).map { "\($0.field) \($0.reason)" }
    }

    @Test(arguments: RecordEventKind.allCases) func aWholeEventIsRecorded(kind: RecordEventKind) {
        var entry = Self.entry(kind)
        #expect(policy.faults(entry).isEmpty)
        let first = CivilDate(iso: "2024-01-01") ?? .distantPast
        let expected: RecordEvent =
            switch kind {
            case .death: .death(first)
            case .deathRevoked: .deathRevoked
            case .recordEnded: .status(.ended, from: first)
            case .recordExcluded: .status(.excluded, from: first)
            case .recordRestored: .status(.active, from: first)
            case .practiceSuspended: .suspended(.practice, from: first, to: .distantFuture)
            case .practiceRestored: .restored(.practice, from: first)
            case .accessSuspended: .suspended(.access, from: first, to: .distantFuture)
            case .accessRestored: .restored(.access, from: first)
            case .nameChanged: .named("образцова\nвера\nпримеровна", from: first, to: .distantFuture)
            }
        #expect(entry.recorded == expected)
        entry.date = .nonexistent
        #expect((entry.recorded == nil) == (kind != .deathRevoked))
        entry.kind = nil
        #expect(entry.recorded == nil)
    }

    @Test func everyWrongFieldIsNamedR12() {
        let none = faults(nil) {
            $0.date = .absent
            $0.until = day("2024-01-02")
            $0.basis = " "
        }
        #expect(none == ["date REQUIRED", "until UNEXPECTED", "basis REQUIRED", "kind REQUIRED"])
        #expect(faults(.deathRevoked) { $0.date = .absent } == [])
        #expect(faults(.death) { $0.until = day("2024-01-02") } == ["until UNEXPECTED"])
        #expect(faults(.practiceSuspended) { $0.until = .nonexistent } == ["until DATE_NONEXISTENT"])
        #expect(faults(.nameChanged) { $0.name = nil } == ["name.family NAME_EMPTY", "name.given NAME_EMPTY"])
        #expect(faults(.nameChanged) { $0.name?.family = "0рлова" } == ["name.family NAME_CHARACTERS"])
        #expect(faults(.nameChanged) { $0.until = day("2024-01-02") } == [])
        #expect(faults(.death) { $0.name = NameEntry() } == ["name UNEXPECTED"])
        #expect(faults(.death) { $0.basis = String(repeating: "д", count: 301) } == ["basis TOO_LONG"])
    }

    /// The past of another register is brought with its terms; nothing is lifted in it.
    @Test func whatIsLiftedIsNotImported() {
        #expect(Set(RecordEventKind.imported).count == 5)
        #expect(RecordEventKind.imported.allSatisfy { !$0.rawValue.hasSuffix("RESTORED") && $0 != .deathRevoked })
    }
}
