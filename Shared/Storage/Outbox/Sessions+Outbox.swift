package import FRMRCalls
package import FRMRIdentifiers

/// What stands in the outbox for one destination.
package struct OutboxCounts: Sendable, Hashable {
    package let pending: Int
    /// Refused by the destination, or not readable; each waits for `requeue` or `discard`.
    package let failed: Int
    package let oldestPendingAt: Instant?
}

/// What becomes of a message that its destination does not take.
package enum DeliveryTurn: Sendable, Hashable {
    /// It was refused for a reason, or has been tried for too long (`DELIVERY_TOO_OLD`), and waits for a decision.
    case refused(reason: String)
    /// Somebody has it sent again.
    case requeued
    /// Somebody gave it up.
    case discarded
}

/// Notes in a service's own rows what became of one of its messages and when, in the commit of that. A payload that
/// cannot be read is empty.
package typealias DeliveryNote = @Sendable (OutboxMessage, DeliveryTurn, Instant, WriteSession) throws(RPCError) -> Void

extension OutboxRelay {
    /// Sends one entry, with its id as the message's; returns when the receiver has committed it.
    package typealias Delivery = @Sendable (OutboxEntry) async throws(RPCError) -> Void
}

extension ReadSession {
    package func outboxCounts(destination: String) throws(RPCError) -> OutboxCounts {
        try OutboxTable.counts(for: destination, in: self)
    }

    /// Whether a message about an aggregate is still on its way that the present incarnation of the store has sent: its
    /// destination will know more than it does now. Those of a former one, which stood in the backup, count for nothing.
    package func isOnItsWay(_ aggregate: String, to destination: String) throws(RPCError) -> Bool {
        guard let sent = try OutboxTable.newest(of: aggregate, to: destination, in: self) else { return false }
        guard let restoration = try restoration() else { return true }
        return sent > restoration.known.recorded
    }

    /// Messages of the outbox in the order of their commits.
    ///
    /// - Parameters:
    ///   - status: nil: whatever it is.
    ///   - sequence: of the last one of the page before; 0 for the first page.
    package func standingMessages(
        _ status: StandingMessage.Status?, after sequence: Int64, limit: Int
    ) throws(RPCError) -> [StandingMessage] {
        guard let status else { return try OutboxTable.page(after: sequence, limit: limit, in: self) }
        return try OutboxTable.page(of: status, after: sequence, limit: limit, in: self)
    }

    /// Nil: there is no such message, or it was delivered.
    package func standingMessage(id: String) throws(RPCError) -> StandingMessage? {
        try OutboxTable.find(id: id, in: self)?.0
    }
}

extension WriteSession {
    /// Sends a refused message again, at its old place in the order.
    ///
    /// - Parameter decider: subject of the operator.
    /// - Returns: the message; nil when none of that id waits for a decision.
    package func requeue(outboxID id: String, by decider: String) throws(RPCError) -> OutboxMessage? {
        guard let (message, payload) = try OutboxTable.find(id: id, in: self),
            try OutboxTable.requeue(message, by: decider, in: self)
        else { return nil }
        announce(.outbox(message.destination))
        return OutboxMessage(message, payload)
    }

    /// Gives a refused message up, so that those behind it go on. Its row stays with the decision, until the retention
    /// removes it; its payload goes at once.
    ///
    /// - Parameters:
    ///   - decider: subject of the operator.
    ///   - note: why.
    /// - Returns: the message; nil when none of that id waits for a decision.
    package func discard(outboxID id: String, by decider: String, note: String) throws(RPCError) -> OutboxMessage? {
        guard let (message, payload) = try OutboxTable.find(id: id, in: self),
            try OutboxTable.discard(message, by: decider, note: note, in: self)
        else { return nil }
        announce(.outbox(message.destination))
        return OutboxMessage(message, payload)
    }
}

extension OutboxMessage {
    fileprivate init(_ message: StandingMessage, _ payload: [UInt8]) {
        self.init(
            destination: message.destination, method: message.method, aggregate: message.aggregate, payload: payload)
    }
}

/// Numbers outbox rows in the order of their commits. Only the writer makes any, so a counter in memory will do; it
/// starts above what stands in the outbox. A number lost to an undone command leaves a gap that means nothing.
final class OutboxNumbers {
    private var last: Int64?

    func next(_ store: ReadSession) throws(RPCError) -> Int64 {
        if last == nil { last = try OutboxTable.lastSequence(in: store) }
        let number = (last ?? 0) + 1
        last = number
        return number
    }
}
