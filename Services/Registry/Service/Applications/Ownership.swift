internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// As whom a caller files: the worker himself, or an employer for its staff.
enum Applicant: Equatable {
    case worker(SNILS)
    case employer(organisation: String)

    /// A caller who is both files for himself when the СНИЛС is his own or left out.
    init(_ caller: CallerIdentity, for snils: String) throws(RPCError) {
        let own = caller.roles.contains(.worker) ? caller.snils.flatMap { SNILS(exactly: $0) } : nil
        if let own, snils.isEmpty || (try? SNILS(snils)) == own {
            self = .worker(own)
        } else if caller.roles.contains(.employer), let organisation = caller.organisation {
            self = .employer(organisation: organisation)
        } else if own != nil {
            throw RPCError(
                .permissionDenied, "SNILS_OF_ANOTHER", "Заявку подают на свой СНИЛС.",
                "An application is filed for one's own SNILS.",
                violations: [
                    FieldViolation(
                        field: "snils", reason: "SNILS_OF_ANOTHER", message: "СНИЛС другого лица.",
                        english: "The SNILS is another's.")
                ])
        } else {
            throw RPCError(
                .failedPrecondition, "PROFILE_NOT_LINKED", "Сначала привяжите СНИЛС или организацию к учётной записи.",
                "Link a SNILS or an organisation to the account first.")
        }
    }
}

extension ApplicationRecord {
    /// The application when it is the caller's: the worker's whom it is about, or the employer's that filed it.
    static func owned(
        _ id: String, by caller: CallerIdentity, _ store: ReadSession
    ) throws(RPCError) -> ApplicationRecord {
        guard let record = try ApplicationRecord(id, store) else { throw RPCError.applicationNotFound() }
        guard record.isOwned(by: caller) else { throw RPCError.notYourApplication() }
        return record
    }

    func isOwned(by caller: CallerIdentity) -> Bool {
        if caller.roles.contains(.worker), caller.snils == person.digits { return true }
        guard caller.roles.contains(.employer), let organisation = caller.organisation else { return false }
        return organisation == filedByOrganisation
    }

    /// The organisation of a caller who acts as the employer; nil: he acts as the worker.
    func employer(_ caller: CallerIdentity) -> String? {
        caller.roles.contains(.worker) && caller.snils == person.digits ? nil : caller.organisation
    }
}
