import FRMRCalls
import Foundation
import Testing

@testable import Storage

/// A running store looks for damage beside its work.
@Suite(.timeLimit(.minutes(1))) struct StoreCheckJobTests {
    private static let notes = StoreSweep("notes") { store, last, findings throws(RPCError) in
        let rows = try store.rows("SELECT id, text FROM notes WHERE id > $1 ORDER BY id LIMIT 100", last ?? -1)
        for row in rows where try row.text(1) == "bad" {
            findings.append(StoreFinding("BAD", "note \(try row.int(0))"))
        }
        return rows.count < 100 ? nil : rows.last?[0]
    }

    private func filled() async throws -> (temporary: TemporaryStore, store: Store) {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { session throws(RPCError) in
            for id in 0..<1000 { try session.note(id, id == 700 ? "bad" : "note \(id)") }
        }
        return (temporary, store)
    }

    @Test func everyPageIsLookedAtAndWhatIsFoundIsCountedAndLogged() async throws {
        let (temporary, store) = try await filled()
        defer { store.close() }
        #expect(store.metrics.value("frmr_store_check_timestamp_seconds") == 0)
        let found = try await StoreCheckJob(store: store, sweeps: [Self.notes]).check()
        #expect(found == [StoreFinding("BAD", "note 700")])
        #expect(store.metrics.value("frmr_store_check_findings") == 1)
        #expect(store.metrics.value("frmr_store_check_unfinished") == 0)
        #expect(try #require(store.metrics.value("frmr_store_check_timestamp_seconds")) > 1_700_000_000)
        #expect(temporary.log.lines.contains { $0.contains("BAD: note 700") })
    }

    @Test func damagedPagesAreFoundBesideTheWork() async throws {
        let (temporary, store) = try await filled()
        store.close()
        // The cells of a page in the middle of the table.
        let file = try FileHandle(forUpdating: URL(filePath: temporary.path))
        let pages = try file.seekToEnd() / 4096
        try file.seek(toOffset: (pages - 3) * 4096 + 8)
        try file.write(contentsOf: [UInt8](repeating: 0x7F, count: 64))
        try file.close()
        let damaged = try temporary.open()
        defer { damaged.close() }
        let found = try await StoreCheckJob(store: damaged, sweeps: []).check()
        #expect(found.contains { $0.kind == "ENGINE" && $0.detail.hasPrefix("notes: ") }, "\(found)")
        // Commands go on.
        try await damaged.write { session throws(RPCError) in
            try session.execute("INSERT INTO remarks (id, note) VALUES (1, 0)")
        }
    }

    @Test func aLookIsGivenUpWhereTheLogHasGrown() async throws {
        let (temporary, store) = try await filled()
        defer { store.close() }
        // Enough rows for the engine to ask whether it may go on.
        try await store.write { session throws(RPCError) in for id in 1000..<20_000 { try session.note(id) } }
        var policy = StoreCheckPolicy()
        policy.logBytesMax = 1
        #expect(try await StoreCheckJob(store: store, sweeps: [], policy: policy).check() == [])
        #expect(try #require(store.metrics.value("frmr_store_check_unfinished")) >= 1)
        #expect(!temporary.log.lines.contains { $0.contains("the store is damaged") })
    }

    @Test func checksComeAgainEachPeriodUntilCancelled() async throws {
        let (temporary, store) = try await filled()
        defer { store.close() }
        var policy = StoreCheckPolicy()
        policy.period = .seconds(1000)
        policy.pause = .zero
        let job = StoreCheckJob(store: store, sweeps: [Self.notes], policy: policy)
        let task = Task { try await job.run() }
        while temporary.log.lines.count(where: { $0.contains("BAD: note 700") }) < 2 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        let periods = temporary.clock.sleeps.filter { $0 >= .seconds(1) }
        #expect(Array(periods.prefix(2)) == [.seconds(100), .seconds(1000)])
    }
}
