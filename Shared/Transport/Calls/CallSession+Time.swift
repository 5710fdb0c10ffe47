import FRMRCalls
import NIOCore

extension CallSession {
    /// Does what is due and arms the alarm for what comes next.
    func checkTime() {
        let now = NIODeadline.now()
        for (id, call) in calls where call.due(loop.limits) <= now {
            if call.deadline <= now {
                giveUp(id, .deadlineExceeded)
            } else if isReadingPaused {
                // While the connection is not read, the silence is not the peer's fault.
                calls[id]?.lastMessage = now
            } else {
                giveUp(id, .streamSilent)
            }
        }
        if clock.waitsForRoom { updateReading() }
        guard let front else { return }
        guard let ofFront = front.checkTime(now), let ofClock = clock.due(at: now, isIdle: calls.isEmpty, loop.limits)
        else { return close() }
        alarm.ensure(by: calls.values.reduce(min(ofFront, ofClock)) { min($0, $1.due(loop.limits)) })
    }
}
