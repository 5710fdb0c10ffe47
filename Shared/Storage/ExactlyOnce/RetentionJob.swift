package import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// How long answers are kept for repeats, and decisions for those who ask later.
package struct RetentionPolicy: Sendable, Hashable {
    /// For repeats of a caller with the same idempotency key.
    package var idempotency: Duration = .seconds(24 * 3600)
    /// For messages that arrive again because their acknowledgement was lost.
    ///
    /// It outlives every redelivery. A message comes here after it was sent, and no relay sends one that is older than
    /// `OutboxPolicy.lifetime`, so a repeat comes within that time of the first arrival, whatever stood still meanwhile.
    /// The bounds of the two settings keep a month between them for clocks that differ and for messages that an operator
    /// has sent again: those live anew.
    package var inbox: Duration = .seconds(90 * 24 * 3600)
    /// For discarded messages of the outbox: who gave them up, and why.
    package var decisions: Duration = .seconds(365 * 24 * 3600)
    /// Between sweeps.
    package var period: Duration = .seconds(600)
    /// Rows of each kind removed in one command, so that a sweep never holds up the commits of others.
    package var rowsPerCommandMax = 500

    package init() {}
}

/// Removes idempotency keys, inbox rows and discarded messages whose time has passed.
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
                if rows > 0 { store.logger.info("expired rows removed", metadata: [LogKey.rows: "\(rows)"]) }
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
        while true {
            let rows = try await store.write { [policy] session throws(RPCError) in
                [
                    try IdempotencyTable.delete(
                        createdBefore: now - policy.idempotency, max: policy.rowsPerCommandMax, in: session),
                    try InboxTable.delete(
                        receivedBefore: now - policy.inbox, max: policy.rowsPerCommandMax, in: session),
                    try OutboxTable.delete(
                        discardedBefore: now - policy.decisions, max: policy.rowsPerCommandMax, in: session),
                ]
            }
            removed += rows.reduce(0, +)
            if rows.allSatisfy({ $0 < policy.rowsPerCommandMax }) { return removed }
        }
    }
}
