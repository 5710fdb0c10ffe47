internal import Crypto
internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// One-time codes in the store: only a keyed hash of them stands there, bound to the request it was made for.
struct OneTimeCodes: Sendable {
    let policy: OneTimeCodePolicy
    let key: SymmetricKey
    let environment: Environment

    /// Raw values stand in the store.
    enum Purpose: Int64, Sendable {
        case registration = 1
        case snils = 2
    }

    /// What a code is for.
    struct Subject: Sendable {
        var purpose: Purpose
        var phone: String
        var accountID: String?
        var snils: String?
    }

    /// Makes a code, ends the earlier ones of its kind and sends it.
    ///
    /// - Parameter isDecoy: nothing is sent and no code will fit; the caller cannot tell.
    func send(
        _ subject: Subject, isDecoy: Bool = false, now: Instant, _ store: WriteSession
    ) throws(RPCError) -> IdentityV1.CodeSent {
        let earlier = try store.rows(
            """
            SELECT issued_at, failed_tries FROM one_time_codes WHERE purpose = $1 AND phone = $2 AND issued_at > $3
            ORDER BY issued_at DESC LIMIT $4
            """,
            .int(subject.purpose.rawValue), .text(subject.phone), SQLValue(now - policy.sendsWindow),
            SQLValue(policy.sendsMax))
        var (sent, failures): ([Instant], Int) = ([], 0)
        for row in earlier {
            sent.append(try row.instant(0))
            failures += Int(try row.int(1))
        }
        let decision = policy.send(after: sent, failures: failures, now: now)
        if let refusal = RPCError.refusal(decision, now: now) { throw refusal }
        try store.execute(
            "UPDATE one_time_codes SET state = 2 WHERE purpose = $1 AND phone = $2 AND state = 0",
            .int(subject.purpose.rawValue), .text(subject.phone))
        let requestID = environment.newID()
        let code = policy.code(random: environment.randomBytes(8))
        let issued = policy.issue(now: now)
        let hash = isDecoy ? environment.randomBytes(32) : self.hash(code, requestID: requestID)
        try store.execute(
            """
            INSERT INTO one_time_codes (
                request_id, purpose, phone, account_id, snils, code_hash, issued_at, expires_at, failed_tries, state
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0)
            """,
            .text(requestID), .int(subject.purpose.rawValue), .text(subject.phone), SQLValue(subject.accountID),
            SQLValue(subject.snils), .blob(hash), SQLValue(issued.issued), SQLValue(issued.expires))
        if !isDecoy { try store.sendCode(code, requestID: requestID, to: subject.phone, now: now) }
        return IdentityV1.CodeSent(
            requestId: requestID, expireTimeUs: issued.expires.microseconds,
            resendTimeUs: (now + policy.resendAfter).microseconds)
    }

    /// Tries a code and counts a wrong one, durably: the refusal comes back as a value, so that nothing is undone.
    /// A right code stays open; `take` uses it up together with what it allows.
    func tried(_ attempt: Attempt, now: Instant, _ store: WriteSession) throws(RPCError) -> RPCError? {
        guard let (_, verdict) = try judge(attempt, now: now, store) else { return .codeRequestUnknown }
        if case .wrong = verdict {
            try store.execute(
                "UPDATE one_time_codes SET failed_tries = failed_tries + 1 WHERE request_id = $1",
                .text(attempt.requestID))
        }
        return RPCError.refusal(verdict)
    }

    /// Uses the code up and tells what it was for.
    func take(_ attempt: Attempt, now: Instant, _ store: WriteSession) throws(RPCError) -> Subject {
        guard let (subject, verdict) = try judge(attempt, now: now, store) else { throw .codeRequestUnknown }
        if let refusal = RPCError.refusal(verdict) { throw refusal }
        try store.execute("UPDATE one_time_codes SET state = 1 WHERE request_id = $1", .text(attempt.requestID))
        return subject
    }

    /// What a caller says to prove possession of the phone.
    struct Attempt: Sendable {
        var purpose: Purpose
        var requestID: String
        var code: String
        /// The account that must have asked for the code; nil when there is none yet.
        var accountID: String?
    }

    private func judge(
        _ attempt: Attempt, now: Instant, _ store: ReadSession
    ) throws(RPCError) -> (Subject, OneTimeCode.Verdict)? {
        let row = try store.first(
            """
            SELECT phone, account_id, snils, code_hash, issued_at, expires_at, failed_tries, state
            FROM one_time_codes WHERE request_id = $1 AND purpose = $2
            """,
            .text(attempt.requestID), .int(attempt.purpose.rawValue))
        guard let row, try row.optionalText(1) == attempt.accountID else { return nil }
        let code = try OneTimeCode(
            issued: row.instant(4), expires: row.instant(5), failedTries: Int(row.int(6)),
            state: OneTimeCode.State(rawValue: row.int(7)) ?? .superseded)
        let matches = try HMAC<SHA256>.isValidAuthenticationCode(
            row.blob(3), authenticating: message(attempt.code, requestID: attempt.requestID), using: key)
        let subject = try Subject(
            purpose: attempt.purpose, phone: row.text(0), accountID: row.optionalText(1), snils: row.optionalText(2))
        let failures = try store.first(
            """
            SELECT coalesce(sum(failed_tries), 0) FROM one_time_codes
            WHERE purpose = $1 AND phone = $2 AND issued_at > $3
            """, .int(attempt.purpose.rawValue), .text(subject.phone), SQLValue(now - policy.sendsWindow))
        let failed = Int(try failures?.int(0) ?? 0)
        return (subject, policy.judge(code, matches: matches, failures: failed, now: now))
    }

    private func hash(_ code: String, requestID: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message(code, requestID: requestID), using: key))
    }

    private func message(_ code: String, requestID: String) -> [UInt8] {
        Array("code".utf8) + [0] + Array(requestID.utf8) + [0] + Array(code.utf8)
    }
}
