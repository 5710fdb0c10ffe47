package import FRMRCalls

/// Why a token does not let its bearer in: UNAUTHENTICATED, each with a reason of its own.
extension RPCError {
    package static func tokenMalformed(cause: String = "") -> RPCError {
        RPCError(
            .unauthenticated, "TOKEN_MALFORMED", "Токен доступа не разобран.", "The access token cannot be read.",
            cause: cause)
    }

    package static var tokenExpired: RPCError {
        RPCError(
            .unauthenticated, "TOKEN_EXPIRED", "Срок действия токена доступа истёк. Обновите его.",
            "The access token has expired. Refresh it.")
    }

    package static var tokenKeyUnknown: RPCError {
        RPCError(
            .unauthenticated, "TOKEN_KEY_UNKNOWN", "Ключ, которым подписан токен доступа, неизвестен.",
            "The key that signed the access token is unknown.")
    }

    package static var tokenSignature: RPCError {
        RPCError(
            .unauthenticated, "TOKEN_SIGNATURE", "Подпись токена доступа неверна.",
            "The signature of the access token is wrong.")
    }
}
