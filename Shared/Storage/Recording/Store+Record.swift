package import FRMRCalls
package import FRMRIdentifiers
internal import FRMRLocks

extension ReadSession {
    /// Whether a question as known at `moment` can be answered: the answer never changes then.
    ///
    /// - Parameter now: of the clock, when the question came.
    /// - Returns: false: the moment lies in the future, and nobody knows what will be known then.
    /// - Throws: UNAVAILABLE `RECORD_BEHIND` when the clock has reached the moment and the record, of a store at rest,
    ///   has not. `Store.read(caughtUpTo:)` has it go on.
    package func reaches(_ moment: Instant, now: Instant) throws(RPCError) -> Bool {
        let record = try recordedUpTo()
        if moment <= record { return true }
        guard moment <= now else { return false }
        throw .recordBehind
    }
}

extension Store {
    /// `read`, and once more with a record that goes on to `moment` when the question asks for more than there is.
    ///
    /// - Parameter moment: not later than the clock.
    package func read<Value: Sendable>(
        caughtUpTo moment: Instant, _ body: @escaping @Sendable (ReadSession) throws(RPCError) -> Value
    ) async throws(RPCError) -> Value {
        do throws(RPCError) {
            return try await read(body)
        } catch {
            guard error == .recordBehind else { throw error }
        }
        try await advanceRecord(to: moment)
        return try await read(body)
    }

    /// Has the record reach `moment`. A store at rest records nothing, so that nobody may say yet what is known now: a
    /// commit could still be recorded at that moment, should the clock be set back. An empty commit rules it out.
    ///
    /// All who ask meanwhile share it, and the next one comes after `recordAdvanceInterval`.
    private func advanceRecord(to moment: Instant) async throws(RPCError) {
        while commits.recorded < moment {
            let pause = advances.withLock { pacing in
                pacing.pause(at: environment.uptime, interval: configuration.recordAdvanceInterval)
            }
            guard let pause else {
                return try await write { [commits] session throws(RPCError) in
                    if commits.recorded < moment { session.advanceRecord() }
                }
            }
            do {
                try await environment.sleep(pause)
            } catch {
                throw .recordBehind
            }
        }
    }
}

/// When the record may be advanced next.
struct AdvancePacing {
    private var next = Uptime(nanoseconds: 0)

    /// How long to wait; nil: it is the caller's turn.
    mutating func pause(at now: Uptime, interval: Duration) -> Duration? {
        if now < next { return next - now }
        next = now + interval
        return nil
    }
}

extension RPCError {
    /// Not answered: the record has not reached the moment of the question, and will.
    package static let recordBehind = RPCError(
        .unavailable, "RECORD_BEHIND", "Запись ещё не дошла до этого момента. Повторите запрос.",
        "The record has not reached this moment yet. Try again.", retryAfter: .milliseconds(100))
}
