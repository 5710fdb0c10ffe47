package import FRMRIdentifiers
package import Reference

extension DocumentKind {
    /// Whether the register of education documents keeps this kind. The others are judged by their scans.
    package var isRegistered: Bool {
        switch self {
        case .diploma, .postgraduateCertificate, .retrainingCertificate, .advancedTraining: true
        case .diplomaSupplement, .foreignEducationCertificate, .notarisedTranslation, .workBook, .contractOrOrder,
            .dismissal, .transfer:
            false
        }
    }
}

/// A document that an application names, with the scan it rests on.
package struct DocumentFact: Sendable, Hashable {
    /// Path of the document in the application, e.g. `education.documents[0]`.
    package var path: String
    /// Name of the field that holds the scan's digest, e.g. `scan_sha256`.
    package var scanField: String
    package var kind: DocumentKind
    /// Nil for a document without one, such as a scan of an employment.
    package var issueDate: CivilDate?
    /// SHA-256; empty when no scan is named.
    package var scan: [UInt8]

    package init(path: String, scanField: String, kind: DocumentKind, issueDate: CivilDate?, scan: [UInt8]) {
        self.path = path
        self.scanField = scanField
        self.kind = kind
        self.issueDate = issueDate
        self.scan = scan
    }
}

/// An accepted scan, as the registry vouches for it.
package struct ScanEntry: Sendable, Hashable {
    package var kind: DocumentKind
    package var sha256: [UInt8]

    package init(kind: DocumentKind, sha256: [UInt8]) {
        self.kind = kind
        self.sha256 = sha256
    }
}

/// The check of documents (V2, R4, R7): every required one is there, every one named has its scan.
package enum DocumentChecks {
    /// - Parameters:
    ///   - list: path of the list that a missing document belongs to, e.g. `education.documents`.
    ///   - trainingYearsMax: how old an attestation of advanced training may be (R4).
    package static func documents(
        required: [DocumentKind], named: [DocumentFact], scans: [ScanEntry], list: String, today: CivilDate,
        trainingYearsMax: Int
    ) -> Finding {
        let missing = required.filter { kind in !scans.contains { $0.kind == kind } }.map { kind in
            Fault(
                list, .documentMissing, "Не приложен обязательный документ: \(kind.russian).",
                "A required document is missing: \(kind.english).", requirement: "V2")
        }
        let scanless = named.filter { document in
            !document.scan.isEmpty && !scans.contains { $0.sha256 == document.scan }
        }.map { document in
            Fault(
                "\(document.path).\(document.scanField)", .scanMissing,
                "Скан не загружен или не принят: \(document.kind.russian).",
                "The scan was not uploaded or not accepted: \(document.kind.english).", requirement: "V2")
        }
        let old = named.filter { document in
            guard document.kind == .advancedTraining, let issued = document.issueDate else { return false }
            return issued < today.earliestDay(within: trainingYearsMax)
        }.map { document in
            Fault(
                "\(document.path).issue_date", .documentTooOld,
                "Удостоверение о повышении квалификации старше \(trainingYearsMax) лет. Приложите новое.",
                "The attestation of advanced training is older than \(trainingYearsMax) years. Attach a new one.",
                requirement: "R4")
        }
        return Finding(missing + scanless + old)
    }
}
