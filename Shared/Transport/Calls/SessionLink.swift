import NIOCore

/// Lets the read budget, which any thread may use, find the session without keeping it alive.
final class SessionLink: Sendable {
    private let box: NIOLoopBoundBox<WeakSession>

    init(eventLoop: any EventLoop) {
        box = NIOLoopBoundBox(WeakSession(), eventLoop: eventLoop)
    }

    func set(_ session: CallSession) { box.value = WeakSession(session: session) }
    var session: CallSession? { box.value.session }
}

private struct WeakSession {
    weak var session: CallSession?
}
