internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules

extension RPCError {
    static func applicationNotFound() -> RPCError {
        RPCError(.notFound, "APPLICATION_NOT_FOUND", "Заявка не найдена.", "No such application.")
    }

    static func notYourApplication() -> RPCError {
        RPCError(
            .permissionDenied, "APPLICATION_OF_ANOTHER", "Заявка подана другим лицом.",
            "The application is another's.")
    }

    static func feedRestarted(incarnation: String) -> RPCError {
        RPCError(
            .failedPrecondition, "FEED_RESTARTED",
            "Регистр восстановлен из резервной копии: читайте ленту с начала и сверьте свои карточки.",
            "The register was restored from a backup: read the feed from its beginning and compare your cards.",
            metadata: ["incarnation": incarnation])
    }

    static func staleVersion(current: Int64) -> RPCError {
        RPCError(
            .aborted, "STALE_VERSION", "Заявка изменилась: прочитайте её снова.",
            "The application has changed: read it again.", metadata: ["version": String(current)])
    }

    static func refused(_ refusal: Registration.Refusal) -> RPCError {
        switch refusal {
        case .alreadyRegistered: .alreadyRegistered()
        case .applicationOpen: .applicationOpen()
        case .notRegistered: .workerNotFound()
        }
    }

    static func workerNotFound() -> RPCError {
        RPCError(.notFound, "WORKER_NOT_FOUND", "Медработник не найден в регистре.", "No such worker in the register.")
    }

    static func alreadyRegistered() -> RPCError {
        RPCError(
            .alreadyExists, Registration.Refusal.alreadyRegistered.rawValue, "Медработник уже есть в регистре.",
            "The worker is in the register already.")
    }

    static func applicationOpen() -> RPCError {
        RPCError(
            .alreadyExists, Registration.Refusal.applicationOpen.rawValue, "На этого медработника уже открыта заявка.",
            "An application for this worker is open already.")
    }

    static func refused(_ refusal: ApplicantRefusal) -> RPCError {
        switch refusal {
        case .snilsOfAnother:
            RPCError(
                .permissionDenied, "SNILS_OF_ANOTHER", "Заявку подают на свой СНИЛС.",
                "An application is filed for one's own SNILS.",
                violations: [
                    FieldViolation(
                        field: "snils", reason: "SNILS_OF_ANOTHER", message: "СНИЛС другого лица.",
                        english: "The SNILS is another's.")
                ])
        case .profileNotLinked:
            RPCError(
                .failedPrecondition, "PROFILE_NOT_LINKED", "Сначала привяжите СНИЛС или организацию к учётной записи.",
                "Link a SNILS or an organisation to the account first.")
        case .snilsInvalid(let fault): .invalid("snils", fault.reason, fault.messageRU, fault.messageEN)
        }
    }

    static func uploadNotFound() -> RPCError {
        RPCError(.notFound, "UPLOAD_NOT_FOUND", "Загрузка не найдена.", "No such upload.")
    }

    static func refused(_ refusal: ApplicationState.Refusal) -> RPCError {
        RPCError(.failedPrecondition, refusal.rawValue, refusal.russian, refusal.english)
    }

    /// The file is at fault: INVALID_ARGUMENT under the refusal's own reason, the field named.
    static func refused(_ refusal: DocumentRefusal, field: String) -> RPCError {
        RPCError(
            .invalidArgument, refusal.reason, refusal.russian, refusal.english,
            violations: [
                FieldViolation(
                    field: field, reason: refusal.reason, message: refusal.russian, english: refusal.english)
            ])
    }

    /// The exact list of what keeps an application from being sent (V2).
    static func incomplete(_ faults: [Fault]) -> RPCError {
        RPCError(
            .failedPrecondition, "APPLICATION_INCOMPLETE", "Заявка заполнена не полностью.",
            "The application is not complete.", violations: faults.map(FieldViolation.init))
    }

    static func invalid(_ field: String, _ reason: String, _ russian: String, _ english: String) -> RPCError {
        .invalid([FieldViolation(field: field, reason: reason, message: russian, english: english)])
    }

    /// A disk or a tool failed, not the caller.
    static func storageFailed(_ cause: String) -> RPCError {
        RPCError(
            .unavailable, "DOCUMENT_STORE_FAILED", "Хранилище документов недоступно, повторите позже.",
            "The document store is unavailable, try again later.", cause: cause, retryAfter: .seconds(5))
    }
}

extension FieldViolation {
    init(_ fault: Fault) {
        self.init(field: fault.field, reason: fault.reason, message: fault.russian, english: fault.english)
    }
}
