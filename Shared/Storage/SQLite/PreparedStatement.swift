internal import GRDBSQLite
internal import Messages

/// One compiled statement, bound and stepped directly: half the cost of a point read is what this leaves out.
///
/// Lives and dies on its connection, by one thread at a time.
final class PreparedStatement {
    private(set) var isRunning = false
    private let handle: OpaquePointer
    /// For each of SQLite's parameters (numbered by first appearance) the index of the value it takes.
    private let valueIndexes: [Int]
    private let valueCount: Int

    init(_ sql: StaticString, on connection: OpaquePointer) throws(RPCError) {
        handle = try Self.compile(sql, on: connection)
        var indexes: [Int] = []
        for parameter in 0..<sqlite3_bind_parameter_count(handle) {
            guard let name = sqlite3_bind_parameter_name(handle, parameter + 1),
                let number = Int(String(cString: name).dropFirst()), number >= 1
            else {
                sqlite3_finalize(handle)
                throw .sqlite(SQLITE_RANGE, "placeholders are $1, $2, …: \(sql)")
            }
            indexes.append(number - 1)
        }
        valueIndexes = indexes
        valueCount = (indexes.max() ?? -1) + 1
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds the values and hands over the rows until `body` returns false.
    func run(_ values: [SQLValue], _ body: (Row) throws(RPCError) -> Bool) throws(RPCError) {
        guard values.count == valueCount else {
            throw .sqlite(SQLITE_RANGE, "\(values.count) values for \(valueCount) placeholders: \(sql)")
        }
        isRunning = true
        defer {
            sqlite3_reset(handle)
            // Bound copies of personal data do not outlive the call.
            if valueCount > 0 { sqlite3_clear_bindings(handle) }
            isRunning = false
        }
        for (position, index) in valueIndexes.enumerated() {
            let code = Self.bind(values[index], to: handle, at: Int32(position + 1))
            guard code == SQLITE_OK else { throw failure(code) }
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: guard try body(Self.row(of: handle)) else { return }
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    /// The text of the statement is literal and the engine's message names columns only, so the cause holds no data.
    private func failure(_ code: Int32) -> RPCError {
        let connection = sqlite3_db_handle(handle)
        let extended = sqlite3_extended_errcode(connection)
        let message = String(cString: sqlite3_errmsg(connection))
        return .sqlite(extended & 0xFF == code & 0xFF ? extended : code, "\(message): \(sql)")
    }

    private var sql: String { sqlite3_sql(handle).map { String(cString: $0) } ?? "" }

    private static func compile(
        _ sql: StaticString, on connection: OpaquePointer
    ) throws(RPCError) -> OpaquePointer {
        var handle: OpaquePointer?
        var rest: UnsafePointer<CChar>?
        // A literal ends with a NUL, which spares SQLite a copy of it; it is not part of the code units.
        let count = sql.utf8CodeUnitCount
        let start = UnsafeRawPointer(sql.utf8Start).assumingMemoryBound(to: CChar.self)
        let code = sqlite3_prepare_v3(
            connection, start, Int32(count + 1), UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &rest)
        guard code == SQLITE_OK else {
            throw .sqlite(
                sqlite3_extended_errcode(connection), "\(String(cString: sqlite3_errmsg(connection))): \(sql)")
        }
        guard let handle, rest == start + count else {
            sqlite3_finalize(handle)
            throw .sqlite(SQLITE_MISUSE, "one statement is expected: \(sql)")
        }
        return handle
    }

    private static func bind(_ value: SQLValue, to handle: OpaquePointer, at position: Int32) -> Int32 {
        // SQLITE_TRANSIENT: SQLite copies before the call returns, so the pointers need not live longer.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(handle, position)
        case .int(let number): return sqlite3_bind_int64(handle, position, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text(handle, position, characters.baseAddress, Int32(characters.count), transient)
                }
            }
        case .blob(let blob):
            // A null pointer would bind NULL, not an empty blob.
            guard !blob.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
            return blob.withUnsafeBytes { bytes in
                sqlite3_bind_blob(handle, position, bytes.baseAddress, Int32(bytes.count), transient)
            }
        }
    }

    private static func row(of handle: OpaquePointer) throws(RPCError) -> Row {
        let count = sqlite3_column_count(handle)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count {
            switch sqlite3_column_type(handle, column) {
            case SQLITE_NULL: values.append(.null)
            case SQLITE_INTEGER: values.append(.int(sqlite3_column_int64(handle, column)))
            case SQLITE_TEXT:
                let start = sqlite3_column_text(handle, column)
                let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
                values.append(.text(String(decoding: bytes, as: UTF8.self)))
            case SQLITE_BLOB:
                let start = sqlite3_column_blob(handle, column)
                let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
                values.append(.blob(Array(bytes)))
            default: throw .sqlite(SQLITE_MISMATCH, "column \(column) is neither integer, text nor blob")
            }
        }
        return Row(values: values)
    }
}
