import Synchronization

/// What a server of a test was sent, in order.
final class Seen: Sendable {
    private let state = Mutex((texts: [String](), drop: (@Sendable () -> Void)?.none))

    var texts: [String] { state.withLock { $0.texts } }

    func add(_ text: String) { state.withLock { $0.texts.append(text) } }

    func whenDropped(_ drop: @escaping @Sendable () -> Void) { state.withLock { $0.drop = drop } }

    func dropAll() { state.withLock { $0.drop }?() }
}
