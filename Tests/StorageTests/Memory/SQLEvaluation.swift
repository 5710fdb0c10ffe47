import FRMRCalls

@testable import Storage

/// What names stand for: the rows of the sources of a select, inside those of the select around it.
final class SQLScope {
    typealias Binding = (alias: String, columns: [String], values: [SQLValue])

    let bindings: [Binding]
    private let outer: SQLScope?

    init(_ bindings: [Binding], outer: SQLScope?) {
        self.bindings = bindings
        self.outer = outer
    }

    func value(_ alias: String?, _ column: String) throws(RPCError) -> SQLValue {
        for binding in bindings where alias == nil || alias == binding.alias {
            if let place = binding.columns.firstIndex(of: column) { return binding.values[place] }
        }
        guard let outer else { throw .sql(.failed, "no such column: \(alias.map { "\($0)." } ?? "")\(column)") }
        return try outer.value(alias, column)
    }
}

/// Runs statements over one state of a database.
struct SQLEvaluation {
    private let database: MemoryDatabase
    private let parameters: [SQLValue]

    init(_ database: MemoryDatabase, _ parameters: [SQLValue]) {
        self.database = database
        self.parameters = parameters
    }

    func rows(_ select: SQLSelect, _ outer: SQLScope? = nil) throws(RPCError) -> [[SQLValue]] {
        try results(select, outer).map { $0.row }
    }

    /// The rows of a table for which a filter is true.
    func rows(of table: MemoryTable, where filter: SQLExpression?) throws(RPCError) -> [[SQLValue]] {
        var found: [[SQLValue]] = []
        for row in table.rows {
            let scope = SQLScope([(table.name, table.names, row)], outer: nil)
            if let filter, try !isTrue(filter, scope) { continue }
            found.append(row)
        }
        return found
    }

    func isTrue(_ condition: SQLExpression, _ scope: SQLScope?) throws(RPCError) -> Bool {
        switch try value(condition, scope) {
        case .int(let number): number != 0
        case .null, .text, .blob: false
        }
    }

    func value(_ expression: SQLExpression, _ scope: SQLScope?, group: [SQLScope] = []) throws(RPCError) -> SQLValue {
        switch expression {
        case .literal(let value): return value
        case .parameter(let number):
            guard parameters.indices.contains(number - 1) else { throw .sql(.failed, "no value for $\(number)") }
            return parameters[number - 1]
        case .column(let alias, let column):
            guard let scope else { throw .sql(.failed, "no such column: \(column)") }
            return try scope.value(alias, column)
        case .countAll: return .int(Int64(group.count))
        case .call(let name, let arguments): return try call(name, arguments, scope, group)
        case .operation(let sign, let left, let right):
            return try operation(sign, tuple(left, scope, group), tuple(right, scope, group))
        case .not(let inner):
            let value = try value(inner, scope, group: group)
            return value == .null ? .null : SQLValue(value == .int(0))
        case .isNull(let inner): return SQLValue(try value(inner, scope, group: group) == .null)
        case .isIn(let inner, let choices):
            let wanted = try value(inner, scope, group: group)
            for choice in choices where try value(choice, scope, group: group) == wanted { return true }
            return wanted == .null ? .null : false
        case .isInRows(let inner, let select):
            return SQLValue(try rows(select, scope).contains(try tuple(inner, scope, group)))
        case .exists(let select): return SQLValue(try !rows(select, scope).isEmpty)
        case .query(let select): return try rows(select, scope).first?.first ?? .null
        case .choice(let cases, let otherwise):
            for choice in cases where try isTrue(choice.when, scope) {
                return try value(choice.then, scope, group: group)
            }
            return try value(otherwise, scope, group: group)
        case .tuple: throw .sql(.failed, "a row where a value is expected")
        }
    }

    private func tuple(
        _ expression: SQLExpression, _ scope: SQLScope?, _ group: [SQLScope]
    ) throws(RPCError) -> [SQLValue] {
        guard case .tuple(let parts) = expression else { return [try value(expression, scope, group: group)] }
        var values: [SQLValue] = []
        for part in parts { values.append(try value(part, scope, group: group)) }
        return values
    }

    private func operation(_ sign: String, _ left: [SQLValue], _ right: [SQLValue]) throws(RPCError) -> SQLValue {
        switch sign {
        case "AND":
            if left == [.int(0)] || right == [.int(0)] { return .int(0) }
            return left == [.null] || right == [.null] ? .null : .int(1)
        case "OR":
            if [left, right].contains(where: { $0 != [.int(0)] && $0 != [.null] }) { return .int(1) }
            return left == [.null] || right == [.null] ? .null : .int(0)
        case "+", "-":
            guard case .int(let first) = left[0], case .int(let second) = right[0] else { return .null }
            return .int(sign == "+" ? first + second : first - second)
        default:
            if left.contains(.null) || right.contains(.null) { return .null }
            let order = zip(left, right).lazy.map { $0.order($1) }.first { $0 != 0 } ?? 0
            return switch sign {
            case "=": SQLValue(order == 0)
            case "<>": SQLValue(order != 0)
            case "<": SQLValue(order < 0)
            case "<=": SQLValue(order <= 0)
            case ">": SQLValue(order > 0)
            default: SQLValue(order >= 0)
            }
        }
    }

    private func call(
        _ name: String, _ arguments: [SQLExpression], _ scope: SQLScope?, _ group: [SQLScope]
    ) throws(RPCError) -> SQLValue {
        switch name {
        case "coalesce":
            for argument in arguments {
                let found = try value(argument, scope, group: group)
                if found != .null { return found }
            }
            return .null
        case "length":
            return switch try value(arguments[0], scope, group: group) {
            case .null, .int: .null
            case .text(let text): .int(Int64(text.unicodeScalars.count))
            case .blob(let bytes): .int(Int64(bytes.count))
            }
        case "count", "min", "max", "sum":
            var values: [SQLValue] = []
            for member in group {
                let found = try value(arguments[0], member)
                if found != .null { values.append(found) }
            }
            return switch name {
            case "count": .int(Int64(values.count))
            case "min": values.min { $0.order($1) < 0 } ?? .null
            case "max": values.max { $0.order($1) < 0 } ?? .null
            default: values.isEmpty ? .null : .int(values.reduce(0) { $0 + ($1.number ?? 0) })
            }
        default: throw .sql(.failed, "no such function: \(name)")
        }
    }
}

extension SQLEvaluation {
    private typealias Found = (row: [SQLValue], order: [SQLValue])

    private func results(_ select: SQLSelect, _ outer: SQLScope?) throws(RPCError) -> [Found] {
        var scopes: [SQLScope] = []
        for scope in try joined(select, outer) {
            if let filter = select.filter, try !isTrue(filter, scope) { continue }
            scopes.append(scope)
        }
        let groups: [[SQLScope]]
        if !select.groups.isEmpty {
            groups = try grouped(scopes, by: select.groups)
        } else if select.items.contains(where: { $0.value.isAggregate }) {
            groups = [scopes]
        } else {
            groups = scopes.map { [$0] }
        }
        var results: [Found] = []
        for group in groups {
            let scope = group.first ?? SQLScope([], outer: outer)
            var row: [SQLValue] = []
            if select.takesAll { row = scope.bindings.flatMap { $0.values } }
            for item in select.items { row.append(try value(item.value, scope, group: group)) }
            var order: [SQLValue] = []
            for part in select.order { order.append(try value(part.value, scope, group: group)) }
            results.append((row, order))
        }
        if !select.order.isEmpty {
            let directions = select.order.map { $0.descends ? -1 : 1 }
            results.sort { left, right in
                for (place, direction) in directions.enumerated() {
                    let order = left.order[place].order(right.order[place]) * direction
                    if order != 0 { return order < 0 }
                }
                return false
            }
        }
        if let limit = select.limit, let most = try value(limit, outer).number {
            results = Array(results.prefix(Int(clamping: most)))
        }
        return results
    }

    /// Every combination of the sources' rows that the conditions of the joins allow.
    private func joined(_ select: SQLSelect, _ outer: SQLScope?) throws(RPCError) -> [SQLScope] {
        var scopes = [SQLScope([], outer: outer)]
        for (source, isOuter, condition) in select.sources {
            let (alias, columns, rows) = try contents(of: source, outer)
            var longer: [SQLScope] = []
            for scope in scopes {
                var isMatched = false
                for row in rows {
                    let candidate = SQLScope(scope.bindings + [(alias, columns, row)], outer: outer)
                    if let condition, try !isTrue(condition, candidate) { continue }
                    isMatched = true
                    longer.append(candidate)
                }
                if isOuter, !isMatched {
                    let nothing = [SQLValue](repeating: .null, count: columns.count)
                    longer.append(SQLScope(scope.bindings + [(alias, columns, nothing)], outer: outer))
                }
            }
            scopes = longer
        }
        return scopes
    }

    private func contents(
        of source: SQLSelect.Source, _ outer: SQLScope?
    ) throws(RPCError) -> (alias: String, columns: [String], rows: [[SQLValue]]) {
        switch source {
        case .table(let name, let alias):
            let table = try database.table(name)
            return (alias, table.names, table.rows)
        case .query(let select, let alias):
            return (alias, select.items.map { $0.name ?? "" }, try rows(select, outer))
        }
    }

    private func grouped(_ scopes: [SQLScope], by parts: [SQLExpression]) throws(RPCError) -> [[SQLScope]] {
        var places: [[SQLValue]: Int] = [:]
        var groups: [[SQLScope]] = []
        for scope in scopes {
            var key: [SQLValue] = []
            for part in parts { key.append(try value(part, scope)) }
            if let place = places[key] {
                groups[place].append(scope)
            } else {
                places[key] = groups.count
                groups.append([scope])
            }
        }
        return groups
    }
}

extension SQLValue {
    var number: Int64? {
        guard case .int(let number) = self else { return nil }
        return number
    }
}
