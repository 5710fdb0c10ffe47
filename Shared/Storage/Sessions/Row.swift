package import FRMRCalls
package import FRMRIdentifiers

/// One row of a result, copied out of the engine: it stays valid after the session.
///
/// Columns are addressed by position. A column of another type than asked for is an INTERNAL error: a column holds its
/// declared type alone, so either a statement and its reader disagree, or the page is damaged. Neither may end the
/// service.
package struct Row: Sendable, Hashable {
    let values: [SQLValue]

    package var count: Int { values.count }
    package subscript(_ index: Int) -> SQLValue { values[index] }
    package func isNull(_ index: Int) -> Bool { values[index] == .null }

    package func int(_ index: Int) throws(RPCError) -> Int64 { try present(optionalInt(index), index) }
    package func text(_ index: Int) throws(RPCError) -> String { try present(optionalText(index), index) }
    package func blob(_ index: Int) throws(RPCError) -> [UInt8] { try present(optionalBlob(index), index) }
    package func bool(_ index: Int) throws(RPCError) -> Bool { try int(index) != 0 }
    package func instant(_ index: Int) throws(RPCError) -> Instant { Instant(microseconds: try int(index)) }
    package func date(_ index: Int) throws(RPCError) -> CivilDate { try present(optionalDate(index), index) }

    package func optionalInt(_ index: Int) throws(RPCError) -> Int64? {
        switch values[index] {
        case .null: nil
        case .int(let value): value
        case .text, .blob: throw mismatch(index)
        }
    }

    package func optionalText(_ index: Int) throws(RPCError) -> String? {
        switch values[index] {
        case .null: nil
        case .text(let value): value
        case .int, .blob: throw mismatch(index)
        }
    }

    package func optionalBlob(_ index: Int) throws(RPCError) -> [UInt8]? {
        switch values[index] {
        case .null: nil
        case .blob(let value): value
        case .int, .text: throw mismatch(index)
        }
    }

    package func optionalInstant(_ index: Int) throws(RPCError) -> Instant? {
        try optionalInt(index).map(Instant.init(microseconds:))
    }

    package func optionalDate(_ index: Int) throws(RPCError) -> CivilDate? {
        try optionalInt(index).map { CivilDate(daysSinceEpoch: Int32(clamping: $0)) }
    }

    /// A count. A number too large to have been counted is damage, and sums with it would overflow.
    package func count(_ index: Int) throws(RPCError) -> Int {
        let value = try int(index)
        guard (0...Self.countMax).contains(value) else {
            throw .unexpectedColumn("column \(index) of \(values.count) counts \(value)")
        }
        return Int(value)
    }

    /// The value whose number a column keeps.
    ///
    /// - Parameter column: its name, for the log.
    package func value<Value: RawRepresentable<Int32>>(
        _ index: Int, of column: StaticString
    ) throws(RPCError) -> Value {
        let number = try int(index)
        guard let value = Int32(exactly: number).flatMap(Value.init(rawValue:)) else {
            throw .unexpectedColumn("\(column) is \(number)")
        }
        return value
    }

    /// What `read` makes of the row; nil from `read`: a value means nothing. When it cannot be read, the error names the
    /// row for the log.
    ///
    /// - Parameter key: of the row; no personal data. May be read when nothing else of the row can.
    package func decoded<Value>(
        _ table: StaticString, key: @autoclosure () -> String, _ read: (Row) throws(RPCError) -> Value?
    ) throws(RPCError) -> Value {
        let value: Value?
        do throws(RPCError) {
            value = try read(self)
        } catch {
            throw .damagedRow(table, key: key(), error.cause ?? error.reason)
        }
        guard let value else { throw .damagedRow(table, key: key(), "has a value that means nothing") }
        return value
    }

    /// A column as the key of the row in the log; `?` when not even that can be read.
    package func key(_ index: Int) -> String {
        switch values[index] {
        case .int(let number): String(number)
        case .text(let text): text
        case .null, .blob: "?"
        }
    }

    /// More than anything is counted in a century.
    static let countMax: Int64 = 1_000_000_000

    private func present<Value>(_ value: Value?, _ index: Int) throws(RPCError) -> Value {
        guard let value else { throw mismatch(index) }
        return value
    }

    private func mismatch(_ index: Int) -> RPCError {
        .unexpectedColumn("column \(index) of \(values.count) is \(values[index])")
    }
}
