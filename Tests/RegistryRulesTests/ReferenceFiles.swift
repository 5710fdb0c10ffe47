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
        for book in ["nsi-1002.csv", "nsi-1066.csv"] { try headings.load(csv: text(book)) }
        return PostHolding(
            posts: RoleTable(try PostRoles(csv: text("post-roles.csv")), under: headings),
            specialities: RoleTable(try SpecialityRoles(csv: text("speciality-roles.csv")), under: headings),
            degrees: try roleDegrees())
    }

    private static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Reference/Data")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
