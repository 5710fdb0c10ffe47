import Crypto
import Identifiers
import Messages
import NIOCore
import Storage
import Transport

extension Call {
    init(_ method: MethodDescriptor, _ incoming: UnaryCall, _ caller: CallerIdentity, _ now: Instant) {
        self.init(
            method: method, caller: caller, now: now,
            remaining: incoming.deadline.map { .nanoseconds(($0 - .now()).nanoseconds) },
            idempotencyKey: incoming.metadata("idempotency-key"),
            language: incoming.metadata("accept-language").map(Language.init(accepting:)) ?? .russian,
            requestID: incoming.metadata("traceparent") ?? "", remoteAddress: incoming.connection.remoteAddress)
    }

    init(_ method: MethodDescriptor, _ stream: StreamingCall, _ caller: CallerIdentity, _ now: Instant) {
        self.init(
            method: method, caller: caller, now: now,
            remaining: stream.deadline.map { .nanoseconds(($0 - .now()).nanoseconds) },
            idempotencyKey: stream.metadata("idempotency-key"),
            language: stream.metadata("accept-language").map(Language.init(accepting:)) ?? .russian,
            requestID: stream.metadata("traceparent") ?? "", remoteAddress: stream.connection.remoteAddress)
    }
}

extension Call.Language {
    /// The first known language of an `accept-language` value; Russian when there is none.
    init(accepting header: String) {
        self = header.lowercased().hasPrefix("en") ? .english : .russian
    }
}

extension AccessControl {
    /// Tells the caller of a stream, checking his token's signature where it is new.
    func caller(of stream: StreamingCall, now: Instant) async throws(RPCError) -> CallerIdentity {
        switch identify(stream.metadata("authorization"), peer: stream.connection.peer) {
        case .known(let caller): caller
        case .refused(let error): throw error
        case .unverified(let authorization): try await verified(authorization, on: stream.connection, now: now)
        }
    }
}

/// What makes a mutating call repeatable without doubling its effect: the caller's own key, or the id of the
/// outbox message that a service delivers.
enum CommandKey: Sendable {
    case idempotency(IdempotencyKey)
    case inbox(InboxMessage)

    /// 1…128 bytes.
    static let bytesMax = 128

    /// - Returns: nil where the method needs no key and none is given.
    /// - Throws: INVALID_ARGUMENT `IDEMPOTENCY_KEY_REQUIRED` or `IDEMPOTENCY_KEY_LENGTH`.
    init?(_ incoming: UnaryCall, _ call: Call) throws(RPCError) {
        let caller = call.caller
        if caller.roles.contains(.service), let id = incoming.metadata("frmr-message-id") {
            try Self.hold(id, field: "metadata.frmr-message-id")
            self = .inbox(InboxMessage(sender: caller.subject, messageID: id))
            return
        }
        guard let key = call.idempotencyKey else {
            if !call.method.needsIdempotencyKey { return nil }
            throw .invalid([
                FieldViolation(
                    field: "metadata.idempotency-key", reason: "IDEMPOTENCY_KEY_REQUIRED",
                    message: "Укажите ключ идемпотентности.", english: "An idempotency key is required.")
            ])
        }
        try Self.hold(key, field: "metadata.idempotency-key")
        self = .idempotency(
            IdempotencyKey(
                scope: caller.subject.isEmpty ? "anonymous" : caller.subject, key: key, method: call.method.path,
                requestHash: Array(incoming.payload.withUnsafeReadableBytes { SHA256.hash(data: $0) })))
    }

    private static func hold(_ key: String, field: String) throws(RPCError) {
        guard !(1...bytesMax).contains(key.utf8.count) else { return }
        throw .invalid([
            FieldViolation(
                field: field, reason: "IDEMPOTENCY_KEY_LENGTH",
                message: "Длина ключа идемпотентности — от 1 до 128 байт.",
                english: "An idempotency key has 1 to 128 bytes.")
        ])
    }
}
