import Foundation
import Reference

/// The data that the project ships.
enum ReferenceFiles {
    static func roleDocuments() throws -> RoleDocuments { try RoleDocuments(csv: text("role-documents.csv")) }

    static func roleDegrees() throws -> RoleDegrees { try RoleDegrees(csv: text("role-degrees.csv")) }

    static func postSpecialities() throws -> PostSpecialities {
        try PostSpecialities(csv: text("post-specialities.csv"))
    }

    private static func text(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Reference/Data")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
