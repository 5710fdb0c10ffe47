internal import FRMRIdentifiers

/// The arcs that OIDs of organisations stand under, as data.
///
/// Under an arc stand the number of the region and that of the organisation in it; a department's OID is that of its
/// organisation, `.0.` and the department's own number (ФРМО, books 1.2.643.5.1.13.13.11.1461 and …99.2.114).
package struct OrganisationArcs: Sendable, Hashable {
    /// Each with a dot behind it.
    private let prefixes: [String]
    private let names: [String]

    /// Has no arcs, and so takes every OID for an organisation's.
    package static let none = OrganisationArcs()

    private init() { (prefixes, names) = ([], []) }

    /// - Parameter csv: columns `oid,name`.
    /// - Throws: `TableError` for a row that is not valid and for an arc that stands twice; the file has one at least.
    package init(csv text: String) throws(TableError) {
        var (arcs, names): ([String], [String]) = ([], [])
        for row in try Table(csv: text, columns: ["oid", "name"]).rows {
            guard let oid = OID(exactly: row["oid"]) else { throw row.error("oid") }
            guard !row["name"].isEmpty else { throw row.error("name") }
            guard !arcs.contains(oid.value) else { throw TableError(line: row.line, problem: "the arc stands twice") }
            arcs.append(oid.value)
            names.append(row["name"])
        }
        guard !arcs.isEmpty else { throw TableError(line: 1, problem: "there are no arcs") }
        prefixes = arcs.map { $0 + "." }
        self.names = names
    }

    /// What an OID names.
    package enum Finding: Sendable, Hashable {
        /// - Parameter region: its number, a code of book 1.2.643.5.1.13.13.99.2.206; nil: the OID tells none.
        case organisation(region: String?)
        /// A department of the organisation.
        case department(of: String)
        /// It stands under no arc of organisations.
        case other
    }

    /// - Parameter oid: in canonical form.
    package func finding(_ oid: String) -> Finding {
        if prefixes.isEmpty { return .organisation(region: nil) }
        guard let arc = prefixes.first(where: oid.hasPrefix) else { return .other }
        let numbers = oid.utf8.dropFirst(arc.utf8.count).split(separator: UInt8(ascii: "."))
        if numbers.count > 3, numbers[2].elementsEqual("0".utf8) {
            return .department(of: String(oid[..<numbers[1].endIndex]))
        }
        guard let region = numbers.first, numbers.count > 1 else {
            return numbers.isEmpty ? .other : .organisation(region: nil)
        }
        return .organisation(region: String(Substring(region)))
    }

    /// Whether an OID is that of a department.
    package func isDepartment(_ oid: String) -> Bool {
        if case .department = finding(oid) { true } else { false }
    }

    /// The arcs, for whoever is told what is expected: `OID (name), OID (name)`.
    package var text: String {
        zip(prefixes, names).map { "\($0.dropLast()) (\($1))" }.joined(separator: ", ")
    }
}
