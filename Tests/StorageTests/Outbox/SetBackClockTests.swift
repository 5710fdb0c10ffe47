import FRMRCalls
import FRMRIdentifiers
import Storage
import Testing

/// A clock that is set back holds up no delivery: what waits, waits by the clock that only goes forward.
@Suite(.timeLimit(.minutes(1))) struct SetBackClockTests {
    private let away = RPCError(.unavailable, "AWAY", "Недоступен.", "Away.")

    private func slept(_ clock: SteppingClock) -> Duration { clock.sleeps.reduce(.zero, +) }

    @Test(arguments: engines) func aRowThatWasPutOffByALaterClockIsDueAtOnce(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post("case", 1)
        try await store.write { session throws(RPCError) in
            try session.execute(
                "UPDATE outbox SET attempts = 3, next_attempt_us = $1",
                SQLValue(temporary.clock.now + .seconds(3600)))
        }
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(peer.delivered.count == 1)
        #expect(slept(temporary.clock) == .zero)
    }

    /// The clock goes back while the relay waits for a destination that is away.
    @Test(arguments: engines) func aPauseOfTheRelayEndsInItsTime(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let peer = Peer { [away] store, entry throws(RPCError) in
            guard entry.attempt == 1 else { return }
            guard entry.aggregate == "second" else { throw away }
            var attempts: Int64? = 0
            while attempts == 0 {
                await Task.yield()
                attempts = try await store.read { session throws(RPCError) in
                    try session.first("SELECT attempts FROM outbox WHERE aggregate = 'first'")?.int(0)
                }
            }
            temporary.clock.now += .seconds(-3600)
            throw away
        }
        try await store.post("first", 1)
        try await store.post("second", 2)
        try await store.relay(to: peer, until: 2)
        #expect(peer.delivered.count == 2)
        #expect(slept(temporary.clock) < .seconds(2))
    }

    @Test(arguments: engines) func aRowThatIsWrittenWhileTheClockIsBehindIsDueAtOnce(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post("case", 1)
        temporary.clock.now += .seconds(-3600)
        try await store.post("case", 2)
        let peer = Peer()
        try await store.relay(to: peer, until: 2)
        #expect(peer.delivered.map { $0.payload[0] } == [1, 2])
        #expect(slept(temporary.clock) == .zero)
    }
}
