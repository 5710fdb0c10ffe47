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

/// A connection of an engine with its transactions. Its errors are those of `StoreFault`.
protocol EngineConnection: SQLConnection {
    /// False also when the engine has ended the transaction by itself, as on a full disk.
    var isInsideTransaction: Bool { get }

    func perform(_ step: TransactionStep) throws(RPCError)

    /// Makes what was written since `beginWriting` durable.
    func commit() -> CommitOutcome

    /// Closes the connection: later statements fail.
    func close() throws
}

enum TransactionStep: Sendable {
    /// A snapshot, taken with the first statement.
    case beginReading
    /// Lets go of a snapshot, which loses nothing.
    case endReading
    /// `StoreFault.locked` where another process writes.
    case beginWriting
    case rollback
    /// One at a time.
    case savepoint
    case rollbackToSavepoint
    case releaseSavepoint
}

/// What a commit came to. An engine says `unknown` unless it can prove one of the others.
enum CommitOutcome: Sendable {
    case committed
    /// Nothing of it is in the store or ever will be; the transaction may still be open.
    case notCommitted(RPCError)
    /// Durable or not: only opening the store again tells.
    case unknown(RPCError)
}
