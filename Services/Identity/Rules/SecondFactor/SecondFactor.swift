package import FRMRIdentifiers

/// The second factor of an account: a secret in an authenticator app (I2, I10).
///
///     off ──offered──▶ off, a secret waits ──its code──▶ on ──offered anew──▶ on, a secret waits ──its code──▶ on
///      ▲                       │                         │
///      └─────time is over──────┘◀────────removed─────────┘
///
/// A secret counts only after a code of it was shown: one that was copied wrong would lock its owner out. Until then the
/// old one guards the account.
package struct SecondFactor: Sendable, Hashable {
    /// Step of the last code that was accepted; nil while the factor is off.
    package var lastStep: Int64?
    /// When the secret that waits for its first code was shown; nil without one.
    package var offered: Instant?

    package init(lastStep: Int64? = nil, offered: Instant? = nil) {
        self.lastStep = lastStep
        self.offered = offered
    }

    package var isOn: Bool { lastStep != nil }
}

package struct SecondFactorPolicy: Sendable, Hashable {
    package var codes = TimeBasedCodePolicy()
    /// A secret that was not confirmed by then is forgotten.
    package var confirmWithin = Duration.seconds(600)
    /// How fresh the proof of the owner must be to replace or remove it: by password and by the second factor itself.
    package var reauthenticatedWithin = Duration.seconds(300)

    package init() {}

    /// May a new secret be shown?
    ///
    /// - Parameter reauthenticated: when this session last proved itself by all factors that the account has.
    package func offer(_ factor: SecondFactor, reauthenticated: Instant?, now: Instant) -> Decision {
        guard !factor.isOn || isFresh(reauthenticated, now) else { return .reauthenticate }
        return .become(SecondFactor(lastStep: factor.lastStep, offered: now))
    }

    /// The first code of the secret that waits.
    ///
    /// - Parameter hmac: under that secret; see ``TimeBasedCodePolicy``.
    package func confirm(
        _ code: String, _ factor: SecondFactor, now: Instant, hmac: ([UInt8]) -> [UInt8]
    ) -> Decision {
        guard let offered = factor.offered, now - offered <= confirmWithin else { return .nothingToConfirm }
        guard let step = codes.accept(code, now: now, lastAccepted: nil, hmac: hmac) else { return .wrongCode }
        return .become(SecondFactor(lastStep: step))
    }

    /// A code at a login.
    ///
    /// A wrong one is a failed attempt to log in (``LoginAttempt``): six digits do not stand guessing without end.
    /// - Parameter hmac: under the secret that is on.
    package func verify(
        _ code: String, _ factor: SecondFactor, now: Instant, hmac: ([UInt8]) -> [UInt8]
    ) -> Decision {
        guard let lastStep = factor.lastStep else { return .nothingToConfirm }
        guard let step = codes.accept(code, now: now, lastAccepted: lastStep, hmac: hmac) else { return .wrongCode }
        return .become(SecondFactor(lastStep: step, offered: factor.offered))
    }

    /// May it be removed? Whoever has lost it is not asked here: they recover in person (``RecoveryRules``, I10).
    package func remove(_ factor: SecondFactor, reauthenticated: Instant?, now: Instant) -> Decision {
        guard !factor.isOn || isFresh(reauthenticated, now) else { return .reauthenticate }
        return .become(SecondFactor())
    }

    private func isFresh(_ reauthenticated: Instant?, _ now: Instant) -> Bool {
        reauthenticated.map { now - $0 <= reauthenticatedWithin } ?? false
    }

    package enum Decision: Sendable, Hashable {
        case become(SecondFactor)
        case wrongCode
        case reauthenticate
        /// No secret waits for a code, or its time is over, or the factor is off.
        case nothingToConfirm
    }
}

/// What an account is offered when its owner logs in for the first time (I2). Both may be put off, and are offered again
/// until they are done.
package enum FirstLoginOffer: String, Sendable, Hashable, CaseIterable {
    case setPassword = "SET_PASSWORD"
    case setUpSecondFactor = "SET_UP_SECOND_FACTOR"

    package static func list(hasPassword: Bool, secondFactor: SecondFactor) -> [FirstLoginOffer] {
        allCases.filter { offer in
            switch offer {
            case .setPassword: !hasPassword
            case .setUpSecondFactor: !secondFactor.isOn
            }
        }
    }
}
