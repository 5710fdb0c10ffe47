package import FRMRIdentifiers

/// Entries of different books that are the same post, as dated data. It reads the same from either side.
package struct PostCrosswalk: Sendable {
    /// By the code alone, which is short: the few books that share a code are told apart by their OID.
    private let rows: [String: [Row]]

    /// Knows of none.
    package static let none = PostCrosswalk(rows: [:])

    private init(rows: [String: [Row]]) { self.rows = rows }

    /// - Parameter csv: columns `post_oid,post_code,other_oid,other_code,valid_from,valid_to`; further columns say what
    ///   a row rests on. A blank date is no bound; `valid_to` is the last day that a row counts.
    /// - Throws: `TableError` for a row that is not valid, a pair within one book, a pair that stands twice.
    package init(csv text: String) throws(TableError) {
        var rows: [String: [Row]] = [:]
        var pairs: Set<Set<BookCode>> = []
        let columns = ["post_oid", "post_code", "other_oid", "other_code", "valid_from", "valid_to"]
        for row in try Table(csv: text, columns: columns).rows {
            let (post, other) = (try row.bookCode("post"), try row.bookCode("other"))
            let period = try row.period()
            guard post.oid != other.oid else { throw row.error("other_oid") }
            guard pairs.insert([post, other]).inserted else {
                throw TableError(line: row.line, problem: "the pair stands twice")
            }
            for (one, another) in [(post, other), (other, post)] {
                rows[one.code, default: []].append(
                    Row(
                        oid: one.oid.value, other: CodeEntry(oid: another.oid.value, code: another.code),
                        period: period))
            }
        }
        self.rows = rows
    }

    /// The entries of other books that are the same post on a day.
    ///
    /// - Parameters:
    ///   - entry: in canonical form.
    ///   - book: only of this one; nil: of all.
    package func entries(sameAs entry: CodeEntry, in book: String? = nil, on day: CivilDate) -> [CodeEntry] {
        guard let found = rows[entry.code] else { return [] }
        return found.filter { row in
            row.oid == entry.oid && (book ?? row.other.oid) == row.other.oid && row.period.contains(day)
        }.map(\.other)
    }

    private struct Row: Sendable {
        var oid: String
        var other: CodeEntry
        var period: Period
    }
}
