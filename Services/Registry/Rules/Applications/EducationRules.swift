package import FRMRIdentifiers
package import Reference

/// The section of education as a form gives it (R4–R6).
package struct EducationEntry: Sendable, Hashable {
    package var documents: [Document]
    package var accreditations: [Accreditation]

    package init(documents: [Document] = [], accreditations: [Accreditation] = []) {
        self.documents = documents
        self.accreditations = accreditations
    }

    package struct Document: Sendable, Hashable {
        /// nil: not a kind that this version knows.
        package var kind: DocumentKind?
        package var series = ""
        package var number = ""
        package var issueDate = DateEntry.absent
        package var institution = ""
        package var speciality: CodeEntry?
        /// nil: none that this version knows is given (R6).
        package var degree: Degree?
        package var scan: [UInt8] = []

        package init() {}
    }

    package struct Accreditation: Sendable, Hashable {
        package var registryNumber = ""
        package var speciality: CodeEntry?
        package var passDate = DateEntry.absent
        package var endDate = DateEntry.absent
        /// nil: no act prolonged it.
        package var prolonged: ExtensionEntry?

        package init() {}
    }
}

/// Bytes of a SHA-256.
package let digestBytes = 32

extension SectionPolicy {
    /// Every wrong field of the section of a worker (R4–R6, R12). Whether the scans are there is a matter of submission.
    ///
    /// - Parameter agedOn: the day by which papers wear out, where it may still be an earlier one than today; nil: today.
    package func faults(
        _ entry: EducationEntry, of role: WorkerRole, today: CivilDate, agedOn: CivilDate? = nil
    ) -> [Fault] {
        // Who is still being trained has nothing to show yet.
        let documentsMin = required(role, EducationEntry(), on: today).isEmpty ? 0 : 1
        return faults(entry, documentsMin: documentsMin, today: today, agedOn: agedOn)
            + degreeFaults(entry, role, today)
    }

    /// The same without regard to the role.
    package func faults(
        _ entry: EducationEntry, documentsMin: Int = 1, today: CivilDate, agedOn: CivilDate? = nil
    ) -> [Fault] {
        var list = FaultList(.education, requirement: "R5")
        list.checkCount("education.documents", entry.documents.count, documentsMin...educationDocumentsMax)
        list.checkCount("education.accreditations", entry.accreditations.count, 0...accreditationsMax)
        for (index, document) in entry.documents.prefix(educationDocumentsMax).enumerated() {
            faults(
                document, "education.documents[\(index)]", today: today, agedOn: agedOn ?? today, into: &list)
        }
        for (index, accreditation) in entry.accreditations.prefix(accreditationsMax).enumerated() {
            let field = "education.accreditations[\(index)]"
            list.checkText("\(field).registry_number", accreditation.registryNumber, 1...32)
            list.checkCode("\(field).speciality", accreditation.speciality, books: specialityBooks, known: codes)
            let passed = list.checkDate(
                "\(field).pass_date", accreditation.passDate, from: Self.firstDocumentDay, to: today)
            _ = list.checkDate(
                "\(field).end_date", accreditation.endDate, from: passed ?? Self.firstDocumentDay, to: .distantFuture,
                required: false)
            list.checkExtension(field, accreditation.prolonged, end: end(of: accreditation), today: today)
        }
        return list.faults
    }

    private func faults(
        _ document: EducationEntry.Document, _ field: String, today: CivilDate, agedOn: CivilDate,
        into list: inout FaultList
    ) {
        guard let kind = document.kind, DocumentKind.ofEducation.contains(kind) else {
            list.add(
                "\(field).kind", "DOCUMENT_KIND_UNEXPECTED", "Документ этого вида не относится к образованию.",
                "A document of this kind does not belong to education.")
            return
        }
        list.checkText("\(field).series", document.series, 0...16)
        list.checkText("\(field).number", document.number, 1...32)
        // Some papers wear out (R4).
        let yearsMax = files.policy(kind, of: .education)?.ageYearsMax
        let earliest = yearsMax.map(agedOn.earliestDay(within:)) ?? Self.firstDocumentDay
        _ = list.checkDate("\(field).issue_date", document.issueDate, from: earliest, to: today)
        list.checkText("\(field).institution", document.institution, 1...300)
        if kind.statesSpeciality || document.speciality != nil {
            list.checkCode("\(field).speciality", document.speciality, books: specialityBooks, known: codes)
        }
        if kind == .diploma, document.degree == nil {
            list.add(
                "\(field).degree", "REQUIRED", "Вид диплома не указан.", "The kind of the diploma is not given.")
        }
        if document.scan.count != digestBytes, scansRequired || !document.scan.isEmpty {
            list.add(
                "\(field).scan_sha256", "REQUIRED", "Приложите скан документа.", "Attach a scan of the document.")
        }
    }

    /// One of the diplomas must be of a kind that the role is held with (R6); a doctor may have been a nurse before.
    private func degreeFaults(_ entry: EducationEntry, _ role: WorkerRole, _ today: CivilDate) -> [Fault] {
        var list = FaultList(.education, requirement: "R6")
        for (index, document) in entry.documents.enumerated() {
            guard document.kind == .diploma, let degree = document.degree else { continue }
            guard case .doesNotFit(let fitting) = degrees.finding(role, degree, on: today) else { return [] }
            let sorted = fitting.sorted { $0.rawValue < $1.rawValue }
            list.add(
                "education.documents[\(index)].degree", "DEGREE_UNEXPECTED",
                "Нужен диплом другого вида: \(sorted.map(\.russian).joined(separator: ", ")).",
                "A diploma of another kind is needed: \(sorted.map(\.english).joined(separator: ", ")).")
        }
        return list.faults
    }

    /// Older papers are not a living person's.
    static let firstDocumentDay = CivilDate(year: 1930, month: 1, day: 1) ?? .distantPast
}

extension DocumentKind {
    /// Kinds that qualify for a speciality; the others accompany them.
    fileprivate var statesSpeciality: Bool {
        switch self {
        case .diploma, .postgraduateCertificate, .retrainingCertificate: true
        case .diplomaSupplement, .foreignEducationCertificate, .notarisedTranslation, .workBook, .advancedTraining,
            .contractOrOrder, .dismissal, .transfer:
            false
        }
    }
}
