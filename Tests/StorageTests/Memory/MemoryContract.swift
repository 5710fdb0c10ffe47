import FRMRCalls
import FRMRIdentifiers

@testable import Storage

struct MemoryContract: ContractEngine {
    func temporary() throws -> any ContractStore { MemoryPlace() }
}

/// A place for one store in memory.
private final class MemoryPlace: ContractStore {
    let clock = SteppingClock()
    let log = LogLines()
    private let file = MemoryFile()

    func make(_ schema: Schema, loops: Int, configuration: StoreConfiguration) throws(StorageError) -> Store {
        try Store(
            MemoryEngine(file), schema: schema, loops: loops, environment: clock.environment, logger: log.logger,
            configuration: configuration, onFatal: { _ in })
    }

    func migrate(_ schema: Schema) throws(StorageError) {
        try Store(
            MemoryEngine(file, migratesOldState: true), schema: schema, loops: 0, environment: clock.environment,
            logger: log.logger, configuration: StoreConfiguration(), onFatal: { _ in }
        ).close()
    }
}

/// Brings a state to a schema: the whole of it or nothing.
struct MemoryMigrations {
    let schema: Schema
    let now: Instant
    /// A state of an earlier schema is changed, not refused.
    let migratesOldState: Bool

    func run(_ connection: MemoryConnection) throws(StorageError) {
        do throws(RPCError) {
            try connection.perform(.beginWriting)
            if (try? connection.run("SELECT id FROM migrations", [])) == nil {
                try connection.run(
                    MigrationTable.definition.description.replacing("IF NOT EXISTS ", with: ""), [])
                guard case .committed = connection.commit() else { return }
                try connection.perform(.beginWriting)
            }
        } catch {
            throw StorageError(reason: .cannotOpen, detail: error.cause ?? error.reason)
        }
        do throws(StorageError) {
            let isNew = (try? connection.run("SELECT id FROM migrations", []))?.rows.isEmpty ?? true
            try apply(StorageSchema.migrations, of: "storage", isNew: isNew, to: connection)
            try apply(schema.migrations, of: "service", isNew: isNew, to: connection)
        } catch {
            try? connection.perform(.rollback)
            throw error
        }
        guard case .committed = connection.commit() else {
            try? connection.perform(.rollback)
            throw StorageError(reason: .migrationFailed, detail: "dangling references")
        }
    }

    private func apply(
        _ migrations: [Migration], of component: String, isNew: Bool, to connection: MemoryConnection
    ) throws(StorageError) {
        let session = WriteSession(connection, recorded: now, scope: nil, newID: { "" }, numbers: OutboxNumbers())
        defer { session.end() }
        let applied = try cannotOpen { () throws(RPCError) in try MigrationTable.applied(of: component, in: session) }
        guard applied.count <= migrations.count else {
            throw StorageError(reason: .newerStore, detail: "\(component) has \(applied.count) migrations applied")
        }
        for (row, migration) in zip(applied, migrations) {
            guard row == MigrationRow(id: migration.id, checksum: migration.checksum) else {
                throw StorageError(reason: .migrationChanged, detail: "\(component) \(row.id)")
            }
        }
        for position in applied.count..<migrations.count {
            let migration = migrations[position]
            guard isNew || migratesOldState else {
                throw StorageError(reason: .migrationNeeded, detail: "\(component)/\(migration.id) is lacking")
            }
            for statement in migration.statements.flatMap(DDLStatement.all) {
                if let fault = statement.tableFault {
                    let table = statement.table?.name ?? ""
                    throw StorageError(
                        reason: .definitionNotPortable,
                        detail: "\(component) \(migration.id): table \(table): \(fault)")
                }
                do throws(RPCError) {
                    try connection.run(statement.text, [])
                } catch {
                    throw StorageError(
                        reason: .migrationFailed, detail: "\(component) \(migration.id): \(error.cause ?? "")")
                }
            }
            try cannotOpen { () throws(RPCError) in
                try MigrationTable.insert(
                    MigrationRow(id: migration.id, checksum: migration.checksum), at: position, of: component,
                    applied: now, in: session)
            }
        }
    }

    private func cannotOpen<Value>(_ body: () throws(RPCError) -> Value) throws(StorageError) -> Value {
        do throws(RPCError) {
            return try body()
        } catch {
            throw StorageError(reason: .cannotOpen, detail: error.cause ?? error.reason)
        }
    }
}
