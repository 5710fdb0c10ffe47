package import FRMRIdentifiers

/// Where an account's confirmation of identity stands (I16).
package enum IdentityStanding: Sendable, Hashable {
    /// It serves, and the owner need not think of it.
    case confirmed(until: Instant)
    /// It serves, and the owner is reminded to renew it.
    case endsSoon(until: Instant)
    /// It serves no more. The level stays recorded: a renewal brings it back without a new proofing.
    case expired(since: Instant)
    /// There was no proofing yet.
    case never
}

/// A confirmation of identity runs out and is renewed from the security settings (I16).
///
/// The requirements name no term. A year is what people remember, and it is configuration.
package struct IdentityConfirmationPolicy: Sendable, Hashable {
    package var lifetime = Duration.seconds(365 * 86_400)
    /// So long before the end the owner is reminded.
    package var reminder = Duration.seconds(30 * 86_400)

    package init() {}

    /// - Parameter confirmed: the latest proofing or renewal.
    package func standing(confirmed: Instant?, now: Instant) -> IdentityStanding {
        guard let confirmed else { return .never }
        let end = confirmed + lifetime
        if now >= end { return .expired(since: end) }
        return now + reminder >= end ? .endsSoon(until: end) : .confirmed(until: end)
    }

    /// Whether this way renews a confirmation of `level` (I16): a phone or a bank does, as after the first proofing.
    ///
    /// A renewal by phone counts only where the phone has been the account's since before the confirmation: a phone
    /// that has just been changed proves nothing of the person whom the proofing saw (I13).
    package func renews(_ renewal: IdentityRenewal, confirmed: Instant) -> Bool {
        switch renewal {
        case .phone(let boundSince): boundSince <= confirmed
        case .bankCard, .proofing: true
        }
    }
}

/// How a confirmation is renewed.
package enum IdentityRenewal: Sendable, Hashable {
    /// A code to the phone that is bound since the given moment.
    case phone(boundSince: Instant)
    case bankCard
    /// A proofing as the first one (I4).
    case proofing
}
