internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules

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

    static var clientRefused: RPCError {
        RPCError(
            .unauthenticated, "CLIENT_REFUSED", "Неверный идентификатор или секрет клиента.",
            "The client's id or secret is wrong.")
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

    static var accountUnknown: RPCError {
        RPCError(.notFound, "ACCOUNT_UNKNOWN", "Учётная запись не найдена.", "There is no such account.")
    }

    static var accountExists: RPCError {
        RPCError(
            .alreadyExists, "ACCOUNT_EXISTS", "Учётная запись с этим телефоном уже есть.",
            "There is an account with this phone already.")
    }

    static var snilsTaken: RPCError {
        RPCError(
            .alreadyExists, "SNILS_TAKEN", "Этот СНИЛС привязан к другой учётной записи. Обратитесь в поддержку.",
            "This SNILS is linked to another account. Ask support.")
    }

    static var snilsAlreadyLinked: RPCError {
        RPCError(
            .failedPrecondition, "SNILS_ALREADY_LINKED", "К учётной записи уже привязан СНИЛС.",
            "A SNILS is linked to the account already.")
    }

    static var snilsNotLinked: RPCError {
        RPCError(
            .failedPrecondition, "SNILS_NOT_LINKED", "К учётной записи не привязан СНИЛС.",
            "No SNILS is linked to the account.")
    }

    static var snilsMismatch: RPCError {
        .invalid([
            FieldViolation(
                field: "snils", reason: "SNILS_MISMATCH", message: "Предъявлен не тот СНИЛС, что привязан.",
                english: "The SNILS shown is not the linked one.")
        ])
    }

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
