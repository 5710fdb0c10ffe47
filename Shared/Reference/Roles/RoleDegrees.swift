package import FRMRIdentifiers

/// Kind of a diploma (R6). Raw values are those of `frmr.common.v1.DegreeKind`.
package enum Degree: Int32, Sendable, Hashable, CaseIterable {
    case bachelor = 1
    case specialist
    case master
    case secondaryVocational

    /// The name in data files.
    package var code: String {
        switch self {
        case .bachelor: "BACHELOR"
        case .specialist: "SPECIALIST"
        case .master: "MASTER"
        case .secondaryVocational: "SECONDARY_VOCATIONAL"
        }
    }

    package var russian: String {
        switch self {
        case .bachelor: "бакалавр"
        case .specialist: "специалист"
        case .master: "магистр"
        case .secondaryVocational: "среднее профессиональное образование"
        }
    }

    package var english: String {
        switch self {
        case .bachelor: "bachelor"
        case .specialist: "specialist"
        case .master: "master"
        case .secondaryVocational: "secondary vocational education"
        }
    }
}

/// Kinds of diploma that a role is held with (R4, R6), as dated data: a nurse needs no higher one.
package struct RoleDegrees: Sendable {
    private let rows: [Row]

    /// Asks for none: for what takes over papers that were asked for elsewhere.
    package static let none = RoleDegrees(rows: [])

    private init(rows: [Row]) { self.rows = rows }

    /// - Parameter csv: columns `role,degree,valid_from,valid_to`.
    package init(csv text: String) throws(TableError) {
        var rows: [Row] = []
        for row in try Table(csv: text, columns: ["role", "degree", "valid_from", "valid_to"]).rows {
            guard let role = WorkerRole.allCases.first(where: { $0.code == row["role"] }) else {
                throw row.error("role")
            }
            guard let degree = Degree.allCases.first(where: { $0.code == row["degree"] }) else {
                throw row.error("degree")
            }
            rows.append(Row(role: role, degree: degree, period: try row.period()))
        }
        self.rows = rows
    }

    package enum Finding: Sendable, Hashable {
        case fits
        /// With the kinds that would fit on the day.
        case doesNotFit(Set<Degree>)
        /// The data ask the role for none: a resident is still being trained.
        case notAsked
    }

    /// - Parameter degree: nil: the diploma states none that is known.
    package func finding(_ role: WorkerRole, _ degree: Degree?, on day: CivilDate) -> Finding {
        let fitting = Set(rows.filter { $0.role == role && $0.period.contains(day) }.map(\.degree))
        guard !fitting.isEmpty else { return .notAsked }
        return degree.map(fitting.contains) ?? false ? .fits : .doesNotFit(fitting)
    }

    private struct Row: Sendable {
        var role: WorkerRole
        var degree: Degree
        var period: Period
    }
}
