import FRMRCalls
import FRMRIdentifiers
import FRMRLocks
import FRMRMetrics

@testable import Storage

/// What stands in for a file: the last committed state.
final class MemoryFile: Sendable {
    private let state = Mutex(MemoryDatabase())

    var committed: MemoryDatabase {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

/// An engine as different from SQLite as the contract of a store allows: no file, no pages, no log. Its tables are ordered
/// maps, a snapshot is a copy, and it reads SQL itself. So what the contract's tests ask is asked of the contract.
final class MemoryEngine: StorageEngine {
    private let file: MemoryFile
    private let migratesOldState: Bool

    /// - Parameter migratesOldState: a state of an earlier schema is changed, not refused.
    init(_ file: MemoryFile, migratesOldState: Bool = false) {
        self.file = file
        self.migratesOldState = migratesOldState
    }

    var hasRoom: Bool { true }

    var logBytes: Int { 0 }

    func openInspection() throws(StorageError) -> any EngineInspection { MemoryInspection(file) }

    func openWriter(_ schema: Schema, now: Instant) throws(StorageError) -> ConfinedConnection {
        let connection = MemoryConnection(file)
        try MemoryMigrations(schema: schema, now: now, migratesOldState: migratesOldState).run(connection)
        return ConfinedConnection(connection)
    }

    func openReader(lockTimeout: Duration) throws(StorageError) -> ConfinedConnection {
        ConfinedConnection(MemoryConnection(file))
    }

    var metrics: [MetricFamily] {
        let rows = file.committed.tables.values.reduce(0) { $0 + $1.rows.count }
        return [
            .gauge("frmr_store_file_bytes", "Rows that are held.", Sample(rows)),
            .gauge("frmr_store_wal_bytes", "There is no log; the state counts as one.", Sample(1)),
        ]
    }

    func close(_ writer: ConfinedConnection) throws { try writer.close() }
}

/// A look at it. What the engine itself knows can only be its references, which every commit has looked at.
private final class MemoryInspection: EngineInspection {
    private let file: MemoryFile

    init(_ file: MemoryFile) { self.file = file }

    func parts() -> [String] { file.committed.tables.keys.sorted() }

    func findings(of part: String, while goesOn: @escaping () -> Bool) -> [StoreFinding]? { goesOn() ? [] : nil }

    func findings() -> [StoreFinding] {
        do throws(RPCError) {
            try file.committed.expectReferences(deferred: true)
            return []
        } catch {
            return [StoreFinding("REFERENCE", error.cause ?? error.reason)]
        }
    }

    func read<Value>(_ body: (ReadSession) throws(RPCError) -> Value) throws(RPCError) -> Value {
        let connection = MemoryConnection(file)
        try connection.perform(.beginReading)
        let session = ReadSession(connection)
        defer { session.end() }
        return try body(session)
    }

    func close() {}
}

/// A connection to it. Its transaction is a copy of the state.
final class MemoryConnection: EngineConnection {
    private let file: MemoryFile
    private var present: MemoryDatabase?
    private var saved: MemoryDatabase?
    private var isOpen = true

    init(_ file: MemoryFile) { self.file = file }

    var isInsideTransaction: Bool { present != nil }

    func perform(_ step: TransactionStep) throws(RPCError) {
        guard isOpen else { throw .sql(.failed, "the connection is closed") }
        switch step {
        case .beginReading, .beginWriting: present = file.committed
        case .endReading, .rollback: present = nil
        case .savepoint: saved = present
        case .rollbackToSavepoint: present = saved
        case .releaseSavepoint: saved = nil
        }
    }

    func commit() -> CommitOutcome {
        guard let state = present else { return .notCommitted(.sql(.failed, "no transaction")) }
        do throws(RPCError) {
            try state.expectReferences(deferred: true)
        } catch {
            return .notCommitted(error)
        }
        file.committed = state
        present = nil
        return .committed
    }

    func close() throws {
        present = nil
        isOpen = false
    }

    func scan(
        _ sql: StaticString, _ values: [SQLValue], _ body: (borrowing LentRow) throws(RPCError) -> Bool
    ) throws(RPCError) {
        for row in try run(sql.description, values).rows {
            guard try body(LentRow(MemoryColumns(row))) else { return }
        }
    }

    func execute(_ sql: StaticString, _ values: [SQLValue]) throws(RPCError) -> Int {
        try run(sql.description, values).changed
    }

    /// Definitions as well.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue]) throws(RPCError) -> (rows: [[SQLValue]], changed: Int) {
        guard isOpen else { throw .sql(.failed, "the connection is closed") }
        guard var state = present else { throw .sql(.failed, "no transaction") }
        var parser = SQLParser(sql)
        let statement = try parser.statement()
        guard parser.parameters == values.count else {
            throw .sql(.failed, "\(values.count) values for \(parser.parameters) placeholders")
        }
        if case .rollback = statement {
            present = nil
            return ([], 0)
        }
        let result = try state.run(statement, values)
        present = state
        return result
    }
}

/// A row whose bytes lie in memory of its own.
private final class MemoryColumns: LentColumns {
    private let values: [SQLValue]
    private var lent: [UnsafeMutableBufferPointer<UInt8>] = []

    init(_ values: [SQLValue]) { self.values = values }

    deinit { for bytes in lent { bytes.deallocate() } }

    var count: Int { values.count }

    func kind(_ index: Int) -> ColumnKind {
        guard values.indices.contains(index) else { return .null }
        return switch values[index] {
        case .null: .null
        case .int: .int
        case .text: .text
        case .blob: .blob
        }
    }

    func int(_ index: Int) -> Int64 { values[index].number ?? 0 }

    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let contents: [UInt8] =
            switch values[index] {
            case .text(let text): Array(text.utf8)
            case .blob(let bytes): bytes
            case .null, .int: []
            }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: contents.count)
        _ = memory.initialize(from: contents)
        lent.append(memory)
        return UnsafeBufferPointer(memory)
    }
}

extension MemoryDatabase {
    mutating func run(
        _ statement: SQLStatement, _ values: [SQLValue]
    ) throws(RPCError) -> (rows: [[SQLValue]], changed: Int) {
        let evaluation = SQLEvaluation(self, values)
        switch statement {
        case .rollback: return ([], 0)
        case .createTable(let definition): try create(definition)
        case .createIndex(let table, let columns, let isUnique, let filter):
            try index(table, columns, isUnique: isUnique, filter)
        case .addColumn(let table, let column): try add(column, to: table)
        case .select(let select): return (try evaluation.rows(select), 0)
        case .insert(let insert): return try run(insert, evaluation)
        case .update(let name, let sets, let filter, let returning):
            let table = try table(name)
            let old = try evaluation.rows(of: table, where: filter)
            var new: [[SQLValue]] = []
            for row in old { new.append(try evaluation.changed(row, of: table, by: sets)) }
            try replace(old, by: new, in: name)
            return (try evaluation.items(returning, of: new, table), new.count)
        case .delete(let name, let filter, let returning):
            let table = try table(name)
            let old = try evaluation.rows(of: table, where: filter)
            try replace(old, by: [], in: name)
            return (try evaluation.items(returning, of: old, table), old.count)
        }
        return ([], 0)
    }

    private mutating func run(
        _ insert: SQLInsert, _ evaluation: SQLEvaluation
    ) throws(RPCError) -> (rows: [[SQLValue]], changed: Int) {
        let table = try table(insert.table)
        let columns = insert.columns ?? table.names
        var new: [[SQLValue]] = []
        for values in insert.rows {
            guard values.count == columns.count else { throw .sql(.failed, "\(values.count) values for \(table.name)") }
            var row = table.columns.map(\.standard)
            for (column, value) in zip(columns, values) {
                let place = try table.place(column)
                row[place] = try evaluation.value(value, nil)
            }
            do throws(RPCError) {
                try replace([], by: [row], in: insert.table)
                new.append(row)
            } catch {
                guard let sets = insert.onConflict, StoreFault(error) == .conflict else { throw error }
                guard !sets.isEmpty else { continue }
                let key = try table.values(table.definition.key, of: row)
                for old in table.rows where try table.values(table.definition.key, of: old) == key {
                    let excluded: SQLScope.Binding = ("excluded", table.names, row)
                    let changed = try evaluation.changed(old, of: table, by: sets, beside: [excluded])
                    try replace([old], by: [changed], in: insert.table)
                    new.append(changed)
                }
            }
        }
        return (try evaluation.items(insert.returning, of: new, table), new.count)
    }
}

extension SQLEvaluation {
    fileprivate func changed(
        _ row: [SQLValue], of table: MemoryTable, by sets: [(column: String, value: SQLExpression)],
        beside more: [SQLScope.Binding] = []
    ) throws(RPCError) -> [SQLValue] {
        let scope = SQLScope([(table.name, table.names, row)] + more, outer: nil)
        var changed = row
        for set in sets {
            let place = try table.place(set.column)
            changed[place] = try value(set.value, scope)
        }
        return changed
    }

    fileprivate func items(
        _ items: SQLItems, of rows: [[SQLValue]], _ table: MemoryTable
    ) throws(RPCError) -> [[SQLValue]] {
        guard !items.isEmpty else { return [] }
        var results: [[SQLValue]] = []
        for row in rows {
            let scope = SQLScope([(table.name, table.names, row)], outer: nil)
            var result: [SQLValue] = []
            for item in items { result.append(try value(item.value, scope)) }
            results.append(result)
        }
        return results
    }
}
