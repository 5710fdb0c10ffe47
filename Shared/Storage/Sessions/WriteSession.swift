package import FRMRCalls
package import FRMRIdentifiers

/// Reads and writes of one command inside the group commit.
///
/// When the closure throws, its effects are undone; the other commands of the batch keep theirs. When it returns, the
/// effect becomes durable with the batch, and only then is the command answered. A closure may be run again when its
/// batch had to be taken apart, so it performs no effect but through the session.
package final class WriteSession: ReadSession {
    /// When the command is recorded, which its rows say. No other command of the store has the same moment, and a later
    /// commit has a later one: the clock's, or the next microsecond where the clock does not say more.
    package let recorded: Instant
    /// Whether the command changed something.
    private(set) var hasWritten = false
    /// What the command is part of; its messages carry the trace on.
    private let scope: CallScope?
    /// The trace of the call that the command is part of, for work that is done later on its behalf.
    package var trace: TraceContext? { scope?.trace }
    /// Topics this command has something new for; announced once it is durable.
    private(set) var topics: Set<Topic> = []
    private let newID: @Sendable () -> String
    private let numbers: OutboxNumbers

    init(
        _ connection: any SQLConnection, recorded: Instant, scope: CallScope?,
        newID: @escaping @Sendable () -> String, numbers: OutboxNumbers
    ) {
        self.recorded = recorded
        self.scope = scope
        self.newID = newID
        self.numbers = numbers
        super.init(connection)
        upTo = recorded
    }

    /// Runs a statement and returns the number of rows it changed.
    ///
    /// Fails with ALREADY_EXISTS `STORE_CONFLICT` when a unique key is taken and INTERNAL `STORE_CONSTRAINT` when
    /// another invariant of the schema is broken; the statement then had no effect and the session goes on.
    @discardableResult
    package func execute(_ sql: StaticString, _ values: SQLValue...) throws(RPCError) -> Int {
        try execute(sql, values: values)
    }

    @discardableResult
    package func execute(_ sql: StaticString, values: [SQLValue]) throws(RPCError) -> Int {
        let changed = try current().execute(sql, values)
        if changed > 0 { hasWritten = true }
        return changed
    }

    /// Has the record go on to this command's moment, though it changes nothing else.
    func advanceRecord() { hasWritten = true }

    /// Wakes those who follow `topic`, once this command is durable.
    package func announce(_ topic: Topic) { topics.insert(topic) }

    /// Puts a message in the outbox, to be delivered after the commit, in order within its aggregate.
    package func send(_ message: OutboxMessage) throws(RPCError) {
        let row = OutboxRow(
            sequence: try numbers.next(self), id: newID(), message: message, created: recorded, trace: trace)
        try OutboxTable.insert(row, in: self)
        announce(.outbox(message.destination))
    }
}
