import FRMRCalls
import FRMRContracts
import FRMRTransport

/// Obtains the access tokens of a plan by real logins, and again before they expire.
struct Tokens: Sendable {
    let sources: [TokenSource]
    let identity: any Caller
    let timeout: Duration

    struct Obtained: Sendable {
        /// Of each source, in the order of the plan.
        var tokens: [[String]]
        /// When the first of them expires, µs UTC; nil when none does.
        var expireTimeUs: Int64?
    }

    /// Logging in more accounts at once would measure the password hash.
    private static let loginsAtOnce = 4

    /// - Throws: `RPCError` of the first login that fails.
    func obtain() async throws -> Obtained {
        var obtained = Obtained(tokens: [])
        for source in sources {
            switch source.kind {
            case .token(let token): obtained.tokens.append([token])
            case .logins(let logins):
                let pairs = try await logIn(logins)
                obtained.tokens.append(pairs.map(\.accessToken))
                let expiries = pairs.map(\.accessExpireTimeUs) + [obtained.expireTimeUs].compactMap { $0 }
                obtained.expireTimeUs = expiries.min()
            }
        }
        return obtained
    }

    private func logIn(_ logins: [TokenSource.Login]) async throws -> [IdentityV1.TokenPair] {
        let sessions = IdentityV1.SessionsClient(identity)
        let options = CallOptions(timeout: max(timeout, .seconds(5)))
        var pairs: [IdentityV1.TokenPair] = []
        var rest = logins[...]
        while !rest.isEmpty {
            let group = rest.prefix(Self.loginsAtOnce)
            rest = rest.dropFirst(group.count)
            pairs += try await withThrowingTaskGroup(of: IdentityV1.TokenPair.self) { tasks in
                for login in group {
                    tasks.addTask {
                        try await sessions.login(
                            .init(phone: login.phone, password: login.password, deviceName: "frmr load"), options)
                    }
                }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
        }
        return pairs
    }
}
