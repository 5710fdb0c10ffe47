import FRMRCalls

/// The seam between sessions and an engine: literal SQL with `$1…` placeholders, values in, rows out.
///
/// A connection is used by one thread at a time; whoever owns it sees to that.
protocol SQLConnection: AnyObject {
    /// Runs a statement and hands over its rows until `body` returns false.
    func query(
        _ sql: StaticString, _ values: [SQLValue], _ body: (Row) throws(RPCError) -> Bool
    ) throws(RPCError)

    /// Runs a statement and stands on one row after the other until `body` returns false.
    func scan(
        _ sql: StaticString, _ values: [SQLValue], _ body: (borrowing RowCursor) throws(RPCError) -> Bool
    ) throws(RPCError)

    /// Runs a statement to its end and returns the number of rows it changed.
    func execute(_ sql: StaticString, _ values: [SQLValue]) throws(RPCError) -> Int
}
