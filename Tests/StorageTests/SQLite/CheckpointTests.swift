import FRMRCalls
import FRMRMetrics
import Foundation
import Storage
import Testing

@Suite struct CheckpointTests {
    private static let pageBytes = 4096

    private func open(_ temporary: TemporaryStore, every pages: Int, longest: Int) throws -> Store {
        var configuration = StoreConfiguration()
        configuration.checkpointPages = pages
        configuration.logPagesMax = longest
        return try temporary.open(configuration: configuration)
    }

    /// Commits of a page and more each.
    private func fill(_ store: Store, _ ids: Range<Int>) async throws {
        for id in ids {
            try await store.write { session throws(RPCError) in
                try session.note(id, String(repeating: "n", count: Self.pageBytes))
            }
        }
    }

    @Test func theLogIsMovedBesideTheCommits() async throws {
        let temporary = try TemporaryStore()
        let store = try open(temporary, every: 50, longest: 1_000_000)
        defer { store.close() }
        try await fill(store, 0..<100)
        // The writer never does it here.
        while store.metrics.histogram("frmr_store_checkpoint_duration_seconds")?.counts.reduce(0, +) ?? 0 == 0 {
            await Task.yield()
        }
        #expect(try #require(store.metrics.value("frmr_store_file_bytes")) > Double(50 * Self.pageBytes))
        #expect(try await store.noteIDs() == (0..<100).map(Int64.init))
    }

    @Test func theLogDoesNotGrowWithoutEndUnderALoadWithoutPauses() async throws {
        let temporary = try TemporaryStore()
        let store = try open(temporary, every: 10, longest: 40)
        defer { store.close() }
        try await fill(store, 0..<600)
        // Each commit adds three pages; the log may grow on while somebody else moves it.
        #expect(try #require(store.metrics.value("frmr_store_wal_bytes")) < Double(400 * Self.pageBytes))
        #expect(try await store.noteIDs().count == 600)
    }

    /// What a process leaves that is killed soon is read by the next opening: the first checkpoints come early.
    @Test func theFirstLogsAreShort() async throws {
        let temporary = try TemporaryStore()
        var configuration = StoreConfiguration()
        configuration.checkpointPages = 1 << 20
        configuration.logPagesMax = 4 << 20
        configuration.firstCheckpointPages = 10
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        try await fill(store, 0..<40)
        // 120 pages and more: at 10, 20 and 40 more it was moved, and by the writer where that was not enough.
        while store.metrics.histogram("frmr_store_checkpoint_duration_seconds")?.counts.reduce(0, +) ?? 0 < 1 {
            await Task.yield()
        }
        #expect(try #require(store.metrics.value("frmr_store_file_bytes")) > Double(20 * Self.pageBytes))
        #expect(try await store.noteIDs().count == 40)
    }

    @Test func aSnapshotHoldsTheLogBackAndNobodyElse() async throws {
        let temporary = try TemporaryStore()
        let store = try open(temporary, every: 10, longest: 40)
        defer { store.close() }
        try await fill(store, 0..<5)
        let reader = store.reader(loop: 0)
        let held = try reader.read(releasing: { _ in }, { session throws(RPCError) in try session.noteIDs().count })
        #expect(held == 5)
        try await fill(store, 5..<205)
        #expect(try #require(store.metrics.value("frmr_store_wal_bytes")) > Double(200 * Self.pageBytes))
        reader.release()
        let grown = try #require(store.metrics.value("frmr_store_wal_bytes"))
        try await fill(store, 205..<405)
        // It began anew instead of growing as before.
        #expect(try #require(store.metrics.value("frmr_store_wal_bytes")) < grown * 1.5)
    }
}
