internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// A row of one_time_codes: a code, what it is for, and its state.
struct OneTimeCodeRow: Sendable {
    var requestID: String
    var purpose: Purpose
    var phone: String
    /// The account that asked for the code; nil when there is none yet.
    var accountID: String?
    /// The SNILS that the code will link.
    var snils: String?
    /// Keyed hash of the code: the code itself stands in the outbox alone, until it is sent.
    var hash: [UInt8]
    var code: OneTimeCode

    /// Raw values stand in the store.
    enum Purpose: Int64, Sendable {
        case registration = 1
        case snils = 2
    }
}

/// The table of one-time codes (I1, I6).
enum OneTimeCodeTable {
    static let definition: StaticString = """
        CREATE TABLE one_time_codes (
            request_id TEXT NOT NULL PRIMARY KEY,
            purpose BIGINT NOT NULL CHECK (purpose IN (1, 2)),
            phone TEXT NOT NULL,
            account_id TEXT REFERENCES accounts (account_id),
            snils TEXT CHECK (length(snils) = 11),
            code_hash BYTES NOT NULL CHECK (length(code_hash) = 32),
            issued_us BIGINT NOT NULL,
            expires_us BIGINT NOT NULL,
            failed_tries BIGINT NOT NULL CHECK (failed_tries >= 0),
            state BIGINT NOT NULL CHECK (state IN (0, 1, 2, 3)),
            CHECK (purpose = 1 OR (account_id IS NOT NULL AND snils IS NOT NULL))
        );
        CREATE INDEX one_time_codes_by_phone ON one_time_codes (purpose, phone, issued_us);
        CREATE INDEX one_time_codes_by_end ON one_time_codes (expires_us)
        """

    /// More codes than a phone can have got within the window, whatever the settings say.
    static let historyRowsMax = 1000

    /// Codes that were sent to the phone after `since`: when, and how many wrong tries each has.
    static func history(
        _ purpose: OneTimeCodeRow.Purpose, phone: String, since: Instant, in store: ReadSession
    ) throws(RPCError) -> (sent: [Instant], failures: Int) {
        let rows = try store.rows(
            """
            SELECT request_id, issued_us, failed_tries FROM one_time_codes
            WHERE purpose = $1 AND phone = $2 AND issued_us > $3 ORDER BY issued_us DESC LIMIT $4
            """,
            .int(purpose.rawValue), .text(phone), SQLValue(since), SQLValue(historyRowsMax))
        var history: (sent: [Instant], failures: Int) = ([], 0)
        for row in rows {
            let (sent, failures) = try row.decoded("one_time_codes", key: row.key(0)) { row throws(RPCError) in
                (try row.instant(1), try row.count(2))
            }
            history.sent.append(sent)
            history.failures += failures
        }
        return history
    }

    static func code(
        requestID: String, _ purpose: OneTimeCodeRow.Purpose, in store: ReadSession
    ) throws(RPCError) -> OneTimeCodeRow? {
        try store.first(
            """
            SELECT request_id, purpose, phone, account_id, snils, code_hash, issued_us, expires_us, failed_tries, state
            FROM one_time_codes WHERE request_id = $1 AND purpose = $2
            """, .text(requestID), .int(purpose.rawValue)
        ).map(OneTimeCodeRow.init)
    }

    /// The code of a request, whatever it is for.
    static func code(requestID: String, in store: ReadSession) throws(RPCError) -> OneTimeCodeRow? {
        try store.first(
            """
            SELECT request_id, purpose, phone, account_id, snils, code_hash, issued_us, expires_us, failed_tries, state
            FROM one_time_codes WHERE request_id = $1
            """, .text(requestID)
        ).map(OneTimeCodeRow.init)
    }

    static func insert(_ row: OneTimeCodeRow, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO one_time_codes (
                request_id, purpose, phone, account_id, snils, code_hash, issued_us, expires_us, failed_tries, state
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            .text(row.requestID), .int(row.purpose.rawValue), .text(row.phone), SQLValue(row.accountID),
            SQLValue(row.snils), .blob(row.hash), SQLValue(row.code.issued), SQLValue(row.code.expires),
            SQLValue(row.code.failedTries), .int(row.code.state.rawValue))
    }

    /// Ends the codes of the phone that are open or did not reach it.
    static func supersede(
        _ purpose: OneTimeCodeRow.Purpose, phone: String, in store: WriteSession
    ) throws(RPCError) {
        try store.execute(
            "UPDATE one_time_codes SET state = $1 WHERE purpose = $2 AND phone = $3 AND state IN ($4, $5)",
            .int(OneTimeCode.State.superseded.rawValue), .int(purpose.rawValue), .text(phone),
            .int(OneTimeCode.State.open.rawValue), .int(OneTimeCode.State.unsent.rawValue))
    }

    /// Stores the state of the code.
    static func update(_ code: OneTimeCode, requestID: String, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE one_time_codes SET failed_tries = $1, state = $2 WHERE request_id = $3",
            SQLValue(code.failedTries), .int(code.state.rawValue), .text(requestID))
    }

    /// - Returns: how many were removed, at most `rowsMax`.
    static func remove(endedBefore: Instant, rowsMax: Int, in store: WriteSession) throws(RPCError) -> Int {
        try store.execute(
            """
            DELETE FROM one_time_codes WHERE request_id IN (
                SELECT request_id FROM one_time_codes WHERE expires_us < $1 ORDER BY expires_us LIMIT $2)
            """, SQLValue(endedBefore), SQLValue(rowsMax))
    }
}

extension OneTimeCodeRow {
    fileprivate init(_ row: Row) throws(RPCError) {
        self = try row.decoded("one_time_codes", key: row.key(0)) { row throws(RPCError) in
            try OneTimeCodeRow(
                requestID: row.text(0), purpose: row.known(1, Purpose.init(rawValue:)), phone: row.text(2),
                accountID: row.optionalText(3), snils: row.optionalText(4), hash: row.digest(5),
                code: OneTimeCode(
                    issued: row.instant(6), expires: row.instant(7), failedTries: row.count(8),
                    state: row.known(9, OneTimeCode.State.init(rawValue:))))
        }
    }
}
