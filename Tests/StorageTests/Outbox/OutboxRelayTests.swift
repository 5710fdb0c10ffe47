import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Storage
import Testing

/// The outbox delivers in order, retries for ever, loses nothing.
@Suite(.timeLimit(.minutes(1))) struct OutboxRelayTests {
    let away = RPCError(.unavailable, "AWAY", "Недоступен.", "Away.")

    @Test(arguments: engines) func messagesOfAnAggregateArriveInOrder(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        for number in 0..<30 { try await store.post("case-\(number % 3)", UInt8(number)) }
        let peer = Peer()
        try await store.relay(to: peer, until: 30)
        for remainder in 0..<3 {
            let arrived = peer.delivered.filter { $0.aggregate == "case-\(remainder)" }.map { Int($0.payload[0]) }
            #expect(arrived == (0..<30).filter { $0 % 3 == remainder })
        }
        let counts = try await store.counts()
        #expect(counts.pending == 0 && counts.failed == 0 && counts.oldestPendingAt == nil)
    }

    @Test(arguments: engines) func newRowsWakeTheRelay(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let peer = Peer { store, entry throws(RPCError) in
            // Each delivery causes the next message, while the relay sees nothing else to do.
            if entry.payload[0] < 5 { try await store.post("case", entry.payload[0] + 1) }
        }
        try await store.post("case", 0)
        try await store.relay(to: peer, until: 6)
        #expect(peer.delivered.map { $0.payload[0] } == [0, 1, 2, 3, 4, 5])
    }

    @Test(arguments: engines) func failedAttemptsAreRepeatedAfterBackoff(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let times = Mutex<[Instant]>([])
        let clock = temporary.clock
        let peer = Peer { [away] _, entry throws(RPCError) in
            times.withLock { $0.append(clock.now) }
            if entry.attempt <= 4 { throw away }
        }
        try await store.post("case", 1)
        try await store.relay(to: peer, until: 1)
        let found = times.withLock { $0 }
        let waits = zip(found.dropFirst(), found).map { $0 - $1 }
        #expect(waits == [.milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800)])
        #expect(peer.delivered.map(\.attempt) == [5])
    }

    @Test(arguments: engines) func adviceOfTheDestinationIsHonoured(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let peer = Peer { _, entry throws(RPCError) in
            var busy = RPCError(.resourceExhausted, "BUSY", "Занят.", "Busy.")
            busy.retryAfter = .seconds(7)
            if entry.attempt == 1 { throw busy }
        }
        try await store.post("case", 1)
        try await store.relay(to: peer, until: 1)
        #expect(temporary.clock.sleeps.contains(.seconds(7)))
    }

    @Test(arguments: engines) func failingAggregateHoldsUpNoOther(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let peer = Peer { _, entry throws(RPCError) in
            if entry.aggregate == "bad" && entry.attempt < 3 {
                throw RPCError(.internalError, "BUG", "Сбой.", "Bug.")
            }
        }
        try await store.post("bad", 0)
        try await store.post("bad", 1)
        try await store.post("good", 2)
        try await store.relay(to: peer, until: 3)
        #expect(peer.delivered.first?.payload == [2])
        #expect(peer.delivered.filter { $0.aggregate == "bad" }.map { $0.payload[0] } == [0, 1])
    }

    @Test(arguments: engines) func refusedMessageHoldsItsAggregateUntilSomeoneDecides(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let isCured = Mutex(false)
        let peer = Peer { _, entry throws(RPCError) in
            if entry.payload == [0] && !isCured.withLock({ $0 }) {
                throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.")
            }
        }
        try await store.post("poisoned", 0)
        try await store.post("poisoned", 1)
        try await store.post("sound", 2)
        let note: DeliveryNote = { message, turn, time, session throws(RPCError) in
            try session.note(Int(message.payload[0]), "\(message.aggregate) \(turn) \(time.microseconds)")
        }
        try await store.relay(to: peer, until: 1, note: note)
        var counts = try await store.counts()
        while counts.failed == 0 { counts = try await store.counts() }
        #expect(peer.delivered.map { $0.payload[0] } == [2])
        #expect(counts.failed == 1 && counts.pending == 1)
        let (standing, noted) = try await store.read { session throws(RPCError) in
            try (
                session.standingMessages(nil, after: 0, limit: 10), session.first("SELECT text FROM notes")?.text(0)
            )
        }
        #expect(standing.map(\.status) == [.failed, .pending])
        #expect(standing.map(\.reason) == ["POISON", ""])
        #expect(standing.map(\.attempts) == [1, 0])
        let words = noted?.split(separator: " ") ?? []
        #expect(words.dropLast().joined(separator: " ") == "poisoned refused(reason: \"POISON\")")
        // The stamp of its commit, a few microseconds after the clock that stands still.
        let stamp = try #require(words.last.flatMap { Int64($0) })
        #expect((0..<100).contains(stamp - temporary.clock.now.microseconds))
        let id = standing[0].id
        isCured.withLock { $0 = true }
        let requeued = try await store.write { session throws(RPCError) in
            try session.requeue(outboxID: id, by: "operator")
        }
        #expect(requeued?.payload == [0])
        try await store.relay(to: peer, until: 3)
        #expect(peer.delivered.map { $0.payload[0] } == [2, 0, 1])
    }

    @Test(arguments: engines) func refusedMessageIsPassedOverWhereMessagesStandAlone(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let peer = Peer { _, entry throws(RPCError) in
            if entry.payload == [0] { throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.") }
        }
        try await store.post("person", 0)
        try await store.post("person", 1)
        var policy = OutboxPolicy()
        policy.afterRefusal = .skip
        try await store.relay(to: peer, until: 1, policy: policy)
        #expect(peer.delivered.map { $0.payload[0] } == [1])
        let id = try await store.refusedID()
        let discarded = try await store.write { session throws(RPCError) in
            try session.discard(outboxID: id, by: "operator", note: "moved away")
        }
        #expect(discarded?.payload == [0])
        #expect(try await store.counts().failed == 0)
        // Who decided and why stays, what was in it goes.
        let kept = try await store.read { session throws(RPCError) in
            try (session.standingMessage(id: id), session.first("SELECT payload FROM outbox")?.blob(0))
        }
        #expect(kept.0?.status == .discarded && kept.0?.reason == "POISON")
        #expect(kept.0?.decision?.by == "operator" && kept.0?.decision?.note == "moved away")
        #expect(kept.1 == [])
        let again = try await store.write { session throws(RPCError) in
            try session.requeue(outboxID: id, by: "operator")
        }
        #expect(again == nil, "a decision is made once")
    }

    /// Where messages stand alone, one that is sent again goes before the later ones, and they go on behind it.
    @Test(arguments: engines) func aMessageSentAgainKeepsItsPlace(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let isCured = Mutex(false)
        let peer = Peer { _, entry throws(RPCError) in
            if entry.payload == [0] && !isCured.withLock({ $0 }) {
                throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.")
            }
        }
        var policy = OutboxPolicy()
        policy.afterRefusal = .skip
        for number in 0..<2 { try await store.post("person", UInt8(number)) }
        try await store.relay(to: peer, until: 1, policy: policy)
        for number in 2..<4 { try await store.post("person", UInt8(number)) }
        isCured.withLock { $0 = true }
        let id = try await store.refusedID()
        _ = try await store.write { session throws(RPCError) in try session.requeue(outboxID: id, by: "operator") }
        try await store.relay(to: peer, until: 4, policy: policy)
        #expect(peer.delivered.map { $0.payload[0] } == [1, 0, 2, 3])
    }

    /// Its receiver may have had it and forgotten it: somebody looks before it is sent again.
    @Test(arguments: engines) func aMessageThatIsTooOldWaitsForADecision(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let policy = OutboxPolicy()
        try await store.post("old", 0)
        temporary.clock.now += policy.lifetime
        try await store.post("young", 1)
        temporary.clock.now += .seconds(1)
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(peer.delivered.map { $0.payload[0] } == [1])
        let id = try await store.refusedID()
        let reason = try await store.read { session throws(RPCError) in try session.standingMessage(id: id)?.reason }
        #expect(reason == "DELIVERY_TOO_OLD")
        _ = try await store.write { session throws(RPCError) in try session.requeue(outboxID: id, by: "operator") }
        try await store.relay(to: peer, until: 2)
        #expect(peer.delivered.map { $0.payload[0] } == [1, 0])
    }

    /// Rows marked before the clock went back an hour are due now, not in an hour.
    @Test(arguments: engines) func aClockThatWentBackHoldsUpNothing(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post("case", 0)
        temporary.clock.now = temporary.clock.now - .seconds(3600)
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(temporary.clock.sleeps.allSatisfy { $0 < .seconds(60) }, "\(temporary.clock.sleeps)")
    }

    @Test(arguments: engines) func undoneCommandSendsNothing(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                try session.send(
                    OutboxMessage(destination: "verification", method: "/s/M", aggregate: "a", payload: [1]))
                try session.execute("INSERT INTO remarks (id, note) VALUES (1, 404)")
            }
        }
        #expect(try await store.counts().pending == 0)
    }

    @Test(arguments: engines) func rowsSurviveTheProcessAndKeepTheirOrder(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let first = try temporary.open()
        try await first.post("case", 0)
        try await first.post("case", 1)
        first.close()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post("case", 2)
        let peer = Peer()
        try await store.relay(to: peer, until: 3)
        #expect(peer.delivered.map { $0.payload[0] } == [0, 1, 2])
    }

    @Test(arguments: engines) func interruptedDeliveryIsRepeatedUnderTheSameID(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        try await store.post("case", 0)
        let (arrivals, arrived) = AsyncStream.makeStream(of: String.self)
        let relay = OutboxRelay(store: store, destination: "verification") { entry throws(RPCError) in
            arrived.yield(entry.id)
            // The receiver has it; the acknowledgement never comes back.
            do { try await Task.sleep(for: .seconds(3600)) } catch {}
            throw RPCError(.cancelled, "CANCELLED", "Отменено.", "Cancelled.")
        }
        let running = Task { try await relay.run() }
        let id = await arrivals.first { _ in true }
        running.cancel()
        await #expect(throws: CancellationError.self) { try await running.value }
        #expect(try await store.counts().pending == 1)
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(peer.delivered.map(\.id) == [id])
        #expect(peer.delivered.map(\.attempt) == [1])
    }

    @Test(arguments: engines) func relayEndsWithItsStore(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        let relay = OutboxRelay(store: store, destination: "verification") { _ throws(RPCError) in }
        let running = Task { try await relay.run() }
        store.close()
        await #expect(throws: RPCError.self) { try await running.value }
    }
}
