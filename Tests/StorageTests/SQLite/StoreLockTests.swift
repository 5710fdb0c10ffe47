import FRMRCalls
import Foundation
import Storage
import Testing

/// A store has one writer, whatever becomes of the names of its files.
@Suite(.timeLimit(.minutes(1))) struct StoreLockTests {
    private let temporary: TemporaryStore
    private let store: Store

    init() throws {
        temporary = try TemporaryStore()
        store = try temporary.open(CrashTests.schema)
    }

    /// What a second opening comes to, in another process and in this one.
    private func expectRefused(at path: String, _ reason: StorageError.Reason = .alreadyOpen) throws {
        #expect(try Array(Probe("open", path).lines) == ["refused \(reason.rawValue)"])
        let failure = #expect(throws: StorageError.self) {
            try Store.open(
                path: path, schema: CrashTests.schema, loops: 0, environment: temporary.clock.environment,
                logger: temporary.log.logger)
        }
        #expect(failure?.reason == reason, "\(failure?.detail ?? "")")
    }

    private func expectKept() async throws {
        #expect(try Array(Probe("locks", temporary.path).lines) == ["locked"], "the engine's own locks are gone")
        try await store.write { session throws(RPCError) in
            try session.execute("INSERT INTO notes (id, text) VALUES (1, 'kept')")
        }
        #expect(try await store.noteIDs() == [1])
        store.close()
        #expect(try Array(Probe("open", temporary.path).lines) == ["opened"])
    }

    @Test func aRemovedLockFileLetsNobodyIn() async throws {
        try FileManager.default.removeItem(atPath: temporary.path + "-lock")
        try expectRefused(at: temporary.path)
        try await expectKept()
    }

    @Test func aSymbolicLinkLeadsToTheSameLock() async throws {
        let link = temporary.path + ".link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: temporary.path)
        try FileManager.default.removeItem(atPath: temporary.path + "-lock")
        try expectRefused(at: link)
        try await expectKept()
    }

    @Test func aHardLinkLeadsToTheSameLockAndIsRefusedAfterwards() async throws {
        let link = temporary.path + ".link"
        try FileManager.default.linkItem(atPath: temporary.path, toPath: link)
        try expectRefused(at: link)
        store.close()
        // Under each name the engine would keep another log.
        try expectRefused(at: link, .linkedFile)
        try FileManager.default.removeItem(atPath: link)
        #expect(try Array(Probe("open", temporary.path).lines) == ["opened"])
    }

    /// The new file would have the log of the old one.
    @Test func anotherFileInItsPlaceIsNotOpenedMeanwhile() async throws {
        let other = temporary.path + ".other"
        try FileManager.default.copyItem(atPath: temporary.path, toPath: other)
        #expect(rename(other, temporary.path) == 0)
        try expectRefused(at: temporary.path)
        store.close()
        #expect(try Array(Probe("open", temporary.path).lines) == ["opened"])
    }

    @Test func aStoreWhoseFileIsReplacedAcknowledgesNothingAnyMore() async throws {
        let other = temporary.path + ".other"
        try FileManager.default.copyItem(atPath: temporary.path, toPath: other)
        #expect(rename(other, temporary.path) == 0)
        let failure = await #expect(throws: RPCError.self) {
            try await store.write { session throws(RPCError) in
                try session.execute("INSERT INTO notes (id, text) VALUES (2, 'after')")
            }
        }
        #expect(failure?.reason == "COMMIT_OUTCOME_UNKNOWN")
        store.close()
    }
}
