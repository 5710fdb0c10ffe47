internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// Some workers of the file that are parsed in one go.
struct ImportBlock: Sendable {
    /// Place of the block in the load.
    let index: Int
    /// Where its last worker stands in the load.
    let end: ImportEnd
    var workers: [ImportedWorker] = []
    /// Workers that were found loaded.
    var present = 0
    /// Workers that were rejected; each has one reject or more.
    var rejected = 0
    var rejects: [ImportReject] = []

    init(index: Int, end: ImportEnd) {
        self.index = index
        self.end = end
    }

    /// Workers of the file that it stands for.
    var count: Int { workers.count + present + rejected }
}

/// A place in the load: up to here everybody's fate is settled once the block is written.
struct ImportEnd: Sendable, Hashable {
    let window: Int
    let turn: ImportTurn
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
        /// What was written. Handed on so that its many parts are freed by the thread that drops it last, and not by
        /// the writer's.
        var spent = ImportCommand()
    }

    /// - Parameter randomBytes: for the key of the register numbers, where these are the first.
    func write(randomBytes: (Int) -> [UInt8], _ store: WriteSession) throws(RPCError) -> Written {
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
        try Self.write(accepted, randomBytes: randomBytes, store)
        done.loaded = accepted.count
        try settle(done, store)
        done.spent = self
        return done
    }

    /// A broken import goes on behind these workers, and tells their rejects nevertheless.
    private func settle(_ done: Written, _ store: WriteSession) throws(RPCError) {
        guard let end = blocks.last?.end, var load = try ImportStateTable.state(in: store)?.load else { return }
        for reject in done.rejects {
            load.rejects += 1
            try ImportRejectTable.insert(reject, load.rejects, in: store)
        }
        (load.window, load.turn) = (end.window, end.turn)
        load.present += done.loaded + done.present
        load.rejected += done.rejected
        try ImportStateTable.set(load, in: store)
    }

    /// Ordinals and the feed follow the file within a commit, not the СНИЛС by whose order the workers are written.
    private static func write(
        _ workers: [ImportedWorker], randomBytes: (Int) -> [UInt8], _ store: WriteSession
    ) throws(RPCError) {
        if workers.isEmpty { return }
        var numbers = try RegisterNumbers(store, randomBytes: randomBytes)
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
