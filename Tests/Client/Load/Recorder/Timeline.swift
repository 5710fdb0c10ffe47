import Synchronization

/// Puts the seconds of all threads together, in order.
final class Timeline: Sendable {
    private let state: Mutex<State>

    private struct State: Sendable {
        let threads: Int
        var pending: [Int: (figures: SecondFigures, delivered: Int)] = [:]
        var seconds: [SecondSummary] = []
    }

    init(threads: Int) { state = Mutex(State(threads: threads)) }

    /// A second of one thread, each thread's in order and without gaps. The last thread completes the second.
    func deliver(_ figures: SecondFigures) {
        state.withLock { state in
            var entry = state.pending.removeValue(forKey: figures.second) ?? (figures, 0)
            if entry.delivered > 0 { entry.figures.add(figures) }
            entry.delivered += 1
            if entry.delivered == state.threads {
                state.seconds.append(SecondSummary(entry.figures))
            } else {
                state.pending[figures.second] = entry
            }
        }
    }

    /// Complete seconds, oldest first.
    var seconds: [SecondSummary] { state.withLock { $0.seconds } }
    var last: SecondSummary? { state.withLock { $0.seconds.last } }

    /// All seconds, those too that some thread did not reach; call it when no thread delivers any more.
    func finish() -> [SecondSummary] {
        state.withLock { state in
            let rest = state.pending.values.map(\.figures).sorted { $0.second < $1.second }
            state.pending = [:]
            state.seconds += rest.map(SecondSummary.init)
            return state.seconds
        }
    }
}
