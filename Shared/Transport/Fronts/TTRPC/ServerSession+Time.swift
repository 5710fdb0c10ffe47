import FRMRCalls
import FRMRWire
import NIOCore

/// The moments a connection's deadlines count from.
struct ServerClock {
    var lastActivity = NIODeadline.uninitialized
    /// When the header or the body that is being read must be complete.
    var partialFrameDue: NIODeadline?
    var partialFrame = FrameReader.Waiting.nothing
    /// Since when the peer leaves answers unread.
    var stalledSince: NIODeadline?
    var drainingSince: NIODeadline?
    /// Reading waits until all connections together hold less.
    var waitsForRoom = false
    /// Since when the peer's frames are no longer listened to.
    var refusedSince: NIODeadline?
}

extension NIODeadline {
    fileprivate static let uninitialized = NIODeadline.uptimeNanoseconds(0)
}

extension ServerSession {
    /// A header has 5 s, a body 30 s: whoever sends a byte at a time does not hold the connection.
    func watchPartialFrame(completedFrames: Int) {
        countPartialFrame()
        let waiting = isSuspended ? .nothing : reader.waiting
        if waiting == .nothing {
            clock.partialFrameDue = nil
        } else if waiting != clock.partialFrame || completedFrames > 0 || clock.partialFrameDue == nil {
            let due = clock.lastActivity + (waiting == .header ? limits.headerTimeout : limits.frameTimeout)
            clock.partialFrameDue = due
            alarm.ensure(by: due)
        }
        clock.partialFrame = waiting
    }

    /// Does what is due and arms the alarm for what comes next.
    func checkTime() {
        guard !isClosed else { return }
        let now = NIODeadline.now()
        let expired = calls.filter { $0.value.deadline <= now }
        for stream in expired.keys { giveUp(stream, .deadlineExceeded) }

        var next = calls.values.reduce(NIODeadline.distantFuture) { min($0, $1.deadline) }
        if clock.waitsForRoom { updateReading() }
        if let due = clock.partialFrameDue {
            // While we do not read, the time is ours and not the peer's. Where the whole server waits for room, frames
            // that never end may be what it waits for.
            if due <= now, !isReadingPaused || clock.waitsForRoom { return close() }
            if due <= now { clock.partialFrameDue = now + limits.frameTimeout }
            next = min(next, clock.partialFrameDue ?? due)
        }
        if clock.waitsForRoom { next = min(next, now + limits.heldBytesPause) }
        if let since = clock.stalledSince {
            if since + limits.writeStallTimeout <= now { return close() }
            next = min(next, since + limits.writeStallTimeout)
        }
        if let since = clock.refusedSince {
            if since + limits.drainLinger <= now { return close() }
            next = min(next, since + limits.drainLinger)
        }
        if let since = clock.drainingSince, state.isIdle {
            if since + limits.drainLinger <= now { return close() }
            next = min(next, since + limits.drainLinger)
        }
        if state.isIdle {
            let idleUntil = clock.lastActivity + limits.idleTimeout
            if idleUntil <= now { return close() }
            next = min(next, idleUntil)
        } else {
            // Looks again later whether it has become idle.
            next = min(next, now + limits.idleTimeout)
        }
        alarm.ensure(by: next)
    }
}

/// A call that waits for its handler.
struct RunningCall {
    let method: RouteEntry
    let request: RequestEnvelope
    /// When its request was read.
    let began: NIODeadline
    let deadline: NIODeadline
    /// The client's messages, for a stream.
    var requests: MessageQueue?
    var task: Task<Void, Never>?
    /// Of its request.
    var bytes = 0

    /// The call is over for a reason its handler does not know yet.
    func end(_ error: RPCError) {
        requests?.fail(error)
        task?.cancel()
    }
}

extension RouteEntry {
    /// Whether the request's flags fit the method.
    func accepts(_ input: ServerConnectionState.Input) -> Bool {
        switch input {
        case .unary: !method.clientStreaming && !method.serverStreaming
        case .closed: method.serverStreaming && !method.clientStreaming
        case .open: method.clientStreaming
        }
    }
}
