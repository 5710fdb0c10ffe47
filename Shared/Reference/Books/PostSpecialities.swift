package import FRMRIdentifiers

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
