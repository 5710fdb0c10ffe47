package import FRMRIdentifiers

/// A one-time code's life: issued, tried, used or over (I1, I6; 6 digits, 10 minutes, 5 tries, once).
///
///     issued ──accept──▶ used
///       ├──five wrong tries──▶ exhausted
///       ├──ten minutes──▶ expired
///       ├──a newer code is sent──▶ superseded
///       └──nobody takes it to the phone──▶ unsent ──somebody does after all──▶ issued
package struct OneTimeCode: Sendable, Hashable {
    package var issued: Instant
    package var expires: Instant
    package var failedTries: Int
    package var state: State

    package init(issued: Instant, expires: Instant, failedTries: Int = 0, state: State = .open) {
        self.issued = issued
        self.expires = expires
        self.failedTries = failedTries
        self.state = state
    }

    /// The code after a try that `verdict` was the answer to.
    package func after(_ verdict: Verdict) -> OneTimeCode {
        var next = self
        switch verdict {
        case .accepted: next.state = .used
        case .wrong: next.failedTries += 1
        case .exhausted, .expired, .used, .superseded, .unsent: break
        }
        return next
    }

    /// The code after its message was refused on its way to the phone, or goes there again.
    package func after(refused: Bool) -> OneTimeCode {
        var next = self
        switch state {
        case .open where refused: next.state = .unsent
        case .unsent where !refused: next.state = .open
        case .open, .unsent, .used, .superseded: break
        }
        return next
    }

    /// Raw values stand in the store.
    package enum State: Int64, Sendable, Hashable, CaseIterable {
        case open = 0
        case used = 1
        case superseded = 2
        /// Its message was refused: nobody can know the code.
        case unsent = 3
    }

    package enum Verdict: Sendable, Hashable {
        /// The code is right. The caller marks it used together with what it allows.
        case accepted
        case wrong(triesLeft: Int)
        case exhausted
        case expired
        case used
        case superseded
        /// It never reached the phone.
        case unsent
    }
}

/// How codes are made and judged.
package struct OneTimeCodePolicy: Sendable, Hashable {
    package var digits = 6
    package var lifetime = Duration.seconds(600)
    package var triesMax = 5
    package var resendAfter = Duration.seconds(60)
    /// Codes to one phone in `sendsWindow`; beyond that support helps (I6).
    package var sendsMax = 10
    package var sendsWindow = Duration.seconds(86_400)
    /// Wrong tries of one phone in `sendsWindow` over all its codes: asking for a new code forgets none of them.
    package var failuresMax = 20

    package init() {}

    /// A code of `digits` digits. Eight random bytes leave a bias below 10⁻¹³.
    package func code(random: [UInt8]) -> String {
        let number = random.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let range = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        let text = String(number % range)
        return String(repeating: "0", count: digits - text.count) + text
    }

    package func issue(now: Instant) -> OneTimeCode { OneTimeCode(issued: now, expires: now + lifetime) }

    /// May a code be sent, after those sent at `earlier`?
    ///
    /// - Parameter failures: wrong tries of all codes sent within `sendsWindow`.
    package func send(after earlier: [Instant], failures: Int = 0, now: Instant) -> SendDecision {
        let recent = earlier.filter { now - $0 < sendsWindow }
        if failures >= failuresMax { return .askSupport(until: (recent.min() ?? now) + sendsWindow) }
        if recent.count >= sendsMax, let oldest = recent.min() { return .askSupport(until: oldest + sendsWindow) }
        // One that seems to have been sent later than now was sent by a clock that has been set back since.
        if let latest = recent.filter({ $0 <= now }).max(), now < latest + resendAfter {
            return .wait(until: latest + resendAfter)
        }
        return .send
    }

    /// What a try with the code says.
    ///
    /// - Parameters:
    ///   - matches: the code given is the code sent.
    ///   - failures: wrong tries of all codes of the phone within `sendsWindow`, those of this one among them. A code that
    ///     was sent late in a row of guesses has only the tries that are left of them.
    package func judge(
        _ code: OneTimeCode, matches: Bool, failures: Int = 0, now: Instant
    ) -> OneTimeCode.Verdict {
        switch code.state {
        case .used: return .used
        case .superseded: return .superseded
        case .unsent: return .unsent
        case .open: break
        }
        let triesLeft = min(triesMax - code.failedTries, failuresMax - failures)
        guard triesLeft > 0 else { return .exhausted }
        guard now < code.expires else { return .expired }
        return matches ? .accepted : .wrong(triesLeft: triesLeft - 1)
    }

    /// A code that ended before this counts for nothing any more.
    package func forgotten(before now: Instant) -> Instant { now - sendsWindow - lifetime }

    package enum SendDecision: Sendable, Hashable {
        case send
        case wait(until: Instant)
        case askSupport(until: Instant)
    }
}
