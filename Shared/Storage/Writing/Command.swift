internal import FRMRCalls
internal import FRMRLocks

/// A write on its way through the group commit.
struct Command: Sendable {
    /// Its effect, inside the transaction; may be run more than once.
    let run: @Sendable (WriteSession) throws(RPCError) -> Void
    /// Its answer, after the commit: nil or why it had no effect (or may have none). Called once; must not block.
    let complete: @Sendable (RPCError?) -> Void
    /// Of the call that waits for it; nil for work of the service itself.
    var timing: CallTiming?
    /// The call that the command is part of; nil for work of the service itself.
    let scope: CallScope?

    /// A command whose result is a value.
    static func returning<Value: Sendable>(
        timing: CallTiming? = nil, scope: CallScope?,
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> Value,
        _ completion: @escaping @Sendable (Result<Value, RPCError>) -> Void
    ) -> Command {
        let result = ResultSlot<Value>()
        return Command(
            run: { session throws(RPCError) in result.set(try body(session)) },
            complete: { failure in
                if let failure { return completion(.failure(failure)) }
                completion(result.take().map(Result.success) ?? .failure(.storeStopped))
            }, timing: timing, scope: scope)
    }
}

/// Where a command's value waits for the commit.
private final class ResultSlot<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func set(_ new: Value) { value.withLock { $0 = new } }

    func take() -> Value? {
        value.withLock { value in
            defer { value = nil }
            return value
        }
    }
}
