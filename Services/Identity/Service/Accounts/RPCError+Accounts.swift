internal import FRMRCalls

/// What callers of accounts are told.
extension RPCError {
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
}
