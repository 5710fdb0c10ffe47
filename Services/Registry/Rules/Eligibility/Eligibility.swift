package import FRMRIdentifiers
package import Reference

/// Was this person, in this post, at this organisation, entitled to act on this day?
package struct EligibilityQuestion: Sendable, Hashable {
    package var post: CodeEntry
    package var organisationOID: String
    package var date: CivilDate
    /// In which the person acts; nil: any that fits the post.
    package var speciality: CodeEntry?
    /// The least category that is needed; nil: none is.
    package var category: QualificationCategory?
    /// How the document names the person; nil: it is not asked about.
    package var person: StatedPerson?

    package init(
        post: CodeEntry, organisationOID: String, date: CivilDate, speciality: CodeEntry? = nil,
        category: QualificationCategory? = nil, person: StatedPerson? = nil
    ) {
        self.post = post
        self.organisationOID = organisationOID
        self.date = date
        self.speciality = speciality
        self.category = category
        self.person = person
    }
}

/// Kind of a fact. Raw values are those of `frmr.registry.v1.FactKind`.
package enum FactKind: Int32, Sendable, Hashable, CaseIterable {
    case record = 1
    case post
    case accreditation
    /// A specialist's certificate: issued until 2020, valid to its end.
    case certificate
    case category
    case death
    case suspension
    /// A name of a person who has had several.
    case name
}

/// Status of a record. Raw values are those of `frmr.registry.v1.RecordStatus`.
package enum RecordStatus: Int32, Sendable, Hashable, CaseIterable {
    case active = 1
    case ended
    case excluded
}

/// Qualification category (вторая, первая, высшая). Raw values are those of `frmr.common.v1.QualificationCategory`.
package enum QualificationCategory: Int32, Sendable, Hashable, CaseIterable, Comparable {
    case second = 1
    case first
    case highest

    package static func < (left: QualificationCategory, right: QualificationCategory) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What is suspended.
package enum SuspensionKind: Int32, Sendable, Hashable, CaseIterable {
    /// The right to practise: by a court, an employer or a controlling body.
    case practice = 1
    /// Access to the register, for a correction that is overdue (V5).
    case access
}

/// One fact of the register about the person, as known at the moment of the question.
package struct EligibilityFact: Sendable, Hashable {
    package var id: String
    package var kind: Kind
    package var validFrom: CivilDate
    /// The last day; `.distantFuture` while it lasts.
    package var validTo: CivilDate
    package var recordedFrom: Instant
    /// nil: it holds by itself. Else by an act, from the day after its own end on.
    package var prolonged: StatutoryExtension?

    package init(
        id: String, kind: Kind, validFrom: CivilDate, validTo: CivilDate, recordedFrom: Instant,
        prolonged: StatutoryExtension? = nil
    ) {
        self.id = id
        self.kind = kind
        self.validFrom = validFrom
        self.validTo = validTo
        self.recordedFrom = recordedFrom
        self.prolonged = prolonged
    }

    package enum Kind: Sendable, Hashable {
        case record(RecordStatus, WorkerRole)
        case post(CodeEntry, organisationOID: String)
        /// In a speciality.
        case accreditation(CodeEntry)
        /// In a speciality; valid from the day of issue.
        case certificate(CodeEntry)
        /// In a speciality; one without a code counts in every one.
        case category(QualificationCategory, CodeEntry)
        /// Valid from the day of death, which is still a day of the living, and for good whatever its last day.
        case death
        case suspension(SuspensionKind)
        /// `PersonName.comparisonKey`. Whoever has had several names has one on every day; of others the card's holds.
        case name(String)
    }

    func holds(on day: CivilDate) -> Bool { validFrom <= day && day <= validTo }
}
