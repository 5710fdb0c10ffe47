package import FRMRCalls
package import FRMRIdentifiers

/// What stands in the outbox for one destination.
package struct OutboxCounts: Sendable, Hashable {
    package let pending: Int
    /// Refused by the destination, or not readable; each waits for `requeue` or `discard`.
    package let failed: Int
    package let oldestPendingAt: Instant?
}

extension ReadSession {
    package func outboxCounts(destination: String) throws(RPCError) -> OutboxCounts {
        try OutboxTable.counts(for: destination, in: self)
    }
}

extension WriteSession {
    /// Sends a refused message again, at its old place in the order. False when there is no such message.
    package func requeue(outboxID: String) throws(RPCError) -> Bool {
        guard let destination = try OutboxTable.requeue(id: outboxID, in: self) else { return false }
        announce(.outbox(destination))
        return true
    }

    /// Gives a refused message up, so that those behind it go on. False when there is no such message.
    package func discard(outboxID: String) throws(RPCError) -> Bool {
        guard let destination = try OutboxTable.discard(id: outboxID, in: self) else { return false }
        announce(.outbox(destination))
        return true
    }
}

/// Numbers outbox rows in the order of their commits. Only the writer makes any, so a counter in memory will do; it
/// starts above what is pending. A number lost to an undone command leaves a gap that means nothing.
final class OutboxNumbers {
    private var last: Int64?

    func next(_ store: ReadSession) throws(RPCError) -> Int64 {
        if last == nil { last = try OutboxTable.lastSequence(in: store) }
        let number = (last ?? 0) + 1
        last = number
        return number
    }
}
