internal import FRMRCalls
import FRMRContracts
internal import FRMRIdentifiers
internal import Storage

/// Some workers of the file that are parsed in one go.
struct ImportBlock: Sendable {
    /// Place of the block in the load.
    let index: Int
    var workers: [ImportedWorker] = []
    /// Workers that were found loaded.
    var present = 0
    /// Workers that were rejected; each has one reject or more.
    var rejected = 0
    var rejects: [ImportReject] = []

    init(index: Int) { self.index = index }

    /// Workers of the file that it stands for.
    var count: Int { workers.count + present + rejected }
}

/// Blocks that follow each other, on their way into the store.
struct ImportCommand: Sendable {
    private var blocks: [ImportBlock] = []
    private(set) var count = 0

    mutating func append(_ next: ImportBlock) {
        blocks.append(next)
        count += next.count
    }

    /// What became of the workers, once it is durable.
    struct Written: Sendable {
        var loaded = 0
        var present = 0
        var rejected = 0
        var rejects: [ImportReject] = []
        /// What was written. Who holds it longest frees its many parts, and the writer has better things to do.
        var spent = ImportCommand()
    }

    func write(at now: Instant, _ store: WriteSession) throws(RPCError) -> Written {
        var done = Written()
        var accepted: [ImportedWorker] = []
        accepted.reserveCapacity(count)
        var neighbours = try ImportNeighbours(blocks, store)
        for block in blocks {
            done.present += block.present
            done.rejected += block.rejected
            done.rejects += block.rejects
            for worker in block.workers {
                switch try neighbours.standing(of: worker, store) {
                case .same: done.present += 1
                case .changed: done.reject(worker, .sourceChanged(worker))
                case .new:
                    if let reason = try neighbours.refusal(of: worker, store) {
                        done.reject(worker, reason)
                    } else {
                        neighbours.take(worker)
                        accepted.append(worker)
                    }
                }
            }
        }
        try Self.write(accepted, at: now, store)
        done.loaded = accepted.count
        done.spent = self
        return done
    }

    /// Numbers follow the file, not the СНИЛС by whose order the workers are written: of two people a register number
    /// must not tell whose СНИЛС is the greater.
    private static func write(
        _ workers: [ImportedWorker], at now: Instant, _ store: WriteSession
    ) throws(RPCError) {
        var numbers = try RegisterNumbers(store)
        var numbered: [RegisterNumber?] = Array(repeating: nil, count: workers.count)
        let inFile = workers.indices.sorted { workers[$0].line < workers[$1].line }
        for place in inFile { numbered[place] = numbers.next() }
        for (worker, number) in zip(workers, numbered) {
            if let number { try worker.card.write(at: now, as: number, store) }
        }
        for place in inFile {
            if let number = numbered[place] {
                _ = try numbers.announce(.cardPublished, of: number, at: now, store)
            }
        }
    }
}

extension ImportCommand.Written {
    fileprivate mutating func reject(_ worker: ImportedWorker, _ reject: ImportReject) {
        rejected += 1
        rejects.append(reject)
    }
}

extension ImportReject {
    /// Corrections of what is loaded go through the service, where they are judged and remembered.
    fileprivate static func sourceChanged(_ worker: ImportedWorker) -> ImportReject {
        ImportReject(
            line: worker.line, sourceID: worker.sourceID, field: "source_id", "SOURCE_CHANGED",
            "Строки с этим source_id уже загружены с другим содержанием.",
            "Rows with this source_id were loaded before with other contents.")
    }
}

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
