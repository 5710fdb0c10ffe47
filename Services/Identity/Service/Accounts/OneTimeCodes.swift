internal import Crypto
internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// One-time codes: made, sent and tried (I1, I6). Only a keyed hash of a code stands in the store, bound to the request
/// that it was made for.
struct OneTimeCodes: Sendable {
    let policy: OneTimeCodePolicy
    let key: SymmetricKey
    let environment: Environment

    /// What a code is for.
    struct Subject: Sendable {
        var purpose: OneTimeCodeRow.Purpose
        var phone: String
        var accountID: String?
        var snils: String?
    }

    /// What a caller says to prove possession of the phone.
    struct Attempt: Sendable {
        var purpose: OneTimeCodeRow.Purpose
        var requestID: String
        var code: String
        /// The account that must have asked for the code; nil when there is none yet.
        var accountID: String?
    }

    /// Makes a code, ends the earlier ones of its kind and sends it.
    ///
    /// - Parameter isDecoy: nothing is sent and no code will fit; the caller cannot tell.
    func send(
        _ subject: Subject, isDecoy: Bool = false, now: Instant, in store: WriteSession
    ) throws(RPCError) -> IdentityV1.CodeSent {
        let earlier = try history(subject.purpose, phone: subject.phone, now: now, in: store)
        let decision = policy.send(after: earlier.sent, failures: earlier.failures, now: now)
        if let refusal = RPCError.refusal(decision, now: now) { throw refusal }
        try OneTimeCodeTable.supersede(subject.purpose, phone: subject.phone, in: store)
        let requestID = environment.newID()
        let code = policy.code(random: environment.randomBytes(8))
        let issued = policy.issue(now: now)
        let hash = isDecoy ? environment.randomBytes(32) : self.hash(code, requestID: requestID)
        try OneTimeCodeTable.insert(
            OneTimeCodeRow(
                requestID: requestID, purpose: subject.purpose, phone: subject.phone, accountID: subject.accountID,
                snils: subject.snils, hash: hash, code: issued),
            in: store)
        if !isDecoy { try store.sendCode(code, requestID: requestID, to: subject.phone, now: now) }
        return IdentityV1.CodeSent(
            requestId: requestID, expireTimeUs: issued.expires.microseconds,
            resendTimeUs: (now + policy.resendAfter).microseconds)
    }

    /// The phone that the attempt's code was sent to; nil when there is no such request.
    func phone(of attempt: Attempt, in store: ReadSession) throws(RPCError) -> String? {
        try row(attempt, in: store)?.phone
    }

    /// Tries a code and counts a wrong one, durably: the refusal comes back as a value, so that nothing is undone.
    /// A right code stays open; `take` uses it up together with what it allows.
    func tried(_ attempt: Attempt, now: Instant, in store: WriteSession) throws(RPCError) -> RPCError? {
        guard let row = try row(attempt, in: store) else { return .codeRequestUnknown }
        let verdict = try judge(attempt, row, now: now, in: store)
        if verdict != .accepted {
            try OneTimeCodeTable.update(row.code.after(verdict), requestID: row.requestID, in: store)
        }
        return RPCError.refusal(verdict)
    }

    /// Uses the code up and tells what it was for.
    func take(_ attempt: Attempt, now: Instant, in store: WriteSession) throws(RPCError) -> Subject {
        guard let row = try row(attempt, in: store) else { throw .codeRequestUnknown }
        let verdict = try judge(attempt, row, now: now, in: store)
        if let refusal = RPCError.refusal(verdict) { throw refusal }
        try OneTimeCodeTable.update(row.code.after(verdict), requestID: row.requestID, in: store)
        return Subject(purpose: row.purpose, phone: row.phone, accountID: row.accountID, snils: row.snils)
    }

    /// The code that the attempt is at. One that another account asked for is unknown to this one.
    private func row(_ attempt: Attempt, in store: ReadSession) throws(RPCError) -> OneTimeCodeRow? {
        let row = try OneTimeCodeTable.code(requestID: attempt.requestID, attempt.purpose, in: store)
        return row?.accountID == attempt.accountID ? row : nil
    }

    private func judge(
        _ attempt: Attempt, _ row: OneTimeCodeRow, now: Instant, in store: ReadSession
    ) throws(RPCError) -> OneTimeCode.Verdict {
        let matches = HMAC<SHA256>.isValidAuthenticationCode(
            row.hash, authenticating: message(attempt.code, requestID: row.requestID), using: key)
        let failures = try history(row.purpose, phone: row.phone, now: now, in: store).failures
        return policy.judge(row.code, matches: matches, failures: failures, now: now)
    }

    private func history(
        _ purpose: OneTimeCodeRow.Purpose, phone: String, now: Instant, in store: ReadSession
    ) throws(RPCError) -> (sent: [Instant], failures: Int) {
        try OneTimeCodeTable.history(purpose, phone: phone, since: now - policy.sendsWindow, in: store)
    }

    private func hash(_ code: String, requestID: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message(code, requestID: requestID), using: key))
    }

    private func message(_ code: String, requestID: String) -> [UInt8] {
        Array("code".utf8) + [0] + Array(requestID.utf8) + [0] + Array(code.utf8)
    }
}
