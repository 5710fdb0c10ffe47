internal import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// Brings a file to a schema. What was applied before must be the beginning of what this program knows, unchanged.
struct Migrator {
    let schema: Schema
    let now: Instant
    let logger: Logger

    /// A migration that a file lacks.
    struct Step {
        let component: String
        /// Among those of its component.
        let position: Int
        let migration: Migration

        var name: String { "\(component)/\(migration.id)" }
    }

    /// How far a file has come.
    struct Standing {
        let applied: Int
        /// In the order in which they are to be applied.
        let lacking: [Step]

        /// Nothing was ever written into it but whose it is.
        var isNew: Bool { applied == 0 }
    }

    /// Makes the tables of a new file; of an old one nothing is changed, and it is refused.
    func open(_ connection: SQLiteConnection, path: String) throws(StorageError) {
        let standing = try standing(of: connection)
        if standing.lacking.isEmpty { return }
        guard standing.isNew else {
            let known = standing.applied + standing.lacking.count
            let names = standing.lacking.map(\.name).joined(separator: ", ")
            throw StorageError(
                reason: .migrationNeeded,
                detail: "\(path) is at version \(standing.applied), this program needs \(known) (\(names))")
        }
        // As one: a crash must not leave what looks like the store of an earlier program.
        try apply(standing.lacking, to: connection)
    }

    /// - Throws: `StorageError` for a file of a newer program, or with a migration that was applied differently.
    func standing(of connection: SQLiteConnection) throws(StorageError) -> Standing {
        let components = [("storage", StorageSchema.migrations), ("service", schema.migrations)]
        let known = components.reduce(0) { $0 + $1.1.count }
        let (version, tables) = try storageErrors(.cannotOpen) {
            (
                try connection.number("PRAGMA user_version"),
                try connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'")
            )
        }
        guard version <= known else {
            throw StorageError(reason: .newerStore, detail: "the file is at version \(version), known is \(known)")
        }
        var applied = 0
        var lacking: [Step] = []
        for (component, migrations) in components {
            let found = tables > 0 ? try self.applied(of: component, in: connection) : []
            guard found.count <= migrations.count else {
                throw StorageError(reason: .newerStore, detail: "\(component) has \(found.count) migrations applied")
            }
            for (row, migration) in zip(found, migrations) {
                guard row.id == migration.id, row.checksum == migration.checksum else {
                    throw StorageError(
                        reason: .migrationChanged, detail: "\(component) \(row.id) was applied differently")
                }
            }
            applied += found.count
            for position in found.count..<migrations.count {
                lacking.append(Step(component: component, position: position, migration: migrations[position]))
            }
        }
        return Standing(applied: applied, lacking: lacking)
    }

    private func applied(of component: String, in connection: SQLiteConnection) throws(StorageError) -> [MigrationRow] {
        let session = ReadSession(connection)
        defer { session.end() }
        return try storageErrors(.cannotOpen) { try MigrationTable.applied(of: component, in: session) }
    }

    /// Applies all of the steps in one transaction, or none.
    func apply(_ steps: [Step], to connection: SQLiteConnection) throws(StorageError) {
        for step in steps { try expectPortable(step) }
        // A referenced table can only be rebuilt while foreign keys are not enforced; every migration ends with a
        // check of all references. SQLite honours the setting outside of transactions only.
        try storageErrors(.cannotOpen) { try connection.script("PRAGMA foreign_keys = OFF") }
        let session = WriteSession(connection, recorded: now, scope: nil, newID: { "" }, numbers: OutboxNumbers())
        defer { session.end() }
        var name = ""
        do {
            try connection.script("BEGIN IMMEDIATE")
            try connection.script(DDLStatement.sqlite(MigrationTable.definition.description))
            for step in steps {
                name = step.name
                try apply(step, to: connection, session)
            }
            try connection.script("COMMIT")
        } catch {
            // Nothing is lost: the error that led here is reported.
            if connection.isInsideTransaction { try? connection.script("ROLLBACK") }
            let cause = (error as? RPCError).map { $0.cause ?? $0.reason } ?? "\(error)"
            throw StorageError(reason: .migrationFailed, detail: "\(name): \(cause)")
        }
        for step in steps { logger.info("migration applied", metadata: [LogKey.migration: "\(step.name)"]) }
        try storageErrors(.cannotOpen) { try connection.script("PRAGMA foreign_keys = ON") }
    }

    /// Every table is completed, and so STRICT, which makes the type of a column an invariant; `Row` relies on it.
    private func expectPortable(_ step: Step) throws(StorageError) {
        for statement in step.migration.statements.flatMap(DDLStatement.all) {
            guard let fault = statement.tableFault else { continue }
            let table = statement.table?.name ?? ""
            throw StorageError(
                reason: .definitionNotPortable,
                detail: "\(step.component) \(step.migration.id): table \(table): \(fault)")
        }
    }

    private func apply(_ step: Step, to connection: SQLiteConnection, _ session: WriteSession) throws {
        for statement in step.migration.statements { try connection.script(DDLStatement.sqlite(statement)) }
        guard try session.first("PRAGMA foreign_key_check") == nil else {
            throw StorageError(reason: .migrationFailed, detail: "dangling references")
        }
        try MigrationTable.insert(
            MigrationRow(id: step.migration.id, checksum: step.migration.checksum), at: step.position,
            of: step.component, applied: now, in: session)
        let version = try connection.number("SELECT count(*) FROM migrations")
        try connection.script("PRAGMA user_version = \(version)")
    }
}
