package import FRMRCalls
import FRMRContracts
internal import FRMRIdentifiers
internal import FRMRRetry
package import Logging
package import Storage
internal import VerificationRules

/// The job that has due checks answered: it asks the registers and records what they say.
///
/// A register that does not answer is asked again later and never refuses anyone (V8). A crash between question and
/// record leaves the check due, so it is asked again: questions have no effect.
package struct CheckWorker: Sendable {
    let store: Store
    let register: any StateRegister
    let environment: Environment
    let configuration: VerificationConfiguration
    let logger: Logger

    package init(
        store: Store, register: any StateRegister, environment: Environment, configuration: VerificationConfiguration,
        logger: Logger
    ) {
        self.store = store
        self.register = register
        self.environment = environment
        self.configuration = configuration
        self.logger = logger
    }

    /// Works until it is cancelled, waking by new cases and by due times.
    package func run() async throws {
        var hasRevised = false
        while true {
            // Follow first, then read: a commit in between is news and not a lost one.
            let news = store.follow(.checks)
            do throws(RPCError) {
                if !hasRevised {
                    try await reviseDueTimes()
                    hasRevised = true
                }
                let pass = try await pass()
                if pass.taken == 0 {
                    try await wait(news)
                } else if pass.unrecorded > 0 {
                    throw .passUnrecorded
                }
            } catch {
                logger.warning("checks not recorded", metadata: [LogKey.reason: "\(error.reason)"])
                try await environment.sleep(configuration.storeRetry)
            }
            try Task.checkCancellation()
        }
    }

    /// Has the checks that are due now asked, each once.
    @discardableResult
    package func pass() async throws(RPCError) -> Pass {
        let due = try await dueChecks()
        return await withTaskGroup(of: Bool.self) { group in
            var pass = Pass(taken: due.count)
            for (index, check) in due.enumerated() {
                if index >= configuration.checksInFlightMax, await group.next() == false { pass.unrecorded += 1 }
                group.addTask { await answerInTrace(check) }
            }
            for await isRecorded in group where !isRecorded { pass.unrecorded += 1 }
            return pass
        }
    }

    /// Due times that waited for a calendar.
    package func reviseDueTimes() async throws(RPCError) {
        let outcome = CaseOutcome(configuration: configuration)
        try await store.write { session throws(RPCError) in try outcome.reviseDueTimes(in: session) }
    }

    /// What one pass did.
    package struct Pass: Sendable, Hashable {
        /// Checks that were due.
        package var taken: Int
        /// Checks whose answer the store did not take; they stay due.
        package var unrecorded = 0
    }
}

/// A due check with what it needs.
private struct DueCheck: Sendable {
    let id: CheckID
    let version: Int64
    let attempts: Int
    let facts: [UInt8]
    /// Of the call that submitted the case.
    let trace: TraceContext?
}

extension CheckWorker {
    private func dueChecks() async throws(RPCError) -> [DueCheck] {
        let now = environment.now()
        let limit = configuration.checksPerPassMax
        return try await store.read { session throws(RPCError) in
            let rows = try session.rows(
                """
                SELECT c.case_id, c.section, c.kind, c.item, c.version, c.attempts, k.facts, k.traceparent
                FROM checks c JOIN cases k ON k.case_id = c.case_id
                WHERE c.state = 1 AND c.next_attempt_at <= $1 ORDER BY c.next_attempt_at LIMIT $2
                """,
                SQLValue(now), SQLValue(limit))
            var due: [DueCheck] = []
            for row in rows {
                guard let section = CaseSection(rawValue: Int32(clamping: try row.int(1))) else { continue }
                due.append(
                    try DueCheck(
                        id: CheckID(
                            caseID: row.text(0), section: section, kind: .init(rawValue: Int32(clamping: row.int(2))),
                            item: Int(row.int(3))),
                        version: row.int(4), attempts: Int(row.int(5)), facts: row.blob(6),
                        trace: row.optionalText(7).flatMap { TraceContext($0) }))
            }
            return due
        }
    }

    /// The question, what is recorded of the answer and what the registry is told of it carry on the case's trace.
    private func answerInTrace(_ check: DueCheck) async -> Bool {
        await CallScope.$current.withValue(CallScope(trace: check.trace)) { await answer(check) }
    }

    /// Asks once and records the answer or the next attempt; false when the store did not take it.
    private func answer(_ check: DueCheck) async -> Bool {
        let answer: (finding: Finding, evidence: String)
        do throws(RPCError) {
            answer = try await ask(check)
        } catch {
            return await isRecorded { () async throws(RPCError) in try await postpone(check, because: error) }
        }
        return await isRecorded { () async throws(RPCError) in
            try await record(answer.finding, answer.evidence, of: check)
        }
    }

    private func isRecorded(_ write: () async throws(RPCError) -> Void) async -> Bool {
        do throws(RPCError) {
            try await write()
            return true
        } catch {
            logger.warning("check not recorded", metadata: [LogKey.reason: "\(error.reason)"])
            return false
        }
    }

    private func ask(_ check: DueCheck) async throws(RPCError) -> (Finding, String) {
        let question = CheckQuestion(id: check.id, facts: try .stored(check.facts))
        guard let request = question.request else {
            let today = configuration.deadlines.today(at: environment.now())
            return (question.documents(today: today, trainingYearsMax: configuration.trainingYearsMax), "")
        }
        let answer = try await register.findRecords(request, timeout: configuration.registerTimeout)
        return (try question.finding(answer), answer.reference)
    }

    private func record(_ finding: Finding, _ evidence: String, of check: DueCheck) async throws(RPCError) {
        let now = environment.now()
        let outcome = CaseOutcome(configuration: configuration)
        try await store.write { session throws(RPCError) in
            let state: VerificationV1.CheckState = finding == .passed ? .passed : .failed
            // A newer submission has replaced the check, or a withdrawal has removed it: the answer is of no use.
            guard
                try session.execute(
                    """
                    UPDATE checks SET state = $6, attempts = attempts + 1, next_attempt_at = 0, evidence = $7
                    WHERE case_id = $1 AND section = $2 AND kind = $3 AND item = $4 AND version = $5 AND state = 1
                    """,
                    .text(check.id.caseID), SQLValue(check.id.section.rawValue), SQLValue(check.id.kind.rawValue),
                    SQLValue(check.id.item), SQLValue(check.version), SQLValue(state.rawValue), .text(evidence)) == 1
            else { return }
            for (position, fault) in finding.faults.enumerated() {
                try session.execute(
                    """
                    INSERT INTO faults (
                        case_id, section, kind, item, position, field, reason, message, message_en, requirement
                    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                    """,
                    .text(check.id.caseID), SQLValue(check.id.section.rawValue), SQLValue(check.id.kind.rawValue),
                    SQLValue(check.id.item), SQLValue(position), .text(fault.field), .text(fault.reason.rawValue),
                    .text(fault.russian), .text(fault.english), .text(fault.requirement))
            }
            try outcome.decide(check.id.caseID, at: now, in: session)
        }
    }

    private func postpone(_ check: DueCheck, because error: RPCError) async throws(RPCError) {
        let wait = configuration.registerBackoff.delay(
            afterAttempt: check.attempts + 1, random: environment.randomFraction())
        let next = environment.now() + max(wait, error.retryAfter ?? .zero)
        logger.info(
            "register did not answer",
            metadata: [
                LogKey.caseID: "\(check.id.caseID)", LogKey.check: "\(check.id.kind)",
                LogKey.attempt: "\(check.attempts + 1)", LogKey.reason: "\(error.reason)",
            ])
        try await store.write { session throws(RPCError) in
            _ = try session.execute(
                """
                UPDATE checks SET attempts = attempts + 1, next_attempt_at = $6
                WHERE case_id = $1 AND section = $2 AND kind = $3 AND item = $4 AND version = $5 AND state = 1
                """,
                .text(check.id.caseID), SQLValue(check.id.section.rawValue), SQLValue(check.id.kind.rawValue),
                SQLValue(check.id.item), SQLValue(check.version), SQLValue(next))
        }
    }

    /// Returns at the next due time, at news, or after the longest idle time.
    private func wait(_ news: AsyncStream<Void>) async throws(RPCError) {
        let next = try await store.read { session throws(RPCError) in
            try session.first("SELECT next_attempt_at FROM checks WHERE state = 1 ORDER BY next_attempt_at LIMIT 1")
        }
        let due = try next?.instant(0)
        let untilNext = due.map { $0 - environment.now() } ?? configuration.idleMax
        let pause = max(.zero, min(untilNext, configuration.idleMax))
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in news { return } }
            // Only cancellation ends a sleep early, and the caller looks for that itself.
            group.addTask { try? await environment.sleep(pause) }
            await group.next()
            group.cancelAll()
        }
    }
}

extension Environment {
    /// Uniform in 0..<1.
    fileprivate func randomFraction() -> Double {
        let bits = randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(bits >> 11) / Double(1 << 53)
    }
}

extension RPCError {
    fileprivate static var passUnrecorded: RPCError {
        RPCError(
            .unavailable, "CHECKS_UNRECORDED", "Ответы реестров не записаны, будет повтор.",
            "Answers of registers were not recorded; they will be asked again.")
    }
}
