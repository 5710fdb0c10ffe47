package import Reference

/// What somebody does in medicine, as far as it decides whether he must register (R1).
package enum Occupation: String, Sendable, Hashable, CaseIterable {
    case doctor = "DOCTOR"
    case dentist = "DENTIST"
    /// Other specialists who issue medical conclusions.
    case concludingSpecialist = "CONCLUDING_SPECIALIST"
    case nurse = "NURSE"
    case midwife = "MIDWIFE"
    case feldsher = "FELDSHER"
    case laboratory = "LABORATORY"
    case pharmacist = "PHARMACIST"
    case head = "HEAD"
    case administrator = "ADMINISTRATOR"
    case privatePractice = "PRIVATE_PRACTICE"
    case soleTrader = "SOLE_TRADER"
    case resident = "RESIDENT"
    case ordinator = "ORDINATOR"
    case intern = "INTERN"
    case diagnostics = "DIAGNOSTICS"
    case rehabilitation = "REHABILITATION"
    case prevention = "PREVENTION"
    /// Works in a medical organisation without taking part in its medicine: accountants, drivers, cleaners.
    case supporting = "SUPPORTING"
}

/// Whose organisation it is. The duty is the same in all (R1): the kind is asked so that nobody has to guess.
package enum OwnershipForm: String, Sendable, Hashable, CaseIterable {
    case state = "STATE"
    case municipal = "MUNICIPAL"
    case `private` = "PRIVATE"
}

/// Who must register, and as what (R1).
package struct RegistrationPolicy: Sendable, Hashable {
    /// The role that an occupation registers as; an occupation that is absent need not register. Configuration.
    package var roles: [Occupation: WorkerRole] = [
        .doctor: .doctor, .dentist: .doctor, .concludingSpecialist: .doctor, .diagnostics: .doctor,
        .rehabilitation: .doctor, .prevention: .doctor, .privatePractice: .doctor, .soleTrader: .doctor,
        .nurse: .midLevel, .midwife: .midLevel, .feldsher: .midLevel, .laboratory: .midLevel,
        .pharmacist: .pharmacist, .head: .administrator, .administrator: .administrator,
        .resident: .resident, .ordinator: .resident, .intern: .resident,
    ]
    /// What proves the status of a medical worker: any one of these (R18).
    package var statusProofs: Set<StatusProof> = Set(StatusProof.allCases)

    package init() {}

    package func duty(_ occupation: Occupation, in form: OwnershipForm) -> Duty {
        roles[occupation].map(Duty.register) ?? .none
    }

    /// What is missing of the minimum set (R18), in the order of the list; empty when an application may be opened.
    package func missing(hasPassport: Bool, hasSNILS: Bool, proofs: Set<StatusProof>) -> [MinimumItem] {
        var missing: [MinimumItem] = []
        if !hasPassport { missing.append(.passport) }
        if !hasSNILS { missing.append(.snils) }
        if proofs.isDisjoint(with: statusProofs) { missing.append(.statusProof) }
        return missing
    }

    package enum Duty: Sendable, Hashable {
        case register(WorkerRole)
        case none
    }

    package enum StatusProof: String, Sendable, Hashable, CaseIterable {
        case licence = "LICENCE"
        case trainingCertificate = "TRAINING_CERTIFICATE"
        case appointmentOrder = "APPOINTMENT_ORDER"
    }

    package enum MinimumItem: String, Sendable, Hashable, CaseIterable {
        case passport = "PASSPORT"
        case snils = "SNILS"
        case statusProof = "STATUS_PROOF"
    }
}

/// What stays closed to somebody who must register and has not (R2).
package enum ClosedWithoutRegistration: String, Sendable, Hashable, CaseIterable {
    case licence = "LICENCE"
    case electronicServices = "ELECTRONIC_SERVICES"
    case proofOfPowers = "PROOF_OF_POWERS"

    /// - Parameter published: the register holds the person's card in force.
    package static func list(_ duty: RegistrationPolicy.Duty, published: Bool) -> [ClosedWithoutRegistration] {
        duty == .none || published ? [] : allCases
    }
}
