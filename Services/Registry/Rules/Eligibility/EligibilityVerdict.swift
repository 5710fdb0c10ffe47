/// The answer: allowed without reasons, or refused with every reason that stands on its own.
package struct EligibilityVerdict: Sendable, Hashable {
    package internal(set) var reasons: [Reason] = []
    /// Facts that the verdict rests on, each once; reasons point into them.
    package internal(set) var facts: [EligibilityFact] = []
    /// What the data prove neither right nor wrong: it was no reason to refuse.
    package internal(set) var undecided: [Undecided] = []

    package var isAllowed: Bool { reasons.isEmpty }

    package struct Reason: Sendable, Hashable {
        package var detail: RefusalDetail
        /// Index into the facts; nil: no fact.
        package var fact: Int?
        /// What to look at beside the detail; nil: nothing.
        package var note: RefusalNote?

        package var kind: RefusalKind { detail.kind }
    }

    mutating func refuse(_ detail: RefusalDetail, _ fact: Int?, _ note: RefusalNote? = nil) {
        reasons.append(Reason(detail: detail, fact: fact, note: note))
    }

    mutating func leaveOpen(_ open: Undecided) { undecided.append(open) }

    /// Takes a fact in.
    ///
    /// - Returns: its index.
    mutating func rest(on fact: EligibilityFact) -> Int {
        facts.append(fact)
        return facts.count - 1
    }
}

/// РЭМД's classes of what is wrong with a signer; raw values are its codes (book 1.2.643.5.1.13.13.99.2.305).
package enum RefusalKind: String, Sendable, Hashable, CaseIterable {
    /// The register knows no such person: nobody may act unregistered (R2).
    case personNotFound = "PERSON_NOT_FOUND"
    /// The person is known, but has no card in force for the organisation.
    case cardNotFound = "PERSON_CARD_NOT_FOUND"
    /// The post is not among those held in the organisation on the day.
    case postMismatch = "PERSON_POST_IN_FRMR_MISMATCH"
    /// No speciality with a valid accreditation or certificate on the day.
    case noSpeciality = "NO_SPECIALITY"
    /// The document says of the person what the register says otherwise.
    case valueMismatch = "VALUE_MISMATCH_METADATA_AND_FRMR"
}

/// What exactly is wrong: the second level below РЭМД's class. Raw values are stable.
///
/// РЭМД has no class for death, suspension, exclusion and category. A person who died, is suspended or was excluded has
/// no card *in force*, which is what its PERSON_CARD_NOT_FOUND means to a hospital: look at the card, not at the
/// document. A category that the register does not confirm is a value of the document that differs from it.
package enum RefusalDetail: String, Sendable, Hashable, CaseIterable {
    case personUnknown = "PERSON_UNKNOWN"
    case recordEnded = "RECORD_ENDED"
    case recordExcluded = "RECORD_EXCLUDED"
    case dead = "PERSON_DEAD"
    case practiceSuspended = "PRACTICE_SUSPENDED"
    case accessSuspended = "ACCESS_SUSPENDED"
    case noPostAtOrganisation = "NO_POST_AT_ORGANISATION"
    /// Other posts were held there on the day.
    case postOther = "POST_OTHER"
    case postEnded = "POST_ENDED"
    case postNotYet = "POST_NOT_YET"
    /// Posts were held there, none of them this one and none on the day.
    case postNever = "POST_NEVER_HELD"
    /// Neither an accreditation nor a certificate.
    case qualificationAbsent = "QUALIFICATION_ABSENT"
    case qualificationEnded = "QUALIFICATION_ENDED"
    case qualificationNotYet = "QUALIFICATION_NOT_YET"
    /// A certificate that was issued when none were any more.
    case certificateVoid = "CERTIFICATE_VOID"
    /// There is a qualification, but in a speciality that the post is not held with.
    case specialityNotOfPost = "SPECIALITY_NOT_OF_POST"
    /// There is a qualification, but in another speciality than the document states.
    case specialityOther = "SPECIALITY_OTHER"
    case categoryAbsent = "CATEGORY_ABSENT"
    case categoryLower = "CATEGORY_LOWER"
    case categoryEnded = "CATEGORY_ENDED"
    case categoryNotYet = "CATEGORY_NOT_YET"
    /// The person's own name, but of days before.
    case nameFormer = "NAME_FORMER"
    /// The person's own name, but of days after.
    case nameLater = "NAME_LATER"
    case familyDiffers = "FAMILY_NAME_DIFFERS"
    case givenDiffers = "GIVEN_NAME_DIFFERS"
    case patronymicDiffers = "PATRONYMIC_DIFFERS"
    case birthDateDiffers = "BIRTH_DATE_DIFFERS"

    package var kind: RefusalKind {
        switch self {
        case .personUnknown: .personNotFound
        case .recordEnded, .recordExcluded, .dead, .practiceSuspended, .accessSuspended, .noPostAtOrganisation:
            .cardNotFound
        case .postOther, .postEnded, .postNotYet, .postNever: .postMismatch
        case .qualificationAbsent, .qualificationEnded, .qualificationNotYet, .certificateVoid, .specialityNotOfPost,
            .specialityOther:
            .noSpeciality
        case .categoryAbsent, .categoryLower, .categoryEnded, .categoryNotYet, .nameFormer, .nameLater,
            .familyDiffers, .givenDiffers, .patronymicDiffers, .birthDateDiffers:
            .valueMismatch
        }
    }
}
