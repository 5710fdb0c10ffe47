/// ``PostRoles`` or ``SpecialityRoles`` resolved for every code of their books, made once: to ask it nothing is parsed,
/// built or allocated.
///
/// A code keeps its meaning within a book whatever the version. What the data name themselves needs no book.
package struct RoleTable: Sendable {
    /// By the code alone, which is short: the few books that share a code are told apart by their OID.
    private let entries: [String: [Entry]]

    /// A table that knows nothing and so decides nothing.
    package static let empty = RoleTable(entries: [:])

    private init(entries: [String: [Entry]]) { self.entries = entries }

    package init(_ roles: PostRoles, under headings: BookHeadings) { self.init(roles.headings, headings) }

    package init(_ roles: SpecialityRoles, under headings: BookHeadings) { self.init(roles.headings, headings) }

    private init(_ roles: RolesByHeading, _ headings: BookHeadings) {
        var entries: [String: [Entry]] = [:]
        for (oid, named) in roles.byBook {
            for (code, finding) in named { entries[code, default: []].append(Entry(oid: oid, finding: finding)) }
            for (code, parent) in headings.parents[oid] ?? [:] where named[code] == nil {
                var next = parent
                // A circle ends somewhere.
                for _ in 0..<BookHeadings.levelsMax {
                    guard let heading = next else { break }
                    if let finding = named[heading] {
                        entries[code, default: []].append(Entry(oid: oid, finding: finding))
                        break
                    }
                    next = headings.parents[oid]?[heading] ?? nil
                }
            }
        }
        self.entries = entries
    }

    package func finding(_ code: String, in oid: String) -> PostRoles.Finding {
        guard let found = entries[code] else { return .unknown }
        for entry in found where entry.oid == oid { return entry.finding }
        return .unknown
    }

    private struct Entry: Sendable {
        var oid: String
        var finding: PostRoles.Finding
    }
}
