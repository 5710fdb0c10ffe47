internal import FRMRCalls
internal import GRDB
internal import GRDBSQLite

extension RPCError {
    /// The error of one statement, from SQLite's extended result code.
    static func sqlite(_ code: Int32, _ cause: String) -> RPCError {
        let cause = "sqlite \(code): \(cause)"
        if code == ResultCode.SQLITE_CONSTRAINT_UNIQUE.rawValue
            || code == ResultCode.SQLITE_CONSTRAINT_PRIMARYKEY.rawValue
        {
            return RPCError(
                .alreadyExists, "STORE_CONFLICT", "Такая запись уже есть.", "Such a record exists already.",
                cause: cause)
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT:
            return RPCError(
                .internalError, "STORE_CONSTRAINT", "Внутренняя ошибка.", "Internal error.", cause: cause)
        case SQLITE_BUSY, SQLITE_LOCKED:
            return RPCError(
                .unavailable, "STORE_BUSY", "Хранилище занято. Повторите запрос позже.",
                "The store is busy. Try again later.", cause: cause)
        case SQLITE_FULL:
            return RPCError(
                .unavailable, "STORE_FULL", "Хранилище переполнено. Повторите запрос позже.",
                "The store is full. Try again later.", cause: cause)
        case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB:
            return RPCError(
                .unavailable, brokenReason, "Хранилище недоступно. Повторите запрос позже.",
                "The store is unavailable. Try again later.", cause: cause)
        default:
            return RPCError(.internalError, "STORE_FAILED", "Внутренняя ошибка.", "Internal error.", cause: cause)
        }
    }
}
