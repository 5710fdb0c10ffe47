import FRMRCalls
import FRMRWire

/// The errors that the client itself makes: the call never reached the service, or no answer came back that can be
/// understood.
extension RPCError {
    /// The call never left this process.
    static func notSent(cause: String) -> RPCError {
        RPCError(
            .unavailable, "NOT_SENT", "Сервер недоступен; запрос не отправлялся.",
            "The server is unreachable; the call was not sent.", cause: cause
        ).from(.notSent)
    }

    /// The endpoint failed too often lately; the call was not sent.
    static func circuitOpen(retryAfter: Duration) -> RPCError {
        RPCError(
            .unavailable, "CIRCUIT_OPEN", "Сервер временно не отвечает; запрос не отправлялся.",
            "The server fails too often at the moment; the call was not sent.", retryAfter: retryAfter
        ).from(.notSent)
    }

    static let queueFull = RPCError(
        .resourceExhausted, "CLIENT_QUEUE_FULL", "Слишком много запросов ждут соединения.",
        "Too many calls wait for a connection.", retryAfter: .milliseconds(100)
    ).from(.notSent)

    /// The call has left when this is about a message of its stream.
    static func requestTooLarge(_ origin: Origin) -> RPCError {
        RPCError(
            .resourceExhausted, "REQUEST_TOO_LARGE", "Запрос больше 4 МиБ.", "The request is larger than 4 MiB."
        ).from(origin)
    }

    static let streamEnded = RPCError(
        .cancelled, "STREAM_ENDED", "Поток уже завершён.", "The stream has ended."
    ).from(.unanswered)

    static let callCancelled = RPCError(
        .cancelled, "CANCELLED", "Запрос отменён.", "The call was cancelled."
    ).from(.unanswered)

    static let malformedResponse = RPCError(
        .internalError, "MALFORMED_RESPONSE", "Ответ сервера не удалось разобрать.",
        "The server's response cannot be decoded."
    ).from(.unanswered)

    /// The server's answer cannot be understood; whether the call ran is unknown.
    static func brokenByServer(_ fault: ProtocolFault) -> RPCError {
        RPCError(
            .internalError, "PROTOCOL_ERROR", "Сервер нарушил протокол обмена.", "The server broke the protocol.",
            cause: fault.reason
        ).from(.unanswered)
    }

    static let connectionLost = RPCError(
        .unknown, "CONNECTION_LOST", "Соединение прервано; запрос мог быть выполнен.",
        "The connection was lost; the call may have been executed."
    ).from(.unanswered)

    /// - Parameter cause: why the connection was lost, where that is known.
    static func connectionLost(cause: String?) -> RPCError {
        var error = connectionLost
        error.cause = cause
        return error
    }

    /// An attempt may have run, and the attempts after it learnt nothing about it.
    ///
    /// - Parameter last: how the last of them failed; its code and reason stand in `metadata`.
    static func connectionLost(last: RPCError) -> RPCError {
        var error = connectionLost(cause: last.cause)
        error.retryAfter = last.retryAfter
        error.metadata = ["last_code": last.code.name, "last_reason": last.reason, "last_message": last.english]
        return error
    }
}
