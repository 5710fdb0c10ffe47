internal import FRMRIdentifiers
internal import Foundation
internal import GRDB
internal import Logging

/// Brings a file to a schema. What was applied before must be the beginning of what this program knows, unchanged.
struct Migrator {
    let schema: Schema
    let now: Instant
    let logger: Logger

    func run(_ database: Database) throws {
        let known = StorageSchema.migrations.count + schema.migrations.count
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= known else {
            throw StorageError(reason: .newerStore, detail: "the file is at version \(version), known is \(known)")
        }
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS migrations (
                    component TEXT NOT NULL,
                    position INTEGER NOT NULL,
                    id TEXT NOT NULL,
                    checksum BLOB NOT NULL,
                    applied_at INTEGER NOT NULL,
                    PRIMARY KEY (component, position)
                ) STRICT, WITHOUT ROWID
                """)
        // A table that others refer to can only be made anew while nobody looks; every migration ends with a check of
        // all references. SQLite heeds the setting outside of transactions only.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try apply(StorageSchema.migrations, of: "storage", to: database)
        try apply(schema.migrations, of: "service", to: database)
        try database.execute(sql: "PRAGMA foreign_keys = ON")
        try checkStrict(database)
    }

    private func apply(_ migrations: [Migration], of component: String, to database: Database) throws {
        let applied = try GRDB.Row.fetchAll(
            database, sql: "SELECT id, checksum FROM migrations WHERE component = ? ORDER BY position",
            arguments: [component])
        guard applied.count <= migrations.count else {
            throw StorageError(reason: .newerStore, detail: "\(component) has \(applied.count) migrations applied")
        }
        for (row, migration) in zip(applied, migrations) {
            let id: String = row[0]
            let checksum: [UInt8] = Array(row[1] as Data)
            guard id == migration.id, checksum == migration.checksum else {
                throw StorageError(reason: .migrationChanged, detail: "\(component) \(id) was applied differently")
            }
        }
        for position in applied.count..<migrations.count {
            try apply(migrations[position], at: position, of: component, to: database)
        }
    }

    private func apply(
        _ migration: Migration, at position: Int, of component: String, to database: Database
    ) throws {
        do {
            try database.inTransaction(.immediate) {
                for statement in migration.statements {
                    try database.execute(sql: DDLStatement.sqlite(statement))
                }
                guard try GRDB.Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
                    throw StorageError(reason: .migrationFailed, detail: "\(migration.id) leaves dangling references")
                }
                try database.execute(
                    sql: """
                        INSERT INTO migrations (component, position, id, checksum, applied_at)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        component, position, migration.id, Data(migration.checksum), now.microseconds,
                    ])
                let version = try Int.fetchOne(database, sql: "SELECT count(*) FROM migrations") ?? 0
                try database.execute(sql: "PRAGMA user_version = \(version)")
                return .commit
            }
        } catch {
            throw StorageError(reason: .migrationFailed, detail: "\(component) \(migration.id): \(error)")
        }
        logger.info("migration applied", metadata: [LogKey.migration: "\(component)/\(migration.id)"])
    }

    /// STRICT is what makes a column's type an invariant; `Row` relies on it.
    private func checkStrict(_ database: Database) throws {
        let loose = try String.fetchOne(
            database,
            sql: """
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
                """)
        if let loose { throw StorageError(reason: .tableNotStrict, detail: loose) }
    }
}
