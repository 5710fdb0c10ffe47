import FRMRCalls

/// The seam between sessions and an engine: literal SQL with `$1…` placeholders, values in, rows out.
///
/// A connection is used by one thread at a time; its owner ensures that.
protocol SQLConnection: AnyObject {
    /// Runs a statement and stands on one row after the other until `body` returns false.
    func scan(
        _ sql: StaticString, _ values: [SQLValue], _ body: (borrowing LentRow) throws(RPCError) -> Bool
    ) throws(RPCError)

    /// Runs a statement to its end and returns the number of rows it changed.
    func execute(_ sql: StaticString, _ values: [SQLValue]) throws(RPCError) -> Int
}

/// A connection of an engine with its transactions.
///
/// Errors are `RPCError`s of `RPCError+Storage`: a taken key is STORE_CONFLICT, any other broken invariant
/// STORE_CONSTRAINT, and STORE_BROKEN says that the store itself is in doubt.
protocol EngineConnection: SQLConnection {
    /// False also when the engine has ended the transaction by itself, as on a full disk.
    var isInsideTransaction: Bool { get }

    func perform(_ step: TransactionStep) throws(RPCError)

    /// Closes the connection: later statements fail.
    func close() throws
}

enum TransactionStep: Sendable {
    /// A snapshot, taken with the first statement.
    case beginReading
    case beginWriting
    /// Durable when it returns. An error other than STORE_CONSTRAINT leaves it unknown whether it is.
    case commit
    case rollback
    /// One at a time.
    case savepoint
    case rollbackToSavepoint
    case releaseSavepoint
}
