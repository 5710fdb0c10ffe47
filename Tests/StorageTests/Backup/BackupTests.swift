import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import Foundation
import Storage
import Testing

/// Copies of a store that somebody writes, and what a restored one knows of itself.
@Suite struct BackupTests {
    /// Between any two steps of the copy something is committed, and the log is moved into the file.
    @Test func aCopyIsOneCommitHoweverMuchIsCommittedMeanwhile() async throws {
        let temporary = try TemporaryStore()
        var configuration = StoreConfiguration()
        configuration.checkpointPages = 1
        let store = try temporary.open(configuration: configuration)
        defer { store.close() }
        // A pair in each commit: half of one would show.
        let next = Mutex(0)
        @Sendable func commit() async throws(RPCError) {
            let id = next.withLock { next in
                defer { next += 2 }
                return next
            }
            try await store.write { session throws(RPCError) in
                try session.note(id, String(repeating: "a", count: 3000))
                try session.note(id + 1, String(repeating: "b", count: 3000))
            }
        }
        for _ in 0..<40 { try await commit() }
        let before = next.withLock { $0 }
        var environment = temporary.clock.environment
        environment.sleep = { _ in for _ in 0..<3 { try await commit() } }
        var pace = CopyPace(bytesPerSecond: 1)
        pace.stepBytes = 4096
        let copied = try await StoreBackup.copy(
            storeAt: temporary.path, to: temporary.path + ".copy", schema: .notes, pace: pace,
            environment: environment)
        #expect(next.withLock { $0 } > before + 100, "nothing was committed meanwhile")
        let copy = try Store.open(
            path: temporary.path + ".copy", schema: .notes, loops: 0, environment: temporary.clock.environment,
            logger: temporary.log.logger)
        defer { copy.close() }
        #expect(try await copy.noteIDs() == Array(0..<Int64(before)))
        #expect(copied.state.incarnation == store.incarnation)
        #expect(copied.state.commits == 40)
    }

    @Test func aDamagedStoreGivesNoBackup() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { session throws(RPCError) in
            for id in 0..<2000 { try session.note(id, "text of note \(id)") }
        }
        store.close()
        let file = try FileHandle(forUpdating: URL(filePath: temporary.path))
        try file.seek(toOffset: 12 * 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 2048))
        try file.close()
        let failure = await #expect(throws: StorageError.self) {
            _ = try await StoreBackup.copy(
                storeAt: temporary.path, to: temporary.path + ".copy", schema: .notes,
                pace: CopyPace(bytesPerSecond: 0), environment: temporary.clock.environment)
        }
        #expect(failure?.reason == .copyFailed)
    }

    @Test func aForeignStoreIsNotCopied() async throws {
        let temporary = try TemporaryStore()
        try temporary.open().close()
        let failure = await #expect(throws: StorageError.self) {
            _ = try await StoreBackup.copy(
                storeAt: temporary.path, to: temporary.path + ".copy",
                schema: Schema(applicationID: 78, migrations: []), pace: CopyPace(bytesPerSecond: 0),
                environment: temporary.clock.environment)
        }
        #expect(failure?.reason == .foreignFile)
        #expect(!FileManager.default.fileExists(atPath: temporary.path + ".copy"))
    }

    /// The record goes on; the numbers behind the backup are another incarnation's.
    @Test func aRestoredStoreIsAnotherIncarnation() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { session throws(RPCError) in
            try session.note(1)
            try session.send(OutboxMessage(destination: "peer", method: "/m", aggregate: "a", payload: [1]))
            #expect(try session.isOnItsWay("a", to: "peer"))
        }
        let former = store.incarnation
        #expect(try await store.read { session throws(RPCError) in try session.restoration() } == nil)
        store.close()
        let begun = try StoreBackup.beginIncarnation(
            ofStoreAt: temporary.path, schema: .notes, environment: temporary.clock.environment)
        #expect(begun.incarnation != former)
        #expect(begun.restoration.known.incarnation == former && begun.restoration.known.commits == 1)

        let restored = try temporary.open()
        defer { restored.close() }
        #expect(restored.incarnation == begun.incarnation)
        #expect(try await restored.read { session throws(RPCError) in try session.restoration() } == begun.restoration)
        // What stood in the backup's outbox was sent by the former one.
        try await restored.write { session throws(RPCError) in
            #expect(try !session.isOnItsWay("a", to: "peer"))
            try session.send(OutboxMessage(destination: "peer", method: "/m", aggregate: "a", payload: [2]))
            #expect(try session.isOnItsWay("a", to: "peer"))
            #expect(try !session.isOnItsWay("a", to: "other"))
        }
        // What both agreed on is agreed on no more.
        let settled = Settlement(incarnation: former, peerIncarnation: "peer")
        try await restored.write { session throws(RPCError) in try session.settle(settled, with: "peer") }
        #expect(
            try await restored.read { session throws(RPCError) in try session.lastSettlement(with: "peer") } == settled)
    }

    @Test func aStoreInUseIsTold() async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        let failure = #expect(throws: StorageError.self) { try StoreBackup.expectUnused(storeAt: temporary.path) }
        #expect(failure?.reason == .alreadyOpen)
        store.close()
        try StoreBackup.expectUnused(storeAt: temporary.path)
    }

    /// A copy holds back the log, so it does not dawdle while that grows.
    @Test func aCopyWaitsNoMoreWhileTheLogIsLong() {
        let pace = CopyPace(bytesPerSecond: 1 << 20)
        #expect(pace.pause(afterBytes: 2 << 20, nanoseconds: 500_000_000, logBytes: 0) == .milliseconds(1500))
        #expect(pace.pause(afterBytes: 2 << 20, nanoseconds: 3_000_000_000, logBytes: 0) == .zero)
        #expect(pace.pause(afterBytes: 2 << 20, nanoseconds: 0, logBytes: pace.logBytesMax + 1) == .zero)
        #expect(CopyPace(bytesPerSecond: 0).pause(afterBytes: 2 << 20, nanoseconds: 0, logBytes: 0) == .zero)
    }
}
