package import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// How long answers are kept for repeats.
package struct RetentionPolicy: Sendable {
    /// For repeats of a caller with the same idempotency key.
    package var idempotency: Duration = .seconds(24 * 3600)
    /// For messages that arrive again because their acknowledgement was lost.
    package var inbox: Duration = .seconds(30 * 24 * 3600)
    /// Between sweeps.
    package var period: Duration = .seconds(600)
    /// Rows removed in one command, so that a sweep never holds up the commits of others.
    package var rowsPerCommandMax = 500

    package init() {}
}

/// Removes idempotency keys and inbox rows whose time has passed.
package struct RetentionJob: Sendable {
    private let store: Store
    private let policy: RetentionPolicy

    package init(store: Store, policy: RetentionPolicy = RetentionPolicy()) {
        self.store = store
        self.policy = policy
    }

    /// Sweeps each period until cancelled.
    package func run() async throws {
        while true {
            do throws(RPCError) {
                let rows = try await sweep()
                store.logger.debug("expired rows removed", metadata: [LogKey.rows: "\(rows)"])
            } catch {
                guard error.code == .resourceExhausted else { throw error }
                store.logger.notice("sweep put off, the store is busy")
            }
            try await store.environment.sleep(policy.period)
        }
    }

    /// Removes everything expired and returns how many rows that were.
    package func sweep() async throws(RPCError) -> Int {
        let now = store.environment.now()
        var removed = 0
        var more = true
        while more {
            let rows = try await store.write { [policy] session throws(RPCError) in
                let keys = try IdempotencyTable.delete(
                    createdBefore: now - policy.idempotency, max: policy.rowsPerCommandMax, in: session)
                let messages = try InboxTable.delete(
                    receivedBefore: now - policy.inbox, max: policy.rowsPerCommandMax, in: session)
                return (keys, messages)
            }
            removed += rows.0 + rows.1
            more = max(rows.0, rows.1) == policy.rowsPerCommandMax
        }
        return removed
    }
}
