import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Foundation
import Storage
import TestSupport
import Testing

/// Another process holds the lock of the store for longer than anything here waits for it.
@Suite(.timeLimit(.minutes(1))) struct ForeignLockTests {
    private let temporary: TemporaryStore
    private let store: Store

    init() throws {
        var configuration = StoreConfiguration()
        configuration.lockTimeout = .milliseconds(20)
        configuration.writeQueueMax = 8
        temporary = try TemporaryStore()
        store = try temporary.open(configuration: configuration)
    }

    @Test func theLockIsWaitedOutAndTold() async throws {
        defer { store.close() }
        let lock = try ForeignLock(path: temporary.path)
        async let written: Void = store.write { session throws(RPCError) in try session.note(1) }
        while store.takesCommands { await Task.yield() }
        #expect(store.metrics.value("frmr_store_locked") == 1)
        #expect(try await store.noteIDs().isEmpty, "reads go on")
        // Several attempts of one streak.
        while store.metrics.value("frmr_store_failed_attempts_total", ["obstacle": "lock"]) ?? 0 < 3 {
            await Task.yield()
        }
        lock.release()
        try await written
        #expect(try await store.noteIDs() == [1])
        #expect(store.takesCommands && store.metrics.value("frmr_store_locked") == 0)
        #expect(temporary.log.lines.count { $0.hasPrefix("store is locked by another process") } == 1)
        #expect(temporary.log.lines.count { $0.hasPrefix("store is no longer locked") } == 1)
    }

    @Test func whoStopsWaitingIsDroppedAndTheQueueSheds() async throws {
        defer { store.close() }
        let lock = try ForeignLock(path: temporary.path)
        let now = temporary.clock.environment.uptime
        let (answers, answered) = AsyncStream.makeStream(of: (Int, RPCError?).self)
        func submit(_ id: Int, expires: Uptime?) {
            let timing = CallTiming(arrived: now, expires: expires)
            store.submit(timing: timing) { session throws(RPCError) in
                try session.note(id)
                return []
            } completion: {
                answered.yield((id, failure($0)))
            }
        }
        submit(0, expires: now + .seconds(5))
        while store.takesCommands { await Task.yield() }
        for id in 1...9 { submit(id, expires: nil) }
        var found: [Int: RPCError?] = [:]
        for await (id, error) in answers {
            found[id] = error
            if found.count == 1 { temporary.clock.now += .seconds(10) }
            if found.count == 2 { lock.release() }
            if found.count == 10 { break }
        }
        #expect(found[9]??.reason == "STORE_QUEUE_FULL")
        #expect(found[0]??.reason == "EXPIRED_IN_QUEUE")
        #expect(try await store.noteIDs() == Array(1...8))
    }

    /// A store that closes does not wait for a stranger.
    @Test func closingEndsTheWait() async throws {
        let lock = try ForeignLock(path: temporary.path)
        let refusals = Mutex<[String]>([])
        for id in 1...3 {
            store.submit { session throws(RPCError) in
                try session.note(id)
                return []
            } completion: { result in
                refusals.withLock { $0.append(failure(result)?.reason ?? "") }
            }
        }
        while store.takesCommands { await Task.yield() }
        store.close()
        #expect(refusals.withLock { $0 } == Array(repeating: "STORE_STOPPED", count: 3))
        lock.release()
        let reopened = try temporary.open()
        defer { reopened.close() }
        #expect(try await reopened.noteIDs().isEmpty)
    }

    /// A start needs no lock for writing.
    @Test func aLockedStoreOpens() async throws {
        store.close()
        let lock = try ForeignLock(path: temporary.path)
        let reopened = try temporary.open()
        defer { reopened.close() }
        #expect(try await reopened.noteIDs().isEmpty)
        lock.release()
    }
}
