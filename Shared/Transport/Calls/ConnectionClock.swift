import NIOCore

/// The moments that the deadlines of a connection count from.
struct ConnectionClock {
    /// When the peer's bytes were read last.
    var lastActivity = NIODeadline.uptimeNanoseconds(0)
    /// Since when the peer leaves answers unread.
    var stalledSince: NIODeadline?
    /// Since when no new calls are taken.
    var drainingSince: NIODeadline?
    /// The peer sends no more.
    var isInputClosed = false
    /// Reading waits until all connections together hold less.
    var waitsForRoom = false

    var endsWhenIdle: Bool { isInputClosed || drainingSince != nil }

    /// - Parameter isIdle: no call is under way.
    /// - Returns: when something may be due next; nil when the connection is to be closed.
    func due(at now: NIODeadline, isIdle: Bool, _ limits: ServerLimits) -> NIODeadline? {
        // With calls under way it looks again later whether it has become idle.
        var due = isIdle ? lastActivity + limits.idleTimeout : now + limits.idleTimeout
        if let stalledSince { due = min(due, stalledSince + limits.writeStallTimeout) }
        if let drainingSince, isIdle { due = min(due, drainingSince + limits.drainLinger) }
        // The answers to a peer that sends no more may still be on their way.
        guard due > now, !(isIdle && isInputClosed && stalledSince == nil) else { return nil }
        return waitsForRoom ? min(due, now + limits.heldBytesPause) : due
    }
}
