internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// The cards that share an ИНН, which is one person's. An import takes them over all the same: nothing in its file tells
/// whose it is, and no verdict rests on it. So it is told.
enum SharedINNTable {
    /// An ИНН that several cards have.
    struct SharedINN: Sendable, Hashable {
        /// Where the next search goes on.
        let place: Int64
        /// Register numbers of the workers whose cards have it now, in the order of СНИЛС; one or none: the others had
        /// it before a correction.
        let workers: [String]
    }

    /// The next ИНН that more than one card has, in their order, behind one that was found; nil: there is no more.
    ///
    /// Searched in the index alone, which holds former cards as well; whether both are of now is then looked up.
    static func next(after place: Int64, limit: Int, in store: ReadSession) throws(RPCError) -> SharedINN? {
        let row = try store.first(
            "SELECT inn FROM card WHERE inn > $1 GROUP BY inn HAVING COUNT(*) > 1 ORDER BY inn LIMIT 1",
            SQLValue(place))
        guard let row else { return nil }
        let inn = try row.decoded("card", key: "of a shared number") { row throws(RPCError) in try row.int(0) }
        let people = try store.rows(
            """
            SELECT w.register_ordinal FROM card c JOIN worker w ON w.snils = c.snils
            WHERE c.inn = $1 AND c.recorded_to_us = 9223372036854775807 ORDER BY w.snils LIMIT $2
            """, SQLValue(inn), SQLValue(limit))
        let numbering = try RegisterNumberingTable.known(in: store)
        let workers = try people.map { row throws(RPCError) in
            try row.decoded("worker", key: row.key(0)) { row throws(RPCError) in
                numbering.text(of: RegisterNumber(ordinal: try row.int(0)))
            }
        }
        return SharedINN(place: inn, workers: workers)
    }
}
