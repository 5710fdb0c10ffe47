package import FRMRCalls
package import FRMRWire

/// What the transport itself answers. Reasons are listed in PROTOCOL.md §7.
extension RPCError {
    package init(_ fault: ProtocolFault) {
        switch fault {
        case .draining:
            self = RPCError(
                .unavailable, fault.reason, "Сервер завершает работу; запрос не выполнялся.",
                "The server is shutting down; the call was not executed.")
        case .tooManyStreams:
            self = RPCError(
                .resourceExhausted, fault.reason, "Слишком много одновременных запросов в соединении.",
                "Too many calls at once on this connection.", retryAfter: .milliseconds(100))
        case .tooManyBytes:
            self = RPCError(
                .resourceExhausted, fault.reason, "Слишком много данных ждут обработки; запрос не выполнялся.",
                "Too much data waits to be processed; the call was not executed.", retryAfter: .milliseconds(500))
        case .tooManyConnections:
            self = RPCError(
                .resourceExhausted, fault.reason, "Слишком много соединений; запрос не выполнялся.",
                "Too many connections; the call was not executed.", retryAfter: .seconds(1))
        case .frameTooLarge:
            self = RPCError(
                .resourceExhausted, fault.reason, "Сообщение больше 4 МиБ.", "The message is larger than 4 MiB.")
        case .tooManyFaults:
            self = RPCError(
                .resourceExhausted, fault.reason, "Слишком много ошибок протокола в соединении.",
                "Too many protocol errors on this connection.")
        case .unknownFrameType:
            self = RPCError(
                .unimplemented, fault.reason, "Неизвестный тип кадра.", "The frame's type is unknown.")
        case .evenStreamID, .streamIDNotIncreasing, .streamNeverOpened, .dataOnUnaryStream, .dataAfterClose,
            .dataInCloseFrame, .conflictingFlags, .unknownFlags, .responseFromClient, .requestFromServer:
            self = RPCError(
                .invalidArgument, fault.reason, "Нарушение протокола обмена.", "The frame is against the protocol.")
        }
    }

    /// The server has all the calls it may have. Not executed.
    static let tooManyCalls = RPCError(
        .resourceExhausted, "TOO_MANY_CALLS", "Сервер перегружен; запрос не выполнялся.",
        "The server is overloaded; the call was not executed.", retryAfter: .milliseconds(200))
    /// The caller has all the calls that one party may have. Not executed.
    package static let tooManyCallsOfCaller = RPCError(
        .resourceExhausted, "TOO_MANY_CALLS_OF_CALLER",
        "Слишком много ваших запросов выполняются одновременно; этот не выполнялся.",
        "Too many calls of yours are under way; this one was not executed.", retryAfter: .milliseconds(200))
    /// The server stops; whether the call ran is unknown.
    static let serverStopped = RPCError(
        .unknown, "SERVER_STOPPED", "Сервер остановлен; запрос мог быть выполнен.",
        "The server has stopped; the call may have been executed.")
    /// A stream whose messages were to come and did not.
    static let streamSilent = RPCError(
        .deadlineExceeded, "STREAM_SILENT", "Сообщения потока не приходят слишком долго; поток завершён.",
        "No message of the stream has come for too long; it was ended.")
    /// The event loop is behind: what waited longest is refused. Not executed.
    static let overloaded = RPCError(
        .resourceExhausted, "SERVER_OVERLOADED", "Сервер перегружен; запрос не выполнялся.",
        "The server is overloaded; the call was not executed.", retryAfter: .milliseconds(200))
    /// Refused while it waited for its turn.
    static let expiredInQueue = RPCError(
        .deadlineExceeded, "EXPIRED_IN_QUEUE", "Время, отведённое на запрос, истекло; запрос не выполнялся.",
        "The call's deadline passed while it waited; it was not executed.")

    static let unknownService = RPCError(
        .unimplemented, "UNKNOWN_SERVICE", "Такой службы здесь нет.", "There is no such service here.")
    static let unknownMethod = RPCError(
        .unimplemented, "UNKNOWN_METHOD", "У службы нет такого метода.", "The service has no such method.")
    static let streamKindMismatch = RPCError(
        .invalidArgument, "STREAM_KIND_MISMATCH", "Вид потока не подходит методу.",
        "The request's flags do not fit the method.")
    static let deadlineExceeded = RPCError(
        .deadlineExceeded, "DEADLINE_EXCEEDED", "Время, отведённое на запрос, истекло.",
        "The call's deadline has passed.")
    static let responseTooLarge = RPCError(
        .resourceExhausted, "RESPONSE_TOO_LARGE", "Ответ больше 4 МиБ.", "The response is larger than 4 MiB.")
    static let noAnswer = RPCError(
        .internalError, "NO_ANSWER", "Внутренняя ошибка.", "Internal error.", cause: "the handler gave no answer")
}
