package import FRMRCalls
package import FRMRIdentifiers
internal import GRDBSQLite

/// The row that a statement stands on, read where it lies: nothing is copied that is not asked for. For the hottest
/// statements; everywhere else `Row`, which may be kept, is the better choice.
///
/// It cannot be copied, and whoever is handed it borrows it, so it does not outlive its row. Columns are addressed by
/// position; one of another type than asked for is an INTERNAL error, as in `Row`.
package struct RowCursor: ~Copyable {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    package func int(_ index: Int) throws(RPCError) -> Int64 {
        try expect(index, SQLITE_INTEGER)
        return sqlite3_column_int64(statement, Int32(index))
    }

    package func instant(_ index: Int) throws(RPCError) -> Instant { Instant(microseconds: try int(index)) }

    package func date(_ index: Int) throws(RPCError) -> CivilDate {
        CivilDate(daysSinceEpoch: Int32(clamping: try int(index)))
    }

    package func text(_ index: Int) throws(RPCError) -> String {
        try withText(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text, valid in `body` only.
    package func withText<T>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T
    ) throws(RPCError) -> T {
        try expect(index, SQLITE_TEXT)
        // As a blob: as a text, SQLite would copy it to put a NUL behind it.
        let start = sqlite3_column_blob(statement, Int32(index))
        let count = Int(sqlite3_column_bytes(statement, Int32(index)))
        return body(UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count))
    }

    private func expect(_ index: Int, _ type: Int32) throws(RPCError) {
        let found = sqlite3_column_type(statement, Int32(index))
        guard found == type else { throw .unexpectedColumn("column \(index) is of type \(found), not \(type)") }
    }
}
