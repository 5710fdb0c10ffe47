internal import FRMRCalls

/// What may go wrong in a store, whatever its engine: an engine maps its own codes to these, and everything above it
/// knows no other.
enum StoreFault: String, Sendable {
    /// A unique key is taken.
    case conflict = "STORE_CONFLICT"
    /// Another invariant of the schema is broken.
    case constraint = "STORE_CONSTRAINT"
    /// Another process holds the lock that is needed.
    case locked = "STORE_BUSY"
    /// There is no room for what was to be written.
    case full = "STORE_FULL"
    /// The store itself is in doubt: after this in a write, it stops.
    case broken = "STORE_BROKEN"
    /// Anything else: a statement that is wrong, a row that is not what its reader expects.
    case failed = "STORE_FAILED"

    /// The fault that an error tells of; nil for an error of another kind.
    init?(_ error: RPCError) { self.init(rawValue: error.reason) }

    /// - Parameter cause: the engine's own words, for the log.
    func error(cause: String) -> RPCError {
        switch self {
        case .conflict:
            RPCError(
                .alreadyExists, rawValue, "Такая запись уже есть.", "Such a record exists already.", cause: cause)
        case .constraint, .failed:
            RPCError(.internalError, rawValue, "Внутренняя ошибка.", "Internal error.", cause: cause)
        case .locked:
            RPCError(
                .unavailable, rawValue, "Хранилище занято. Повторите запрос позже.",
                "The store is busy. Try again later.", cause: cause)
        case .full:
            RPCError(
                .unavailable, rawValue, "Хранилище переполнено. Повторите запрос позже.",
                "The store is full. Try again later.", cause: cause)
        case .broken:
            RPCError(
                .unavailable, rawValue, "Хранилище недоступно. Повторите запрос позже.",
                "The store is unavailable. Try again later.", cause: cause)
        }
    }
}
