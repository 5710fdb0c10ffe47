import FRMRCalls
import FRMRIdentifiers
import Storage
import Testing

/// A snapshot of our own does not hold back the log for long.
@Suite(.timeLimit(.minutes(1))) struct LongReadTests {
    private func open(_ temporary: TemporaryStore, longest: Duration) async throws -> Store {
        var configuration = StoreConfiguration()
        configuration.readTimeMax = longest
        let store = try temporary.open(configuration: configuration)
        try await store.write { session throws(RPCError) in for id in 0..<400 { try session.note(id) } }
        return store
    }

    /// The clock goes on by a millisecond for each look at it.
    @Test func aStatementThatRunsForLongIsEndedAndTheNextReadGoesOn() async throws {
        let temporary = try TemporaryStore()
        let store = try await open(temporary, longest: .milliseconds(20))
        defer { store.close() }
        let failure = await #expect(throws: RPCError.self) {
            try await store.read { session throws(RPCError) in
                try session.first("SELECT count(*) FROM notes a, notes b, notes c, notes d")
            }
        }
        #expect(failure?.code == .resourceExhausted && failure?.reason == "STORE_READ_TOO_LONG")
        #expect(try await store.noteIDs().count == 400)
    }

    @Test func manyShortStatementsOverOneSnapshotAreEndedToo() async throws {
        let temporary = try TemporaryStore()
        let store = try await open(temporary, longest: .milliseconds(20))
        defer { store.close() }
        let failure = await #expect(throws: RPCError.self) {
            try await store.read { session throws(RPCError) in
                for _ in 0..<100_000 { _ = try session.first("SELECT text FROM notes WHERE id = $1", 1) }
            }
        }
        #expect(failure?.reason == "STORE_READ_TOO_LONG")
    }

    @Test func theOldestSnapshotIsTold() async throws {
        let temporary = try TemporaryStore()
        let store = try await open(temporary, longest: .seconds(60))
        defer { store.close() }
        #expect(store.metrics.value("frmr_store_oldest_reader_seconds") == 0)
        let told = try await store.read { session throws(RPCError) in
            _ = try session.first("SELECT text FROM notes WHERE id = 1")
            return store.metrics.value("frmr_store_oldest_reader_seconds") ?? 0
        }
        #expect(told > 0)
        #expect(store.metrics.value("frmr_store_oldest_reader_seconds") == 0)
    }
}
