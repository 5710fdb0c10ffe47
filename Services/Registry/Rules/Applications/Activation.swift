/// Why a cabinet cannot be activated yet (R11). Raw values are stable reasons.
package enum ActivationBlock: String, Sendable, Hashable, CaseIterable {
    case personalDataUnverified = "PERSONAL_DATA_UNVERIFIED"
    case policyMissing = "POLICY_MISSING"
    case phoneInvalid = "PHONE_INVALID"
    case emailInvalid = "EMAIL_INVALID"

    package var russian: String {
        switch self {
        case .personalDataUnverified: "Личные данные не подтверждены: отправьте их на повторную проверку."
        case .policyMissing: "К учётной записи не привязан полис ОМС."
        case .phoneInvalid: "Номер телефона не подтверждён."
        case .emailInvalid: "Адрес электронной почты не подтверждён."
        }
    }

    package var english: String {
        switch self {
        case .personalDataUnverified: "The personal data are not verified: send them to be checked again."
        case .policyMissing: "No medical policy is linked to the account."
        case .phoneInvalid: "The phone number is not confirmed."
        case .emailInvalid: "The e-mail address is not confirmed."
        }
    }
}

/// What a cabinet needs to become active (R11). A policy is needed for activation, never for login.
package struct ActivationStanding: Sendable, Hashable {
    package var personalDataVerified: Bool
    package var hasPolicy: Bool
    package var phoneConfirmed: Bool
    package var emailConfirmed: Bool

    package init(personalDataVerified: Bool, hasPolicy: Bool, phoneConfirmed: Bool, emailConfirmed: Bool) {
        self.personalDataVerified = personalDataVerified
        self.hasPolicy = hasPolicy
        self.phoneConfirmed = phoneConfirmed
        self.emailConfirmed = emailConfirmed
    }

    /// Everything that blocks at once; empty: the cabinet becomes active.
    package var blocks: [ActivationBlock] {
        var blocks: [ActivationBlock] = []
        if !personalDataVerified { blocks.append(.personalDataUnverified) }
        if !hasPolicy { blocks.append(.policyMissing) }
        if !phoneConfirmed { blocks.append(.phoneInvalid) }
        if !emailConfirmed { blocks.append(.emailInvalid) }
        return blocks
    }
}
