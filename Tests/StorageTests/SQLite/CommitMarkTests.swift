import FRMRCalls
import Foundation
import Testing

@testable import Storage

/// Commits that were acknowledged and are not there any more are told when the store is opened.
@Suite(.timeLimit(.minutes(1))) struct CommitMarkTests {
    private static let suffixes = ["", "-wal", "-mark"]

    /// A store with ten commits as a kill leaves it, all of them in the log.
    private func killed(checkpointed: Bool = false) async throws -> TemporaryStore {
        let (living, dead) = (try TemporaryStore(), try TemporaryStore())
        var store = try living.open()
        for id in 0..<5 { try await store.write { session throws(RPCError) in try session.note(id) } }
        if checkpointed {
            store.close()
            store = try living.open()
        }
        defer { store.close() }
        for id in 5..<10 { try await store.write { session throws(RPCError) in try session.note(id) } }
        for suffix in Self.suffixes {
            try FileManager.default.copyItem(atPath: living.path + suffix, toPath: dead.path + suffix)
        }
        return dead
    }

    private func expectLost(_ temporary: TemporaryStore) {
        let failure = #expect(throws: StorageError.self) { try temporary.open() }
        #expect(failure?.reason == .commitsLost, "\(failure?.detail ?? "")")
        #expect(failure?.detail.contains(temporary.path + "-mark") == true, "it says what to do")
    }

    private func size(_ path: String) throws -> UInt64 {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64 ?? 0
    }

    private func cut(_ path: String, to size: UInt64) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.truncate(atOffset: size)
        try file.close()
    }

    @Test(arguments: [false, true]) func aWholeLogIsReadAndTheStoreOpens(checkpointed: Bool) async throws {
        let temporary = try await killed(checkpointed: checkpointed)
        let store = try temporary.open()
        defer { store.close() }
        #expect(try await store.noteIDs() == Array(0..<10))
    }

    @Test(arguments: [false, true], [0, 1, 2, 3] as [UInt64])
    func aLogThatEndsEarlyIsTold(checkpointed: Bool, quarters: UInt64) async throws {
        let temporary = try await killed(checkpointed: checkpointed)
        let log = temporary.path + "-wal"
        try cut(log, to: try size(log) * quarters / 4)
        expectLost(temporary)
    }

    @Test(arguments: [1, 20, 3000, 20_000] as [UInt64]) func aDamagedLogIsTold(place: UInt64) async throws {
        let temporary = try await killed()
        let file = try FileHandle(forUpdating: URL(filePath: temporary.path + "-wal"))
        try file.seek(toOffset: place)
        let byte = try file.read(upToCount: 1)?.first ?? 0
        try file.seek(toOffset: place)
        try file.write(contentsOf: [byte ^ 4])
        try file.close()
        expectLost(temporary)
    }

    @Test func anEarlierFileInThePlaceOfTheLastIsTold() async throws {
        let temporary = try TemporaryStore()
        var store = try temporary.open()
        try await store.write { session throws(RPCError) in try session.note(1) }
        store.close()
        let earlier = try Data(contentsOf: URL(filePath: temporary.path))
        store = try temporary.open()
        try await store.write { session throws(RPCError) in try session.note(2) }
        store.close()
        try earlier.write(to: URL(filePath: temporary.path))
        expectLost(temporary)
    }

    @Test func anEmptiedFileIsToldAndNotBegunAnew() async throws {
        let temporary = try await killed()
        for suffix in ["", "-wal"] { try cut(temporary.path + suffix, to: 0) }
        expectLost(temporary)
    }

    /// What an operator does who has looked at what is left.
    @Test func withoutTheMarkTheStoreGoesOnWithWhatIsThere() async throws {
        let temporary = try await killed(checkpointed: true)
        try cut(temporary.path + "-wal", to: 0)
        expectLost(temporary)
        try FileManager.default.removeItem(atPath: temporary.path + "-mark")
        let store = try temporary.open()
        defer { store.close() }
        #expect(try await store.noteIDs() == Array(0..<5))
        #expect(temporary.log.lines.contains { $0.contains("no mark of the commits") })
    }

    @Test func aMarkThatCannotBeReadIsNone() async throws {
        let temporary = try await killed()
        try Data("mark".utf8).write(to: URL(filePath: temporary.path + "-mark"))
        try temporary.open().close()
        #expect(temporary.log.lines.contains { $0.contains("no mark of the commits") })
    }

    /// A checkpoint that is cut short leaves pages of several commits in the file: only the log makes one of them, and
    /// the number of commits does not tell.
    @Test func aHalfMovedLogThatIsGoneIsTold() async throws {
        let temporary = try await killed()
        let path = temporary.path
        let (whole, cutShort) = (try Data(contentsOf: URL(filePath: path + "-mark")), try moved(path))
        try cutShort.write(to: URL(filePath: path + "-mark"))
        #expect(CommitMark.read(of: path)?.moving != nil)
        // With the log nothing is lost.
        try temporary.open().close()
        #expect(CommitMark.read(of: path)?.moving == nil)
        // The log has been moved whole by now, so that the number of commits is right without it.
        try cutShort.write(to: URL(filePath: path + "-mark"))
        expectLost(temporary)
        try whole.write(to: URL(filePath: path + "-mark"))
        try temporary.open().close()
    }

    /// The mark as it is during a checkpoint.
    private func moved(_ path: String) throws -> Data {
        try CommitMark(of: path).moving { try Data(contentsOf: URL(filePath: path + "-mark")) }
    }
}
