import FRMRCalls
import NIOCore

extension CallSession {
    /// Does what is due and arms the alarm for what comes next.
    func checkTime() {
        let now = NIODeadline.now()
        let expired = calls.filter { $0.value.deadline <= now }
        for id in expired.keys { giveUp(id, .deadlineExceeded) }
        if clock.waitsForRoom { updateReading() }
        guard let front else { return }
        guard let ofFront = front.checkTime(now), let ofClock = clock.due(at: now, isIdle: calls.isEmpty, loop.limits)
        else { return close() }
        alarm.ensure(by: calls.values.reduce(min(ofFront, ofClock)) { min($0, $1.deadline) })
    }
}
