internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
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
        /// Rows of the register that could not be read, for the log.
        var damaged: [RPCError] = []
        /// What was written. Who holds it longest frees its many parts, and the writer has better things to do.
        var spent = ImportCommand()
    }

    func write(_ store: WriteSession) throws(RPCError) -> Written {
        var done = Written()
        var accepted: [ImportedWorker] = []
        accepted.reserveCapacity(count)
        var neighbours = try ImportNeighbours(blocks, store)
        for block in blocks {
            done.present += block.present
            done.rejected += block.rejected
            done.rejects += block.rejects
            for worker in block.workers {
                switch try neighbours.judge(worker, store) {
                case .loaded: done.present += 1
                case .rejected(let reject): done.reject(reject)
                case .damaged(let reject, let error):
                    done.reject(reject)
                    done.damaged.append(error)
                case .new:
                    neighbours.take(worker)
                    accepted.append(worker)
                }
            }
        }
        try Self.write(accepted, store)
        done.loaded = accepted.count
        done.spent = self
        return done
    }

    /// Numbers follow the file, not the СНИЛС by whose order the workers are written: of two people a register number
    /// must not tell whose СНИЛС is the greater.
    private static func write(_ workers: [ImportedWorker], _ store: WriteSession) throws(RPCError) {
        var numbers = try RegisterNumbers(store)
        var numbered: [RegisterNumber?] = Array(repeating: nil, count: workers.count)
        let inFile = workers.indices.sorted { workers[$0].line < workers[$1].line }
        for place in inFile { numbered[place] = numbers.next() }
        for (worker, number) in zip(workers, numbered) {
            if let number { try worker.card.write(as: number, in: store) }
        }
        var feed = try ChangeFeedWriter(store)
        for place in inFile {
            if let number = numbered[place] { try feed.announce(.published, of: number, in: store) }
        }
    }
}

extension ImportCommand.Written {
    fileprivate mutating func reject(_ reject: ImportReject) {
        rejected += 1
        rejects.append(reject)
    }
}
