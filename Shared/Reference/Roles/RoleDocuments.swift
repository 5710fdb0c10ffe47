package import FRMRIdentifiers

/// The documents that a worker of a role must bring (R4, R7), as dated data.
package struct RoleDocuments: Sendable {
    private let rows: [Row]

    /// Demands nothing: for what takes over papers that were asked for elsewhere.
    package static let none = RoleDocuments(rows: [])

    private init(rows: [Row]) { self.rows = rows }

    /// - Parameter csv: columns `role,section,condition,document,valid_from,valid_to`.
    package init(csv text: String) throws(TableError) {
        let columns = ["role", "section", "condition", "document", "valid_from", "valid_to"]
        var rows: [Row] = []
        for row in try Table(csv: text, columns: columns).rows {
            guard let role = WorkerRole.allCases.first(where: { $0.code == row["role"] }) else {
                throw row.error("role")
            }
            guard let section = DocumentSection(rawValue: row["section"]) else { throw row.error("section") }
            guard let condition = Condition(rawValue: row["condition"]) else { throw row.error("condition") }
            guard let kind = DocumentKind.allCases.first(where: { $0.code == row["document"] }) else {
                throw row.error("document")
            }
            rows.append(
                Row(role: role, section: section, condition: condition, kind: kind, period: try row.period()))
        }
        self.rows = rows
    }

    /// The kinds that a section must bring on a day, each once, in the order of the data.
    ///
    /// - Parameter conditions: what is so beside `always`, which always is.
    package func required(
        _ role: WorkerRole, _ section: DocumentSection, when conditions: Set<Condition> = [], on day: CivilDate
    ) -> [DocumentKind] {
        var kinds: [DocumentKind] = []
        for row in rows
        where row.role == role && row.section == section && row.period.contains(day)
            && (row.condition == .always || conditions.contains(row.condition)) && !kinds.contains(row.kind)
        {
            kinds.append(row.kind)
        }
        return kinds
    }

    package enum DocumentSection: String, Sendable, Hashable, CaseIterable {
        case education = "EDUCATION"
        case employment = "EMPLOYMENT"
    }

    /// When a document is due.
    package enum Condition: String, Sendable, Hashable, CaseIterable {
        case always = "ALWAYS"
        /// A document of a foreign school is among those named.
        case foreignEducation = "FOREIGN_EDUCATION"
        /// The employment has ended.
        case ended = "ENDED"
        /// The worker came from another organisation.
        case moved = "MOVED"
    }

    private struct Row: Sendable {
        var role: WorkerRole
        var section: DocumentSection
        var condition: Condition
        var kind: DocumentKind
        var period: Period
    }
}
