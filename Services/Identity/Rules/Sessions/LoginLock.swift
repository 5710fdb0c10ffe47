package import FRMRIdentifiers

/// Failed logins of one subject: a phone, whether or not an account has it, or an address.
package struct LoginFailures: Sendable, Hashable {
    /// Attempts since the last success. An attempt counts when it begins, so that many at once gain nothing.
    package var attempts: Int
    /// No attempt is looked at before this.
    package var lockedUntil: Instant
    package var latest: Instant

    package init(attempts: Int = 0, lockedUntil: Instant = .distantPast, latest: Instant = .distantPast) {
        self.attempts = attempts
        self.lockedUntil = lockedUntil
        self.latest = latest
    }
}

/// Lockout after several failures (I14), as growing waits: a stranger can delay a doctor, never lock one out.
package struct LoginLockPolicy: Sendable, Hashable {
    /// Attempts that are free of waiting.
    package var freeAttempts: Int
    /// The wait after the last free attempt, after the next, and so on; the last one repeats.
    package var waits: [Duration]
    /// Failures older than this are forgotten.
    package var memory: Duration

    package init(
        freeAttempts: Int = 5,
        waits: [Duration] = [.seconds(60), .seconds(300), .seconds(900), .seconds(3600)],
        memory: Duration = .seconds(86_400)
    ) {
        self.freeAttempts = freeAttempts
        self.waits = waits
        self.memory = memory
    }

    package func attempt(_ failures: LoginFailures, now: Instant) -> Decision {
        var next = failures
        if now - failures.latest >= memory { next = LoginFailures() }
        // A lock beyond the longest wait was set by a clock that has been set back since.
        let wasSetLater = next.lockedUntil > now + (waits.max() ?? .zero)
        guard now >= next.lockedUntil || wasSetLater else { return .wait(until: next.lockedUntil) }
        next.attempts += 1
        next.latest = now
        if next.attempts >= freeAttempts, !waits.isEmpty {
            next.lockedUntil = now + waits[min(next.attempts - freeAttempts, waits.count - 1)]
        }
        return .try(next)
    }

    package enum Decision: Sendable, Hashable {
        /// The attempt may be made; this is to be remembered unless it succeeds.
        case `try`(LoginFailures)
        case wait(until: Instant)
    }
}
