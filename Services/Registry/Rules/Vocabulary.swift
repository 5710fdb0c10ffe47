package import Reference

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

extension DocumentKind {
    /// The eight kinds that an education section may name (R4).
    package static let ofEducation: Set<DocumentKind> = [
        .diploma, .diplomaSupplement, .postgraduateCertificate, .retrainingCertificate, .foreignEducationCertificate,
        .notarisedTranslation, .workBook, .advancedTraining,
    ]

    /// The kinds that an employment may name (R7).
    package static let ofEmployment: Set<DocumentKind> = [.workBook, .contractOrOrder, .dismissal, .transfer]
}
