import FRMRCalls

@testable import Storage

/// A statement of the portable SQL that this module's tables and tests speak.
enum SQLStatement {
    case select(SQLSelect)
    case insert(SQLInsert)
    case update(table: String, sets: [(column: String, value: SQLExpression)], filter: SQLExpression?, SQLItems)
    case delete(table: String, filter: SQLExpression?, SQLItems)
    case createTable(SQLTableDefinition)
    case createIndex(table: String, columns: [String], isUnique: Bool, filter: SQLExpression?)
    case addColumn(table: String, SQLColumnDefinition)
    case rollback
}

/// The columns of a result; empty where a statement returns nothing.
typealias SQLItems = [(value: SQLExpression, name: String?)]

indirect enum SQLExpression {
    case literal(SQLValue)
    /// From 1.
    case parameter(Int)
    case column(of: String?, String)
    case call(String, [SQLExpression])
    case countAll
    case operation(String, SQLExpression, SQLExpression)
    case not(SQLExpression)
    case isNull(SQLExpression)
    case isIn(SQLExpression, [SQLExpression])
    case isInRows(SQLExpression, SQLSelect)
    case exists(SQLSelect)
    case query(SQLSelect)
    case tuple([SQLExpression])
    case choice([(when: SQLExpression, then: SQLExpression)], otherwise: SQLExpression)

    /// Whether its value is one of many rows together.
    var isAggregate: Bool {
        switch self {
        case .countAll: true
        case .call(let name, let arguments):
            ["count", "min", "max", "sum"].contains(name) || arguments.contains(where: \.isAggregate)
        case .operation(_, let left, let right): left.isAggregate || right.isAggregate
        case .not(let inner), .isNull(let inner): inner.isAggregate
        case .tuple(let parts): parts.contains(where: \.isAggregate)
        case .literal, .parameter, .column, .isIn, .isInRows, .exists, .query, .choice: false
        }
    }
}

final class SQLSelect {
    var items: SQLItems = []
    var takesAll = false
    var sources: [(source: Source, isOuter: Bool, condition: SQLExpression?)] = []
    var filter: SQLExpression?
    var groups: [SQLExpression] = []
    var order: [(value: SQLExpression, descends: Bool)] = []
    var limit: SQLExpression?

    enum Source {
        case table(String, alias: String)
        case query(SQLSelect, alias: String)
    }
}

struct SQLInsert {
    var table: String
    /// Nil: all, in their order.
    var columns: [String]?
    var rows: [[SQLExpression]]
    /// What happens where a unique key is taken; nil: an error.
    var onConflict: [(column: String, value: SQLExpression)]?
    var returning: SQLItems
}

struct SQLColumnDefinition {
    var name: String
    var type: String
    var isNotNull = false
    var standard = SQLValue.null
}

struct SQLTableDefinition {
    var name: String
    var columns: [SQLColumnDefinition] = []
    var key: [String] = []
    var uniques: [[String]] = []
    var checks: [SQLExpression] = []
    var references: [(columns: [String], table: String, parents: [String], isDeferred: Bool)] = []
}

extension RPCError {
    static func sql(_ fault: StoreFault, _ cause: String) -> RPCError { fault.error(cause: cause) }
}
