import FRMRCalls

@testable import Storage

/// Tables as ordered maps from their keys to their rows. A value: a copy is a snapshot.
struct MemoryDatabase: Sendable {
    private(set) var tables: [String: MemoryTable] = [:]

    func table(_ name: String) throws(RPCError) -> MemoryTable {
        guard let table = tables[name] else { throw .sql(.failed, "no such table: \(name)") }
        return table
    }

    mutating func create(_ definition: SQLTableDefinition) throws(RPCError) {
        guard tables[definition.name] == nil else { throw .sql(.failed, "table \(definition.name) exists") }
        tables[definition.name] = MemoryTable(definition)
    }

    mutating func index(
        _ name: String, _ columns: [String], isUnique: Bool, _ filter: SQLExpression?
    ) throws(RPCError) {
        var table = try table(name)
        for column in columns { _ = try table.place(column) }
        if isUnique { table.uniques.append((columns, filter)) }
        tables[name] = table
    }

    mutating func add(_ column: SQLColumnDefinition, to name: String) throws(RPCError) {
        var table = try table(name)
        table.columns.append(column)
        table.rows = table.rows.map { $0 + [column.standard] }
        tables[name] = table
    }

    /// Removes some rows and adds others, or throws with everything as it was.
    mutating func replace(_ old: [[SQLValue]], by new: [[SQLValue]], in name: String) throws(RPCError) {
        let before = self
        do throws(RPCError) {
            var table = try table(name)
            for row in old { table.remove(row) }
            tables[name] = table
            for row in new { try insert(row, into: name) }
            try expectReferences(deferred: false)
        } catch {
            self = before
            throw error
        }
    }

    /// Whether every reference leads to a row: those that a commit looks at, or all others.
    func expectReferences(deferred: Bool) throws(RPCError) {
        for table in tables.values {
            for reference in table.definition.references where reference.isDeferred == deferred {
                let parent = try self.table(reference.table)
                var known: Set<[SQLValue]> = []
                for row in parent.rows { known.insert(try parent.values(reference.parents, of: row)) }
                for row in table.rows {
                    let values = try table.values(reference.columns, of: row)
                    guard values.contains(.null) || known.contains(values) else {
                        throw .sql(.constraint, "\(table.name) refers to nothing in \(reference.table)")
                    }
                }
            }
        }
    }

    private mutating func insert(_ row: [SQLValue], into name: String) throws(RPCError) {
        var table = try table(name)
        try table.expectShape(row)
        for check in table.definition.checks {
            let scope = SQLScope([(alias: name, columns: table.names, values: row)], outer: nil)
            guard try SQLEvaluation(self, []).value(check, scope) != .int(0) else {
                throw .sql(.constraint, "a check of \(name)")
            }
        }
        for (columns, filter) in table.uniques {
            let values = try table.values(columns, of: row)
            guard !values.contains(.null), try matches(filter, row, table) else { continue }
            for other in table.rows where try table.values(columns, of: other) == values {
                guard try matches(filter, other, table) else { continue }
                throw .sql(.conflict, columns.map { "\(name).\($0)" }.joined(separator: ", "))
            }
        }
        table.add(row)
        tables[name] = table
    }

    private func matches(_ filter: SQLExpression?, _ row: [SQLValue], _ table: MemoryTable) throws(RPCError) -> Bool {
        guard let filter else { return true }
        let scope = SQLScope([(alias: table.name, columns: table.names, values: row)], outer: nil)
        return try SQLEvaluation(self, []).isTrue(filter, scope)
    }
}

/// One table; its rows lie in the order of their keys.
///
/// Unchecked: the expressions of a definition are values but for selects, which nothing changes once they are read.
struct MemoryTable: @unchecked Sendable {
    let definition: SQLTableDefinition
    var columns: [SQLColumnDefinition]
    var uniques: [(columns: [String], filter: SQLExpression?)]
    var rows: [[SQLValue]] = []
    private let key: [Int]

    init(_ definition: SQLTableDefinition) {
        self.definition = definition
        columns = definition.columns
        uniques = ([definition.key] + definition.uniques).map { ($0, nil) }
        key = definition.key.compactMap { name in definition.columns.firstIndex { $0.name == name } }
    }

    var name: String { definition.name }
    var names: [String] { columns.map(\.name) }

    func place(_ column: String) throws(RPCError) -> Int {
        guard let place = columns.firstIndex(where: { $0.name == column }) else {
            throw .sql(.failed, "no such column: \(name).\(column)")
        }
        return place
    }

    func values(_ columns: [String], of row: [SQLValue]) throws(RPCError) -> [SQLValue] {
        var values: [SQLValue] = []
        for column in columns { values.append(try row[place(column)]) }
        return values
    }

    func expectShape(_ row: [SQLValue]) throws(RPCError) {
        guard row.count == columns.count else { throw .sql(.failed, "\(row.count) values for \(name)") }
        for (value, column) in zip(row, columns) {
            let fits =
                switch (value, column.type) {
                case (.null, _): !column.isNotNull
                case (.int, "BIGINT"), (.text, "TEXT"), (.blob, "BYTES"): true
                default: false
                }
            guard fits else { throw .sql(.constraint, "\(name).\(column.name) is \(value)") }
        }
    }

    mutating func add(_ row: [SQLValue]) { rows.insert(row, at: position(row)) }

    mutating func remove(_ row: [SQLValue]) {
        let position = position(row)
        if position < rows.count, rows[position] == row { rows.remove(at: position) }
    }

    /// Where the row's key stands or would stand.
    private func position(_ row: [SQLValue]) -> Int {
        var range = 0..<rows.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            let isBefore = key.lazy.map { rows[middle][$0].order(row[$0]) }.first { $0 != 0 } ?? 0 < 0
            range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

extension SQLValue {
    /// Below 0 where this one comes before: nulls, numbers, texts, bytes; texts by their bytes.
    func order(_ other: SQLValue) -> Int {
        func sign<V: Comparable>(_ left: V, _ right: V) -> Int { left < right ? -1 : left == right ? 0 : 1 }
        func sign(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Int {
            left.lexicographicallyPrecedes(right) ? -1 : left.elementsEqual(right) ? 0 : 1
        }
        return switch (self, other) {
        case (.int(let left), .int(let right)): sign(left, right)
        case (.text(let left), .text(let right)): sign(left.utf8, right.utf8)
        case (.blob(let left), .blob(let right)): sign(left, right)
        default: sign(rank, other.rank)
        }
    }

    private var rank: Int {
        switch self {
        case .null: 0
        case .int: 1
        case .text: 2
        case .blob: 3
        }
    }
}
