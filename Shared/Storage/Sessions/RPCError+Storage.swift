package import FRMRCalls

/// What callers are told when the store cannot serve them. Causes stay private.
extension RPCError {
    static let sessionEnded = RPCError(
        .internalError, "STORE_SESSION_ENDED", "Внутренняя ошибка.", "Internal error.",
        cause: "a session was used after the closure it was handed to")

    /// Not executed: the store is closing or has stopped.
    static let storeStopped = RPCError(
        .unavailable, "STORE_STOPPED", "Хранилище остановлено. Повторите запрос позже.",
        "The store has stopped. Try again later.")

    /// Not executed: the queue is full.
    static func queueFull(retryAfter: Duration) -> RPCError {
        RPCError(
            .resourceExhausted, "STORE_QUEUE_FULL", "Сервис перегружен. Повторите запрос позже.",
            "The service is overloaded. Try again later.", retryAfter: retryAfter)
    }

    /// Not executed: the writer cannot keep up, and this command waited longest.
    static func storeOverloaded(retryAfter: Duration) -> RPCError {
        RPCError(
            .resourceExhausted, "STORE_OVERLOADED", "Сервис перегружен. Повторите запрос позже.",
            "The service is overloaded. Try again later.", retryAfter: retryAfter)
    }

    /// Not executed: its caller has stopped waiting.
    static let expiredInQueue = RPCError(
        .deadlineExceeded, "EXPIRED_IN_QUEUE", "Время, отведённое на запрос, истекло; запрос не выполнялся.",
        "The call's deadline passed while it waited; it was not executed.")

    /// Executed, and durable or not: unknown until the store is opened again. The idempotency key settles it.
    static func commitOutcomeUnknown(_ cause: String) -> RPCError {
        RPCError(
            .unknown, StorageError.Reason.commitOutcomeUnknown.rawValue,
            "Неизвестно, сохранён ли результат. Повторите запрос с тем же ключом идемпотентности.",
            "It is unknown whether the result was saved. Repeat the call with the same idempotency key.",
            cause: cause)
    }

    static let idempotencyKeyReused = RPCError(
        .failedPrecondition, "IDEMPOTENCY_KEY_REUSED",
        "Этот ключ идемпотентности уже использован с другим запросом.",
        "This idempotency key was already used with another request.")

    static func idempotencyKeyInProgress(retryAfter: Duration) -> RPCError {
        RPCError(
            .aborted, "IDEMPOTENCY_KEY_IN_PROGRESS", "Запрос с этим ключом идемпотентности ещё выполняется.",
            "The call with this idempotency key is still running.", retryAfter: retryAfter)
    }

    /// Not executed: the disk is full, and until there is room the store serves reads alone.
    static func storeReadOnly(retryAfter: Duration) -> RPCError {
        RPCError(
            .unavailable, "STORE_READ_ONLY",
            "На диске нет места: принимаются только запросы на чтение. Повторите запрос позже.",
            "The disk is full: only reads are served. Try again later.", retryAfter: retryAfter)
    }

    /// A row is not what its reader expects.
    package static func unexpectedColumn(_ cause: String) -> RPCError { StoreFault.failed.error(cause: cause) }

    /// A row that its reader cannot make sense of, named for the log. The caller is told INTERNAL.
    ///
    /// - Parameters:
    ///   - key: of the row; no personal data.
    ///   - detail: what is wrong with it.
    package static func damagedRow(_ table: StaticString, key: String, _ detail: String) -> RPCError {
        RPCError(
            .internalError, damagedRowReason, "Внутренняя ошибка.", "Internal error.",
            cause: "row \(key) of \(table): \(detail)")
    }

    /// Whether it tells of such a row: a job goes on with its next item.
    package var isDamagedRow: Bool { reason == Self.damagedRowReason }

    private static let damagedRowReason = "STORE_ROW_DAMAGED"
}
