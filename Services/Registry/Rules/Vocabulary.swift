/// A section of an application. Raw values are those of `frmr.common.v1.Section`.
package enum Section: Int32, Sendable, Hashable, CaseIterable {
    case personalData = 1
    case education
    case employment

    /// Name of the section in field paths, as the protos spell it.
    package var field: String {
        switch self {
        case .personalData: "personal_data"
        case .education: "education"
        case .employment: "employments"
        }
    }
}

/// The one status machine of applications and sections. Raw values are those of `frmr.common.v1.Status`.
package enum Status: Int32, Sendable, Hashable, CaseIterable {
    case draft = 1
    case inProcessing
    case correctionRequired
    case confirmed
    case published
    case refused
    case expired
    case withdrawn

    /// No change leads out of these.
    package var isFinal: Bool {
        switch self {
        case .published, .refused, .expired, .withdrawn: true
        case .draft, .inProcessing, .correctionRequired, .confirmed: false
        }
    }
}

/// What a worker does (R1). Raw values are those of `frmr.registry.v1.WorkerRole`.
package enum WorkerRole: Int32, Sendable, Hashable, CaseIterable {
    case doctor = 1
    case midLevel
    case pharmacist
    case administrator
    case resident
}

/// Kind of an accompanying document (R4, R7). Raw values are those of `frmr.common.v1.DocumentKind`.
package enum DocumentKind: Int32, Sendable, Hashable, CaseIterable {
    case diploma = 1
    case diplomaSupplement
    case postgraduateCertificate
    case retrainingCertificate
    case foreignEducationCertificate
    case notarisedTranslation
    case workBook
    case advancedTraining
    case contractOrOrder
    case dismissal
    case transfer

    /// The eight kinds that an education section may name (R4).
    package static let ofEducation: Set<DocumentKind> = [
        .diploma, .diplomaSupplement, .postgraduateCertificate, .retrainingCertificate, .foreignEducationCertificate,
        .notarisedTranslation, .workBook, .advancedTraining,
    ]

    /// The kinds that an employment may name (R7).
    package static let ofEmployment: Set<DocumentKind> = [.workBook, .contractOrOrder, .dismissal, .transfer]

    package var nameRU: String {
        switch self {
        case .diploma: "диплом"
        case .diplomaSupplement: "приложение к диплому"
        case .postgraduateCertificate: "удостоверение об ординатуре или интернатуре"
        case .retrainingCertificate: "диплом о профессиональной переподготовке"
        case .foreignEducationCertificate: "свидетельство об иностранном образовании"
        case .notarisedTranslation: "нотариальный перевод"
        case .workBook: "трудовая книжка или справка о стаже"
        case .advancedTraining: "удостоверение о повышении квалификации"
        case .contractOrOrder: "трудовой договор или приказ о приёме"
        case .dismissal: "приказ об увольнении или справка"
        case .transfer: "справка о переводе"
        }
    }

    package var nameEN: String {
        switch self {
        case .diploma: "diploma"
        case .diplomaSupplement: "supplement to the diploma"
        case .postgraduateCertificate: "certificate of ordinatura or internship"
        case .retrainingCertificate: "certificate of professional retraining"
        case .foreignEducationCertificate: "certificate of foreign education"
        case .notarisedTranslation: "notarised translation"
        case .workBook: "work book or certificate of practice"
        case .advancedTraining: "attestation of advanced training"
        case .contractOrOrder: "contract or hiring order"
        case .dismissal: "dismissal order or certificate"
        case .transfer: "certificate of transfer"
        }
    }
}
