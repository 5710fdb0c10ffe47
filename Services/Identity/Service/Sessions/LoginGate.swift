internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// Counts each attempt to log in for all its subjects: the account or its known device, the address, the subnet (I14).
/// Unknown phones are counted like known ones.
struct LoginGate: Sendable {
    let policies: LoginPolicies

    /// Lets an attempt through and remembers it until it succeeds; or the error that says how long to wait.
    func enter(_ subjects: [LoginSubject], now: Instant, in store: WriteSession) throws(RPCError) -> RPCError? {
        var known: [LoginSubject: LoginFailures] = [:]
        for subject in subjects { known[subject] = try LoginFailureTable.failures(of: subject, in: store) }
        switch LoginAttempt(known, policies: policies, now: now) {
        case .wait(let until): return .loginWait(until - now)
        case .admitted(let counted):
            for (subject, failures) in counted { try LoginFailureTable.put(failures, of: subject, in: store) }
            return nil
        }
    }

    /// The attempt succeeded: the account's failures are forgotten, and nobody is charged for it.
    func succeed(_ subjects: [LoginSubject], in store: WriteSession) throws(RPCError) {
        for subject in subjects { try keep(subject.afterSuccess, of: subject, in: store) }
    }

    /// The attempt was not judged: it counts for nobody.
    func withdraw(_ subjects: [LoginSubject], in store: WriteSession) throws(RPCError) {
        for subject in subjects { try keep(subject.withdrawn, of: subject, in: store) }
    }

    private func keep(
        _ after: (LoginFailures) -> LoginFailures?, of subject: LoginSubject, in store: WriteSession
    ) throws(RPCError) {
        if let failures = after(try LoginFailureTable.failures(of: subject, in: store)) {
            try LoginFailureTable.put(failures, of: subject, in: store)
        } else {
            try LoginFailureTable.remove(subject, in: store)
        }
    }
}
