internal import Foundation
package import Reference
package import RegistryRules

/// The dated data that the registry's rules decide by, read once at start.
package struct RegistryReference: Sendable {
    /// Which documents a role must bring (R4, R7).
    package var documents: RoleDocuments
    /// Which kinds of diploma a role is held with (R4, R6).
    package var degrees: RoleDegrees
    /// Which specialities a post is held with.
    package var specialities: PostSpecialities
    /// What a post asks of whoever holds it (R1).
    package var holding: PostHolding
    /// Codes that the books have, in whichever version.
    package var codes: KnownCodes
    /// Where organisations' OIDs stand (R1).
    package var organisations: OrganisationArcs
    /// The day that it is where an organisation is.
    package var days: OrganisationDays

    /// Asks for no papers and knows no posts: for a store that answers no questions.
    package static let none = RegistryReference()

    private init() {
        documents = .none
        degrees = .none
        specialities = .none
        holding = .none
        codes = .none
        organisations = .none
        days = .none
    }

    /// Every version of each book, the oldest first.
    private static let books = [
        "nsi-1002-v7.1.csv", "nsi-1002-v7.8.csv", "nsi-1002-v9.1.csv", "nsi-1002.csv", "nsi-1066.csv",
    ]

    /// From `role-documents.csv`, `role-degrees.csv`, `post-specialities.csv`, `post-roles.csv`, `speciality-roles.csv`,
    /// `code-successions.csv`, `post-crosswalk.csv`, `organisation-arcs.csv`, `time-zones-ru.csv` and the versions of the
    /// books 1002 and 1066 of a directory.
    package init(directory: String) throws(RegistryReferenceError) {
        documents = try Self.read("role-documents.csv", in: directory) { csv throws(TableError) in
            try RoleDocuments(csv: csv)
        }
        degrees = try Self.read("role-degrees.csv", in: directory) { csv throws(TableError) in
            try RoleDegrees(csv: csv)
        }
        specialities = try Self.read("post-specialities.csv", in: directory) { csv throws(TableError) in
            try PostSpecialities(csv: csv)
        }
        var headings = BookHeadings()
        for file in Self.books {
            try Self.read(file, in: directory) { csv throws(TableError) in try headings.load(csv: csv) }
        }
        let posts = try Self.read("post-roles.csv", in: directory) { csv throws(TableError) in
            try PostRoles(csv: csv)
        }
        let practitioners = try Self.read("speciality-roles.csv", in: directory) { csv throws(TableError) in
            try SpecialityRoles(csv: csv)
        }
        let successions = try Self.read("code-successions.csv", in: directory) { csv throws(TableError) in
            try CodeSuccessions(csv: csv)
        }
        let crosswalk = try Self.read("post-crosswalk.csv", in: directory) { csv throws(TableError) in
            try PostCrosswalk(csv: csv)
        }
        holding = PostHolding(
            posts: RoleTable(posts, under: headings), specialities: RoleTable(practitioners, under: headings),
            degrees: degrees, same: SamePosts(successions, crosswalk))
        codes = KnownCodes(headings)
        organisations = try Self.read("organisation-arcs.csv", in: directory) { csv throws(TableError) in
            try OrganisationArcs(csv: csv)
        }
        let zones = try Self.read("time-zones-ru.csv", in: directory) { csv throws(TableError) in
            try RegionZones(csv: csv)
        }
        days = OrganisationDays(organisations, zones)
    }

    private static func read<Value>(
        _ file: String, in directory: String, _ parse: (String) throws(TableError) -> Value
    ) throws(RegistryReferenceError) -> Value {
        guard let data = FileManager.default.contents(atPath: "\(directory)/\(file)") else {
            throw RegistryReferenceError(file: file, problem: "cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw RegistryReferenceError(file: file, problem: "is not UTF-8")
        }
        do throws(TableError) {
            return try parse(text)
        } catch {
            throw RegistryReferenceError(file: file, problem: error.description)
        }
    }
}

/// A file of reference data that cannot be used; found before a port is bound.
package struct RegistryReferenceError: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let problem: String

    package var description: String { "\(file): \(problem)" }
}
