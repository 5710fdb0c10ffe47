/// What a person wants to do in the suite (I3).
package enum Capability: Sendable, Hashable, CaseIterable {
    /// General services: the person's own account, devices and sessions.
    case generalServices
    /// To file applications to the register.
    case applications
    /// To see and edit the card.
    case card
    /// To request certificates (справки).
    case certificates
    /// To request licences.
    case licences

    /// The least level that opens it (I3).
    package var level: Assurance {
        switch self {
        case .generalServices: .basic
        case .applications: .extended
        case .card, .certificates, .licences: .full
        }
    }

    /// The register's own services ask on top that this session has confirmed possession (I5).
    package var needsPossession: Bool { self != .generalServices }
}

/// Access on two axes: the level says who somebody is (I3), the confirmation that the owner sits there now (I5).
/// Neither stands in for the other.
package enum AccessDecision: Sendable, Hashable {
    case granted
    /// The register's access error (I3): the level that would open it.
    case raiseLevel(to: Assurance)
    /// The level was reached, but its confirmation has run out (I16).
    case renewIdentity
    /// Confirm by SMS code, by the link in an e-mail or by the QR code in the app (I5).
    case confirmPossession

    /// - Parameters:
    ///   - identity: until when the person's identity counts as confirmed; nil when it never was.
    ///   - possessionConfirmed: this session has confirmed by one of `PossessionProof`.
    package static func decide(
        _ capability: Capability, level: Assurance, identity: IdentityStanding, possessionConfirmed: Bool
    ) -> AccessDecision {
        guard level >= capability.level else { return .raiseLevel(to: capability.level) }
        if capability.level > .basic, case .expired = identity { return .renewIdentity }
        guard possessionConfirmed || !capability.needsPossession else { return .confirmPossession }
        return .granted
    }
}

/// How a session confirms that it is the account's owner (I5). Raw values are stable.
package enum PossessionProof: String, Sendable, Hashable, CaseIterable {
    case smsCode = "SMS_CODE"
    case emailLink = "EMAIL_LINK"
    case qrCode = "QR_CODE"
}
