import NIOCore

/// One timer for all the deadlines of a connection. Confined to the event loop.
///
/// It fires at the earliest time asked for; the owner then looks what is due and asks again. Deadlines that are met
/// cost nothing, because the timer is not moved for them.
final class Alarm {
    private let eventLoop: any EventLoop
    private var armedFor = NIODeadline.distantFuture
    private var scheduled: Scheduled<Void>?
    private var action: (() -> Void)?

    init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// Sets what happens when it fires.
    func onFire(_ action: @escaping () -> Void) {
        self.action = action
    }

    /// Makes sure that it fires at `deadline` at the latest.
    func ensure(by deadline: NIODeadline) {
        guard deadline < armedFor, action != nil else { return }
        scheduled?.cancel()
        armedFor = deadline
        let bound = NIOLoopBound(self, eventLoop: eventLoop)
        scheduled = eventLoop.scheduleTask(deadline: deadline) { bound.value.fire() }
    }

    /// Never fires again.
    func stop() {
        scheduled?.cancel()
        scheduled = nil
        action = nil
    }

    private func fire() {
        scheduled = nil
        armedFor = .distantFuture
        action?()
    }
}
