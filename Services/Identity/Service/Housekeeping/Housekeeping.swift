package import FRMRCalls
package import FRMRIdentifiers
internal import IdentityRules
package import Logging
package import Storage

/// Removes expired rows: old codes, forgotten failures, refresh tokens long past their end.
package struct Housekeeping: Sendable {
    private let store: Store
    private let environment: Environment
    private let configuration: IdentityConfiguration
    private let logger: Logger

    package init(
        store: Store, environment: Environment, configuration: IdentityConfiguration, logger: Logger
    ) {
        self.store = store
        self.environment = environment
        self.configuration = configuration
        self.logger = logger
    }

    /// Sweeps every ten minutes until cancelled. A failed sweep is logged and waits for the next.
    package func run() async throws {
        while true {
            try await environment.sleep(IdentityLimits.sweepInterval)
            do throws(RPCError) {
                try await sweep(now: environment.now())
            } catch {
                logger.error("sweep failed", metadata: ["reason": "\(error.reason)", "cause": "\(error.cause ?? "")"])
            }
        }
    }

    /// - Returns: the number of rows removed, at most `IdentityLimits.sweepRowsMax` of each kind.
    @discardableResult
    package func sweep(now: Instant) async throws(RPCError) -> Int {
        let (rules, rows) = (configuration, IdentityLimits.sweepRowsMax)
        return try await store.write { session throws(RPCError) in
            try OneTimeCodeTable.remove(endedBefore: rules.codes.forgotten(before: now), rowsMax: rows, in: session)
                + LoginFailureTable.remove(
                    latestBefore: rules.logins.forgotten(before: now), rowsMax: rows, in: session)
                + RefreshTokenTable.remove(
                    endedBefore: rules.refresh.forgotten(before: now), rowsMax: rows, in: session)
        }
    }
}
