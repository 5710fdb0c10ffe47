internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules

/// What callers are told about one-time codes.
extension RPCError {
    /// Why a code may not be sent now; nil when it may.
    static func refusal(_ decision: OneTimeCodePolicy.SendDecision, now: Instant) -> RPCError? {
        switch decision {
        case .send: nil
        case .wait(let until):
            RPCError(
                .resourceExhausted, "CODE_WAIT", "Код уже отправлен. Запросите новый чуть позже.",
                "A code has been sent. Ask for a new one a little later.", retryAfter: until - now)
        case .askSupport(let until):
            RPCError(
                .resourceExhausted, "CODE_LIMIT",
                "Слишком много кодов за сутки. Проверьте номер телефона или обратитесь в поддержку.",
                "Too many codes in a day. Check the phone number or ask support.", retryAfter: until - now)
        }
    }

    /// Why a code is refused; nil when it is accepted.
    static func refusal(_ verdict: OneTimeCode.Verdict) -> RPCError? {
        switch verdict {
        case .accepted: nil
        case .wrong(let left):
            RPCError(
                .invalidArgument, "CODE_WRONG", "Неверный код. Осталось попыток: \(left).",
                "The code is wrong. Tries left: \(left).",
                violations: [
                    FieldViolation(
                        field: "code", reason: "CODE_WRONG", message: "Неверный код.", english: "The code is wrong.")
                ], metadata: ["tries_left": String(left)])
        case .exhausted: codeOver("CODE_EXHAUSTED", "Попытки исчерпаны.", "No tries are left.")
        case .expired: codeOver("CODE_EXPIRED", "Срок действия кода истёк.", "The code has expired.")
        case .used: codeOver("CODE_USED", "Код уже использован.", "The code has been used.")
        case .unsent: codeOver("CODE_UNSENT", "Код не удалось отправить.", "The code could not be sent.")
        case .superseded: codeOver("CODE_SUPERSEDED", "Отправлен более новый код.", "A newer code has been sent.")
        }
    }

    static var codeRequestUnknown: RPCError {
        RPCError(
            .notFound, "CODE_REQUEST_UNKNOWN", "Запрос кода не найден. Запросите новый код.",
            "There is no such code request. Ask for a new code.")
    }

    private static func codeOver(_ reason: String, _ russian: String, _ english: String) -> RPCError {
        RPCError(
            .failedPrecondition, reason, russian + " Запросите новый код.", english + " Ask for a new code.")
    }
}
