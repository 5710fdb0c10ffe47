import FRMRCalls
import FRMRLocks
import Foundation
import Logging
import Storage
import Testing

/// `SERVICE migrate`: what it looks at before, what it tells, and what a crash leaves of it.
@Suite(.timeLimit(.minutes(2))) struct StoreMigrationTests {
    private static let coloured = Schema(
        applicationID: 77,
        migrations: [
            Schema.notesMigration,
            Migration("colour", "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"),
            Migration("size", "ALTER TABLE notes ADD COLUMN size BIGINT NOT NULL DEFAULT 1"),
        ])

    private final class Events: Sendable {
        private let events = Mutex<[StoreMigration.Event]>([])
        var all: [StoreMigration.Event] { events.withLock { $0 } }
        func add(_ event: StoreMigration.Event) { events.withLock { $0.append(event) } }
    }

    /// Why something is refused; nil: it is not.
    private static func refusal(_ body: () throws -> Void) -> StorageError.Reason? {
        do { try body() } catch { return (error as? StorageError)?.reason }
        return nil
    }

    @Test func whatIsFoundAndWhatIsDoneIsTold() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        let events = Events()
        let outcome = try temporary.migration(to: Self.coloured, freeBytes: { _ in .max }).run(told: events.add)
        #expect(outcome.versionBefore == 2 && outcome.versionAfter == 4)
        guard case .found(let found) = events.all.first else {
            Issue.record("\(events.all)")
            return
        }
        #expect(found.version == 2 && found.lacking == ["service/colour", "service/size"])
        #expect(found.fileBytes > 0 && found.neededBytes == 3 * found.fileBytes && found.freeBytes == .max)
        #expect(
            events.all.dropFirst().map { "\($0)" } == [
                "service/colour: migration 1 of 2 begins", "service/colour: applied after 0 s",
                "service/size: migration 2 of 2 begins", "service/size: applied after 0 s",
            ])
        try temporary.open(Self.coloured).close()
        let again = try temporary.migration(to: Self.coloured).run { _ in }
        #expect(again.versionBefore == 4 && again.versionAfter == 4)
    }

    /// Before each migration: the one before has taken room.
    @Test func tooLittleRoomIsRefusedBeforeAnythingChanges() throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        let bytes = try #require(FileSystem.bytes(of: temporary.path))
        let events = Events()
        let failure = #expect(throws: StorageError.self) {
            try temporary.migration(to: Self.coloured, freeBytes: { _ in 3 * bytes - 1 }).run(told: events.add)
        }
        #expect(failure?.reason == .noSpace)
        #expect(events.all.count == 1)
        try temporary.open().close()
        _ = try temporary.migration(to: Self.coloured, freeBytes: { _ in 3 * bytes }).run { _ in }
        try temporary.open(Self.coloured).close()
    }

    @Test func aStoreThatIsInUseOrNotThereIsRefused() throws {
        let temporary = try TemporaryStore()
        #expect(Self.refusal { try temporary.migrate(Self.coloured) } == .noStore)
        #expect(FileSystem.bytes(of: temporary.path) == nil)
        let store = try temporary.open()
        #expect(Self.refusal { try temporary.migrate(Self.coloured) } == .alreadyOpen)
        store.close()
        let foreign = Schema(applicationID: 78, migrations: [])
        #expect(Self.refusal { try temporary.migrate(foreign) } == .foreignFile)
        try temporary.open().close()
    }

    /// Killed in the middle of its one transaction, a migration leaves the store as the earlier program made it.
    @Test(arguments: [1 << 20, 6 << 20, 16 << 20])
    func aMigrationThatIsKilledLeavesTheOldStore(logBytes: Int) async throws {
        let temporary = try TemporaryStore()
        let rows: Int64 = 60_000
        let old = try temporary.open(CrashTests.schema)
        try await old.write { session throws(RPCError) in
            try session.execute(
                """
                WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < $1)
                INSERT INTO notes (id, text) SELECT id, 'note ' || id || hex(zeroblob(150)) FROM n
                """, SQLValue(rows))
        }
        old.close()
        func sums(_ schema: Schema) async throws -> [Int64] {
            let store = try temporary.open(schema)
            defer { store.close() }
            let row = try await store.read { session throws(RPCError) in
                try session.first(
                    "SELECT count(*), sum(id), sum(length(text)), min(text) = lower(min(text)) FROM notes")
            }
            return try (0..<4).map { try row?.int($0) ?? 0 }
        }
        let before = try await sums(CrashTests.schema)
        #expect(before[0] == rows)

        let probe = try Probe("migrate", temporary.path)
        let deadline = ContinuousClock.now + .seconds(30)
        while FileSystem.bytes(of: temporary.path + "-wal") ?? 0 < logBytes, ContinuousClock.now < deadline {
            usleep(500)
        }
        probe.kill()
        let told = Array(probe.lines)
        #expect(told.contains { $0.contains("begins") } && !told.contains { $0.contains("applied") }, "\(told)")
        #expect(try await sums(CrashTests.schema) == before)

        let whole = Array(try Probe("migrate", temporary.path).lines)
        #expect(whole.last?.hasPrefix("done version 2 → 3") == true, "\(whole)")
        #expect(whole.contains { $0.hasSuffix(" in the log") }, "it tells how far it has come: \(whole)")
        #expect(Self.refusal { _ = try temporary.open(CrashTests.schema) } == .newerStore)
    }
}
