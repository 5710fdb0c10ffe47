package import FRMRCalls
internal import FRMRLocks

extension Store {
    /// Runs a command at most once per idempotency key.
    ///
    /// A repeat gets the first answer, byte for byte, without the effect. Another method or request under the same key
    /// is refused with FAILED_PRECONDITION `IDEMPOTENCY_KEY_REUSED`; a repeat while the first still runs, with ABORTED
    /// `IDEMPOTENCY_KEY_IN_PROGRESS`. A command that failed had no effect, so its key is free again.
    package func submit(
        idempotent key: IdempotencyKey, timing: CallTiming? = nil, scope: CallScope? = CallScope.current,
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> [UInt8],
        completion: @escaping @Sendable (Result<[UInt8], RPCError>) -> Void
    ) {
        guard claim(key) else {
            return completion(.failure(.idempotencyKeyInProgress(retryAfter: configuration.retryAfterWhenFull)))
        }
        submit(timing: timing, scope: scope) { session throws(RPCError) in
            if let response = try session.response(to: key) { return response }
            let response = try body(session)
            try session.remember(key, response: response)
            return response
        } completion: { [self] result in
            release(key)
            completion(result)
        }
    }

    /// The same for a task, which runs several commands and reads.
    ///
    /// The answer is kept by a last commit of its own unless the task's final command has called
    /// `WriteSession.remember`. A crash between its commits runs the task again, so each of them must be repeatable.
    package func perform(
        idempotent key: IdempotencyKey, _ task: @Sendable () async throws(RPCError) -> [UInt8]
    ) async throws(RPCError) -> [UInt8] {
        guard claim(key) else { throw .idempotencyKeyInProgress(retryAfter: configuration.retryAfterWhenFull) }
        defer { release(key) }
        if let response = try await read({ session throws(RPCError) in try session.response(to: key) }) {
            return response
        }
        let response = try await task()
        return try await write { session throws(RPCError) in
            if let remembered = try session.response(to: key) { return remembered }
            try session.remember(key, response: response)
            return response
        }
    }

    /// Runs a command once per message of another service; a message that comes again gets the first answer.
    package func submit(
        inbox message: InboxMessage, timing: CallTiming? = nil, scope: CallScope? = CallScope.current,
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> [UInt8],
        completion: @escaping @Sendable (Result<[UInt8], RPCError>) -> Void
    ) {
        submit(
            timing: timing, scope: scope,
            { session throws(RPCError) in
                if let response = try InboxTable.response(to: message, in: session) {
                    return response
                }
                let response = try body(session)
                try InboxTable.insert(message, response: response, received: session.recorded, in: session)
                return response
            }, completion: completion)
    }

    private func claim(_ key: IdempotencyKey) -> Bool { claims.withLock { $0.insert(key.claim).inserted } }

    private func release(_ key: IdempotencyKey) { claims.withLock { _ = $0.remove(key.claim) } }
}
