import FRMRIdentifiers
import FRMRLocks
import Storage

/// A clock that stands still until someone sleeps on it, and is then where the sleeper wanted to be.
final class SteppingClock: Sendable {
    private let state = Mutex(State())

    var now: Instant {
        get { state.withLock(\.now) }
        set { state.withLock { $0.go(to: newValue) } }
    }

    /// How often the store looked at it.
    var reads: Int { state.withLock(\.reads) }

    /// How long was slept, in order.
    var sleeps: [Duration] { state.withLock(\.sleeps) }

    var environment: Environment {
        Environment(
            now: {
                self.state.withLock { state in
                    state.reads += 1
                    return state.now
                }
            },
            // The middle of every range: jitter of nothing.
            randomBytes: { count in [0x80] + [UInt8](repeating: 0, count: max(count - 1, 0)) },
            newID: {
                self.state.withLock { state in
                    state.ids += 1
                    return "id-\(state.ids)"
                }
            },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.go(to: state.now + duration)
                    state.sleeps.append(duration)
                }
            },
            // A millisecond for each look, so that what is measured has a length.
            uptimeNanoseconds: {
                self.state.withLock { state in
                    state.uptime += 1_000_000
                    return state.uptime
                }
            })
    }

    private struct State {
        var now = Instant(seconds: 1_780_000_000)
        var sleeps: [Duration] = []
        var reads = 0
        var ids = 0
        /// Nanoseconds that passed, whatever the clock was set to.
        var uptime: UInt64 = 1_000_000_000_000

        mutating func go(to moment: Instant) {
            if moment > now { uptime += UInt64((moment - now).wholeMicroseconds) * 1000 }
            now = moment
        }
    }
}
