internal import FRMRCalls
internal import Storage

/// The rejects of the import under way, kept until the rejects file has them all: a broken import judges nobody twice.
enum ImportRejectTable {
    static let definition: StaticString = """
        CREATE TABLE import_reject (
            line BIGINT NOT NULL,
            number BIGINT NOT NULL,
            source_id TEXT NOT NULL,
            field TEXT NOT NULL,
            reason TEXT NOT NULL,
            message_ru TEXT NOT NULL,
            message_en TEXT NOT NULL,
            PRIMARY KEY (line, number)
        );
        """

    /// - Parameter number: tells rejects of one line apart, in their order.
    static func insert(_ reject: ImportReject, _ number: Int, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO import_reject (line, number, source_id, field, reason, message_ru, message_en)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, SQLValue(reject.line), SQLValue(number), SQLValue(reject.sourceID), SQLValue(reject.field),
            SQLValue(reject.reason), SQLValue(reject.russian), SQLValue(reject.english))
    }

    /// The rejects behind one, in the order of the lines, and the place of the last of them; nil: there are no more.
    static func page(
        after place: (line: Int64, number: Int64), limit: Int, in store: ReadSession
    ) throws(RPCError) -> (rejects: [ImportReject], last: (line: Int64, number: Int64))? {
        let rows = try store.rows(
            """
            SELECT line, number, source_id, field, reason, message_ru, message_en FROM import_reject
            WHERE line > $1 OR (line = $1 AND number > $2) ORDER BY line, number LIMIT $3
            """, SQLValue(place.line), SQLValue(place.number), SQLValue(limit))
        guard let last = rows.last else { return nil }
        let rejects = try rows.map { row throws(RPCError) in
            try row.decoded("import_reject", key: key(of: row)) { row throws(RPCError) in
                ImportReject(
                    line: Int(try row.int(0)), sourceID: try row.text(2), field: try row.text(3), try row.text(4),
                    try row.text(5), try row.text(6))
            }
        }
        let end: (line: Int64, number: Int64) = try last.decoded("import_reject", key: key(of: last)) {
            row throws(RPCError) in
            (line: try row.int(0), number: try row.int(1))
        }
        return (rejects, end)
    }

    private static func key(of row: Row) -> String { "\(row.key(0)) \(row.key(1))" }

    static func removeAll(in store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM import_reject WHERE line >= 0")
    }
}
