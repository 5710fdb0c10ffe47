internal import Synchronization

/// How many batches the writer has ended. It counts after the commit and before the answers, so a snapshot that began
/// while the count was what it is now lacks nothing that anybody was told of.
final class CommitCount: Sendable {
    private let count = Atomic<UInt64>(0)

    var value: UInt64 { count.load(ordering: .acquiring) }

    func batchEnded() { count.add(1, ordering: .releasing) }
}
