import Crypto
import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import NIOCore
import Storage

extension Call {
    init(
        _ method: MethodDescriptor, _ incoming: some IncomingCall, _ caller: CallerIdentity, _ now: Instant,
        remaining: TimeAmount
    ) {
        self.init(
            method: method, caller: caller, now: now, remaining: .nanoseconds(remaining.nanoseconds),
            idempotencyKey: incoming.metadata(MetadataKey.idempotencyKey),
            language: incoming.metadata(MetadataKey.acceptLanguage).map(Language.init(accepting:)) ?? .russian,
            remoteAddress: incoming.connection.remoteAddress)
    }
}

extension Call.Language {
    /// The first known language of an `accept-language` value; Russian when there is none.
    init(accepting header: String) {
        self = header.lowercased().hasPrefix("en") ? .english : .russian
    }
}

/// What makes a mutating call repeatable without doubling its effect: the caller's own key, or the id of the
/// outbox message that a service delivers.
enum CommandKey: Sendable {
    case idempotency(IdempotencyKey)
    case inbox(InboxMessage)

    /// - Returns: nil where the method needs no key and none is given.
    /// - Throws: INVALID_ARGUMENT `IDEMPOTENCY_KEY_REQUIRED`, `IDEMPOTENCY_KEY_LENGTH` or, where a message comes without
    ///   that of its store, `INCARNATION_LENGTH`.
    init?(_ incoming: UnaryCall, _ call: Call) throws(RPCError) {
        let caller = call.caller
        if caller.roles.contains(.service), let id = incoming.metadata(MetadataKey.messageID) {
            try Self.hold(id, field: "metadata." + MetadataKey.messageID)
            let incarnation = incoming.metadata(MetadataKey.incarnation) ?? ""
            guard (1...RuntimeLimits.incarnationBytesMax).contains(incarnation.utf8.count) else {
                throw .invalid([
                    FieldViolation(
                        field: "metadata." + MetadataKey.incarnation, reason: "INCARNATION_LENGTH",
                        message:
                            "Обозначение хранилища отправителя — от 1 до \(RuntimeLimits.incarnationBytesMax) байт.",
                        english: "The incarnation of a store has 1 to \(RuntimeLimits.incarnationBytesMax) bytes.")
                ])
            }
            self = .inbox(InboxMessage(sender: caller.subject, incarnation: incarnation, messageID: id))
            return
        }
        guard let key = call.idempotencyKey else {
            if !call.method.needsIdempotencyKey { return nil }
            throw .invalid([
                FieldViolation(
                    field: "metadata." + MetadataKey.idempotencyKey, reason: "IDEMPOTENCY_KEY_REQUIRED",
                    message: "Укажите ключ идемпотентности.", english: "An idempotency key is required.")
            ])
        }
        try Self.hold(key, field: "metadata." + MetadataKey.idempotencyKey)
        self = .idempotency(
            IdempotencyKey(
                scope: caller.subject.isEmpty ? "anonymous" : caller.subject, key: key, method: call.method.path,
                requestHash: Array(incoming.payload.withUnsafeReadableBytes { SHA256.hash(data: $0) })))
    }

    private static func hold(_ key: String, field: String) throws(RPCError) {
        let most = RuntimeLimits.idempotencyKeyBytesMax
        guard !(1...most).contains(key.utf8.count) else { return }
        throw .invalid([
            FieldViolation(
                field: field, reason: "IDEMPOTENCY_KEY_LENGTH",
                message: "Длина ключа идемпотентности — от 1 до \(most) байт.",
                english: "An idempotency key has 1 to \(most) bytes.")
        ])
    }
}
