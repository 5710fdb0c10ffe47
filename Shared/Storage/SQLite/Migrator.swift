internal import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// Brings a file to a schema. What was applied before must be the beginning of what this program knows, unchanged.
struct Migrator {
    let schema: Schema
    let now: Instant
    let logger: Logger

    func run(_ connection: SQLiteConnection) throws(StorageError) {
        let session = WriteSession(connection, recorded: now, scope: nil, newID: { "" }, numbers: OutboxNumbers())
        defer { session.end() }
        let known = StorageSchema.migrations.count + schema.migrations.count
        let version = try storageErrors(.cannotOpen) { try connection.number("PRAGMA user_version") }
        guard version <= known else {
            throw StorageError(reason: .newerStore, detail: "the file is at version \(version), known is \(known)")
        }
        try storageErrors(.cannotOpen) {
            try connection.script(DDLStatement.sqlite(MigrationTable.definition.description))
            // A referenced table can only be rebuilt while foreign keys are not enforced; every migration ends with a
            // check of all references. SQLite honours the setting outside of transactions only.
            try connection.script("PRAGMA foreign_keys = OFF")
        }
        try apply(StorageSchema.migrations, of: "storage", to: connection, session)
        try apply(schema.migrations, of: "service", to: connection, session)
        try storageErrors(.cannotOpen) { try connection.script("PRAGMA foreign_keys = ON") }
    }

    private func apply(
        _ migrations: [Migration], of component: String, to connection: SQLiteConnection, _ session: WriteSession
    ) throws(StorageError) {
        let applied = try storageErrors(.cannotOpen) { try MigrationTable.applied(of: component, in: session) }
        guard applied.count <= migrations.count else {
            throw StorageError(reason: .newerStore, detail: "\(component) has \(applied.count) migrations applied")
        }
        for (row, migration) in zip(applied, migrations) {
            guard row.id == migration.id, row.checksum == migration.checksum else {
                throw StorageError(reason: .migrationChanged, detail: "\(component) \(row.id) was applied differently")
            }
        }
        for position in applied.count..<migrations.count {
            let migration = migrations[position]
            try expectPortable(migration, of: component)
            do {
                try connection.script("BEGIN IMMEDIATE")
                try apply(migration, at: position, of: component, to: connection, session)
                try connection.script("COMMIT")
            } catch {
                // Nothing is lost: the error that led here is reported.
                if connection.isInsideTransaction { try? connection.script("ROLLBACK") }
                let cause = (error as? RPCError).map { $0.cause ?? $0.reason } ?? "\(error)"
                throw StorageError(reason: .migrationFailed, detail: "\(component) \(migration.id): \(cause)")
            }
            logger.info("migration applied", metadata: [LogKey.migration: "\(component)/\(migration.id)"])
        }
    }

    /// Every table is completed, and so STRICT, which makes the type of a column an invariant; `Row` relies on it.
    private func expectPortable(_ migration: Migration, of component: String) throws(StorageError) {
        for statement in migration.statements.flatMap(DDLStatement.all) {
            guard let fault = statement.tableFault else { continue }
            let table = statement.table?.name ?? ""
            throw StorageError(
                reason: .definitionNotPortable, detail: "\(component) \(migration.id): table \(table): \(fault)")
        }
    }

    private func apply(
        _ migration: Migration, at position: Int, of component: String, to connection: SQLiteConnection,
        _ session: WriteSession
    ) throws {
        for statement in migration.statements { try connection.script(DDLStatement.sqlite(statement)) }
        guard try session.first("PRAGMA foreign_key_check") == nil else {
            throw StorageError(reason: .migrationFailed, detail: "dangling references")
        }
        try MigrationTable.insert(
            MigrationRow(id: migration.id, checksum: migration.checksum), at: position, of: component, applied: now,
            in: session)
        let version = try connection.number("SELECT count(*) FROM migrations")
        try connection.script("PRAGMA user_version = \(version)")
    }
}
