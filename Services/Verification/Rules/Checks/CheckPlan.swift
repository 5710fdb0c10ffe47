package import Reference

/// What a check compares. Raw values are those of `frmr.verification.v1.CheckKind`.
package enum CheckKind: Int32, Sendable, Hashable, CaseIterable {
    /// Name, birth date and passport (V1).
    case passport = 1
    /// ИНН and name (V1).
    case taxpayer
    /// СНИЛС, name and birth date (V1).
    case pension
    /// Required documents and their scans (V2).
    case documents
    /// A document of education (V3).
    case education
    /// An accreditation (V3).
    case accreditation
    /// A post held (V4).
    case employment

    /// The register that it asks; nil where the application itself is enough.
    package var register: Register? {
        switch self {
        case .passport: .passport
        case .taxpayer: .taxpayer
        case .pension: .pension
        case .documents: nil
        case .education: .education
        case .accreditation: .accreditation
        case .employment: .employment
        }
    }
}

/// One check of a section.
package struct PlannedCheck: Sendable, Hashable {
    package let section: Section
    package let kind: CheckKind
    /// Which item of the section, 0-based; 0 for a check of the whole section.
    package let item: Int

    package init(_ section: Section, _ kind: CheckKind, item: Int = 0) {
        self.section = section
        self.kind = kind
        self.item = item
    }
}

/// The checks that the sections of a submission need (V1, V2, V3, V4).
package enum CheckPlan {
    /// - Parameters:
    ///   - documents: kinds of the documents of education, in the application's order; nil for an unknown kind, which
    ///     no register keeps.
    ///   - accreditations: how many there are.
    ///   - employments: how many there are.
    package static func checks(
        in sections: [Section], documents: [DocumentKind?], accreditations: Int, employments: Int
    ) -> [PlannedCheck] {
        sections.flatMap { section in
            switch section {
            case .personalData:
                return [CheckKind.passport, .taxpayer, .pension].map { PlannedCheck(section, $0) }
            case .education:
                let kept = documents.indices.filter { documents[$0]?.isRegistered == true }
                return [PlannedCheck(section, .documents)]
                    + kept.map { PlannedCheck(section, .education, item: $0) }
                    + (0..<max(accreditations, 0)).map { PlannedCheck(section, .accreditation, item: $0) }
            case .employment:
                return [PlannedCheck(section, .documents)]
                    + (0..<max(employments, 0)).map { PlannedCheck(section, .employment, item: $0) }
            }
        }
    }
}
