internal import FRMRIdentifiers

/// Which worker holds a post (R1): by the post itself or the nearest heading above it in its book.
package struct PostRoles: Sendable {
    let headings: RolesByHeading

    /// - Parameter csv: columns `oid,code,role`; a blank role says that the post needs no registration.
    package init(csv text: String) throws(TableError) {
        headings = try RolesByHeading(csv: text, allowsBlank: true)
    }

    /// What the data say of a post.
    package enum Finding: Sendable, Hashable {
        /// Who holds it must be in the register, as such a worker.
        case role(WorkerRole)
        /// The post is none of a medical or pharmaceutical worker.
        case needsNoRegistration
        /// The book, the code or a heading over it is not in the data: nothing is decided.
        case unknown
    }
}

/// Which worker a speciality is one of: by the speciality itself or the nearest heading above it in its book.
package struct SpecialityRoles: Sendable {
    let headings: RolesByHeading

    /// - Parameter csv: columns `oid,code,role`.
    package init(csv text: String) throws(TableError) {
        headings = try RolesByHeading(csv: text, allowsBlank: false)
    }
}

/// Roles that data give to entries of books, each for itself and for what stands below it without a role of its own.
struct RolesByHeading: Sendable {
    private let findings: [BookCode: PostRoles.Finding]

    init(csv text: String, allowsBlank: Bool) throws(TableError) {
        var findings: [BookCode: PostRoles.Finding] = [:]
        for row in try Table(csv: text, columns: ["oid", "code", "role"]).rows {
            guard let oid = OID(exactly: row["oid"]) else { throw row.error("oid") }
            let finding: PostRoles.Finding
            if allowsBlank, row["role"].isEmpty {
                finding = .needsNoRegistration
            } else if let role = WorkerRole.allCases.first(where: { $0.code == row["role"] }) {
                finding = .role(role)
            } else {
                throw row.error("role")
            }
            guard findings.updateValue(finding, forKey: BookCode(oid: oid, code: row["code"])) == nil else {
                throw TableError(line: row.line, problem: "the code stands twice")
            }
        }
        self.findings = findings
    }

    /// By the book's OID and the code.
    var byBook: [String: [String: PostRoles.Finding]] {
        var books: [String: [String: PostRoles.Finding]] = [:]
        for (code, finding) in findings { books[code.oid.value, default: [:]][code.code] = finding }
        return books
    }
}
