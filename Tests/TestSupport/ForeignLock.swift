import GRDBSQLite

/// Another program that has a store's file open and holds its write lock, as an operator's `sqlite3` inside a
/// transaction does. The lock ends with `release` or with the value.
package final class ForeignLock {
    private var connection: OpaquePointer?

    /// - Throws: `ChildProcess.Failure` when the lock is not to be had.
    package init(path: String) throws {
        guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_busy_timeout(connection, 5000) == SQLITE_OK,
            sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
        else { throw ChildProcess.Failure(description: "\(path) is not to be locked") }
    }

    deinit { release() }

    package func release() {
        sqlite3_close(connection)
        connection = nil
    }
}
