/// How well a person is known (I3). Raw values stand in the store and at the wire.
package enum Assurance: Int32, Sendable, Hashable, CaseIterable, Comparable {
    case none = 0
    /// Базовый: a confirmed phone.
    case basic = 1
    /// Расширенный: a video meeting, or a bank card with an SMS code.
    case extended = 2
    /// Полный: in person, or by an electronic passport.
    case full = 3

    package static func < (left: Assurance, right: Assurance) -> Bool { left.rawValue < right.rawValue }
}

/// How an identity was proved (I4). Raw values are the wire's.
package enum Proofing: Int32, Sendable, Hashable, CaseIterable {
    case inPerson = 1
    case electronicPassport = 2
    case video = 3
    case bankCard = 4

    /// The level that this proofing gives (I3).
    package var level: Assurance {
        switch self {
        case .inPerson, .electronicPassport: .full
        case .video, .bankCard: .extended
        }
    }
}

/// What a completed proofing does to an account (I3, I4, I18).
package enum ProofingDecision: Sendable, Hashable {
    /// The level rises to this one by itself.
    case raise(to: Assurance)
    /// Recorded; the level already is as high or higher. A proofing never lowers it.
    case keep
    /// No SNILS is linked: it is not known whom the proofing is about (I11).
    case refuseWithoutSNILS
    /// The SNILS that was shown is not the linked one.
    case refuseOtherSNILS

    package static func decide(
        level: Assurance, linkedSNILS: String?, shownSNILS: String, proofing: Proofing
    ) -> ProofingDecision {
        guard let linkedSNILS else { return .refuseWithoutSNILS }
        guard linkedSNILS == shownSNILS else { return .refuseOtherSNILS }
        return proofing.level > level ? .raise(to: proofing.level) : .keep
    }
}

/// What an account has done so far, and what it may therefore act as.
package struct AccountStanding: Sendable, Hashable {
    package var termsAccepted: Bool
    package var snilsLinked: Bool
    package var proofed: Bool
    package var isOperator: Bool

    package init(termsAccepted: Bool, snilsLinked: Bool, proofed: Bool, isOperator: Bool) {
        self.termsAccepted = termsAccepted
        self.snilsLinked = snilsLinked
        self.proofed = proofed
        self.isOperator = isOperator
    }

    /// The cabinet needs consent to the terms (I7) and a linked profile (I11, I12).
    package var isWorker: Bool { termsAccepted && snilsLinked }

    /// Passport, SNILS and proofing are complete (I18); a proofing records the passport.
    package var isActive: Bool { snilsLinked && proofed }
}
