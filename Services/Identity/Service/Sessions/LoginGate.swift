internal import FRMRCalls
internal import FRMRIdentifiers
internal import IdentityRules
internal import Storage

/// Counts attempts to log in by phone and by address (I14). Unknown phones are counted like known ones.
struct LoginGate: Sendable {
    let accountLock: LoginLockPolicy
    let addressLock: LoginLockPolicy

    /// Lets an attempt through and remembers it until it succeeds; or the error that says how long to wait.
    func enter(phone: String, address: String, now: Instant, _ store: WriteSession) throws(RPCError) -> RPCError? {
        var admitted: [(subject: String, failures: LoginFailures)] = []
        for (subject, policy) in subjects(phone: phone, address: address) {
            switch policy.attempt(try failures(of: subject, store), now: now) {
            case .wait(let until): return .loginWait(until - now)
            case .try(let next): admitted.append((subject, next))
            }
        }
        for (subject, next) in admitted {
            try store.execute(
                """
                INSERT INTO login_failures (subject, attempts, locked_until, latest_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (subject) DO UPDATE SET attempts = excluded.attempts,
                    locked_until = excluded.locked_until, latest_at = excluded.latest_at
                """,
                .text(subject), SQLValue(next.attempts), SQLValue(next.lockedUntil), SQLValue(next.latest))
        }
        return nil
    }

    /// The attempt succeeded: the phone's failures are forgotten, and the address is not charged for it.
    func succeed(phone: String, address: String, _ store: WriteSession) throws(RPCError) {
        try store.execute("DELETE FROM login_failures WHERE subject = $1", .text(Self.subject(phone: phone)))
        try uncharge(address.isEmpty ? nil : Self.subject(address: address), store)
    }

    /// The attempt was not looked at.
    func withdraw(phone: String, address: String, _ store: WriteSession) throws(RPCError) {
        for (subject, _) in subjects(phone: phone, address: address) { try uncharge(subject, store) }
    }

    private func uncharge(_ subject: String?, _ store: WriteSession) throws(RPCError) {
        guard let subject else { return }
        let taken = try store.execute(
            "UPDATE login_failures SET attempts = attempts - 1, locked_until = 0 WHERE subject = $1 AND attempts > 1",
            .text(subject))
        if taken == 0 { try store.execute("DELETE FROM login_failures WHERE subject = $1", .text(subject)) }
    }

    private func failures(of subject: String, _ store: ReadSession) throws(RPCError) -> LoginFailures {
        let row = try store.first(
            "SELECT attempts, locked_until, latest_at FROM login_failures WHERE subject = $1", .text(subject))
        guard let row else { return LoginFailures() }
        return try LoginFailures(attempts: Int(row.int(0)), lockedUntil: row.instant(1), latest: row.instant(2))
    }

    private func subjects(phone: String, address: String) -> [(String, LoginLockPolicy)] {
        let byPhone = (Self.subject(phone: phone), accountLock)
        return address.isEmpty ? [byPhone] : [byPhone, (Self.subject(address: address), addressLock)]
    }

    private static func subject(phone: String) -> String { "phone:" + phone }
    private static func subject(address: String) -> String { "address:" + address }
}

extension Call {
    /// The peer's host without its port; empty on loopback, behind which stand the machine's own programs.
    var throttledAddress: String {
        var host = Substring(remoteAddress)
        if let bracket = host.lastIndex(of: "]") {
            host = host[...bracket].dropFirst().dropLast()
        } else if let colon = host.lastIndex(of: ":"), host.firstIndex(of: ":") == colon {
            host = host[..<colon]
        }
        return host.hasPrefix("127.") || host == "::1" ? "" : String(host.prefix(64))
    }
}
