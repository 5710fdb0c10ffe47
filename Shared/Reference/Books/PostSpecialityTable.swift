package import FRMRIdentifiers

/// ``PostSpecialities`` laid out for questions that come with raw codes, made once: to ask it nothing is parsed, built
/// or allocated.
package struct PostSpecialityTable: Sendable {
    /// By the post's code alone, which is short: the few books that share a code are told apart by their OID.
    private let posts: [String: [Post]]

    /// A table that knows nothing and so decides nothing.
    package static let empty = PostSpecialityTable(posts: [:])

    private init(posts: [String: [Post]]) { self.posts = posts }

    package init(_ data: PostSpecialities) {
        var posts: [String: [Post]] = [:]
        for (post, rows) in data.rows {
            let specialities = rows.map { row in
                Speciality(
                    oid: row.speciality.oid.value, code: row.speciality.code,
                    first: row.period.first ?? .distantPast, last: row.period.last ?? .distantFuture)
            }
            posts[post.code, default: []].append(Post(oid: post.oid.value, specialities: specialities))
        }
        self.posts = posts
    }

    /// What the data say of a post; of one that they do not know, nothing.
    package func specialities(ofPost code: String, in oid: String) -> Specialities {
        guard let found = posts[code] else { return Specialities(rows: []) }
        for post in found where post.oid == oid { return Specialities(rows: post.specialities) }
        return Specialities(rows: [])
    }

    /// The specialities that a post may be held with.
    package struct Specialities: Sendable {
        fileprivate let rows: [Speciality]

        /// False: no speciality is known of the post on the day, and nothing is decided.
        package func areKnown(on day: CivilDate) -> Bool {
            for row in rows where row.first <= day && day <= row.last { return true }
            return false
        }

        package func contain(_ code: String, in oid: String, on day: CivilDate) -> Bool {
            for row in rows where row.first <= day && day <= row.last && row.code == code && row.oid == oid {
                return true
            }
            return false
        }
    }

    private struct Post: Sendable {
        var oid: String
        var specialities: [Speciality]
    }

    fileprivate struct Speciality: Sendable {
        var oid: String
        var code: String
        var first: CivilDate
        /// The last day.
        var last: CivilDate
    }
}
