package import FRMRCalls
package import FRMRIdentifiers

/// The current row of a statement, lent for the length of a closure: only the columns asked for are copied.
///
/// For the hottest statements and for large contents; everywhere else `Row`, which may be kept, is the better choice.
/// It is not copyable and only borrowed, so it does not outlive the closure. Columns are addressed by position; a column
/// of another kind than asked for is an INTERNAL error, as in `Row`.
package struct LentRow: ~Copyable {
    private let columns: any LentColumns

    init(_ columns: any LentColumns) { self.columns = columns }

    package func isNull(_ index: Int) -> Bool { columns.kind(index) == .null }

    package func int(_ index: Int) throws(RPCError) -> Int64 {
        try expect(index, .int)
        return columns.int(index)
    }

    /// A count, as in `Row`.
    ///
    /// - Parameter column: its name, for the log.
    package func count(_ index: Int, of column: StaticString) throws(RPCError) -> Int {
        let value = try int(index)
        guard (0...Row.countMax).contains(value) else { throw .unexpectedColumn("\(column) counts \(value)") }
        return Int(value)
    }

    package func bool(_ index: Int) throws(RPCError) -> Bool { try int(index) != 0 }

    /// Of microseconds since 1970-01-01T00:00:00Z.
    package func instant(_ index: Int) throws(RPCError) -> Instant { Instant(microseconds: try int(index)) }

    /// Of days since 1970-01-01.
    package func date(_ index: Int) throws(RPCError) -> CivilDate {
        CivilDate(daysSinceEpoch: Int32(clamping: try int(index)))
    }

    /// A copy of a text.
    package func text(_ index: Int) throws(RPCError) -> String {
        try expect(index, .text)
        return String(decoding: columns.bytes(index), as: UTF8.self)
    }

    /// A copy of a blob.
    package func blob(_ index: Int) throws(RPCError) -> [UInt8] {
        try expect(index, .blob)
        return Array(columns.bytes(index))
    }

    /// The bytes of a text, UTF-8 as a rule, valid in `body` only.
    package func withText<T>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(RPCError) -> T
    ) throws(RPCError) -> T {
        try expect(index, .text)
        return try body(columns.bytes(index))
    }

    /// The bytes of a blob, valid in `body` only.
    package func withBlob<T>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(RPCError) -> T
    ) throws(RPCError) -> T {
        try expect(index, .blob)
        return try body(columns.bytes(index))
    }

    /// A copy of all columns.
    func copy() throws(RPCError) -> Row {
        var values: [SQLValue] = []
        let count = columns.count
        values.reserveCapacity(count)
        for index in 0..<count {
            switch columns.kind(index) {
            case .null: values.append(.null)
            case .int: values.append(.int(columns.int(index)))
            case .text: values.append(.text(String(decoding: columns.bytes(index), as: UTF8.self)))
            case .blob: values.append(.blob(Array(columns.bytes(index))))
            case .other: throw .unexpectedColumn("column \(index) is neither integer, text nor blob")
            }
        }
        return Row(values: values)
    }

    private func expect(_ index: Int, _ kind: ColumnKind) throws(RPCError) {
        let found = columns.kind(index)
        guard found == kind else { throw .unexpectedColumn("column \(index) is \(found), not \(kind)") }
    }
}

/// What an engine lends of a row: where it lies, or a copy of the engine's own. Valid until the next row.
protocol LentColumns {
    var count: Int { get }

    /// `null` as well for a column that is not there.
    func kind(_ index: Int) -> ColumnKind

    /// Of a column of kind `int`.
    func int(_ index: Int) -> Int64

    /// Of a column of kind `text` or `blob`.
    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8>
}

enum ColumnKind: Sendable {
    case null
    case int
    case text
    case blob
    /// A value that no table holds, such as a floating-point number: an expression or a damaged page made it.
    case other
}
