import FRMRRetry
import NIOCore

/// How far an event loop is behind: how long bytes that it reads now may have waited for it. Confined to the loop.
///
/// In one turn the loop serves every socket that has something to read. What a socket gets while the loop serves others
/// is read in the next turn; so it has waited for the rest of the last turn and for the part of this turn that has
/// passed. Two looks at the clock a turn, none a call.
final class LoopDelay {
    private var delay: QueueDelay
    private let eventLoop: any EventLoop
    private var turnBegan = NIODeadline.uptimeNanoseconds(0)
    private var turnEnded = NIODeadline.uptimeNanoseconds(0)
    private var lastTurn = TimeAmount.zero
    private var isInTurn = false

    /// A loop that came back to work later than this has slept in between.
    private static let sleepMin = TimeAmount.milliseconds(1)

    init(limits: ServerLimits, eventLoop: any EventLoop) {
        delay = QueueDelay(target: limits.loopDelayTarget, interval: limits.loopDelayInterval)
        self.eventLoop = eventLoop
    }

    /// How long the bytes just read have waited, and what follows.
    struct Backlog: Equatable {
        var waited = TimeAmount.zero
        /// Calls in them are refused.
        var isShed = false
    }

    /// Bytes were read at `now`.
    func reading(at now: NIODeadline) -> Backlog {
        if !isInTurn { turnBegins(now) }
        let waited = now - turnBegan + lastTurn
        let nanoseconds = waited.nanoseconds
        return Backlog(
            waited: waited,
            isShed: delay.sheds(
                delayNanoseconds: nanoseconds, nowNanoseconds: Int64(clamping: now.uptimeNanoseconds)))
    }

    private func turnBegins(_ now: NIODeadline) {
        isInTurn = true
        turnBegan = now
        if now - turnEnded > Self.sleepMin { lastTurn = .zero }
        // Tasks run when all sockets of a turn have been served.
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        eventLoop.execute { bound.value.turnEnds() }
    }

    private func turnEnds() {
        isInTurn = false
        turnEnded = .now()
        lastTurn = turnEnded - turnBegan
    }
}
