internal import FRMRIdentifiers
internal import Synchronization

/// What readers know of the writer's commits. It changes after a commit and before its answers.
///
/// A reader looks before its snapshot begins, at the count first. Then the snapshot holds every commit that had been
/// acknowledged, and every one that was recorded up to `recorded`; whatever comes to be committed is recorded later.
final class CommitCount: Sendable {
    private let count = Atomic<UInt64>(0)
    private let microseconds: Atomic<Int64>

    /// - Parameter recorded: of the last commit before the store was opened.
    init(recorded: Instant) { microseconds = Atomic(recorded.microseconds) }

    /// How many batches the writer has ended.
    var value: UInt64 { count.load(ordering: .acquiring) }

    /// When the last commit was recorded. It is durable: no clock and no crash takes it back.
    var recorded: Instant { Instant(microseconds: microseconds.load(ordering: .acquiring)) }

    /// - Parameter recorded: of the batch's commit; nil: it changed nothing.
    func batchEnded(recorded: Instant?) {
        if let recorded { microseconds.store(recorded.microseconds, ordering: .releasing) }
        count.add(1, ordering: .releasing)
    }
}
