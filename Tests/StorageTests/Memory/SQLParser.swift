import FRMRCalls

@testable import Storage

/// Reads one statement. It knows what the tables of this module use, and says what it does not know.
struct SQLParser {
    private let tokens: [SQLToken]
    private var place = 0
    private(set) var parameters = 0

    init(_ text: String) { tokens = SQLToken.all(in: text).filter(\.isSignificant) }

    mutating func statement() throws(RPCError) -> SQLStatement {
        let statement: SQLStatement
        if next("ROLLBACK") {
            statement = .rollback
        } else if next("INSERT") {
            statement = .insert(try insert())
        } else if next("UPDATE") {
            let table = try name()
            try expect("SET")
            let sets = try assignments()
            statement = .update(table: table, sets: sets, filter: try filter(), try returning())
        } else if next("DELETE") {
            try expect("FROM")
            statement = .delete(table: try name(), filter: try filter(), try returning())
        } else if next("CREATE") {
            statement = try definition()
        } else if next("ALTER") {
            try expect("TABLE")
            let table = try name()
            try expect("ADD")
            _ = next("COLUMN")
            var owner = SQLTableDefinition(name: table)
            try column(of: &owner)
            statement = .addColumn(table: table, owner.columns[0])
        } else {
            statement = .select(try select())
        }
        guard place == tokens.count else { throw unknown() }
        return statement
    }

    // MARK: definitions

    private mutating func definition() throws(RPCError) -> SQLStatement {
        let isUnique = next("UNIQUE")
        if next("INDEX") {
            _ = try name()
            try expect("ON")
            let table = try name()
            let columns = try names()
            return .createIndex(table: table, columns: columns, isUnique: isUnique, filter: try filter())
        }
        try expect("TABLE")
        var table = SQLTableDefinition(name: try name())
        try expect(mark: "(")
        repeat {
            if next("PRIMARY") {
                try expect("KEY")
                table.key = try names()
            } else if next("UNIQUE") {
                table.uniques.append(try names())
            } else if next("CHECK") {
                table.checks.append(try inParentheses())
            } else if next("FOREIGN") {
                try expect("KEY")
                let columns = try names()
                try expect("REFERENCES")
                try references(columns, of: &table)
            } else {
                try column(of: &table)
            }
        } while next(mark: ",")
        try expect(mark: ")")
        return .createTable(table)
    }

    private mutating func column(of table: inout SQLTableDefinition) throws(RPCError) {
        var column = SQLColumnDefinition(name: try name(), type: try name().uppercased())
        while true {
            if next("NOT") {
                try expect("NULL")
                column.isNotNull = true
            } else if next("PRIMARY") {
                try expect("KEY")
                table.key = [column.name]
            } else if next("UNIQUE") {
                table.uniques.append([column.name])
            } else if next("CHECK") {
                table.checks.append(try inParentheses())
            } else if next("REFERENCES") {
                try references([column.name], of: &table)
            } else if next("DEFAULT") {
                guard case .literal(let value) = try primary() else { throw unknown() }
                column.standard = value
            } else {
                break
            }
        }
        table.columns.append(column)
    }

    private mutating func references(_ columns: [String], of table: inout SQLTableDefinition) throws(RPCError) {
        let parent = try name()
        let parents = try names()
        var isDeferred = false
        if next("DEFERRABLE") {
            try expect("INITIALLY")
            isDeferred = next("DEFERRED")
        }
        table.references.append((columns, parent, parents, isDeferred))
    }

    // MARK: statements

    private mutating func insert() throws(RPCError) -> SQLInsert {
        try expect("INTO")
        let table = try name()
        let columns = try isNext(mark: "(") ? names() : nil
        try expect("VALUES")
        var rows: [[SQLExpression]] = []
        repeat { rows.append(try list()) } while next(mark: ",")
        var onConflict: [(column: String, value: SQLExpression)]?
        if next("ON") {
            try expect("CONFLICT")
            _ = try names()
            try expect("DO")
            if next("NOTHING") {
                onConflict = []
            } else {
                try expect("UPDATE")
                try expect("SET")
                onConflict = try assignments()
            }
        }
        return SQLInsert(
            table: table, columns: columns, rows: rows, onConflict: onConflict, returning: try returning())
    }

    private mutating func assignments() throws(RPCError) -> [(column: String, value: SQLExpression)] {
        var sets: [(column: String, value: SQLExpression)] = []
        repeat {
            let column = try name()
            try expect(mark: "=")
            sets.append((column, try expression()))
        } while next(mark: ",")
        return sets
    }

    private mutating func returning() throws(RPCError) -> SQLItems { try next("RETURNING") ? items() : [] }

    private mutating func filter() throws(RPCError) -> SQLExpression? { try next("WHERE") ? expression() : nil }

    private mutating func select() throws(RPCError) -> SQLSelect {
        try expect("SELECT")
        let select = SQLSelect()
        if next(mark: "*") { select.takesAll = true } else { select.items = try items() }
        if next("FROM") {
            select.sources.append((try source(), false, nil))
            while true {
                let isOuter = next("LEFT")
                guard next("JOIN") else { break }
                let joined = try source()
                try expect("ON")
                select.sources.append((joined, isOuter, try expression()))
            }
        }
        select.filter = try filter()
        if next("GROUP") {
            try expect("BY")
            repeat { select.groups.append(try expression()) } while next(mark: ",")
        }
        if next("ORDER") {
            try expect("BY")
            repeat {
                let value = try expression()
                let descends = next("DESC")
                if !descends { _ = next("ASC") }
                select.order.append((value, descends))
            } while next(mark: ",")
        }
        if next("LIMIT") { select.limit = try expression() }
        return select
    }

    private mutating func source() throws(RPCError) -> SQLSelect.Source {
        if next(mark: "(") {
            let inner = try select()
            try expect(mark: ")")
            return .query(inner, alias: (try alias()) ?? "")
        }
        let table = try name()
        return .table(table, alias: (try alias()) ?? table)
    }

    private mutating func alias() throws(RPCError) -> String? {
        if next("AS") { return try name() }
        guard place < tokens.count, tokens[place].kind == .word,
            !["JOIN", "LEFT", "ON", "WHERE", "GROUP", "ORDER", "LIMIT"].contains(where: tokens[place].isKeyword)
        else { return nil }
        return try name()
    }

    private mutating func items() throws(RPCError) -> SQLItems {
        var items: SQLItems = []
        repeat {
            let value = try expression()
            var called = try next("AS") ? name() : nil
            if called == nil, case .column(_, let column) = value { called = column }
            items.append((value, called))
        } while next(mark: ",")
        return items
    }

    // MARK: expressions

    private mutating func expression() throws(RPCError) -> SQLExpression {
        var left = try conjunction()
        while next("OR") { left = .operation("OR", left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(RPCError) -> SQLExpression {
        var left = try negation()
        while next("AND") { left = .operation("AND", left, try negation()) }
        return left
    }

    private mutating func negation() throws(RPCError) -> SQLExpression {
        try next("NOT") ? .not(negation()) : comparison()
    }

    private mutating func comparison() throws(RPCError) -> SQLExpression {
        let left = try sum()
        if next("IS") {
            let isNegated = next("NOT")
            try expect("NULL")
            return isNegated ? .not(.isNull(left)) : .isNull(left)
        }
        let isNegated = next("NOT")
        if next("BETWEEN") {
            let low = try sum()
            try expect("AND")
            let high = try sum()
            let within = SQLExpression.operation("AND", .operation(">=", left, low), .operation("<=", left, high))
            return isNegated ? .not(within) : within
        }
        if next("IN") {
            let found: SQLExpression
            if tokens.indices.contains(place + 1), tokens[place + 1].isKeyword("SELECT") {
                try expect(mark: "(")
                found = .isInRows(left, try select())
                try expect(mark: ")")
            } else {
                found = .isIn(left, try list())
            }
            return isNegated ? .not(found) : found
        }
        guard !isNegated else { throw unknown() }
        for sign in ["<=", ">=", "<>", "=", "<", ">"] where next(sign: sign) {
            return .operation(sign, left, try sum())
        }
        return left
    }

    private mutating func sum() throws(RPCError) -> SQLExpression {
        var left = try primary()
        while true {
            if next(mark: "+") {
                left = .operation("+", left, try primary())
            } else if next(mark: "-") {
                left = .operation("-", left, try primary())
            } else {
                return left
            }
        }
    }

    private mutating func primary() throws(RPCError) -> SQLExpression {
        if isNext(mark: "(") {
            if tokens.indices.contains(place + 1), tokens[place + 1].isKeyword("SELECT") {
                return .query(try inParentheses { parser throws(RPCError) in try parser.select() })
            }
            let parts = try list()
            return parts.count == 1 ? parts[0] : .tuple(parts)
        }
        if next(mark: "-") {
            guard case .literal(.int(let number)) = try primary() else { throw unknown() }
            return .literal(.int(-number))
        }
        guard place < tokens.count else { throw unknown() }
        let token = tokens[place]
        if token.kind == .string {
            place += 1
            return .literal(.text(String(token.text.dropFirst().dropLast()).replacing("''", with: "'")))
        }
        guard token.kind == .word else { throw unknown() }
        if token.text.hasPrefix("$"), let number = Int(token.text.dropFirst()) {
            place += 1
            parameters = max(parameters, number)
            return .parameter(number)
        }
        if let number = Int64(token.text) {
            place += 1
            return .literal(.int(number))
        }
        if next("NULL") { return .literal(.null) }
        if next("EXISTS") { return .exists(try inParentheses { parser throws(RPCError) in try parser.select() }) }
        if next("CASE") { return try choice() }
        let first = try name()
        if next(mark: ".") { return .column(of: first, try name()) }
        guard isNext(mark: "(") else { return .column(of: nil, first) }
        if first.lowercased() == "count", tokens.indices.contains(place + 1), tokens[place + 1].isMark("*") {
            place += 2
            try expect(mark: ")")
            return .countAll
        }
        return .call(first.lowercased(), try list())
    }

    private mutating func choice() throws(RPCError) -> SQLExpression {
        var cases: [(when: SQLExpression, then: SQLExpression)] = []
        while next("WHEN") {
            let condition = try expression()
            try expect("THEN")
            cases.append((condition, try expression()))
        }
        let otherwise = try next("ELSE") ? expression() : .literal(.null)
        try expect("END")
        return .choice(cases, otherwise: otherwise)
    }

    // MARK: tokens

    private mutating func list() throws(RPCError) -> [SQLExpression] {
        try inParentheses { parser throws(RPCError) in
            var parts: [SQLExpression] = []
            repeat { parts.append(try parser.expression()) } while parser.next(mark: ",")
            return parts
        }
    }

    private mutating func names() throws(RPCError) -> [String] {
        try inParentheses { parser throws(RPCError) in
            var names: [String] = []
            repeat { names.append(try parser.name()) } while parser.next(mark: ",")
            return names
        }
    }

    private mutating func inParentheses() throws(RPCError) -> SQLExpression {
        try inParentheses { parser throws(RPCError) in try parser.expression() }
    }

    private mutating func inParentheses<Part>(
        _ read: (inout SQLParser) throws(RPCError) -> Part
    ) throws(RPCError) -> Part {
        try expect(mark: "(")
        let part = try read(&self)
        try expect(mark: ")")
        return part
    }

    private mutating func name() throws(RPCError) -> String {
        guard place < tokens.count, tokens[place].kind == .word else { throw unknown() }
        defer { place += 1 }
        return String(tokens[place].text)
    }

    private mutating func next(_ keyword: String) -> Bool {
        guard place < tokens.count, tokens[place].isKeyword(keyword) else { return false }
        place += 1
        return true
    }

    private func isNext(mark: Character) -> Bool { place < tokens.count && tokens[place].isMark(mark) }

    private mutating func next(mark: Character) -> Bool {
        guard isNext(mark: mark) else { return false }
        place += 1
        return true
    }

    private mutating func next(sign: String) -> Bool {
        let found = tokens[place...].prefix(sign.count)
        guard found.count == sign.count, zip(found, sign).allSatisfy({ $0.isMark($1) }) else { return false }
        place += sign.count
        return true
    }

    private mutating func expect(_ keyword: String) throws(RPCError) { if !next(keyword) { throw unknown() } }

    private mutating func expect(mark: Character) throws(RPCError) { if !next(mark: mark) { throw unknown() } }

    private func unknown() -> RPCError {
        let rest = tokens[min(place, tokens.count)...].prefix(4).map(\.text).joined(separator: " ")
        return .sql(.failed, "not understood at: \(rest)")
    }
}
