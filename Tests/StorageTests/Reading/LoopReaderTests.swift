import FRMRCalls
import Testing

@testable import Storage

/// A snapshot that serves several reads: it must be as good as a new one.
@Suite struct LoopReaderTests {
    /// Reads the notes over a held snapshot and counts how often one was newly held.
    private func read(_ store: Store, _ held: inout Int) throws -> [Int64] {
        var isNew = false
        defer { if isNew { held += 1 } }
        let later: (@escaping @Sendable () -> Void) -> Void = { _ in isNew = true }
        return try store.reader(loop: 0).read(releasing: later) { session throws(RPCError) in try session.noteIDs() }
    }

    @Test(arguments: engines) func oneSnapshotServesUntilItIsReleased(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        var held = 0
        for _ in 0..<3 { #expect(try read(store, &held).isEmpty) }
        #expect(held == 1)
        store.reader(loop: 0).release()
        store.reader(loop: 0).release()
        #expect(try read(store, &held).isEmpty)
        #expect(held == 2)
    }

    @Test(arguments: engines) func whatWasAnsweredIsSeenByTheNextRead(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        var held = 0
        #expect(try read(store, &held).isEmpty)
        for id in 1...20 {
            try await store.write { session throws(RPCError) in try session.note(id) }
            #expect(try read(store, &held).count == id)
            #expect(try read(store, &held).count == id)
        }
        // It is the same hold all along: whoever was told to release it does so once.
        #expect(held == 1)
    }

    @Test(arguments: engines) func aFailedReadEndsTheSnapshot(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        var held = 0
        #expect(try read(store, &held).isEmpty)
        let failure = #expect(throws: RPCError.self) {
            let later: (@escaping @Sendable () -> Void) -> Void = { _ in held += 100 }
            _ = try store.reader(loop: 0).read(releasing: later) { session throws(RPCError) in
                try session.rows("SELECT id FROM nowhere")
            }
        }
        #expect(failure?.reason == "STORE_FAILED")
        #expect(try read(store, &held).isEmpty)
        #expect(held == 2)
    }

    @Test(arguments: engines) func aReadWithoutAStatementHoldsNothing(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        var held = 0
        let later: (@escaping @Sendable () -> Void) -> Void = { _ in held += 1 }
        #expect(try store.reader(loop: 0).read(releasing: later) { _ throws(RPCError) in 7 } == 7)
        #expect(held == 0)
    }

    @Test(arguments: engines) func aStoreClosesAndOpensAgainWhateverIsHeld(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        try await store.write { session throws(RPCError) in try session.note(1) }
        var held = 0
        #expect(try read(store, &held) == [1])
        store.close()
        let again = try temporary.open()
        defer { again.close() }
        #expect(try read(again, &held) == [1])
    }
}
