import FRMRCalls
import FRMRIdentifiers
import Logging
import Testing

@testable import Storage

/// Rows of the storage's own tables that are not what they should be: each is named, and the work goes on.
@Suite(.timeLimit(.minutes(1))) struct DamagedRowTests {
    @Test(arguments: [OutboxPolicy.AfterRefusal.holdAggregate, .skip])
    func anOutboxRowThatCannotBeReadIsParkedAndTheOthersGoOn(afterRefusal: OutboxPolicy.AfterRefusal) async throws {
        let temporary = try TemporaryStore()
        var store = try temporary.open()
        for number in 0..<4 { try await store.post(number < 2 ? "damaged" : "sound", UInt8(number)) }
        store = try await temporary.reopened(store, "payload BLOB NOT NULL", "payload BLOB") {
            session throws(RPCError) in
            try session.execute("UPDATE outbox SET payload = NULL WHERE sequence = 1")
        }
        defer { store.close() }
        let peer = Peer()
        var policy = OutboxPolicy()
        policy.afterRefusal = afterRefusal
        let isHeld = afterRefusal == .holdAggregate
        try await store.relay(to: peer, until: isHeld ? 2 : 3, policy: policy)
        #expect(peer.delivered.map { $0.payload[0] }.sorted() == (isHeld ? [2, 3] : [1, 2, 3]))
        let counts = try await store.counts()
        #expect(counts.failed == 1)
        #expect(counts.pending == (isHeld ? 1 : 0))
        let reason = try await store.read { session throws(RPCError) in
            try session.first("SELECT reason FROM outbox WHERE sequence = 1")?.text(0)
        }
        #expect(reason == "STORE_ROW_DAMAGED")
        #expect(temporary.log.lines.contains { $0.contains("outbox row parked") && $0.contains("row 1 of outbox") })
        // Somebody decides.
        let id = try await store.read { session throws(RPCError) in
            try session.first("SELECT id FROM outbox WHERE sequence = 1")?.text(0) ?? ""
        }
        let discarded = try await store.write { session throws(RPCError) in
            try session.discard(outboxID: id, by: "operator", note: "unreadable")
        }
        #expect(discarded?.payload == [])
        try await store.relay(to: peer, until: 3, policy: policy)
        #expect(try await store.counts().pending == 0)
    }

    /// The column's check lets them in; one more attempt would be no number.
    @Test func anOutboxRowWithACountBeyondAnyUseIsParked() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        for number in 0..<2 { try await store.post("\(number)", UInt8(number)) }
        try await store.write { session throws(RPCError) in
            try session.execute("UPDATE outbox SET attempts = 9223372036854775807 WHERE sequence = 1")
        }
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(peer.delivered.map { $0.payload[0] } == [1])
        #expect(try await store.counts().failed == 1)
        #expect(
            temporary.log.lines.contains { $0.contains("row 1 of outbox: attempts counts 9223372036854775807") })
    }

    @Test func anOutboxRowThatCannotBeMarkedEitherIsPassedOver() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        for number in 0..<2 { try await store.post("\(number)", UInt8(number)) }
        try await store.write { session throws(RPCError) in
            try session.execute("UPDATE outbox SET attempts = 9223372036854775807 WHERE sequence = 1")
            try session.execute(
                """
                CREATE TRIGGER nobody_marks BEFORE UPDATE OF status ON outbox
                BEGIN SELECT RAISE(ABORT, 'no'); END
                """)
        }
        let peer = Peer()
        try await store.relay(to: peer, until: 1)
        #expect(peer.delivered.map { $0.payload[0] } == [1])
        #expect(temporary.log.lines.count { $0.contains("outbox row passed over") } == 1)
    }

    @Test func anAnswerThatCannotBeReadIsAnErrorOfItsCallAlone() async throws {
        let temporary = try TemporaryStore()
        var store = try temporary.open()
        let keys = ["k-1", "k-2"].map { IdempotencyKey(scope: "s", key: $0, method: "/s/Save", requestHash: [1]) }
        for key in keys { _ = try await store.answer(key, [7]).get() }
        let damaged = keys[0].keyHash
        store = try await temporary.reopened(store, "response BLOB NOT NULL", "response BLOB") {
            session throws(RPCError) in
            try session.execute("UPDATE idempotency SET response = NULL WHERE key_hash = $1", SQLValue(damaged))
        }
        defer { store.close() }
        let refused = failure(await store.answer(keys[0], [8]))
        #expect(refused?.code == .internalError)
        #expect(refused?.reason == "STORE_ROW_DAMAGED")
        #expect(refused?.cause?.hasPrefix("row s/") == true && refused?.cause?.contains("of idempotency") == true)
        #expect(temporary.log.lines.contains { $0.contains("of idempotency") })
        #expect(try await store.answer(keys[1], [8]).get() == [7])
    }

    @Test func aReceiptThatCannotBeReadIsAnErrorOfItsMessageAlone() async throws {
        let temporary = try TemporaryStore()
        var store = try temporary.open()
        for id in ["1", "2"] { _ = try await store.receive(id, [7]).get() }
        store = try await temporary.reopened(store, "response BLOB NOT NULL", "response BLOB") {
            session throws(RPCError) in
            try session.execute("UPDATE inbox SET response = NULL WHERE message_id = '1'")
        }
        defer { store.close() }
        let refused = failure(await store.receive("1", [8]))
        #expect(refused?.reason == "STORE_ROW_DAMAGED")
        #expect(refused?.cause?.contains("row registry/1 of inbox") == true)
        #expect(temporary.log.lines.contains { $0.contains("row registry/1 of inbox") })
        #expect(try await store.receive("2", [8]).get() == [7])
    }
}

extension TemporaryStore {
    /// The store with a column that may be NULL where it must not, and then with damage done to it.
    fileprivate func reopened(
        _ store: Store, _ declared: String, _ loosened: String,
        _ damage: @escaping @Sendable (WriteSession) throws(RPCError) -> Void
    ) async throws -> Store {
        try await store.write { session throws(RPCError) in
            try session.execute("PRAGMA writable_schema = ON")
            try session.execute(
                "UPDATE sqlite_schema SET sql = replace(sql, $1, $2) WHERE name IN ('outbox', 'inbox', 'idempotency')",
                .text(declared), .text(loosened))
            try session.execute("PRAGMA writable_schema = OFF")
        }
        store.close()
        let loose = try open()
        try await loose.write(damage)
        return loose
    }
}

extension Store {
    fileprivate func answer(_ key: IdempotencyKey, _ answer: [UInt8]) async -> Result<[UInt8], RPCError> {
        await results(1) { _, completion in
            submit(idempotent: key) { _ throws(RPCError) in
                answer
            } completion: {
                completion($0)
            }
        }[0]
    }

    fileprivate func receive(_ id: String, _ answer: [UInt8]) async -> Result<[UInt8], RPCError> {
        await results(1) { _, completion in
            submit(inbox: InboxMessage(sender: "registry", incarnation: "i-1", messageID: id)) { _ throws(RPCError) in
                answer
            } completion: {
                completion($0)
            }
        }[0]
    }
}
