internal import GRDB
internal import GRDBSQLite
internal import Messages

/// A connection behind GRDB's serial queue, which runs an uncontended call on the calling thread.
///
/// Unchecked: `connection` is touched inside `queue` only, and GRDB's own checks trap otherwise.
final class ConfinedConnection: @unchecked Sendable {
    private let queue: DatabaseQueue
    private let connection: SQLiteConnection

    init(_ queue: DatabaseQueue, statementsMax: Int) {
        self.queue = queue
        connection = queue.unsafeRead { SQLiteConnection($0, statementsMax: statementsMax) }
    }

    func use<T>(_ body: (SQLiteConnection) -> T) -> T {
        queue.unsafeRead { _ in body(connection) }
    }

    /// Runs `body` over one snapshot. The transaction is a read: ending it cannot lose anything.
    func snapshot<T>(_ body: (ReadSession) throws(RPCError) -> T) throws(RPCError) -> T {
        let result: Result<T, RPCError> = use { connection in
            let session = ReadSession(connection)
            defer { session.end() }
            do throws(RPCError) {
                try connection.control("BEGIN DEFERRED")
                let value: T
                do throws(RPCError) {
                    value = try body(session)
                } catch {
                    try connection.control("ROLLBACK")
                    return .failure(error)
                }
                try connection.control("COMMIT")
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Runs setup and maintenance that need GRDB itself.
    func withDatabase<T>(_ body: (Database) throws -> T) throws -> T { try queue.unsafeRead(body) }

    func close() throws {
        use { $0.forgetStatements() }
        try queue.close()
    }
}
