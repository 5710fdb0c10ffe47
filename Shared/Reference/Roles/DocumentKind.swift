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

    /// The name in data files.
    package var code: String {
        switch self {
        case .diploma: "DIPLOMA"
        case .diplomaSupplement: "DIPLOMA_SUPPLEMENT"
        case .postgraduateCertificate: "POSTGRADUATE_CERTIFICATE"
        case .retrainingCertificate: "RETRAINING_CERTIFICATE"
        case .foreignEducationCertificate: "FOREIGN_EDUCATION_CERTIFICATE"
        case .notarisedTranslation: "NOTARISED_TRANSLATION"
        case .workBook: "WORK_BOOK"
        case .advancedTraining: "ADVANCED_TRAINING"
        case .contractOrOrder: "CONTRACT_OR_ORDER"
        case .dismissal: "DISMISSAL"
        case .transfer: "TRANSFER"
        }
    }

    package var russian: String {
        switch self {
        case .diploma: "диплом"
        case .diplomaSupplement: "приложение к диплому"
        case .postgraduateCertificate: "удостоверение об ординатуре или интернатуре"
        case .retrainingCertificate: "диплом о профессиональной переподготовке"
        case .foreignEducationCertificate: "свидетельство об иностранном образовании"
        case .notarisedTranslation: "нотариально заверенный перевод"
        case .workBook: "трудовая книжка или справка о стаже"
        case .advancedTraining: "удостоверение о повышении квалификации"
        case .contractOrOrder: "трудовой договор или приказ о приёме"
        case .dismissal: "приказ об увольнении или справка"
        case .transfer: "справка о переводе"
        }
    }

    package var english: String {
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
