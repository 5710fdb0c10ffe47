package import FRMRCalls
package import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// Removes what time has made useless: old codes, forgotten failures, refresh tokens long past their end.
package struct Housekeeping: Sendable {
    private let store: Store
    private let environment: Environment
    private let configuration: IdentityConfiguration

    package init(
        store: Store, environment: Environment, configuration: IdentityConfiguration = IdentityConfiguration()
    ) {
        self.store = store
        self.environment = environment
        self.configuration = configuration
    }

    /// Sweeps every ten minutes until cancelled. A failed sweep waits for the next.
    package func run() async throws {
        while true {
            try await environment.sleep(.seconds(600))
            _ = try? await sweep(now: environment.now())
        }
    }

    /// - Returns: the number of rows removed, at most 500 of each kind.
    @discardableResult
    package func sweep(now: Instant) async throws(RPCError) -> Int {
        // A code is counted against the day's limit, and an expired token that comes again still tells of theft.
        let codesBefore = now - configuration.codes.sendsWindow - configuration.codes.lifetime
        let failuresBefore = now - max(configuration.accountLock.memory, configuration.addressLock.memory)
        let tokensBefore = now - configuration.refresh.lifetime
        return try await store.write { session throws(RPCError) in
            try session.execute(
                """
                DELETE FROM one_time_codes WHERE request_id IN (
                    SELECT request_id FROM one_time_codes WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)
                """, SQLValue(codesBefore), SQLValue(IdentityLimits.sweepRowsMax))
                + session.execute(
                    """
                    DELETE FROM login_failures WHERE subject IN (
                        SELECT subject FROM login_failures WHERE latest_at < $1 ORDER BY latest_at LIMIT $2)
                    """, SQLValue(failuresBefore), SQLValue(IdentityLimits.sweepRowsMax))
                + session.execute(
                    """
                    DELETE FROM refresh_tokens WHERE token_hash IN (
                        SELECT token_hash FROM refresh_tokens WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)
                    """, SQLValue(tokensBefore), SQLValue(IdentityLimits.sweepRowsMax))
        }
    }
}
