import FRMRCalls
import Foundation
import Storage
import TestValues
import Testing

/// Bytes of the file that are not what was written: a reader says so or reads something else, and lives.
@Suite struct DamagedStoreTests {
    @Test(arguments: 1...40)
    func aReaderSurvivesAnyDamage(seed: UInt64) async throws {
        let temporary = try TemporaryStore()
        let store = try temporary.open()
        try await store.write { session throws(RPCError) in
            for id in 1...3000 { try session.note(id, "text of note \(id)") }
        }
        store.close()
        try damage(temporary.path, seed)

        let damaged: Store
        do throws(StorageError) {
            damaged = try temporary.open()
        } catch {
            return
        }
        defer { damaged.close() }
        let reader = damaged.reader(loop: 0)
        for id in stride(from: 1, through: 3000, by: 7) {
            read { () throws(RPCError) in
                try reader.read { session throws(RPCError) in
                    try session.scan("SELECT text FROM notes WHERE id = $1", SQLValue(id)) { row throws(RPCError) in
                        _ = try row.text(0)
                    }
                }
            }
        }
        read { () throws(RPCError) in
            for row in try reader.read({ session throws(RPCError) in try session.rows("SELECT id, text FROM notes") }) {
                _ = (try row.int(0), try row.text(1))
            }
        }
        read { () throws(RPCError) in
            try reader.read { session throws(RPCError) in
                try session.scan("SELECT id, text FROM notes") { row throws(RPCError) in
                    _ = try row.withText(1) { $0.count }
                }
            }
        }
    }

    /// Any answer will do but a failure that blames the caller.
    private func read(_ body: () throws(RPCError) -> Void) {
        do throws(RPCError) { try body() } catch {
            #expect(["STORE_BROKEN", "STORE_FAILED"].contains(error.reason), "\(error)")
        }
    }

    /// A few runs of random bytes anywhere behind the file's header.
    private func damage(_ path: String, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            let start = Int.random(in: 100..<bytes.count, using: &generator)
            for place in start..<min(start + Int.random(in: 1...16, using: &generator), bytes.count) {
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        try bytes.write(to: URL(filePath: path))
    }
}
