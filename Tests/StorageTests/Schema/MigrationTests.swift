import FRMRCalls
import Storage
import Testing

/// Migrations are append-only; invariants live in the schema.
@Suite struct MigrationTests {
    private static let colour = Migration(
        "colour", "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
    private static let coloured = Schema(applicationID: 77, migrations: [Schema.notesMigration, colour])

    /// Nobody has said that it may be changed: it may be large, and the program before must be able to come back.
    @Test(arguments: engines) func anOldFileIsRefusedUntouchedUntilItIsMigrated(
        _ engine: any ContractEngine
    ) async throws {
        let temporary = try engine.temporary()
        let old = try temporary.open()
        try await old.write { session throws(RPCError) in try session.note(1) }
        old.close()
        let failure = #expect(throws: StorageError.self) { try temporary.open(Self.coloured) }
        #expect(failure?.reason == .migrationNeeded)
        #expect(failure?.detail.contains("service/colour") == true)
        try temporary.open().close()
        try temporary.migrate(Self.coloured)
        let store = try temporary.open(Self.coloured)
        defer { store.close() }
        let row = try await store.read { session throws(RPCError) in
            try session.first("SELECT colour FROM notes WHERE id = 1")
        }
        #expect(try row?.text(0) == "red")
    }

    /// A crash between two of them would leave what looks like an old file, which nobody could start.
    @Test(arguments: engines) func theTablesOfANewFileAreMadeAsOne(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        let broken = Migration("broken", "CREATE INDEX half_by_none ON notes (none)")
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: [Schema.notesMigration, broken]))
        }
        #expect(failure?.reason == .migrationFailed)
        try temporary.open(Self.coloured).close()
    }

    @Test(
        arguments: engines,
        [
            [Migration("notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY)")],
            [Migration("renamed", Schema.notesDefinition)],
            [Migration("first", "CREATE TABLE first (id BIGINT NOT NULL PRIMARY KEY)"), Schema.notesMigration],
        ])
    func appliedMigrationsNeverChange(_ engine: any ContractEngine, migrations: [Migration]) throws {
        let temporary = try engine.temporary()
        try temporary.open().close()
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: migrations))
        }
        #expect(failure?.reason == .migrationChanged)
    }

    @Test(arguments: engines) func fileOfANewerProgramIsRefused(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        try temporary.open().close()
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: []))
        }
        #expect(failure?.reason == .newerStore)
    }

    @Test(arguments: engines) func failedMigrationLeavesTheFileAsItWas(_ engine: any ContractEngine) async throws {
        let temporary = try engine.temporary()
        try temporary.open().close()
        let broken = Migration(
            "broken", "CREATE TABLE half (id BIGINT NOT NULL PRIMARY KEY)", "CREATE INDEX half_by_none ON half (none)")
        let failure = #expect(throws: StorageError.self) {
            try temporary.migrate(Schema(applicationID: 77, migrations: [Schema.notesMigration, broken]))
        }
        #expect(failure?.reason == .migrationFailed)
        // Nothing is left of it that would be in the way of the mended one.
        let mended = Migration("broken", "CREATE TABLE half (id BIGINT NOT NULL PRIMARY KEY)")
        try temporary.migrate(Schema(applicationID: 77, migrations: [Schema.notesMigration, mended]))
        let store = try temporary.open(Schema(applicationID: 77, migrations: [Schema.notesMigration, mended]))
        defer { store.close() }
        let rows = try await store.read { session throws(RPCError) in try session.rows("SELECT id FROM half") }
        #expect(rows.isEmpty)
    }

    @Test(
        arguments: engines,
        [
            Migration("options", "CREATE TABLE loose (id BIGINT NOT NULL PRIMARY KEY) STRICT"),
            Migration("types", "CREATE TABLE loose (id INTEGER PRIMARY KEY)"),
            Migration("key", "CREATE TABLE loose (id BIGINT)"),
            Migration("query", "CREATE TABLE loose AS SELECT 1 AS id"),
        ])
    func tableThatIsNotPortableIsRefused(_ engine: any ContractEngine, migration: Migration) throws {
        let temporary = try engine.temporary()
        let failure = #expect(throws: StorageError.self) {
            try temporary.open(Schema(applicationID: 77, migrations: [migration]))
        }
        #expect(failure?.reason == .definitionNotPortable)
        #expect(failure?.detail.hasPrefix("service \(migration.id): table ") == true)
        try temporary.open().close()
    }

    @Test(arguments: engines) func migrationThatBreaksReferencesIsRefused(_ engine: any ContractEngine) throws {
        let temporary = try engine.temporary()
        try temporary.open().close()
        let dangling = Migration(
            "dangling", "INSERT INTO notes (id, text) VALUES (1, 'a')",
            "INSERT INTO remarks (id, note, late_note) VALUES (1, 1, 404)")
        let failure = #expect(throws: StorageError.self) {
            try temporary.migrate(Schema(applicationID: 77, migrations: [Schema.notesMigration, dangling]))
        }
        #expect(failure?.reason == .migrationFailed)
    }
}
