package import FRMRIdentifiers

/// Which worker holds a post (R1): by the post itself or the nearest heading above it in its book.
package struct PostRoles: Sendable {
    private let findings: [BookCode: Finding]

    /// - Parameter csv: columns `oid,code,role`; a blank role says that the post needs no registration.
    package init(csv text: String) throws(TableError) {
        var findings: [BookCode: Finding] = [:]
        for row in try Table(csv: text, columns: ["oid", "code", "role"]).rows {
            guard let oid = OID(exactly: row["oid"]) else { throw row.error("oid") }
            let code = BookCode(oid: oid, code: row["code"])
            let finding = row["role"].isEmpty ? .needsNoRegistration : Finding(role: row["role"])
            guard let finding else { throw row.error("role") }
            guard findings.updateValue(finding, forKey: code) == nil else {
                throw TableError(line: row.line, problem: "the code stands twice")
            }
        }
        self.findings = findings
    }

    /// What the data say of a post.
    package enum Finding: Sendable, Hashable {
        /// Who holds it must be in the register, as such a worker.
        case role(WorkerRole)
        /// The post is none of a medical or pharmaceutical worker.
        case needsNoRegistration
        /// The book, the code or a heading over it is not in the data: nothing is decided.
        case unknown

        fileprivate init?(role name: String) {
            guard let role = WorkerRole.allCases.first(where: { $0.code == name }) else { return nil }
            self = .role(role)
        }
    }

    /// - Parameter books: the book with the post's headings.
    package func role(of post: PostCode, in books: ReferenceBooks) -> Finding {
        for entry in books.ancestry(of: post) {
            if let finding = findings[BookCode(entry.key)] { return finding }
        }
        return .unknown
    }
}

/// Which specialities a post may be held with, as dated data.
package struct PostSpecialities: Sendable {
    let rows: [BookCode: [Row]]

    /// Knows nothing, and so decides nothing.
    package static let none = PostSpecialities(rows: [:])

    private init(rows: [BookCode: [Row]]) { self.rows = rows }

    /// - Parameter csv: columns `post_oid,post_code,speciality_oid,speciality_code,valid_from,valid_to`.
    package init(csv text: String) throws(TableError) {
        let columns = ["post_oid", "post_code", "speciality_oid", "speciality_code", "valid_from", "valid_to"]
        var rows: [BookCode: [Row]] = [:]
        for row in try Table(csv: text, columns: columns).rows {
            let post = try row.bookCode("post")
            let period = try row.period()
            let speciality = try row.bookCode("speciality")
            rows[post, default: []].append(Row(speciality: speciality, period: period))
        }
        self.rows = rows
    }

    package enum Finding: Sendable, Hashable {
        case fits
        /// With the specialities that would fit on the day.
        case doesNotFit(Set<BookCode>)
        /// The data know no speciality of the post on that day: nothing is decided.
        case unknown
    }

    /// Whether a post may be held with a speciality on a day.
    package func finding(post: BookCode, speciality: BookCode, on day: CivilDate) -> Finding {
        let fitting = specialities(of: post, on: day)
        guard !fitting.isEmpty else { return .unknown }
        return fitting.contains(speciality) ? .fits : .doesNotFit(fitting)
    }

    package func specialities(of post: BookCode, on day: CivilDate) -> Set<BookCode> {
        Set((rows[post] ?? []).filter { $0.period.contains(day) }.map(\.speciality))
    }

    package var all: [(post: BookCode, speciality: BookCode)] {
        rows.flatMap { post, rows in rows.map { (post, $0.speciality) } }
    }

    struct Row: Sendable {
        var speciality: BookCode
        var period: Period
    }
}

/// A code of a book whatever the version: within a book a code keeps its meaning, and tables that join books name no
/// versions.
package struct BookCode: Sendable, Hashable {
    package let oid: OID
    package let code: String

    package init(oid: OID, code: String) {
        self.oid = oid
        self.code = code
    }

    package init(_ post: PostCode) { self.init(oid: post.oid, code: post.code) }
}
