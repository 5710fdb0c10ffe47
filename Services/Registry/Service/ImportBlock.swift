internal import Identifiers
internal import Messages
internal import Storage

/// Some workers of the file on their way into the store.
struct ImportBlock: Sendable {
    /// Place of the block in the file.
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

    /// Takes in the block that follows in the file.
    mutating func append(_ next: ImportBlock) {
        workers += next.workers
        present += next.present
        rejected += next.rejected
        rejects += next.rejects
    }

    /// What became of the block, once it is durable.
    struct Written: Sendable {
        var loaded = 0
        var present: Int
        var rejected: Int
        /// In the order of the lines.
        var rejects: [ImportReject]
    }

    func write(at now: Instant, newID: () -> String, _ store: WriteSession) throws(RPCError) -> Written {
        var done = Written(present: present, rejected: rejected, rejects: rejects)
        var numbers = try RegisterNumbers(store)
        for worker in workers {
            switch try ImportSource(worker).standing(store) {
            case .same: done.present += 1
            case .changed: done.reject(worker, .sourceChanged(worker))
            case .new:
                if let reason = try worker.refusal(store) {
                    done.reject(worker, reason)
                } else {
                    _ = try worker.card.write(at: now, newID: newID, &numbers, store)
                    done.loaded += 1
                }
            }
        }
        done.rejects.sort { $0.line < $1.line }
        return done
    }
}

extension ImportBlock.Written {
    fileprivate mutating func reject(_ worker: ImportedWorker, _ reject: ImportReject) {
        rejected += 1
        rejects.append(reject)
    }
}

extension ImportSource {
    init(_ worker: ImportedWorker) {
        sourceID = worker.sourceID
        digest = worker.digest
    }

    enum Standing: Equatable {
        case new
        /// Loaded, from just these lines.
        case same
        /// Loaded, but the lines were other ones.
        case changed
    }

    func standing(_ store: ReadSession) throws(RPCError) -> Standing {
        let row = try store.first("SELECT source_digest FROM worker WHERE source_id = $1", SQLValue(sourceID))
        guard let row else { return .new }
        return row.blob(0) == digest ? .same : .changed
    }
}

extension ImportedWorker {
    /// Why the register cannot take the worker over; nil when it can.
    fileprivate func refusal(_ store: ReadSession) throws(RPCError) -> ImportReject? {
        let found = try store.first(
            """
            SELECT EXISTS (SELECT 1 FROM worker WHERE snils = $1),
                EXISTS (SELECT 1 FROM application WHERE snils = $1 AND status IN (1, 2, 3, 4))
            """, SQLValue(card.person.packed))
        if found?.bool(0) == true {
            return ImportReject(
                line: line, sourceID: sourceID, field: "snils", "ALREADY_REGISTERED",
                "Медработник с этим СНИЛС уже есть в регистре.", "A worker with this SNILS is in the register already.")
        }
        // Its publication would find the person registered and could never end.
        if found?.bool(1) == true {
            return ImportReject(
                line: line, sourceID: sourceID, field: "snils", "APPLICATION_OPEN",
                "На этого медработника открыта заявка: отзовите её или дождитесь публикации.",
                "An application for this worker is open: withdraw it or wait for its publication.")
        }
        return nil
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

/// Blocks that are parsed at once and leave in the order of the file.
struct BlocksInOrder {
    private var parsed: [Int: ImportBlock] = [:]
    private var begun = 0
    private var left = 0
    /// Whether the blocks that come may be loaded: so it is at the head of a file that an earlier run has read.
    private var mayBeKnown = true

    /// Begun and not yet handed over.
    var running: Int { begun - left }

    mutating func begin() -> (index: Int, mayBeKnown: Bool) {
        defer { begun += 1 }
        return (begun, mayBeKnown)
    }

    /// The next block of the file; nil when none is running.
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
