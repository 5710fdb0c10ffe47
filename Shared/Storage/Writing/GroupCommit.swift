internal import FRMRCalls
internal import FRMRIdentifiers

/// One batch of commands in one transaction: a savepoint for each of several, one commit, one fsync.
///
/// Runs on the writer's thread. A value per batch; the outcome says what each command is answered.
struct GroupCommit {
    let connection: any EngineConnection
    /// Makes the session of a command from the scope of its call, with the moment at which it is recorded.
    let session: (CallScope?) -> WriteSession

    enum Outcome {
        /// Durable. Per command: nil, or the error that undid it alone. When it was recorded; nil: it changed nothing.
        case committed([RPCError?], Set<Topic>, recorded: Instant?)
        /// Nothing happened, for this reason.
        case rolledBack(RPCError)
        /// Nothing happened: another process holds the lock of the store.
        case locked(RPCError)
        /// Nothing happened: there is no room.
        case full(RPCError)
        /// Known only when the store is opened again.
        case unknown(RPCError)

        /// Of what is durable.
        var recorded: Instant? {
            switch self {
            case .committed(_, _, let recorded): recorded
            case .rolledBack, .locked, .full, .unknown: nil
            }
        }
    }

    /// - Parameter willCommit: called before the commit of a batch that got that far.
    func run(_ batch: [Command], willCommit: () -> Void) -> Outcome {
        if batch.count == 1 { return run(batch[0], willCommit: willCommit) }
        var failures: [RPCError?] = []
        var topics: Set<Topic> = []
        var hasWritten = false
        let recorded: Instant?
        do throws(RPCError) {
            try connection.perform(.beginWriting)
            for command in batch {
                let session = session(command.scope)
                let failure = try inSavepoint { () throws(RPCError) in
                    defer { session.end() }
                    try command.run(session)
                }
                failures.append(failure)
                guard failure == nil else { continue }
                topics.formUnion(session.topics)
                if session.hasWritten { hasWritten = true }
            }
            recorded = try hasWritten ? seal() : nil
        } catch {
            return abandon(error)
        }
        willCommit()
        return commit() ?? .committed(failures, topics, recorded: recorded)
    }

    /// A command alone is undone with its transaction. A savepoint would keep a copy of every page that the command
    /// touches first, and a bulk load touches most of the file's.
    private func run(_ command: Command, willCommit: () -> Void) -> Outcome {
        let session = session(command.scope)
        do throws(RPCError) {
            try connection.perform(.beginWriting)
            defer { session.end() }
            try command.run(session)
        } catch {
            guard connection.isInsideTransaction, !error.concernsBatch else { return abandon(error) }
            if case .unknown(let broken) = abandon(error) { return .unknown(broken) }
            return .committed([error], [], recorded: nil)
        }
        guard connection.isInsideTransaction else { return abandon(.transactionEnded) }
        let recorded: Instant?
        do throws(RPCError) {
            recorded = try session.hasWritten ? seal() : nil
        } catch {
            return abandon(error)
        }
        willCommit()
        return commit() ?? .committed([nil], session.topics, recorded: recorded)
    }

    /// Counts the commit in the store's own row: it is recorded after all its commands.
    private func seal() throws(RPCError) -> Instant {
        let session = session(nil)
        defer { session.end() }
        try StoreStateTable.count(recorded: session.recorded, in: session)
        return session.recorded
    }

    /// Commits what was done; the outcome when that failed.
    private func commit() -> Outcome? {
        switch connection.commit() {
        case .committed: nil
        // Broken deferred references, for one, which only the commit looks for.
        case .notCommitted(let error): abandon(error)
        case .unknown(let error): .unknown(error)
        }
    }

    /// The error of `body`, whose effects are then undone. Throws when the whole transaction is gone.
    private func inSavepoint(_ body: () throws(RPCError) -> Void) throws(RPCError) -> RPCError? {
        try connection.perform(.savepoint)
        var failure: RPCError?
        do throws(RPCError) {
            try body()
        } catch {
            if error.concernsBatch { throw error }
            // An engine ends the transaction by itself when the disk is full or memory short.
            guard connection.isInsideTransaction else { throw error }
            failure = error
            try connection.perform(.rollbackToSavepoint)
        }
        guard connection.isInsideTransaction else {
            throw .transactionEnded
        }
        try connection.perform(.releaseSavepoint)
        return failure
    }

    /// Undoes what the batch has done so far.
    private func abandon(_ error: RPCError) -> Outcome {
        if StoreFault(error) == .broken { return .unknown(error) }
        if connection.isInsideTransaction {
            do throws(RPCError) {
                try connection.perform(.rollback)
            } catch {
                return .unknown(error)
            }
        }
        return switch StoreFault(error) {
        case .locked: .locked(error)
        case .full: .full(error)
        case .conflict, .constraint, .broken, .failed, nil: .rolledBack(error)
        }
    }
}

extension RPCError {
    /// Whether it is the store's and not the command's, so that the others of the batch would meet it too.
    fileprivate var concernsBatch: Bool {
        switch StoreFault(self) {
        case .locked, .full, .broken: true
        case .conflict, .constraint, .failed, nil: false
        }
    }

    fileprivate static var transactionEnded: RPCError {
        StoreFault.failed.error(cause: "a command ended the transaction of its batch")
    }
}
