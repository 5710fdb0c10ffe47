internal import FRMRCalls
internal import FRMRIdentifiers

/// The messages of other services that were received, and the answers they got.
enum InboxTable {
    static let definition: StaticString = """
        CREATE TABLE inbox (
            sender TEXT NOT NULL,
            incarnation TEXT NOT NULL,
            message_id TEXT NOT NULL,
            response BYTES NOT NULL,
            received_us BIGINT NOT NULL,
            PRIMARY KEY (sender, incarnation, message_id)
        );
        CREATE INDEX inbox_by_age ON inbox (received_us);
        """

    /// The answer to a message, or nil when it has not been received.
    static func response(to message: InboxMessage, in store: ReadSession) throws(RPCError) -> [UInt8]? {
        let row = try store.first(
            "SELECT response FROM inbox WHERE sender = $1 AND incarnation = $2 AND message_id = $3",
            .text(message.sender), .text(message.incarnation), .text(message.messageID))
        return try row?.decoded("inbox", key: "\(message.sender)/\(message.messageID)") { row throws(RPCError) in
            try row.blob(0)
        }
    }

    static func insert(
        _ message: InboxMessage, response: [UInt8], received: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO inbox (sender, incarnation, message_id, response, received_us) VALUES ($1, $2, $3, $4, $5)
            """,
            .text(message.sender), .text(message.incarnation), .text(message.messageID), .blob(response),
            SQLValue(received))
    }

    /// Removes the oldest rows of before a moment, `max` at most, and returns how many that were.
    static func delete(receivedBefore moment: Instant, max: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM inbox WHERE (sender, incarnation, message_id) IN (
                SELECT sender, incarnation, message_id FROM inbox WHERE received_us < $1 ORDER BY received_us LIMIT $2)
            """,
            SQLValue(moment), SQLValue(max))
    }
}
