package import FRMRCalls
package import FRMRIdentifiers
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

    /// Works until it is cancelled or the store fails it, waking by new cases and by due times.
    package func run() async throws {
        var watch = ClockWatch()
        var mayBeLate = false
        while true {
            // Follow first, then read: a commit in between is news and not a lost one.
            let news = store.follow(.checks)
            if watch.hasGoneBack(environment.now(), environment.uptime) { mayBeLate = true }
            if mayBeLate {
                try await bringForward()
                mayBeLate = false
            }
            let pass = try await pass()
            if pass.taken == 0 {
                // It waits only for what is due later. A row that this pass could not even mark is due already, and
                // waiting for it would spin.
                let next = try await store.read(lane: .jobs) { session throws(RPCError) in
                    try CheckTable.nextDue(after: pass.now, in: session)
                }
                await environment.wait(for: news, until: next, atMost: configuration.idleMax)
            } else if pass.unrecorded == pass.taken {
                // The store takes nothing: asking on would trouble the registers for answers that are lost again.
                throw RPCError.passUnrecorded
            } else if pass.unrecorded > 0 {
                try await environment.sleep(configuration.storeRetry)
            }
            try Task.checkCancellation()
        }
    }

    /// Checks that are due later than any wait can make them were put off by a clock that has been set back since, and so
    /// was a check that was never asked and is not due: they are due at once.
    package func bringForward() async throws(RPCError) {
        let now = environment.now()
        let latest = now + configuration.silence.longest
        let isAny = try await store.read(lane: .jobs) { session throws(RPCError) in
            try CheckTable.nextDue(after: now, in: session) != nil
        }
        guard isAny else { return }
        let checks = try await store.write { session throws(RPCError) in
            try CheckTable.bringForward(dueAfter: latest, unaskedAfter: now, in: session)
        }
        if checks > 0 { logger.notice("checks brought forward", metadata: [LogKey.checks: "\(checks)"]) }
    }

    /// Has the checks that are due now asked, each once. One that cannot be read is marked, and told in the log.
    @discardableResult
    package func pass() async throws(RPCError) -> Pass {
        let now = environment.now()
        let limit = configuration.checksPerPassMax
        let due = try await store.read(lane: .jobs) { session throws(RPCError) in
            try CheckTable.due(at: now, limit: limit, in: session)
        }
        var pass = Pass(now: now, taken: due.readable.count + due.damaged.count)
        for error in due.nameless { logger.skipped(error) }
        for (key, error) in due.damaged {
            if await !isMarkedDamaged(key, error) { pass.unrecorded += 1 }
        }
        await withTaskGroup(of: Bool.self) { group in
            for (index, check) in due.readable.enumerated() {
                if index >= configuration.checksInFlightMax, await group.next() == false { pass.unrecorded += 1 }
                group.addTask { await isAnsweredInTrace(check) }
            }
            for await isRecorded in group where !isRecorded { pass.unrecorded += 1 }
        }
        return pass
    }

    /// What one pass did.
    package struct Pass: Sendable, Hashable {
        /// When it looked.
        package let now: Instant
        /// Checks that were due.
        package let taken: Int
        /// Checks whose answer the store did not take; they stay due.
        package var unrecorded = 0
    }
}

extension CheckWorker {
    /// The question, what is recorded of the answer and what the registry is told of it carry on the case's trace.
    private func isAnsweredInTrace(_ check: DueCheckRow) async -> Bool {
        await CallScope.$current.withValue(CallScope(trace: check.trace)) { await isAnswered(check) }
    }

    /// Asks once and records the answer or the next attempt; false when the store did not take it.
    private func isAnswered(_ check: DueCheckRow) async -> Bool {
        let question: CheckQuestion
        do throws(RPCError) {
            question = try CheckQuestion(check.key, .stored(check.facts, of: check.key.caseID))
        } catch {
            return await isMarkedDamaged(check.key, error)
        }
        let answer = await question.answer(
            by: register, timeout: configuration.registerTimeout,
            today: configuration.deadlines.today(at: environment.now()),
            trainingYearsMax: configuration.trainingYearsMax)
        return await isRecorded { () async throws(RPCError) in
            switch answer.verdict.decision {
            case .undecided: try await postpone(check, because: answer.silence)
            case .confirmed: try await record(.passed, [], answer.evidence, of: check)
            case .refused(let faults): try await record(.failed, faults, answer.evidence, of: check)
            }
        }
    }

    private func isMarkedDamaged(_ key: CheckKey, _ error: RPCError) async -> Bool {
        logger.skipped(error)
        return await isRecorded { () async throws(RPCError) in
            try await store.write { session throws(RPCError) in try CheckTable.markDamaged(key, in: session) }
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

    /// Records the answer and decides the case if it was the last one. When another row of the case cannot be read, the
    /// answer stays recorded and the case stays undecided.
    private func record(
        _ state: CheckState, _ faults: [Fault], _ evidence: String, of check: DueCheckRow
    ) async throws(RPCError) {
        let now = environment.now()
        let outcome = CaseOutcome(clocks: configuration.clocks)
        let obstacle = try await store.write { session throws(RPCError) -> RPCError? in
            guard
                try CheckTable.answer(
                    check.key, version: check.version, state, evidence: evidence, in: session)
            else { return nil }
            try FaultTable.insert(faults, of: check.key, in: session)
            do throws(RPCError) {
                try outcome.decide(check.key.caseID, at: now, in: session)
                return nil
            } catch {
                guard error.isDamagedRow else { throw error }
                return error
            }
        }
        if let obstacle { logger.skipped(obstacle) }
    }

    private func postpone(_ check: DueCheckRow, because silence: RPCError?) async throws(RPCError) {
        let now = environment.now()
        let random = environment.randomFraction()
        let configuration = configuration
        let decision = try await store.write { session throws(RPCError) in
            // Without its clock the check is asked again all the same.
            let clock: ClockRow?
            do throws(RPCError) {
                clock = try ClockTable.find(check.key.caseID, configuration.deadlines, in: session)
            } catch {
                guard error.isDamagedRow else { throw error }
                clock = nil
            }
            let decision = configuration.silence.decision(
                attempts: check.attempts + 1, at: now, clock?.clock, advice: silence?.advice, random: random)
            try CheckTable.postpone(check.key, version: check.version, to: decision.askAgainAt, in: session)
            return decision
        }
        let metadata: Logger.Metadata = [
            LogKey.caseID: "\(check.key.caseID)", LogKey.check: "\(check.key.check.map { "\($0.kind)" } ?? "")",
            LogKey.attempt: "\(check.attempts + 1)", LogKey.reason: "\(silence?.reason ?? "")",
            LogKey.recipients: decision.escalateTo.text,
        ]
        // The breach itself is told once, by the clock.
        if decision.escalateTo.isEmpty {
            logger.info("register did not answer", metadata: metadata)
        } else {
            logger.notice("register did not answer in time", metadata: metadata)
        }
    }
}

extension RPCError {
    /// How long the register itself asked to be left alone; what this process made up says nothing about the register.
    fileprivate var advice: Duration? {
        switch origin {
        case .answered: retryAfter
        case .notSent, .unanswered: nil
        }
    }

    fileprivate static var passUnrecorded: RPCError {
        RPCError(
            .unavailable, "CHECKS_UNRECORDED", "Ответы реестров не записаны, будет повтор.",
            "Answers of registers were not recorded; they will be asked again.")
    }
}
