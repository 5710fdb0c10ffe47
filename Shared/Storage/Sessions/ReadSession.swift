package import FRMRCalls
package import FRMRIdentifiers

/// Reads of one snapshot: everything in a session sees the store at one commit.
///
/// SQL is a literal (a `StaticString`), so that no input can become part of it; `$1…` stand for the values. A session
/// ends with the closure it was handed to; later use fails with INTERNAL `STORE_SESSION_ENDED`.
package class ReadSession {
    private var connection: (any SQLConnection)?
    /// Set by the one that begins the snapshot.
    var upTo = Instant.distantPast

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// All rows of a statement. Bound what can grow with a LIMIT.
    package func rows(_ sql: StaticString, _ values: SQLValue...) throws(RPCError) -> [Row] {
        try rows(sql, values: values)
    }

    package func rows(_ sql: StaticString, values: [SQLValue]) throws(RPCError) -> [Row] {
        var rows: [Row] = []
        try current().scan(sql, values) { row throws(RPCError) in
            rows.append(try row.copy())
            return true
        }
        return rows
    }

    /// The first row of a statement, or nil when it has none.
    package func first(_ sql: StaticString, _ values: SQLValue...) throws(RPCError) -> Row? {
        try first(sql, values: values)
    }

    package func first(_ sql: StaticString, values: [SQLValue]) throws(RPCError) -> Row? {
        var found: Row?
        try current().scan(sql, values) { row throws(RPCError) in
            found = try row.copy()
            return false
        }
        return found
    }

    /// Lends one row after the other and copies nothing: for the hottest statements, and for results that should not
    /// stand in memory at once.
    package func scan(
        _ sql: StaticString, _ values: SQLValue..., body: (borrowing LentRow) throws(RPCError) -> Void
    ) throws(RPCError) {
        try current().scan(sql, values) { row throws(RPCError) in
            try body(row)
            return true
        }
    }

    /// The moment up to which the snapshot is the store's whole record: it holds what was recorded until then, and
    /// whatever is committed later is recorded later. So an answer as known at it never changes.
    package func recordedUpTo() throws(RPCError) -> Instant {
        _ = try current()
        return upTo
    }

    func current() throws(RPCError) -> any SQLConnection {
        guard let connection else { throw .sessionEnded }
        return connection
    }

    func end() { connection = nil }
}
