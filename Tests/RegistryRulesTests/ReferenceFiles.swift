import Foundation
import Reference
import RegistryRules

/// The data that the project ships.
enum ReferenceFiles {
    static func roleDocuments() throws -> RoleDocuments { try RoleDocuments(csv: text("role-documents.csv")) }

    static func roleDegrees() throws -> RoleDegrees { try RoleDegrees(csv: text("role-degrees.csv")) }

    static func postSpecialities() throws -> PostSpecialities {
        try PostSpecialities(csv: text("post-specialities.csv"))
    }

    static func postHolding() throws -> PostHolding {
        var headings = BookHeadings()
        for book in books { try headings.load(csv: text(book)) }
        return PostHolding(
            posts: RoleTable(try PostRoles(csv: text("post-roles.csv")), under: headings),
            specialities: RoleTable(try SpecialityRoles(csv: text("speciality-roles.csv")), under: headings),
            degrees: try roleDegrees(),
            same: SamePosts(
                try CodeSuccessions(csv: text("code-successions.csv")),
                try PostCrosswalk(csv: text("post-crosswalk.csv"))))
    }

    static func codes() throws -> KnownCodes {
        var headings = BookHeadings()
        for book in books { try headings.load(csv: text(book)) }
        return KnownCodes(headings)
    }

    static func organisationArcs() throws -> OrganisationArcs {
        try OrganisationArcs(csv: text("organisation-arcs.csv"))
    }

    /// The oldest version of each book first.
    private static let books = [
        "nsi-1002-v7.1.csv", "nsi-1002-v7.8.csv", "nsi-1002-v9.1.csv", "nsi-1002.csv", "nsi-1066.csv",
    ]

    private static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Reference/Data")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
