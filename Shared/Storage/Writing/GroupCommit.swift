internal import FRMRCalls

/// One batch of commands in one transaction: a savepoint for each of several, one commit, one fsync.
///
/// Runs on the writer's thread. A value per batch; the outcome says what each command is answered.
struct GroupCommit {
    let connection: any EngineConnection
    /// Makes the session of a command from the scope of its call.
    let session: (CallScope?) -> WriteSession

    enum Outcome {
        /// Durable. Per command: nil, or the error that undid it alone.
        case committed([RPCError?], Set<Topic>)
        /// Nothing happened, for this reason.
        case rolledBack(RPCError)
        /// Known only when the store is opened again.
        case unknown(RPCError)
    }

    /// - Parameter willCommit: called before the commit of a batch that got that far.
    func run(_ batch: [Command], willCommit: () -> Void) -> Outcome {
        if batch.count == 1 { return run(batch[0], willCommit: willCommit) }
        var failures: [RPCError?] = []
        var topics: Set<Topic> = []
        do throws(RPCError) {
            try connection.perform(.beginWriting)
            for command in batch {
                let session = session(command.scope)
                let failure = try inSavepoint { () throws(RPCError) in
                    defer { session.end() }
                    try command.run(session)
                }
                failures.append(failure)
                if failure == nil { topics.formUnion(session.topics) }
            }
        } catch {
            return abandon(error)
        }
        willCommit()
        return commit() ?? .committed(failures, topics)
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
            guard connection.isInsideTransaction, !error.isStoreBroken else { return abandon(error) }
            if case .unknown(let broken) = abandon(error) { return .unknown(broken) }
            return .committed([error], [])
        }
        guard connection.isInsideTransaction else { return abandon(.transactionEnded) }
        willCommit()
        return commit() ?? .committed([nil], session.topics)
    }

    /// Commits what was done; the outcome when that failed.
    private func commit() -> Outcome? {
        do throws(RPCError) {
            try connection.perform(.commit)
            return nil
        } catch {
            // Broken deferred references are the one thing a commit refuses with the transaction intact.
            return error.reason == "STORE_CONSTRAINT" ? abandon(error) : .unknown(error)
        }
    }

    /// The error of `body`, whose effects are then undone. Throws when the whole transaction is gone.
    private func inSavepoint(_ body: () throws(RPCError) -> Void) throws(RPCError) -> RPCError? {
        try connection.perform(.savepoint)
        var failure: RPCError?
        do throws(RPCError) {
            try body()
        } catch {
            if error.isStoreBroken { throw error }
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

    private func abandon(_ error: RPCError) -> Outcome {
        if error.isStoreBroken { return .unknown(error) }
        guard connection.isInsideTransaction else { return .rolledBack(error) }
        do throws(RPCError) {
            try connection.perform(.rollback)
            return .rolledBack(error)
        } catch {
            return .unknown(error)
        }
    }
}

extension RPCError {
    fileprivate static var transactionEnded: RPCError {
        RPCError(
            .internalError, "STORE_FAILED", "Внутренняя ошибка.", "Internal error.",
            cause: "a command ended the transaction of its batch")
    }
}
