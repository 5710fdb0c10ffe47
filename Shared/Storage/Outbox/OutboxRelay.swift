package import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// Delivers the outbox rows of one destination: in order within an aggregate, aggregates side by side.
///
/// A row leaves the outbox in a commit after its delivery was acknowledged, so a crash repeats a delivery and never
/// loses one; the receiver's inbox makes the repeat harmless. What fails is tried again after a backoff kept in the
/// row, for as long as it takes; what the destination refuses as such is marked failed and logged.
package final class OutboxRelay: Sendable {
    package typealias Deliver = @Sendable (OutboxEntry) async throws(RPCError) -> Void
    package typealias Refused = @Sendable (OutboxEntry, RPCError, WriteSession) throws(RPCError) -> Void

    private let store: Store
    private let destination: String
    private let policy: OutboxPolicy
    private let deliver: Deliver
    private let refused: Refused?
    private var environment: Environment { store.environment }

    /// - Parameters:
    ///   - refused: runs in the commit that marks an entry as failed, so that the service can note it in its own rows.
    ///   - deliver: sends one entry, with its id as the message's; returns when the receiver has committed it.
    package init(
        store: Store, destination: String, policy: OutboxPolicy = OutboxPolicy(), refused: Refused? = nil,
        deliver: @escaping Deliver
    ) {
        self.store = store
        self.destination = destination
        self.policy = policy
        self.refused = refused
        self.deliver = deliver
    }

    /// Delivers until cancelled. Throws the store's error when that has stopped.
    package func run() async throws {
        let news = store.follow(.outbox(destination))
        try await withThrowingTaskGroup(of: Event.self) { group in
            var window = Window()
            group.addTask { try await Self.next(news) }
            while true {
                let (now, uptime) = (environment.now(), environment.uptime)
                if window.watch.hasGoneBack(now, uptime) { try await bringForward(now) }
                let plan = try await plan(&window, now, uptime)
                for entry in plan.entries {
                    window.inFlight.insert(entry.aggregate)
                    group.addTask { try await self.attempt(entry) }
                }
                if let wait = plan.wait, window.alarm.map({ uptime + wait < $0 }) ?? true {
                    window.alarm = uptime + wait
                    group.addTask { [environment] in
                        try await environment.sleep(wait)
                        return .alarm(uptime + wait)
                    }
                }
                // One task always waits for news, so there is always a next event.
                guard let event = try await group.next() else { return }
                switch event {
                case .news: group.addTask { try await Self.next(news) }
                case .stopped: throw RPCError.storeStopped
                case .alarm(let time): if window.alarm == time { window.alarm = nil }
                case .finished(let aggregate, let outcome): finish(aggregate, outcome, &window)
                }
            }
        }
    }

    private enum Event: Sendable {
        case news
        case stopped
        /// The time it was set for.
        case alarm(Uptime)
        case finished(aggregate: String, Outcome)
    }

    private enum Outcome: Sendable {
        case answered
        case unavailable(advice: Duration?)
    }

    /// What is under way. Aggregates in flight are left alone; while the destination is away, everything is.
    private struct Window {
        var inFlight: Set<String> = []
        var alarm: Uptime?
        var unavailableInARow = 0
        var pausedUntil: Uptime?
        var watch = ClockWatch()
        /// Sequences of rows that can be neither read nor marked.
        var unmarkable: Set<Int64> = []
    }

    private struct Plan: Sendable {
        var entries: [OutboxEntry] = []
        var wait: Duration?
    }

    private static func next(_ news: AsyncStream<Void>) async throws -> Event {
        for await _ in news { return .news }
        try Task.checkCancellation()
        return .stopped
    }

    /// What to start now and when to look again if nothing else happens before.
    private func plan(_ window: inout Window, _ now: Instant, _ uptime: Uptime) async throws -> Plan {
        if let paused = window.pausedUntil, paused > uptime { return Plan(wait: paused - uptime) }
        let room = policy.concurrencyMax - window.inFlight.count
        guard room > 0 else { return Plan() }
        let inFlight = window.inFlight
        while true {
            let passedOver = window.unmarkable
            let (plan, damaged) = try await store.read(lane: .jobs) { [destination, policy] session throws(RPCError) in
                // Aggregates in flight are still first in line: ask for as many more, and pass them over.
                let due = try OutboxTable.due(
                    for: destination, at: now, limit: room + inFlight.count + passedOver.count, policy.afterRefusal,
                    in: session)
                let free = due.entries.filter { !inFlight.contains($0.aggregate) }.prefix(room)
                let next = try OutboxTable.nextDue(for: destination, after: now, in: session)
                return (
                    Plan(entries: Array(free), wait: next.map { $0 - now }),
                    due.damaged.filter { !passedOver.contains($0.sequence) }
                )
            }
            if damaged.isEmpty { return plan }
            for row in damaged {
                let isParked = try await park(row)
                if !isParked { window.unmarkable.insert(row.sequence) }
            }
        }
    }

    /// Marks a row that cannot be read as failed, so that the others go on. It stays until it is requeued or discarded.
    ///
    /// - Returns: false when it cannot be marked either: the relay passes it over for as long as it runs.
    private func park(_ row: DamagedOutboxRow) async throws -> Bool {
        var metadata: Logger.Metadata = [
            LogKey.destination: "\(destination)", LogKey.reason: "\(row.error.reason)",
            LogKey.cause: "\(row.error.cause ?? "")",
        ]
        do throws(RPCError) {
            let isParked = try await commit { session throws(RPCError) in try OutboxTable.park(row, in: session) }
            store.logger.error(isParked ? "outbox row parked" : "outbox row passed over", metadata: metadata)
            return isParked
        } catch {
            if error == .storeStopped { throw error }
            metadata[LogKey.cause] = "\(row.error.cause ?? ""); \(error.cause ?? error.reason)"
            store.logger.error("outbox row passed over", metadata: metadata)
            return false
        }
    }

    /// Rows that are due later than any wait can make them were put off by a clock that has been set back since.
    private func bringForward(_ now: Instant) async throws {
        let latest = now + policy.delayMax
        var rows = 0
        while true {
            let isAny = try await store.read(lane: .jobs) { [destination] session throws(RPCError) in
                try OutboxTable.nextDue(for: destination, after: latest, in: session) != nil
            }
            guard isAny else { break }
            let moved = try await commit { [destination] session throws(RPCError) in
                try OutboxTable.bringForward(
                    for: destination, dueAfter: latest, limit: OutboxPolicy.broughtForwardMax, in: session)
            }
            guard moved > 0 else { break }
            rows += moved
        }
        guard rows > 0 else { return }
        store.logger.notice(
            "outbox rows brought forward", metadata: [LogKey.destination: "\(destination)", LogKey.rows: "\(rows)"])
    }

    private func finish(_ aggregate: String, _ outcome: Outcome, _ window: inout Window) {
        window.inFlight.remove(aggregate)
        switch outcome {
        case .answered:
            window.unavailableInARow = 0
            window.pausedUntil = nil
        case .unavailable(let advice):
            // Deliveries that were under way together find out together: that is one failure, not several.
            if let paused = window.pausedUntil, paused > environment.uptime { return }
            window.unavailableInARow += 1
            let wait = policy.delay(afterAttempt: window.unavailableInARow, advice: advice, environment)
            window.pausedUntil = environment.uptime + wait
        }
    }

    private func attempt(_ entry: OutboxEntry) async throws -> Event {
        do throws(RPCError) {
            // The receiver's handling continues the trace of the call that sent the message.
            try await CallScope(trace: entry.trace).run { () async throws(RPCError) in try await deliver(entry) }
        } catch {
            // A delivery cut short by the relay's own end says nothing about the message.
            try Task.checkCancellation()
            try await record(entry, failure: error)
            let isAway = error.code == .unavailable
            return .finished(
                aggregate: entry.aggregate, isAway ? .unavailable(advice: error.retryAfter) : .answered)
        }
        try await commit { session throws(RPCError) in try OutboxTable.delete(entry, in: session) }
        return .finished(aggregate: entry.aggregate, .answered)
    }

    private func record(_ entry: OutboxEntry, failure error: RPCError) async throws(RPCError) {
        var metadata: Logger.Metadata = [
            LogKey.destination: "\(destination)", LogKey.outboxID: "\(entry.id)", LogKey.method: "\(entry.method)",
            LogKey.attempt: "\(entry.attempt)", LogKey.reason: "\(error.code) \(error.reason)",
            LogKey.cause: "\(error.cause ?? "")",
        ]
        if let trace = entry.trace { metadata[LogKey.traceID] = "\(trace.traceID)" }
        if OutboxPolicy.isRefusal(error) {
            guard let obstacle = await refuse(entry, error) else {
                return store.logger.error("outbox message refused", metadata: metadata)
            }
            if obstacle == .storeStopped { throw obstacle }
            // The service could not take note of the refusal; asking again later loses neither.
            metadata[LogKey.cause] = "\(obstacle)"
            store.logger.error("refusal not recorded", metadata: metadata)
        } else {
            store.logger.notice("outbox message not delivered", metadata: metadata)
        }
        let wait = policy.delay(afterAttempt: entry.attempt, advice: error.retryAfter, environment)
        let due = environment.now() + wait
        try await commit { session throws(RPCError) in try OutboxTable.postpone(entry, to: due, in: session) }
    }

    /// Marks the entry as failed and lets the service know, in one commit; returns what prevented it.
    private func refuse(_ entry: OutboxEntry, _ error: RPCError) async -> RPCError? {
        do throws(RPCError) {
            try await commit { [refused] session throws(RPCError) in
                try OutboxTable.refuse(entry, reason: error.reason, in: session)
                try refused?(entry, error, session)
            }
            return nil
        } catch {
            return error
        }
    }

    /// Commits what became of an entry; a full queue is waited out, as the alternative is to deliver again.
    private func commit<Value: Sendable>(
        _ body: @escaping @Sendable (WriteSession) throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        while true {
            do throws(RPCError) {
                return try await store.write(body)
            } catch {
                guard error.code == .resourceExhausted else { throw error }
                guard (try? await environment.sleep(error.retryAfter ?? .milliseconds(100))) != nil else { throw error }
            }
        }
    }
}
