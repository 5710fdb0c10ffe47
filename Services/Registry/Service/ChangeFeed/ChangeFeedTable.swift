internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// The ordered feed of changes to cards, without gaps (R14).
enum ChangeFeedTable {
    static let definition: StaticString = """
        CREATE TABLE change_feed (
            sequence BIGINT PRIMARY KEY NOT NULL CHECK (sequence > 0),
            kind BIGINT NOT NULL CHECK (kind BETWEEN 1 AND 3),
            register_ordinal BIGINT NOT NULL REFERENCES worker (register_ordinal),
            recorded_us BIGINT NOT NULL
        );
        """

    static func insert(_ row: ChangeRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "INSERT INTO change_feed (sequence, kind, register_ordinal, recorded_us) VALUES ($1, $2, $3, $4)",
            SQLValue(row.sequence), SQLValue(row.kind.rawValue), SQLValue(row.number.ordinal), SQLValue(row.recorded))
    }

    /// The changes behind a number, in order.
    static func changes(after sequence: Int64, limit: Int, in store: ReadSession) throws(RPCError) -> [ChangeRow] {
        try store.rows(
            """
            SELECT sequence, kind, register_ordinal, recorded_us FROM change_feed
            WHERE sequence > $1 ORDER BY sequence LIMIT $2
            """, SQLValue(sequence), SQLValue(limit)
        ).map { row throws(RPCError) in
            try row.decoded("change_feed", key: row.key(0)) { row throws(RPCError) in
                guard let kind = CardChange(rawValue: Int32(clamping: try row.int(1))) else { return nil }
                return try ChangeRow(
                    sequence: row.int(0), kind: kind, number: RegisterNumber(ordinal: row.int(2)),
                    recorded: row.instant(3))
            }
        }
    }

    /// The greatest number of a change; 0: there is none.
    static func lastSequence(in store: ReadSession) throws(RPCError) -> Int64 {
        let row = try store.first("SELECT COALESCE(MAX(sequence), 0) FROM change_feed")
        return try row?.decoded("change_feed", key: "of the greatest sequence") { row throws(RPCError) in
            try row.int(0)
        } ?? 0
    }
}

/// A row of `change_feed`.
struct ChangeRow: Sendable, Hashable {
    /// 1, 2, 3, … without gaps.
    let sequence: Int64
    let kind: CardChange
    let number: RegisterNumber
    let recorded: Instant
}
