import Synchronization

/// Puts the seconds of all threads together, in order.
///
/// The threads that send only hand over; percentiles are looked up by the one who reads.
final class Timeline: Sendable {
    private let state: Mutex<State>

    private struct State: Sendable {
        let threads: Int
        var pending: [Int: (figures: SecondFigures, delivered: Int)] = [:]
        /// Whole seconds that nobody has summed up.
        var complete: [SecondFigures] = []
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
                state.complete.append(entry.figures)
            } else {
                state.pending[figures.second] = entry
            }
        }
    }

    /// Sums up what is complete; the last of it. One reader at a time.
    func sumUp() -> SecondSummary? {
        let complete = state.withLock { state in
            defer { state.complete = [] }
            return state.complete
        }
        let summaries = complete.map(SecondSummary.init)
        return state.withLock { state in
            state.seconds += summaries
            return state.seconds.last
        }
    }

    /// All seconds, those too that some thread did not reach; call it when no thread delivers any more.
    func finish() -> [SecondSummary] {
        state.withLock { state in
            state.complete += state.pending.values.map(\.figures).sorted { $0.second < $1.second }
            state.pending = [:]
        }
        _ = sumUp()
        return state.withLock { $0.seconds }
    }
}
