package import FRMRCalls
package import FRMRIdentifiers
internal import IdentityRules
package import Storage

/// Removes expired rows: old codes, forgotten failures, refresh tokens long past their end.
package struct Housekeeping: Sendable {
    private let store: Store
    private let environment: Environment
    private let configuration: IdentityConfiguration

    package init(store: Store, environment: Environment, configuration: IdentityConfiguration) {
        self.store = store
        self.environment = environment
        self.configuration = configuration
    }

    /// Sweeps every ten minutes until it is cancelled or the store fails it.
    package func run() async throws {
        while true {
            try await sweep(now: environment.now())
            try await environment.sleep(IdentityLimits.sweepInterval)
        }
    }

    /// Removes everything expired.
    ///
    /// - Returns: the number of rows removed.
    @discardableResult
    package func sweep(now: Instant) async throws(RPCError) -> Int {
        let (rules, most) = (configuration, IdentityLimits.sweepRowsMax)
        var removed = 0
        while true {
            let rows = try await store.write { session throws(RPCError) in
                [
                    try OneTimeCodeTable.remove(
                        endedBefore: rules.codes.forgotten(before: now), rowsMax: most, in: session),
                    try LoginFailureTable.remove(
                        latestBefore: rules.logins.forgotten(before: now), rowsMax: most, in: session),
                    try RefreshTokenTable.remove(
                        endedBefore: rules.refresh.forgotten(before: now), rowsMax: most, in: session),
                ]
            }
            removed += rows.reduce(0, +)
            if rows.allSatisfy({ $0 < most }) { return removed }
        }
    }
}
