internal import FRMRCalls

/// What callers are told about a proofing.
extension RPCError {
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
}
