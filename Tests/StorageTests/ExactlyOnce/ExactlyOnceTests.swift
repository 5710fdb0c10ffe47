import Dispatch
import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Storage
import Testing

/// Idempotency keys and the inbox.
@Suite struct ExactlyOnceTests {
    let key = IdempotencyKey(scope: "worker-1", key: "k-1", method: "/s/Save", requestHash: [1])

    @Test(arguments: engines) func sameKeyTwiceGivesTheSameBytesAndOneEffect(_ engine: any ContractEngine) async throws
    {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        let first = await store.save(key, answer: [1, 2, 3])
        let second = await store.save(key, answer: [9, 9, 9])
        store.close()
        let reopened = try temporary.open()
        defer { reopened.close() }
        let third = await reopened.save(key, answer: [7])
        #expect(try first.get() == [1, 2, 3])
        #expect(try second.get() == [1, 2, 3])
        #expect(try third.get() == [1, 2, 3])
        #expect(try await reopened.noteIDs().count == 1)
    }

    @Test(
        arguments: engines,
        [
            IdempotencyKey(scope: "worker-1", key: "k-1", method: "/s/Save", requestHash: [2]),
            IdempotencyKey(scope: "worker-1", key: "k-1", method: "/s/Delete", requestHash: [1]),
        ])
    func sameKeyWithAnotherRequestIsRefused(_ engine: any ContractEngine, other: IdempotencyKey) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        _ = await store.save(key, answer: [1])
        let answer = failure(await store.save(other, answer: [2]))
        #expect(answer?.code == .failedPrecondition)
        #expect(answer?.reason == "IDEMPOTENCY_KEY_REUSED")
        #expect(try await store.noteIDs().count == 1)
    }

    @Test(arguments: engines) func keysOfDifferentCallersNeverMeet(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        _ = await store.save(key, answer: [1])
        let other = IdempotencyKey(scope: "worker-2", key: "k-1", method: "/s/Save", requestHash: [2])
        #expect(try await store.save(other, answer: [2]).get() == [2])
    }

    @Test(arguments: engines) func keyInProgressIsAborted(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let answers = await results(2) { index, completion in
            store.submit(idempotent: key) { session throws(RPCError) in
                try session.note(1)
                return [5]
            } completion: {
                completion($0)
            }
            if index == 1 { release.signal() }
        }
        #expect(try answers[0].get() == [5])
        #expect(failure(answers[1])?.code == .aborted)
        #expect(failure(answers[1])?.reason == "IDEMPOTENCY_KEY_IN_PROGRESS")
        #expect(try await store.save(key, answer: [6]).get() == [5])
    }

    @Test(arguments: engines) func failedCommandFreesItsKey(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let refusal = RPCError(.invalidArgument, "BAD", "Плохо.", "Bad.")
        let answers = await results(1) { _, completion in
            store.submit(idempotent: key) { session throws(RPCError) in
                try session.note(1)
                throw refusal
            } completion: {
                completion($0)
            }
        }
        #expect(failure(answers[0]) == refusal)
        #expect(try await store.save(key, answer: [4]).get() == [4])
    }

    @Test(arguments: engines) func taskIsAnsweredOnceToo(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let runs = Mutex(0)
        for _ in 0..<2 {
            let answer = try await store.perform(idempotent: key) { () async throws(RPCError) in
                runs.withLock { $0 += 1 }
                return [8]
            }
            #expect(answer == [8])
        }
        #expect(runs.withLock { $0 } == 1)
    }

    @Test(arguments: engines) func taskInProgressIsAborted(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let answer = try await store.perform(idempotent: key) { () async throws(RPCError) in
            let inner = failure(await store.save(key, answer: [1]))
            #expect(inner?.reason == "IDEMPOTENCY_KEY_IN_PROGRESS")
            return [2]
        }
        #expect(answer == [2])
    }

    @Test(arguments: engines) func messageThatComesAgainHasOneEffect(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let answers = await results(3) { index, completion in
            store.submit(
                inbox: InboxMessage(sender: "registry", incarnation: "i-1", messageID: index < 2 ? "m-1" : "m-2")
            ) {
                session throws(RPCError) in
                try session.note(index)
                return [UInt8(index)]
            } completion: {
                completion($0)
            }
        }
        #expect(try answers.map { try $0.get() } == [[0], [0], [2]])
        #expect(try await store.noteIDs() == [0, 2])
    }

    @Test(arguments: engines) func refusedMessageMayComeAgain(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let answers = await results(2) { index, completion in
            store.submit(inbox: InboxMessage(sender: "registry", incarnation: "i-1", messageID: "m")) {
                session throws(RPCError) in
                if index == 0 { throw RPCError(.failedPrecondition, "NOT_YET", "Рано.", "Not yet.") }
                try session.note(1)
                return [1]
            } completion: {
                completion($0)
            }
        }
        #expect(failure(answers[0])?.reason == "NOT_YET")
        #expect(try answers[1].get() == [1])
    }

    @Test(arguments: engines) func keysAndMessagesAreForgottenInTime(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        var policy = RetentionPolicy()
        policy.rowsPerCommandMax = 2
        let job = RetentionJob(store: store, policy: policy)
        for number in 0..<5 {
            let key = IdempotencyKey(scope: "s", key: "\(number)", method: "/s/Save", requestHash: [1])
            _ = await store.save(key, answer: [1])
        }
        temporary.clock.now += policy.idempotency
        #expect(try await job.sweep() == 0)
        _ = await store.save(key, answer: [1])
        temporary.clock.now += .seconds(1)
        #expect(try await job.sweep() == 5)
        #expect(try await store.save(key, answer: [2]).get() == [1])
    }

    @Test(arguments: engines) func discardedMessagesAreForgottenInTime(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let policy = RetentionPolicy()
        let job = RetentionJob(store: store, policy: policy)
        for number in 0..<2 { try await store.post("\(number)", UInt8(number)) }
        let peer = Peer { _, entry throws(RPCError) in
            if entry.payload == [0] { throw RPCError(.invalidArgument, "POISON", "Плохо.", "Bad.") }
        }
        try await store.relay(to: peer, until: 1)
        while try await store.counts().failed == 0 { await Task.yield() }
        let id = try await store.refusedID()
        _ = try await store.write { session throws(RPCError) in
            try session.discard(outboxID: id, by: "operator", note: "wrong")
        }
        temporary.clock.now += policy.decisions
        #expect(try await job.sweep() == 0)
        temporary.clock.now += .seconds(1)
        #expect(try await job.sweep() == 1)
        let left = try await store.read { session throws(RPCError) in try session.standingMessage(id: id) }
        #expect(left == nil)
    }
}

extension Store {
    /// A command under a key, with one new note as its effect.
    func save(_ key: IdempotencyKey, answer: [UInt8]) async -> Result<[UInt8], RPCError> {
        await results(1) { _, completion in
            submit(idempotent: key) { session throws(RPCError) in
                let id = try session.first("SELECT coalesce(max(id), 0) + 1 FROM notes")?.int(0) ?? 0
                try session.note(Int(id))
                return answer
            } completion: {
                completion($0)
            }
        }[0]
    }
}
