/// Blocks that are parsed at once and leave in the order in which they were begun.
struct BlocksInOrder {
    private var parsed: [Int: ImportBlock] = [:]
    private var begun = 0
    private var left = 0
    /// Whether the blocks that come may be loaded: so it is at the head of what an earlier run has loaded.
    private var mayBeKnown: Bool

    init(mayBeKnown: Bool) { self.mayBeKnown = mayBeKnown }

    /// Begun and not yet handed over.
    var running: Int { begun - left }

    mutating func begin() -> (index: Int, mayBeKnown: Bool) {
        defer { begun += 1 }
        return (begun, mayBeKnown)
    }

    /// The next block; nil when none is running.
    mutating func next(_ tasks: inout ThrowingTaskGroup<ImportBlock, any Error>) async throws -> ImportBlock? {
        while running > 0 {
            if let block = parsed.removeValue(forKey: left) {
                left += 1
                if block.present == 0, !block.workers.isEmpty { mayBeKnown = false }
                return block
            }
            guard let block = try await tasks.next() else { return nil }
            parsed[block.index] = block
        }
        return nil
    }
}
