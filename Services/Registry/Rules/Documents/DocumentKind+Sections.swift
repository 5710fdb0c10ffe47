package import Reference

extension DocumentKind {
    /// The eight kinds that an education section may name (R4).
    package static let ofEducation: Set<DocumentKind> = [
        .diploma, .diplomaSupplement, .postgraduateCertificate, .retrainingCertificate, .foreignEducationCertificate,
        .notarisedTranslation, .workBook, .advancedTraining,
    ]

    /// The kinds that an employment may name (R7).
    package static let ofEmployment: Set<DocumentKind> = [.workBook, .contractOrOrder, .dismissal, .transfer]
}
