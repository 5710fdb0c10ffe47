import Dispatch
import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Testing

@testable import Storage

/// The record of a store: every commit has a later moment than the one before, and a reader knows how far its snapshot
/// goes. Whatever was known at a moment of the record stays known.
@Suite(.timeLimit(.minutes(1))) struct RecordTests {
    private func note(_ store: Store, _ id: Int) async throws(RPCError) -> Instant {
        try await store.write { session throws(RPCError) in
            try session.note(id)
            return session.recorded
        }
    }

    private func record(_ store: Store) async throws(RPCError) -> Instant {
        try await store.read { session throws(RPCError) in try session.recordedUpTo() }
    }

    private func commits(_ store: Store) async throws(RPCError) -> Int64 {
        try await store.read { session throws(RPCError) in try StoreStateTable.find(in: session)?.commits ?? -1 }
    }

    @Test(arguments: engines) func eachCommandOfABatchHasAMomentOfItsOwn(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let moments = Mutex<[Int64]>([])
        _ = await results(20) { index, completion in
            store.submit { session throws(RPCError) in
                moments.withLock { $0.append(session.recorded.microseconds) }
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 19 { release.signal() }
        }
        let found = moments.withLock { $0 }
        #expect(found == (0..<20).map { found[0] + $0 }, "the clock stands still")
        #expect(try await record(store).microseconds > found[19])
    }

    @Test(arguments: engines) func theRecordGoesOnOverAClockThatWasSetBackMeanwhile(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        var last = Instant.distantPast
        var incarnations: Set<String> = []
        for (round, hours) in [0, 1, -1, -2].enumerated() {
            temporary.clock.now += .seconds(3600 * hours)
            let store = try temporary.open()
            incarnations.insert(store.incarnation)
            #expect(try await record(store) >= last)
            for number in 0..<3 {
                let moment = try await note(store, 3 * round + number)
                #expect(moment > last)
                last = moment
            }
            let behind = try #require(store.metrics.value("frmr_store_clock_behind_seconds"))
            #expect(hours < 0 ? behind >= 3599 : behind < 1)
            store.close()
        }
        #expect(incarnations.count == 1)
    }

    @Test func aClockBehindTheRecordIsToldAtTheStart() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let moment = try await note(store, 1)
        store.close()
        temporary.clock.now += .seconds(-3600)
        let later = try temporary.open()
        _ = try await note(later, 2)
        later.close()
        let told = temporary.log.lines.filter { $0.hasPrefix("clock is behind the record") }
        #expect(told.count == 1)
        #expect(told.first?.contains("clock=\(temporary.clock.now)") == true)
        #expect(told.first?.contains("recorded=\(moment + .microseconds(1))") == true)
    }

    @Test(arguments: engines) func whatChangesNothingIsNoCommit(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        _ = try await note(store, 1)
        let before = try await record(store)
        #expect(try await commits(store) == 1)
        try await store.write { session throws(RPCError) in _ = try session.noteIDs() }
        try await store.write { session throws(RPCError) in
            try session.execute("DELETE FROM notes WHERE id = $1", SQLValue(7))
        }
        await #expect(throws: RPCError.self) { try await note(store, 1) }
        #expect(try await record(store) == before)
        #expect(try await commits(store) == 1)
    }

    @Test(arguments: engines) func aReaderStatesWhatItsSnapshotHolds(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        let reader = store.reader(loop: 0)
        func read() throws(RPCError) -> (Instant, [Int64]) {
            let hold: (@escaping @Sendable () -> Void) -> Void = { _ in }
            return try reader.read(
                releasing: hold,
                { session throws(RPCError) in (try session.recordedUpTo(), try session.noteIDs()) })
        }
        let before = try read()
        #expect(try read().0 == before.0, "the same snapshot")
        let moment = try await note(store, 1)
        let after = try read()
        #expect(after.0 > moment && after.1 == [1])
        reader.release()
        let again = try read()
        #expect(again.0 == after.0 && again.1 == after.1)
        reader.release()
    }

    /// Readers ask while commands are recorded and the clock jumps; each answer is asked for once more at the end.
    @Test(arguments: engines) func whatWasKnownAtAMomentStaysKnown(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        @Sendable func known(_ session: ReadSession, at moment: Instant) throws(RPCError) -> Int64 {
            try session.first(
                "SELECT count(*) FROM notes WHERE id <= $1", SQLValue(moment))?.int(0) ?? -1
        }
        let writing = Task {
            for number in 0..<300 {
                temporary.clock.now += .seconds([0, 3600, -3600, 1][number % 4])
                _ = await results(3) { _, completion in
                    store.submit { session throws(RPCError) in
                        try session.note(Int(session.recorded.microseconds))
                        return []
                    } completion: {
                        completion($0)
                    }
                }
            }
        }
        let answers = try await withThrowingTaskGroup(of: [Instant: Int64].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    var answers: [Instant: Int64] = [:]
                    for _ in 0..<400 {
                        let (moment, count) = try await store.read { session throws(RPCError) in
                            let moment = try session.recordedUpTo()
                            return (moment, try known(session, at: moment))
                        }
                        answers[moment] = count
                    }
                    return answers
                }
            }
            return try await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        }
        await writing.value
        let changed = try await store.read { session throws(RPCError) in
            var changed = 0
            for (moment, count) in answers where try known(session, at: moment) != count { changed += 1 }
            return changed
        }
        #expect(changed == 0 && answers.count > 1)
    }

    @Test(arguments: engines) func aRecordAtRestReachesAMomentThatIsAskedFor(_ engine: any ContractEngine) async throws
    {
        let temporary = try engine.temporary()
        let store = try temporary.open()
        defer { store.close() }
        temporary.clock.now += .seconds(60)
        let now = temporary.clock.now
        let error = await #expect(throws: RPCError.self) {
            try await store.read { session throws(RPCError) in try session.reaches(now, now: now) }
        }
        #expect(error?.code == .unavailable && error?.reason == "RECORD_BEHIND")
        let isFutureReached = try await store.read { session throws(RPCError) in
            try session.reaches(now + .microseconds(1), now: now)
        }
        #expect(!isFutureReached)
        // Many who ask share a commit.
        await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try? await store.read(caughtUpTo: now) { session throws(RPCError) in
                        try session.reaches(now, now: now)
                    }
                }
            }
            for await isReached in group { #expect(isReached == true) }
        }
        #expect(try await record(store) >= now)
        #expect(try await commits(store) <= 2)
    }
}
