internal import Crypto
internal import FRMRCalls
internal import Storage

/// Makes a task with an idempotency key happen once.
///
/// Requests of tasks carry passwords and secrets, so their hash is keyed: a plain one in the store could be searched
/// through as fast as SHA-256 goes, past all that argon2 is for.
struct TaskIdempotency: Sendable {
    let key: SymmetricKey

    /// Runs `task`, whose last command is `session.remember(_:response:)` under the key it is handed.
    func once<Request: Message, Reply: Message>(
        _ request: Request, _ call: Call, _ store: Store,
        _ task: @Sendable (IdempotencyKey?) async throws(RPCError) -> Reply
    ) async throws(RPCError) -> Reply {
        guard let text = call.idempotencyKey else { return try await task(nil) }
        let hash = Array(
            HMAC<SHA256>.authenticationCode(for: Array("request".utf8) + [0] + request.encoded(), using: key))
        let key = IdempotencyKey(
            scope: "task:" + call.caller.subject, key: text, method: call.method.path, requestHash: hash)
        let bytes = try await store.perform(idempotent: key) { () throws(RPCError) in
            try await task(key).encoded()
        }
        do throws(MessageDecodingError) {
            return try Reply(decoding: bytes)
        } catch {
            throw RPCError(
                .dataLoss, "STORED_RESPONSE", "Сохранённый ответ не разобран.", "The stored response cannot be read.",
                cause: error.description)
        }
    }
}

extension WriteSession {
    /// Keeps the reply of a task with its last effect, in one commit.
    func remember(_ key: IdempotencyKey?, _ reply: some Message) throws(RPCError) {
        if let key { try remember(key, response: reply.encoded()) }
    }
}
