import Dispatch
import FRMRCalls
import FRMRIdentifiers
import Testing

@testable import Storage

/// Which queued commands are refused, unexecuted, when the writer cannot keep up.
@Suite struct CommandGateTests {
    private static let start = Uptime(nanoseconds: 1_000_000_000_000)

    @Test func workOfOurOwnIsNeverRefused() {
        var gate = CommandGate(configuration: StoreConfiguration())
        #expect(gate.verdict(on: nil, now: Self.start) == .run)
    }

    @Test func anExpiredCallIsNotWorthRunning() {
        var gate = CommandGate(configuration: StoreConfiguration())
        let expires = Self.start + .milliseconds(5)
        let timing = CallTiming(arrived: Self.start, expires: expires)
        #expect(gate.verdict(on: timing, now: expires - .microseconds(1)) == .run)
        #expect(gate.verdict(on: timing, now: expires) == .expired)
    }

    /// Batches of a slow disk: each command waits for one commit of 80 ms and for nothing else.
    @Test func theCommitUnderWayIsNoQueue() {
        var gate = CommandGate(configuration: StoreConfiguration())
        for batch in 0..<50 {
            let now = Self.start + .milliseconds(80 * batch)
            #expect(gate.verdict(on: CallTiming(arrived: now - .milliseconds(79)), now: now) == .run)
            gate.batchBegan(now: now)
        }
    }

    /// The same disk with commands that have waited for several commits.
    @Test func aQueueLongerThanABatchIsShed() {
        var gate = CommandGate(configuration: StoreConfiguration())
        var verdicts: [CommandGate.Verdict] = []
        for batch in 0..<10 {
            let now = Self.start + .milliseconds(80 * batch)
            verdicts.append(gate.verdict(on: CallTiming(arrived: now - .milliseconds(200)), now: now))
            gate.batchBegan(now: now)
        }
        // No batch came before the first; an interval of 100 ms has passed at the third.
        #expect(verdicts.prefix(2) == [.run, .run])
        #expect(verdicts.suffix(6).allSatisfy { $0 == .overloaded })
    }

    /// While the writer cannot keep up one batch may wait; each interval in which it could doubles that.
    @Test func aWriterThatCannotKeepUpTakesNoMoreThanABatch() {
        let configuration = StoreConfiguration()
        var gate = CommandGate(configuration: configuration)
        func batch(_ number: Int, waited: Duration) {
            let now = Self.start + .milliseconds(110 * number)
            _ = gate.verdict(on: CallTiming(arrived: now - waited), now: now)
            gate.batchBegan(now: now)
        }
        #expect(gate.waitingMax == configuration.writeQueueMax)
        for number in 0..<5 { batch(number, waited: .milliseconds(500)) }
        #expect(gate.waitingMax == configuration.batchMax)
        // The first of these tells of the interval before it.
        for number in 5..<8 { batch(number, waited: .zero) }
        #expect(gate.waitingMax == 4 * configuration.batchMax)
        for number in 8..<20 { batch(number, waited: .zero) }
        #expect(gate.waitingMax == configuration.writeQueueMax)
    }

    @Test func aFullStoreRefusesACallBeforeItIsSpentOn() async throws {
        let temporary = try TemporaryStore()
        var configuration = StoreConfiguration()
        configuration.writeQueueMax = 2
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let release = await store.holdWriter()
        try store.expectRoom()
        let answers = await results(2) { index, completion in
            store.submit { session throws(RPCError) in
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 1 {
                let refusal = #expect(throws: RPCError.self) { try store.expectRoom() }
                #expect(refusal?.reason == "STORE_OVERLOADED" && refusal?.retryAfter == .milliseconds(100))
                release.signal()
            }
        }
        #expect(answers.allSatisfy { failure($0) == nil })
        try store.expectRoom()
    }

    @Test func expiredCommandsHaveNoEffect() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        let release = await store.holdWriter()
        let now = temporary.clock.environment.uptime
        let answers = await results(3) { index, completion in
            // The first has expired when the writer comes to it, the second has time left, the third has no end.
            let expires: [Uptime?] = [now, now + .seconds(1), nil]
            store.submit(timing: CallTiming(arrived: now, expires: expires[index])) { session throws(RPCError) in
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 2 { release.signal() }
        }
        #expect(failure(answers[0])?.reason == "EXPIRED_IN_QUEUE")
        #expect(failure(answers[0])?.code == .deadlineExceeded)
        #expect(try await store.noteIDs() == [1, 2])
    }

    @Test func aStoreThatCannotKeepUpShedsTheOldestWithAdviceAndServesTheRest() async throws {
        let temporary = try TemporaryStore()
        var configuration = StoreConfiguration()
        configuration.batchMax = 1
        configuration.queueDelayInterval = .zero
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        let start = temporary.clock.environment.uptime
        let release = await store.holdWriter()
        temporary.clock.now += .seconds(2)
        let answers = await results(4) { index, completion in
            // Commands 0 and 1 came long before the batch that was under way, 2 and 3 have just come.
            let arrived = index < 2 ? start - .seconds(1) : start + .seconds(2)
            store.submit(timing: CallTiming(arrived: arrived)) { session throws(RPCError) in
                try session.note(index)
                return []
            } completion: {
                completion($0)
            }
            if index == 3 { release.signal() }
        }
        // The first tells that the queue stands, the second is shed for it.
        #expect(failure(answers[0]) == nil)
        #expect(failure(answers[1])?.reason == "STORE_OVERLOADED")
        #expect(failure(answers[1])?.code == .resourceExhausted)
        #expect(failure(answers[1])?.retryAfter == .milliseconds(100))
        #expect(try await store.noteIDs() == [0, 2, 3])
    }

    @Test func aShedCommandFreesItsIdempotencyKey() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        defer { store.close() }
        let now = temporary.clock.environment.uptime
        let key = IdempotencyKey(scope: "s", key: "k", method: "m", requestHash: [1])
        for expires in [now, now + .seconds(1)] {
            let answer = await results(1) { _, completion in
                store.submit(idempotent: key, timing: CallTiming(arrived: now, expires: expires)) {
                    session throws(RPCError) in
                    try session.note(1)
                    return [7]
                } completion: {
                    completion($0)
                }
            }
            #expect((failure(answer[0]) != nil) == (expires == now))
        }
        #expect(try await store.noteIDs() == [1])
    }
}
