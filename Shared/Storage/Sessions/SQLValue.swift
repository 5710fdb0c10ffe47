package import FRMRIdentifiers

/// One value of a statement or a row. Floating point is left out on purpose: nothing in the stores is approximate.
package enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    case text(String)
    case blob([UInt8])
}

extension SQLValue {
    package init(_ value: Int64) { self = .int(value) }
    package init(_ value: Int64?) { self = value.map(SQLValue.int) ?? .null }
    package init(_ value: Int) { self = .int(Int64(value)) }
    package init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    package init(_ value: Int32) { self = .int(Int64(value)) }
    package init(_ value: Int32?) { self = value.map { .int(Int64($0)) } ?? .null }
    /// 1 or 0; the column carries CHECK (column IN (0, 1)).
    package init(_ value: Bool) { self = .int(value ? 1 : 0) }
    package init(_ value: Bool?) { self = value.map { .int($0 ? 1 : 0) } ?? .null }
    package init(_ value: String) { self = .text(value) }
    package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    package init(_ value: [UInt8]) { self = .blob(value) }
    package init(_ value: [UInt8]?) { self = value.map(SQLValue.blob) ?? .null }
    /// Microseconds since 1970-01-01T00:00:00Z.
    package init(_ value: Instant) { self = .int(value.microseconds) }
    package init(_ value: Instant?) { self = value.map { .int($0.microseconds) } ?? .null }
    /// Days since 1970-01-01.
    package init(_ value: CivilDate) { self = .int(Int64(value.daysSinceEpoch)) }
    package init(_ value: CivilDate?) { self = value.map { .int(Int64($0.daysSinceEpoch)) } ?? .null }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .int(value ? 1 : 0) }
    package init(nilLiteral: ()) { self = .null }
}

extension SQLValue: CustomStringConvertible {
    /// The kind alone: values are personal data and have no place in a log.
    package var description: String {
        switch self {
        case .null: "null"
        case .int: "int"
        case .text: "text"
        case .blob: "blob"
        }
    }
}
