internal import FRMRCalls

/// What organisations' clients are told.
extension RPCError {
    static var clientRefused: RPCError {
        RPCError(
            .unauthenticated, "CLIENT_REFUSED", "Неверный идентификатор или секрет клиента.",
            "The client's id or secret is wrong.")
    }
}
