internal import Dispatch
internal import FRMRLocks

/// A queue between callers, who never wait, and worker threads, who do.
final class BoundedQueue<Element: Sendable>: Sendable {
    enum Admission {
        case added
        case full
        case closed
    }

    private let countMax: Int
    private let state = Mutex(State())
    private let wakeup = DispatchSemaphore(value: 0)

    init(countMax: Int) { self.countMax = countMax }

    func add(_ element: Element) -> Admission {
        let (admission, wakes) = state.withLock { state -> (Admission, Bool) in
            guard !state.isClosed else { return (.closed, false) }
            guard state.elements.count < countMax else { return (.full, false) }
            state.elements.append(element)
            return (.added, state.wakeOne())
        }
        if wakes { wakeup.signal() }
        return admission
    }

    /// Up to `max` of the oldest elements; waits for the first. Nil when the queue is closed and empty.
    ///
    /// - Parameter wait: after which there are none; nil: there is no end to it. For a queue with one worker.
    func take(_ max: Int, wait: Duration? = nil) -> [Element]? {
        while true {
            let taken = state.withLock { state -> Taken in
                if !state.elements.isEmpty {
                    let batch = Array(state.elements.prefix(max))
                    state.elements.removeFirst(batch.count)
                    return .batch(batch)
                }
                if state.isClosed { return .end }
                state.sleepers += 1
                return .wait
            }
            switch taken {
            case .batch(let batch): return batch
            case .end: return nil
            case .wait where wait == nil: wakeup.wait()
            case .wait:
                let milliseconds = Int(clamping: Int64((wait ?? .zero) / .milliseconds(1)))
                if wakeup.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut {
                    // Someone may have counted this worker as woken meanwhile; the signal then ends its next wait early.
                    state.withLock { $0.sleepers = 0 }
                    return []
                }
            }
        }
    }

    /// Whether it takes nothing more.
    var isClosed: Bool { state.withLock(\.isClosed) }

    /// Elements that wait now.
    var count: Int { state.withLock { $0.elements.count } }

    /// Refuses what comes from now on; what is in it is still taken.
    func close() {
        let sleepers = state.withLock { state in
            state.isClosed = true
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { wakeup.signal() }
    }

    private enum Taken {
        case batch([Element])
        case end
        case wait
    }

    private struct State {
        var elements: [Element] = []
        var isClosed = false
        /// Workers that wait and have not been signalled yet.
        var sleepers = 0

        mutating func wakeOne() -> Bool {
            guard sleepers > 0 else { return false }
            sleepers -= 1
            return true
        }
    }
}
