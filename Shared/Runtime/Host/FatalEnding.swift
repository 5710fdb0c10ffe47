import FRMRTransport
import Foundation
import NIOCore
import Synchronization

/// The end of a process whose store has failed: the answers that are under way are sent, then it ends, within a bound.
///
/// It ends by `_exit`: what `exit` would run first may wait for the very threads that have failed.
final class FatalEnding: Sendable {
    private let status: Int32
    private let server = Mutex<Server?>(nil)

    init(status: Int32) { self.status = status }

    /// From now on it is this server's answers that are sent.
    func drains(_ server: Server) { self.server.withLock { $0 = server } }

    /// Returns at once. Calls that come from now on are answered DRAINING.
    func begin() {
        // A thread of its own: whatever else the process is busy with, this one ends it.
        Thread { [status] in
            Thread.sleep(forTimeInterval: RuntimeLimits.fatalEndingMax / .seconds(1))
            _exit(status)
        }.start()
        let server = server.withLock { $0 }
        // It outlives everything, as the process ends with it.
        Task { [status] in
            await server?.drain(deadline: .now() + RuntimeLimits.fatalDrainTime)
            _exit(status)
        }
    }
}
