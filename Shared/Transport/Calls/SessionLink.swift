import NIOCore

/// Lets the read budget, which any thread may use, find the session without keeping it alive.
final class SessionLink: Sendable {
    private let box: NIOLoopBoundBox<WeakSession>

    init(eventLoop: any EventLoop) {
        box = NIOLoopBoundBox(WeakSession(), eventLoop: eventLoop)
    }

    func set(_ session: ServerSession) { box.value = WeakSession(session: session) }
    var session: ServerSession? { box.value.session }
}

private struct WeakSession {
    weak var session: ServerSession?
}
