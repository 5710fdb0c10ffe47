internal import FRMRMetrics
internal import Synchronization

/// What keeps the writer from committing, for those who ask without waiting for it. The writer alone changes it.
final class WriterCondition: Sendable {
    enum Obstacle: Sendable, Hashable {
        /// Another process holds the store's lock: commands wait.
        case lock
        /// There is no room: commands are refused.
        case disk
    }

    enum News: Sendable, Hashable {
        case came(Obstacle)
        case went(Obstacle)
    }

    private let lock = State()
    private let disk = State()

    /// Whether another process held the lock at the last attempt.
    var isLocked: Bool { lock.holds.load(ordering: .acquiring) }

    /// Whether commands are refused because there is no room.
    var isReadOnly: Bool { disk.holds.load(ordering: .acquiring) }

    var takesCommands: Bool { !isLocked && !isReadOnly }

    /// - Returns: nil where it is known already.
    func met(_ obstacle: Obstacle) -> News? {
        state(obstacle).attempts.add(1, ordering: .relaxed)
        return state(obstacle).holds.exchange(true, ordering: .acquiringAndReleasing) ? nil : .came(obstacle)
    }

    /// - Returns: nil where there was none.
    func overcame(_ obstacle: Obstacle) -> News? {
        guard state(obstacle).holds.load(ordering: .acquiring) else { return nil }
        state(obstacle).holds.store(false, ordering: .releasing)
        return .went(obstacle)
    }

    var families: [MetricFamily] {
        [
            .gauge(
                "frmr_store_read_only", "1 while the store finds no room and refuses every command.",
                Sample(isReadOnly ? 1 : 0)),
            .gauge(
                "frmr_store_locked", "1 while another process holds the lock of the store and commands wait.",
                Sample(isLocked ? 1 : 0)),
            .counter(
                "frmr_store_failed_attempts_total",
                "Batches that could not be committed and had no effect, by obstacle.",
                Sample(lock.attempts.load(ordering: .relaxed), [Label("obstacle", "lock")]),
                Sample(disk.attempts.load(ordering: .relaxed), [Label("obstacle", "disk")])),
        ]
    }

    private func state(_ obstacle: Obstacle) -> State {
        switch obstacle {
        case .lock: lock
        case .disk: disk
        }
    }

    private final class State: Sendable {
        let holds = Atomic(false)
        let attempts = Atomic<UInt64>(0)
    }
}
