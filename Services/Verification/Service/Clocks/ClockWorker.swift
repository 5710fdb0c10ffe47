package import FRMRCalls
package import FRMRIdentifiers
package import Logging
package import Storage
internal import VerificationRules

/// The job that has the clocks of cases strike: reminders, the due time and the breach, each on record once (V5, V7).
///
/// A crash loses nothing and doubles nothing: an event and how far its clock was told are one commit.
package struct ClockWorker: Sendable {
    let store: Store
    let environment: Environment
    let configuration: VerificationConfiguration
    let logger: Logger

    private var clocks: CaseClocks { configuration.clocks }

    package init(store: Store, environment: Environment, configuration: VerificationConfiguration, logger: Logger) {
        self.store = store
        self.environment = environment
        self.configuration = configuration
        self.logger = logger
    }

    /// Works until it is cancelled or the store fails it, waking by new clocks and by their times.
    package func run() async throws {
        try await reviseDueTimes()
        while true {
            // Follow first, then read: a commit in between is news and not a lost one.
            let news = store.follow(.clocks)
            let pass = try await pass()
            if pass.taken == 0 {
                let next = try await store.read(lane: .jobs) { session throws(RPCError) in
                    try ClockTable.nextDue(after: pass.now, in: session)
                }
                await environment.wait(for: news, until: next, atMost: configuration.idleMax)
            }
            try Task.checkCancellation()
        }
    }

    /// Has the clocks that are due strike.
    @discardableResult
    package func pass() async throws(RPCError) -> Pass {
        let now = environment.now()
        let clocks = clocks
        let limit = configuration.clocksPerPassMax
        let due = try await store.read(lane: .jobs) { session throws(RPCError) in
            try ClockTable.due(at: now, limit: limit, in: session)
        }
        for error in due.nameless { logger.skipped(error) }
        guard !due.caseIDs.isEmpty else { return Pass(now: now, taken: 0) }
        let struck = try await store.write { session throws(RPCError) in
            var struck: [CaseClocks.Strike] = []
            var damage: [RPCError] = []
            for caseID in due.caseIDs {
                do throws(RPCError) {
                    if let strike = try clocks.strike(caseID, at: now, in: session) { struck.append(strike) }
                } catch {
                    guard error.isDamagedRow else { throw error }
                    try ClockTable.markDamaged(caseID, in: session)
                    damage.append(error)
                }
            }
            return (struck, damage)
        }
        for strike in struck.0 { tell(strike) }
        for error in struck.1 { logger.skipped(error) }
        return Pass(now: now, taken: due.caseIDs.count)
    }

    /// Recomputes the due days that were computed without the decree of their year, and tells the registry those that moved.
    package func reviseDueTimes() async throws(RPCError) {
        let now = environment.now()
        let clocks = clocks
        let limit = configuration.clocksPerPassMax
        let outcome = CaseOutcome(clocks: clocks)
        var last: String? = ""
        while let after = last {
            let revised = try await store.write { session throws(RPCError) in
                let provisional = try ClockTable.provisional(after: after, limit: limit, in: session)
                var damage = provisional.nameless
                for caseID in provisional.caseIDs {
                    do throws(RPCError) {
                        guard let (row, due) = try clocks.recomputed(caseID, at: now, in: session) else { continue }
                        if let due, let known = try CaseTable.find(caseID, in: session) {
                            try outcome.tellAgain(known, due: due, in: session)
                        }
                        try ClockTable.save(row, in: session)
                    } catch {
                        guard error.isDamagedRow else { throw error }
                        damage.append(error)
                    }
                }
                // Rows without a key stand behind all others, so they never have a next batch of their own.
                let isLast = provisional.caseIDs.count + provisional.nameless.count < limit
                return (isLast ? nil : provisional.caseIDs.last, damage)
            }
            last = revised.0
            for error in revised.1 { logger.skipped(error) }
        }
    }

    private func tell(_ strike: CaseClocks.Strike) {
        for moment in strike.moments {
            let metadata: Logger.Metadata = [
                LogKey.caseID: "\(strike.caseID)", LogKey.clock: "\(strike.kind.rawValue)",
                LogKey.event: "\(moment.event.name)", LogKey.percent: "\(moment.event.percent)",
            ]
            switch strike.kind.consequence(of: moment.event) {
            case .remind: logger.info("clock reminds", metadata: metadata)
            case .escalate(let recipients):
                logger.warning(
                    "clock escalates", metadata: metadata.merging([LogKey.recipients: recipients.text]) { $1 })
            case .suspendAccess: logger.notice("clock suspends access", metadata: metadata)
            }
        }
    }

    /// What one pass did.
    package struct Pass: Sendable, Hashable {
        /// When it looked.
        package let now: Instant
        /// Clocks that were due.
        package let taken: Int
    }
}

extension Set<CaseClock.Recipient> {
    /// For the log.
    var text: Logger.MetadataValue { "\(map(\.rawValue).sorted().joined(separator: " "))" }
}
