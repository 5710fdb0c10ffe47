internal import Dispatch
internal import Foundation

/// A thread for work that blocks on the disk. A debugger and `top -H` show its name.
final class NamedThread: Sendable {
    private let name: String
    private let ended = DispatchSemaphore(value: 0)

    init(_ name: String) { self.name = name }

    /// Runs `body` on a thread of its own, once.
    func start(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread { [ended] in
            body()
            ended.signal()
        }
        thread.name = name
        thread.start()
    }

    /// Returns when the body has. May be called again.
    func join() {
        ended.wait()
        ended.signal()
    }
}
