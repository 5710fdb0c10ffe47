internal import GRDBSQLite

/// The row that a statement of SQLite stands on.
struct SQLiteColumns: LentColumns {
    let statement: OpaquePointer

    var count: Int { Int(sqlite3_column_count(statement)) }

    func kind(_ index: Int) -> ColumnKind {
        switch sqlite3_column_type(statement, Int32(index)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .int
        case SQLITE_TEXT: .text
        case SQLITE_BLOB: .blob
        default: .other
        }
    }

    func int(_ index: Int) -> Int64 { sqlite3_column_int64(statement, Int32(index)) }

    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        // A text as well: asked for as a text, SQLite would copy it to put a NUL behind it.
        let start = sqlite3_column_blob(statement, Int32(index))
        let count = Int(sqlite3_column_bytes(statement, Int32(index)))
        return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
