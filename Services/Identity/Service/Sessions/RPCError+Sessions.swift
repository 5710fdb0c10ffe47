internal import FRMRCalls

/// What callers of sessions are told.
extension RPCError {
    static var hasherBusy: RPCError {
        RPCError(
            .resourceExhausted, "HASHER_BUSY", "Слишком много входов одновременно, повторите через секунду.",
            "Too many logins at once, try again in a second.", retryAfter: .seconds(1))
    }

    static var loginFailed: RPCError {
        RPCError(
            .unauthenticated, "LOGIN_FAILED", "Неверный телефон или пароль.", "The phone or the password is wrong.")
    }

    static func loginWait(_ wait: Duration) -> RPCError {
        RPCError(
            .resourceExhausted, "LOGIN_WAIT",
            "Слишком много неудачных попыток входа. Повторите позже или обратитесь в поддержку.",
            "Too many failed logins. Try again later or ask support.", retryAfter: wait)
    }

    static var refreshTokenInvalid: RPCError {
        RPCError(
            .unauthenticated, "REFRESH_TOKEN_INVALID", "Токен обновления не действует. Войдите снова.",
            "The refresh token is not valid. Log in again.")
    }

    static var refreshTokenReused: RPCError {
        RPCError(
            .unauthenticated, "REFRESH_TOKEN_REUSED",
            "Токен обновления уже использован, сеанс закрыт из предосторожности. Войдите снова.",
            "The refresh token was used before; the session is closed as a precaution. Log in again.")
    }

    static var sessionAbsent: RPCError {
        RPCError(
            .failedPrecondition, "SESSION_ABSENT", "Этот доступ не имеет сеанса.", "This access has no session.")
    }
}
