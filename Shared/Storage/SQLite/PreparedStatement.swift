internal import FRMRCalls
internal import GRDBSQLite

/// One compiled statement, bound and stepped directly: half the cost of a point read is what this leaves out.
///
/// Lives and dies on its connection, by one thread at a time.
final class PreparedStatement {
    private(set) var isRunning = false
    private let handle: OpaquePointer
    /// For each of SQLite's parameters (numbered by first appearance) the index of the value it takes.
    private let valueIndexes: [Int]
    private let valueCount: Int
    /// Texts and blobs of the running call, one behind the other: SQLite reads them where they lie, and would else copy
    /// each into memory of its own.
    private var bound = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)

    /// Of `bound` between calls.
    private static let boundBytesKept = 16 << 10

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

    deinit {
        sqlite3_finalize(handle)
        bound.deallocate()
    }

    /// Binds the values and stands on one row after the other until `body` returns false.
    func scan(_ values: [SQLValue], _ body: (borrowing LentRow) throws(RPCError) -> Bool) throws(RPCError) {
        guard values.count == valueCount else {
            throw .sqlite(SQLITE_RANGE, "\(values.count) values for \(valueCount) placeholders: \(sql)")
        }
        isRunning = true
        reserve(values.reduce(0) { $0 + $1.boundBytes })
        var filled = 0
        defer {
            sqlite3_reset(handle)
            if valueCount > 0 { sqlite3_clear_bindings(handle) }
            forget(filled)
            isRunning = false
        }
        for (position, index) in valueIndexes.enumerated() {
            let code = bind(values[index], at: Int32(position + 1), &filled)
            guard code == SQLITE_OK else { throw failure(code) }
        }
        let columns = SQLiteColumns(statement: handle)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: guard try body(LentRow(columns)) else { return }
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
        let code = extended & 0xFF == code & 0xFF ? extended : code
        let errno = code & 0xFF == SQLITE_IOERR ? Self.logErrno(connection) : 0
        return .sqlite(code, errno: errno, "\(message)\(errno == 0 ? "" : ", errno \(errno)"): \(sql)")
    }

    /// Of the last call that failed on the write-ahead log: a transaction writes nothing else.
    private static func logErrno(_ connection: OpaquePointer?) -> Int32 {
        var log: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK,
            let log, let methods = log.pointee.pMethods
        else { return 0 }
        var errno: Int32 = 0
        guard methods.pointee.xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &errno) == SQLITE_OK else { return 0 }
        return errno
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

    private func bind(_ value: SQLValue, at position: Int32, _ filled: inout Int) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, position)
        case .int(let number): return sqlite3_bind_int64(handle, position, number)
        case .text(var text):
            let (start, count) = text.withUTF8 { keep(UnsafeRawBufferPointer($0), &filled) }
            // Without a destructor (SQLITE_STATIC): the bytes lie in `bound` until the bindings are cleared.
            return sqlite3_bind_text(handle, position, start.assumingMemoryBound(to: CChar.self), count, nil)
        case .blob(let blob):
            // A null pointer would bind NULL, not an empty blob.
            guard !blob.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
            let (start, count) = blob.withUnsafeBytes { keep($0, &filled) }
            return sqlite3_bind_blob(handle, position, start, count, nil)
        }
    }

    /// Puts a copy behind what `bound` holds.
    private func keep(
        _ bytes: UnsafeRawBufferPointer, _ filled: inout Int
    ) -> (start: UnsafeMutableRawPointer, count: Int32) {
        let place = UnsafeMutableRawBufferPointer(rebasing: bound[filled..<(filled + bytes.count)])
        place.copyMemory(from: bytes)
        defer { filled += bytes.count }
        // `bound` is never without memory, so that it has an address.
        return (bound.baseAddress.unsafelyUnwrapped + filled, Int32(bytes.count))
    }

    private func reserve(_ count: Int) {
        guard count > bound.count else { return }
        bound.deallocate()
        bound = .allocate(byteCount: max(count, 2 * min(bound.count, Self.boundBytesKept / 2)), alignment: 1)
    }

    /// Copies of personal data do not outlive the call.
    private func forget(_ filled: Int) {
        UnsafeMutableRawBufferPointer(rebasing: bound[..<filled]).initializeMemory(as: UInt8.self, repeating: 0)
        guard bound.count > Self.boundBytesKept else { return }
        bound.deallocate()
        bound = .allocate(byteCount: 256, alignment: 1)
    }
}

extension SQLValue {
    fileprivate var boundBytes: Int {
        switch self {
        case .null, .int: 0
        case .text(let text): text.utf8.count
        case .blob(let blob): blob.count
        }
    }
}
