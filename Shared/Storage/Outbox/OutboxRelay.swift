internal import FRMRCalls
internal import FRMRIdentifiers
internal import Logging

/// Delivers the outbox rows of one destination: in order within an aggregate, aggregates side by side.
///
/// A row leaves the outbox in a commit after its delivery was acknowledged, so a crash repeats a delivery and never
/// loses one; the receiver's inbox makes the repeat harmless. What fails is tried again after a backoff kept in the
/// row, for as long as it lives; what the destination refuses as such is marked failed, noted and logged.
///
/// However many rows wait, it holds a window of them (`OutboxWindow`), reads the next ones when half of it is free, and
/// removes what was acknowledged while a commit ran with the next commit.
package final class OutboxRelay: Sendable {
    private let store: Store
    private let destination: String
    private let policy: OutboxPolicy
    private let deliver: Delivery
    private let note: DeliveryNote?
    private var environment: Environment { store.environment }

    /// - Parameters:
    ///   - note: runs in the commit that marks an entry as failed.
    ///   - deliver: sends one entry, with its id as the message's; returns when the receiver has committed it.
    package init(
        store: Store, destination: String, policy: OutboxPolicy = OutboxPolicy(), note: DeliveryNote? = nil,
        deliver: @escaping Delivery
    ) {
        self.store = store
        self.destination = destination
        self.policy = policy
        self.note = note
        self.deliver = deliver
    }

    /// Delivers until cancelled. Throws the store's error when that has stopped.
    package func run() async throws {
        var window = OutboxWindow(policy)
        do {
            try await run(&window)
        } catch {
            // What was acknowledged goes although the relay ends: the next one would deliver it again. Should the
            // removal fail, it does, which is harmless.
            for entries in sequence(state: window, next: { $0.nextToRemove() }) { try? await remove(entries) }
            throw error
        }
    }

    private func run(_ window: inout OutboxWindow) async throws {
        let news = store.follow(.outbox(destination))
        try await withThrowingTaskGroup(of: Event.self) { group in
            var course = Course()
            group.addTask { try await Self.next(news) }
            while true {
                let (now, uptime) = (environment.now(), environment.uptime)
                if course.allows(at: uptime) {
                    if window.wantsRows { try await fill(&window, &course, now, uptime) }
                    while let entry = window.start() { group.addTask { try await self.attempt(entry) } }
                }
                if !course.isRemoving, let entries = window.nextToRemove() {
                    course.isRemoving = true
                    group.addTask {
                        try await self.remove(entries)
                        return .removed(entries)
                    }
                }
                if let wake = course.newAlarm(after: uptime) {
                    group.addTask { [environment] in
                        try await environment.sleep(wake - uptime)
                        return .alarm(wake)
                    }
                }
                // One task always waits for news, so there is always a next event.
                guard let event = try await group.next() else { return }
                switch event {
                case .news:
                    window.mayHaveMore = true
                    group.addTask { try await Self.next(news) }
                case .stopped: throw RPCError.storeStopped
                case .alarm(let time):
                    course.rang(time)
                    window.mayHaveMore = true
                case .delivered(let entry):
                    window.acknowledge(entry)
                    course.unavailableInARow = 0
                    course.pausedUntil = nil
                case .gaveUp(let entry, let away):
                    window.giveUp(entry)
                    finish(away, &course)
                case .removed(let entries):
                    course.isRemoving = false
                    window.removed(entries)
                }
            }
        }
    }

    private enum Event: Sendable {
        case news
        case stopped
        /// The time it was set for.
        case alarm(Uptime)
        case delivered(OutboxEntry)
        /// Put off or refused.
        case gaveUp(OutboxEntry, Away?)
        case removed([OutboxEntry])
    }

    /// The destination is unavailable.
    private struct Away: Sendable {
        let advice: Duration?
    }

    /// When it goes on.
    private struct Course {
        /// When the next row is due that is not yet.
        var nextDue: Uptime?
        /// While the destination is away nothing is started.
        var pausedUntil: Uptime?
        var unavailableInARow = 0
        /// The earliest time that a task waits for.
        var alarm: Uptime?
        var isRemoving = false
        /// Sequences of rows that can be neither read nor marked.
        var unmarkable: Set<Int64> = []

        /// Whether something may be started now.
        func allows(at now: Uptime) -> Bool { pausedUntil.map { $0 <= now } ?? true }

        /// A time to wait for that no task waits for yet.
        mutating func newAlarm(after now: Uptime) -> Uptime? {
            let wake = pausedUntil.flatMap { $0 > now ? $0 : nil } ?? nextDue
            guard let wake, alarm.map({ wake < $0 }) ?? true else { return nil }
            alarm = wake
            return wake
        }

        /// A task has waited until then.
        mutating func rang(_ time: Uptime) {
            if alarm == time { alarm = nil }
            // Reading tells the next one.
            if let due = nextDue, due <= time { nextDue = nil }
        }
    }

    private static func next(_ news: AsyncStream<Void>) async throws -> Event {
        for await _ in news { return .news }
        try Task.checkCancellation()
        return .stopped
    }

    /// Reads rows that are due into the window: first the heads, then what stands behind them as far as there is room.
    private func fill(
        _ window: inout OutboxWindow, _ course: inout Course, _ now: Instant, _ uptime: Uptime
    ) async throws {
        let (room, held) = (window.room, window.aggregates)
        while true {
            let passedOver = course.unmarkable
            let found = try await store.read(lane: .jobs) { [destination, policy] session throws(RPCError) in
                var found = Found()
                var bytes = room.bytes
                var seen = held
                let latest = now + policy.waitMax
                found.isMore = try OutboxTable.dueHeads(
                    for: destination, at: now, latest: latest,
                    limit: room.rows + held.count + passedOver.count, in: session
                ) { sequence, row in
                    switch row {
                    case .success(let entry):
                        guard seen.insert(entry.aggregate).inserted else { return true }
                        found.chains.append([entry])
                        bytes -= entry.payload.count
                    case .failure(let error):
                        guard !passedOver.contains(sequence) else { return true }
                        found.damaged.append(DamagedOutboxRow(sequence: sequence, error: error))
                    }
                    return found.chains.count < room.rows && bytes > 0
                }
                let share = found.chains.isEmpty ? 0 : (room.rows - found.chains.count) / found.chains.count
                for place in found.chains.indices where bytes > 0 {
                    let followers = try OutboxTable.followers(
                        of: found.chains[place][0], to: destination, at: now, limit: share, in: session
                    ) { entry in
                        bytes -= entry.payload.count
                        return bytes > 0
                    }
                    found.chains[place] += followers
                }
                if !found.isMore {
                    let due = try OutboxTable.nextDue(for: destination, after: now, in: session)
                    found.nextDue = due.flatMap { $0 > latest ? nil : $0 }
                }
                return found
            }
            if found.damaged.isEmpty {
                window.mayHaveMore = found.isMore
                course.nextDue = found.nextDue.map { uptime + ($0 - now) }
                for chain in found.chains { window.add(chain) }
                return
            }
            for row in found.damaged {
                let isParked = try await park(row)
                if !isParked { course.unmarkable.insert(row.sequence) }
            }
        }
    }

    private struct Found: Sendable {
        /// Of each aggregate the head and what stands behind it.
        var chains: [[OutboxEntry]] = []
        var damaged: [DamagedOutboxRow] = []
        var isMore = false
        var nextDue: Instant?
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
            let isParked = try await commit { [policy] session throws(RPCError) in
                try OutboxTable.park(row, policy.afterRefusal, in: session)
            }
            store.logger.error(isParked ? "outbox row parked" : "outbox row passed over", metadata: metadata)
            return isParked
        } catch {
            if error == .storeStopped { throw error }
            metadata[LogKey.cause] = "\(row.error.cause ?? ""); \(error.cause ?? error.reason)"
            store.logger.error("outbox row passed over", metadata: metadata)
            return false
        }
    }

    private func finish(_ away: Away?, _ course: inout Course) {
        guard let away else {
            course.unavailableInARow = 0
            course.pausedUntil = nil
            return
        }
        // Deliveries that were under way together find out together: that is one failure, not several.
        if let paused = course.pausedUntil, paused > environment.uptime { return }
        course.unavailableInARow += 1
        let wait = policy.delay(afterAttempt: course.unavailableInARow, advice: away.advice, environment)
        course.pausedUntil = environment.uptime + wait
    }

    private func attempt(_ entry: OutboxEntry) async throws -> Event {
        do throws(RPCError) {
            guard environment.now() - entry.since <= policy.lifetime else { throw .deliveryTooOld }
            // The receiver's handling continues the trace of the call that sent the message.
            try await CallScope(trace: entry.trace).run { () async throws(RPCError) in try await deliver(entry) }
            return .delivered(entry)
        } catch {
            // A delivery cut short by the relay's own end says nothing about the message.
            try Task.checkCancellation()
            try await record(entry, failure: error)
            return .gaveUp(entry, error.code == .unavailable ? Away(advice: error.retryAfter) : nil)
        }
    }

    private func remove(_ entries: [OutboxEntry]) async throws(RPCError) {
        try await commit { [destination] session throws(RPCError) in
            try OutboxTable.remove(entries, to: destination, in: session)
        }
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
        try await commit { session throws(RPCError) in
            try OutboxTable.postpone(entry, to: due, reason: error.reason, in: session)
        }
    }

    /// Marks the entry as failed and lets the service know, in one commit; returns what prevented it.
    private func refuse(_ entry: OutboxEntry, _ error: RPCError) async -> RPCError? {
        let message = OutboxMessage(
            destination: destination, method: entry.method, aggregate: entry.aggregate, payload: entry.payload)
        do throws(RPCError) {
            try await commit { [destination, policy, note] session throws(RPCError) in
                try OutboxTable.refuse(
                    entry, to: destination, reason: error.reason, policy.afterRefusal, in: session)
                try note?(message, .refused(reason: error.reason), session.recorded, session)
            }
            return nil
        } catch {
            return error
        }
    }

    /// Commits what became of an entry; a full queue is waited out, as the alternative is to deliver again.
    @discardableResult
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

extension RPCError {
    /// The message has been tried for so long that its receiver may have forgotten that it had it.
    fileprivate static let deliveryTooOld = RPCError(
        .failedPrecondition, "DELIVERY_TOO_OLD",
        "Сообщение слишком старое: получатель мог забыть, что уже получил его.",
        "The message is too old: its receiver may have forgotten that it had it.")
}
