import Dispatch
import FRMRCalls
import Storage
import Testing

/// Many commands, one commit, and each answers for itself alone.
@Suite struct GroupCommitTests {
    @Test(arguments: engines) func oneBadCommandInABatchOf256FailsAlone(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let refusal = RPCError(.invalidArgument, "BAD", "Плохо.", "Bad.")
        let release = await store.holdWriter()
        let commitsBefore = temporary.clock.reads
        let answers = await results(256) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                if index == 100 { throw refusal }
                return [UInt8(index & 0xFF)]
            } completion: {
                completion($0)
            }
            if index == 255 { release.signal() }
        }
        // The writer reads the clock once per commit.
        #expect(temporary.clock.reads == commitsBefore + 1)
        for (index, answer) in answers.enumerated() where index != 100 {
            #expect(try answer.get() == [UInt8(index & 0xFF)])
        }
        #expect(failure(answers[100]) == refusal)
        #expect(try await store.noteIDs() == (0..<256).filter { $0 != 100 }.map(Int64.init))
    }

    @Test(arguments: engines) func failedStatementUndoesItsWholeCommand(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                try session.note(1)
                try session.note(1)
            }
        }
        #expect(try await store.noteIDs().isEmpty)
    }

    @Test(arguments: engines) func commandThatBreaksTheCommitItselfFailsAlone(_ engine: any ContractEngine) async throws
    {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let answers = await results(8) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                if index == 3 {
                    // A deferred reference is checked by the commit, which all commands share.
                    try session.execute("INSERT INTO remarks (id, note, late_note) VALUES (1, 3, 404)")
                }
                return []
            } completion: {
                completion($0)
            }
            if index == 7 { release.signal() }
        }
        #expect(failure(answers[3])?.reason == "STORE_CONSTRAINT")
        #expect(answers.compactMap(failure).count == 1)
        #expect(try await store.noteIDs() == [0, 1, 2, 4, 5, 6, 7])
    }

    @Test(arguments: engines) func commandThatEndsTheTransactionFailsAlone(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let answers = await results(4) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                if index == 2 { try session.execute("ROLLBACK") }
                return []
            } completion: {
                completion($0)
            }
            if index == 3 { release.signal() }
        }
        #expect(failure(answers[2])?.code == .internalError)
        #expect(answers.compactMap(failure).count == 1)
        #expect(try await store.noteIDs() == [0, 1, 3])
    }

    @Test(arguments: engines) func fullQueueSheds(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        var configuration = StoreConfiguration()
        configuration.writeQueueMax = 4
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let release = await store.holdWriter()
        let answers = await results(6) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 5 { release.signal() }
        }
        #expect(answers[..<4].allSatisfy { failure($0) == nil })
        for answer in answers[4...] {
            #expect(failure(answer)?.code == .resourceExhausted)
            #expect(failure(answer)?.reason == "STORE_QUEUE_FULL")
            #expect(failure(answer)?.retryAfter == .milliseconds(100))
        }
        #expect(try await store.noteIDs() == [0, 1, 2, 3])
    }

    @Test(arguments: engines) func closingFinishesWhatIsQueuedAndRefusesTheRest(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        let release = await store.holdWriter()
        async let answers = results(10) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 9 { release.signal() }
        }
        #expect(await answers.compactMap(failure).isEmpty)
        store.close()
        store.close()
        let refusal = await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in try session.note(11) }
        }
        #expect(refusal?.reason == "STORE_STOPPED")
        let reopened = try temporary.open()
        defer { reopened.close() }
        #expect(try await reopened.noteIDs().count == 10)
    }

    @Test(arguments: engines) func followersHearOfCommitsAndOnlyOfThose(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        let topic = Topic("notes")
        let news = store.follow(topic)
        await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                session.announce(topic)
                try session.execute("INSERT INTO remarks (id, note) VALUES (1, 404)")
            }
        }
        for id in 1...3 {
            try await store.write { session throws(RPCError) in
                try session.note(id)
                session.announce(topic)
            }
        }
        store.close()
        var heard = 0
        for await _ in news { heard += 1 }
        #expect(heard == 1)
    }
}
