package import FRMRIdentifiers

/// Whether two codes name the same post: by the code itself whatever the version, by what it was merged or renamed into,
/// by the crosswalk of the books.
package struct SamePosts: Sendable {
    private let successions: CodeSuccessions
    private let crosswalk: PostCrosswalk

    /// Goes by the codes themselves.
    package static let byCode = SamePosts(.none, .none)

    package init(_ successions: CodeSuccessions, _ crosswalk: PostCrosswalk) {
        self.successions = successions
        self.crosswalk = crosswalk
    }

    package enum Finding: Sendable, Hashable {
        case same
        case other
        /// The codes are of different books, and the crosswalk has neither of them for the other's book: nobody knows
        /// whether they are the same post.
        case unknown
    }

    /// - Parameters:
    ///   - held: in canonical form, as `asked` is.
    ///   - day: of the question.
    package func finding(_ held: CodeEntry, _ asked: CodeEntry, on day: CivilDate) -> Finding {
        // Nearly always it is, and then nothing is looked up.
        if held.isSame(as: asked) { return .same }
        let (held, asked) = (successions.current(held, on: day), successions.current(asked, on: day))
        if held.isSame(as: asked) { return .same }
        if held.oid == asked.oid { return .other }
        let there = others(of: held, in: asked.oid, on: day)
        if there.contains(where: { $0.isSame(as: asked) }) { return .same }
        return there.isEmpty && others(of: asked, in: held.oid, on: day).isEmpty ? .unknown : .other
    }

    /// Further entries that name the same post on a day, of its own book and of others.
    package func others(of entry: CodeEntry, on day: CivilDate) -> [CodeEntry] {
        let current = successions.current(entry, on: day)
        return (current.isSame(as: entry) ? [] : [current]) + others(of: current, in: nil, on: day)
    }

    /// A pair may be stated of a code that was succeeded meanwhile.
    private func others(of entry: CodeEntry, in book: String?, on day: CivilDate) -> [CodeEntry] {
        crosswalk.entries(sameAs: entry, in: book, on: day).map { successions.current($0, on: day) }
    }
}
