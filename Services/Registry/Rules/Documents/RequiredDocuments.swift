package import FRMRIdentifiers
package import Reference

/// A scan that an application has: accepted by the document policy and named by its content.
package struct AcceptedScan: Sendable, Hashable {
    package let kind: DocumentKind
    package let sha256: [UInt8]

    package init(kind: DocumentKind, sha256: [UInt8]) {
        self.kind = kind
        self.sha256 = sha256
    }
}

extension SectionPolicy {
    /// Kinds that the education section must bring on a day: those of the role, and a translation beside a foreign
    /// paper (R4).
    package func required(_ role: WorkerRole, _ education: EducationEntry, on day: CivilDate) -> [DocumentKind] {
        let isForeign = education.documents.contains { $0.kind == .foreignEducationCertificate }
        return documents.required(role, .education, when: isForeign ? [.foreignEducation] : [], on: day)
    }

    /// Kinds that one employment must bring on a day (R7): an end adds its order, a move to another organisation its
    /// certificate. The order of appointment is among them: the proof of status of the minimum set (R18).
    package func required(
        _ role: WorkerRole, _ entry: EmploymentEntry, among all: [EmploymentEntry], on day: CivilDate
    ) -> [DocumentKind] {
        var conditions: Set<RoleDocuments.Condition> = []
        if entry.endDate != .absent { conditions.insert(.ended) }
        if let begin = entry.beginDate.day, all.contains(where: { $0.isLeft(by: begin, for: entry) }) {
            conditions.insert(.moved)
        }
        return documents.required(role, .employment, when: conditions, on: day)
    }

    /// What keeps an education section from being sent: every required or named document that is not there (V2).
    package func missing(
        _ role: WorkerRole, _ education: EducationEntry, scans: Set<AcceptedScan>, on day: CivilDate
    ) -> [Fault] {
        var faults: [Fault] = []
        for kind in required(role, education, on: day)
        where !education.documents.contains(where: { $0.kind == kind }) {
            faults.append(.documentMissing(.education, "education.documents", kind, requirement: "R4"))
        }
        for (index, document) in education.documents.enumerated() {
            guard let kind = document.kind else { continue }
            if !scans.contains(AcceptedScan(kind: kind, sha256: document.scan)) {
                let field = "education.documents[\(index)].scan_sha256"
                faults.append(.scanMissing(.education, field, kind, requirement: "R5"))
            }
        }
        return faults
    }

    /// The same for the employments.
    package func missing(
        _ role: WorkerRole, _ employments: [EmploymentEntry], scans: Set<AcceptedScan>, on day: CivilDate
    ) -> [Fault] {
        var faults: [Fault] = []
        for (index, entry) in employments.enumerated() {
            for kind in required(role, entry, among: employments, on: day)
            where !entry.scans.contains(where: { $0.kind == kind }) {
                faults.append(.documentMissing(.employment, "employments[\(index)].scans", kind, requirement: "R7"))
            }
            for (place, scan) in entry.scans.enumerated() {
                guard let kind = scan.kind else { continue }
                if !scans.contains(AcceptedScan(kind: kind, sha256: scan.sha256)) {
                    let field = "employments[\(index)].scans[\(place)].sha256"
                    faults.append(.scanMissing(.employment, field, kind, requirement: "R7"))
                }
            }
        }
        return faults
    }
}

extension EmploymentEntry {
    /// Whether this post ended, elsewhere, before the other one began on `day`.
    fileprivate func isLeft(by day: CivilDate, for other: EmploymentEntry) -> Bool {
        guard organisationOID != other.organisationOID, let end = endDate.day else { return false }
        return end <= day
    }
}

extension Fault {
    /// A section that must go out and was never filled.
    package static func sectionMissing(_ section: Section) -> Fault {
        Fault(
            section, section.field, "SECTION_MISSING", "Раздел не заполнен.", "The section is not filled.",
            requirement: "V2")
    }

    fileprivate static func documentMissing(
        _ section: Section, _ field: String, _ kind: DocumentKind, requirement: String
    ) -> Fault {
        Fault(
            section, field, "DOCUMENT_MISSING", "Нужен документ: \(kind.russian).",
            "A document is needed: \(kind.english).", requirement: requirement)
    }

    fileprivate static func scanMissing(
        _ section: Section, _ field: String, _ kind: DocumentKind, requirement: String
    ) -> Fault {
        Fault(
            section, field, "SCAN_MISSING", "Скан не загружен: \(kind.russian).",
            "The scan is not uploaded: \(kind.english).", requirement: requirement)
    }
}
