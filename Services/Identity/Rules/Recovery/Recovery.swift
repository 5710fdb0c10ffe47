/// What somebody who has forgotten their password can still name (I10).
package enum RecoveryMeans: Sendable, Hashable, CaseIterable {
    /// The account's phone.
    case phone
    /// The confirmed e-mail of the account.
    case email
    /// The linked SNILS: the code goes to the account's phone.
    case snils
}

/// What a recovery asks for, one after the other, before a new password may be set (I10).
package enum RecoveryStep: Sendable, Hashable {
    /// A one-time code to the account's phone.
    case phoneCode
    /// The link that was sent to the account's e-mail.
    case emailLink
    /// The account's second factor: recovery never bypasses it.
    case secondFactor
    /// The second factor is lost: only the person in person, at an office (I4), opens the account again.
    case inPersonProofing
}

/// Recovery of access (I10, I12).
package enum RecoveryRules {
    /// The steps for an account; nil when these means lead nowhere (no confirmed e-mail, no linked SNILS).
    ///
    /// - Parameter secondFactor: nil without one; false when its owner says that it is lost.
    package static func steps(
        _ means: RecoveryMeans, hasEmail: Bool, hasSNILS: Bool, secondFactor: SecondFactor
    ) -> [RecoveryStep]? {
        let first: RecoveryStep
        switch means {
        case .phone: first = .phoneCode
        case .snils:
            guard hasSNILS else { return nil }
            first = .phoneCode
        case .email:
            guard hasEmail else { return nil }
            first = .emailLink
        }
        switch secondFactor {
        case .none: return [first]
        case .atHand: return [first, .secondFactor]
        case .lost: return [first, .inPersonProofing]
        }
    }

    package enum SecondFactor: Sendable, Hashable, CaseIterable {
        case none, atHand, lost
    }

    /// What a completed recovery does besides setting the password: somebody who held a session may have been the
    /// reason.
    package static let revokesAllSessions = true
}
