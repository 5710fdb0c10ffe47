internal import Synchronization

/// How many batches the writer has ended. It counts after the commit and before the answers: a snapshot that began at
/// the present count holds every commit that has been acknowledged.
final class CommitCount: Sendable {
    private let count = Atomic<UInt64>(0)

    var value: UInt64 { count.load(ordering: .acquiring) }

    func batchEnded() { count.add(1, ordering: .releasing) }
}
