import NIOCore

/// How often a connection whose calls and frames are answered with failures is read.
///
/// Refusing calls one by one costs a read and a write each, at the expense of calls that are served. So a connection
/// with many failures waits for its next turn, and waits longer while it is answered nothing but failures.
struct FailurePacing {
    /// When the first of the failures that count was answered.
    private var since = NIODeadline.uptimeNanoseconds(0)
    private var count = 0
    /// How often the connection has waited since it was answered anything else.
    private var waits = 0

    /// Something that was read at `now` is answered with a failure as soon as it is read.
    mutating func failed(at now: NIODeadline, _ limits: ServerLimits) {
        if now - since > limits.failureWindow { self = FailurePacing(since: now) }
        count += 1
    }

    /// Something is answered with anything but a failure.
    mutating func answered() { waits = 0 }

    /// How long the connection waits for its next turn; nil: it need not. The failures then begin to count anew.
    mutating func pause(at now: NIODeadline, _ limits: ServerLimits) -> TimeAmount? {
        guard count >= limits.failuresPerWindowMax else { return nil }
        let pause = limits.failurePause * (1 << min(waits, limits.failurePauseDoublings))
        self = FailurePacing(since: now, waits: waits + 1)
        return pause
    }
}
