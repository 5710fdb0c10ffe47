package import FRMRCalls
internal import FRMRIdentifiers

/// Reads and writes of one command inside the group commit.
///
/// When the closure throws, its effects are undone; the other commands of the batch keep theirs. When it returns, the
/// effect becomes durable with the batch, and only then is the command answered. A closure may be run again when its
/// batch had to be taken apart, so it performs no effect but through the session.
package final class WriteSession: ReadSession {
    let now: Instant
    /// What the command is part of; its messages carry the trace on.
    private let scope: CallScope?
    /// The trace of the call that the command is part of, for work that is done later on its behalf.
    package var trace: TraceContext? { scope?.trace }
    /// Topics this command has something new for; announced once it is durable.
    private(set) var topics: Set<Topic> = []
    private let newID: @Sendable () -> String
    private let numbers: OutboxNumbers

    init(
        _ connection: any SQLConnection, now: Instant, scope: CallScope?, newID: @escaping @Sendable () -> String,
        numbers: OutboxNumbers
    ) {
        self.now = now
        self.scope = scope
        self.newID = newID
        self.numbers = numbers
        super.init(connection)
    }

    /// Runs a statement and returns the number of rows it changed.
    ///
    /// Fails with ALREADY_EXISTS `STORE_CONFLICT` when a unique key is taken and INTERNAL `STORE_CONSTRAINT` when
    /// another invariant of the schema is broken; the statement then had no effect and the session goes on.
    @discardableResult
    package func execute(_ sql: StaticString, _ values: SQLValue...) throws(RPCError) -> Int {
        try current().execute(sql, values)
    }

    @discardableResult
    package func execute(_ sql: StaticString, values: [SQLValue]) throws(RPCError) -> Int {
        try current().execute(sql, values)
    }

    /// Wakes those who follow `topic`, once this command is durable.
    package func announce(_ topic: Topic) { topics.insert(topic) }

    /// Puts a message in the outbox, to be delivered after the commit, in order within its aggregate.
    package func send(_ message: OutboxMessage) throws(RPCError) {
        let row = OutboxRow(
            sequence: try numbers.next(self), id: newID(), message: message, created: now, trace: trace)
        try OutboxTable.insert(row, in: self)
        announce(.outbox(message.destination))
    }
}
