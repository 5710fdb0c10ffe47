internal import FRMRCalls
internal import FRMRIdentifiers

/// The answers that were given under idempotency keys, for as long as a call may be repeated.
enum IdempotencyTable {
    static let definition: StaticString = """
        CREATE TABLE idempotency (
            scope TEXT NOT NULL,
            key_hash BYTES NOT NULL CHECK (length(key_hash) = 32),
            method TEXT NOT NULL,
            request_hash BYTES NOT NULL,
            response BYTES NOT NULL,
            created_us BIGINT NOT NULL,
            PRIMARY KEY (scope, key_hash)
        );
        CREATE INDEX idempotency_by_age ON idempotency (created_us);
        """

    /// The row of a caller's key, or nil when the key is new.
    static func row(of claim: IdempotencyKey.Claim, in store: ReadSession) throws(RPCError) -> IdempotencyRow? {
        let row = try store.first(
            "SELECT method, request_hash, response FROM idempotency WHERE scope = $1 AND key_hash = $2",
            .text(claim.scope), .blob(claim.keyHash))
        return try row?.decoded("idempotency", key: claim.description) { row throws(RPCError) in
            try IdempotencyRow(method: row.text(0), requestHash: row.blob(1), response: row.blob(2))
        }
    }

    static func insert(
        _ row: IdempotencyRow, of claim: IdempotencyKey.Claim, created: Instant, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO idempotency (scope, key_hash, method, request_hash, response, created_us)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            .text(claim.scope), .blob(claim.keyHash), .text(row.method), .blob(row.requestHash), .blob(row.response),
            SQLValue(created))
    }

    /// Removes the oldest rows of before a moment, `max` at most, and returns how many that were.
    static func delete(createdBefore moment: Instant, max: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM idempotency WHERE (scope, key_hash) IN (
                SELECT scope, key_hash FROM idempotency WHERE created_us < $1 ORDER BY created_us LIMIT $2)
            """,
            SQLValue(moment), SQLValue(max))
    }
}

/// What was asked under a key, and the answer.
struct IdempotencyRow {
    let method: String
    let requestHash: [UInt8]
    let response: [UInt8]
}

extension IdempotencyKey.Claim: CustomStringConvertible {
    /// For logs. The beginning of the hash tells rows apart without giving the key away.
    var description: String {
        "\(scope)/" + hexadecimal(keyHash.prefix(4))
    }
}
