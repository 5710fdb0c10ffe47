import FRMRCalls
import Storage
import Testing

/// Migrations are append-only; invariants live in the schema (DESIGN section 4).
@Suite struct MigrationTests {
    let temporary = try? TemporaryStore()

    @Test func newMigrationsAreAppliedToAnOldFile() async throws {
        let temporary = try #require(temporary)
        let old = try temporary.open()
        try await old.write { session throws(RPCError) in try session.note(1) }
        old.close()
        let migration = Migration("colour", "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
        let store = try temporary.open(
            Schema(applicationID: 77, migrations: [Schema.notesMigration, migration]))
        defer { store.close() }
        let row = try await store.read { session throws(RPCError) in
            try session.first("SELECT colour FROM notes WHERE id = 1")
        }
        #expect(try row?.text(0) == "red")
    }

    @Test(arguments: [
        [Migration("notes", "CREATE TABLE notes (id INTEGER PRIMARY KEY) STRICT")],
        [Migration("renamed", Schema.notesMigration.statements[0])],
        [Migration("first", "CREATE TABLE first (id INTEGER PRIMARY KEY) STRICT"), Schema.notesMigration],
    ])
    func appliedMigrationsNeverChange(migrations: [Migration]) throws {
        let temporary = try #require(temporary)
        try temporary.open().close()
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: migrations))
        }
        #expect(failure?.reason == .migrationChanged)
    }

    @Test func fileOfANewerProgramIsRefused() throws {
        let temporary = try #require(temporary)
        try temporary.open().close()
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: []))
        }
        #expect(failure?.reason == .newerStore)
    }

    @Test func failedMigrationLeavesTheFileAsItWas() async throws {
        let temporary = try #require(temporary)
        try temporary.open().close()
        let broken = Migration("broken", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT", "CREATE TABLE half")
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: [Schema.notesMigration, broken]))
        }
        #expect(failure?.reason == .migrationFailed)
        let store = try temporary.open()
        defer { store.close() }
        let tables = try await store.read { session throws(RPCError) in
            try session.rows("SELECT name FROM sqlite_schema WHERE name = 'half'")
        }
        #expect(tables.isEmpty)
    }

    @Test func tableWithoutStrictIsRefused() throws {
        let temporary = try #require(temporary)
        let schema = Schema(applicationID: 77, migrations: [Migration("loose", "CREATE TABLE loose (id INTEGER)")])
        let failure = #expect(throws: StorageError.self) { try temporary.open(schema) }
        #expect(failure?.reason == .tableNotStrict)
        #expect(failure?.detail == "loose")
    }

    @Test func migrationThatBreaksReferencesIsRefused() throws {
        let temporary = try #require(temporary)
        let dangling = Migration(
            "dangling", "PRAGMA defer_foreign_keys = ON", "INSERT INTO remarks (id, note) VALUES (1, 404)")
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: [Schema.notesMigration, dangling]))
        }
        #expect(failure?.reason == .migrationFailed)
    }
}
