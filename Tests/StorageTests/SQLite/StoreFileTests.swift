import FRMRCalls
import Foundation
import Storage
import Testing

/// The file and its settings.
@Suite struct StoreFileTests {
    let temporary = try? TemporaryStore()

    @Test(arguments: [
        ("PRAGMA synchronous", "2"), ("PRAGMA journal_mode", "wal"), ("PRAGMA foreign_keys", "1"),
        ("PRAGMA trusted_schema", "0"), ("PRAGMA cell_size_check", "1"), ("PRAGMA temp_store", "2"),
        ("PRAGMA journal_size_limit", "67108864"), ("PRAGMA application_id", "77"), ("PRAGMA user_version", "2"),
    ])
    func writerIsSetUpAsDesigned(setting: String, expected: String) async throws {
        let temporary = try #require(temporary)
        let store = try temporary.open()
        defer { store.close() }
        let found = try await store.write { session throws(RPCError) in try session.setting(setting) }
        #expect(found == expected)
    }

    /// With a map the check would be made at every visit of a page.
    @Test func cellsAreCheckedByTheWriterAlone() throws {
        let temporary = try #require(temporary)
        let store = try temporary.open()
        defer { store.close() }
        let found = try store.reader(loop: 0).read { session throws(RPCError) in
            try session.setting("PRAGMA cell_size_check")
        }
        #expect(found == "0")
    }

    @Test func settingsSurviveReopening() async throws {
        let temporary = try #require(temporary)
        try temporary.open().close()
        let store = try temporary.open()
        defer { store.close() }
        let found = try await store.write { session throws(RPCError) in try session.setting("PRAGMA synchronous") }
        #expect(found == "2")
    }

    @Test func readersCannotWrite() throws {
        let temporary = try #require(temporary)
        let store = try temporary.open()
        defer { store.close() }
        let failure = #expect(throws: RPCError.self) {
            try store.reader(loop: 0).read { session throws(RPCError) in
                try session.rows("INSERT INTO notes (id, text) VALUES (1, 'a') RETURNING id")
            }
        }
        #expect(failure?.code == .internalError)
    }

    @Test func fileOfAnotherServiceIsRefusedUntouched() throws {
        let temporary = try #require(temporary)
        try temporary.open().close()
        let before = try Data(contentsOf: URL(filePath: temporary.path))
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 78, migrations: []))
        }
        #expect(failure?.reason == .foreignFile)
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
    }

    @Test func fileThatIsNoStoreIsRefused() throws {
        let temporary = try #require(temporary)
        try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: temporary.path))
        let failure = #expect(throws: StorageError.self) { try temporary.open() }
        #expect(failure?.reason == .cannotOpen)
    }

    @Test func storeIsOpenOnceAtATime() throws {
        let temporary = try #require(temporary)
        let store = try temporary.open()
        let failure = #expect(throws: StorageError.self) { try temporary.open() }
        #expect(failure?.reason == .alreadyOpen)
        store.close()
        try temporary.open().close()
    }

    @Test(arguments: ["", "-wal", "-shm"])
    func filesAreTheirOwnersAlone(suffix: String) throws {
        let temporary = try #require(temporary)
        let store = try temporary.open()
        defer { store.close() }
        let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + suffix)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}

extension ReadSession {
    /// The value of one of the settings above, as text.
    func setting(_ pragma: String) throws(RPCError) -> String? {
        let row: Row? =
            switch pragma {
            case "PRAGMA synchronous": try first("PRAGMA synchronous")
            case "PRAGMA journal_mode": try first("PRAGMA journal_mode")
            case "PRAGMA foreign_keys": try first("PRAGMA foreign_keys")
            case "PRAGMA trusted_schema": try first("PRAGMA trusted_schema")
            case "PRAGMA cell_size_check": try first("PRAGMA cell_size_check")
            case "PRAGMA temp_store": try first("PRAGMA temp_store")
            case "PRAGMA journal_size_limit": try first("PRAGMA journal_size_limit")
            case "PRAGMA application_id": try first("PRAGMA application_id")
            case "PRAGMA user_version": try first("PRAGMA user_version")
            default: nil
            }
        return switch row?[0] {
        case .int(let number): String(number)
        case .text(let text): text
        case .null, .blob, nil: nil
        }
    }
}
