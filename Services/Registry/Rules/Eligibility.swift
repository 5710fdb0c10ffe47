package import Identifiers
package import Reference

/// Was this person, in this post, at this organisation, entitled to act on this day?
package struct EligibilityQuestion: Sendable, Hashable {
    package var post: CodeEntry
    package var organisationOID: String
    package var date: CivilDate

    package init(post: CodeEntry, organisationOID: String, date: CivilDate) {
        self.post = post
        self.organisationOID = organisationOID
        self.date = date
    }
}

/// Kind of a fact. Raw values are those of `frmr.registry.v1.FactKind`.
package enum FactKind: Int32, Sendable, Hashable, CaseIterable {
    case record = 1
    case post
    case accreditation
}

/// Status of a record. Raw values are those of `frmr.registry.v1.RecordStatus`.
package enum RecordStatus: Int32, Sendable, Hashable, CaseIterable {
    case active = 1
    case ended
    case excluded
}

/// One fact of the register about the person, as known at the moment of the question.
package struct EligibilityFact: Sendable, Hashable {
    package var id: String
    package var kind: Kind
    package var validFrom: CivilDate
    /// The last day; `.distantFuture` while it lasts.
    package var validTo: CivilDate
    package var recordedFrom: Instant

    package init(id: String, kind: Kind, validFrom: CivilDate, validTo: CivilDate, recordedFrom: Instant) {
        self.id = id
        self.kind = kind
        self.validFrom = validFrom
        self.validTo = validTo
        self.recordedFrom = recordedFrom
    }

    package enum Kind: Sendable, Hashable {
        case record(RecordStatus, WorkerRole)
        case post(CodeEntry, organisationOID: String)
        case accreditation(CodeEntry)
    }

    func holds(on day: CivilDate) -> Bool { validFrom <= day && day <= validTo }
}

/// The answer: allowed without reasons, or refused with the reasons in РЭМД's own classes.
package struct EligibilityVerdict: Sendable, Hashable {
    package var reasons: [Reason]
    /// Facts that the verdict rests on; reasons point into them.
    package var facts: [EligibilityFact]

    package var isAllowed: Bool { reasons.isEmpty }

    package struct Reason: Sendable, Hashable {
        package var kind: RefusalKind
        /// Index into the facts; nil: no fact.
        package var fact: Int?
    }
}

/// Why a verdict is a refusal. Raw values are РЭМД's error classes.
package enum RefusalKind: String, Sendable, Hashable, CaseIterable {
    /// The register knows no such person.
    case personNotFound = "PERSON_NOT_FOUND"
    /// The person is known, but has no card for the organisation.
    case cardNotFound = "PERSON_CARD_NOT_FOUND"
    /// The post is not among those held in the organisation on the day.
    case postMismatch = "PERSON_POST_IN_FRMR_MISMATCH"
    /// No speciality with a valid accreditation on the day.
    case noSpeciality = "NO_SPECIALITY"

    package var russian: String {
        switch self {
        case .personNotFound: "Сотрудник с указанным СНИЛС не найден в ФРМР."
        case .cardNotFound: "Действующее личное дело сотрудника в организации отсутствует в ФРМР."
        case .postMismatch: "Указанная должность не соответствует занимаемой в организации на эту дату по данным ФРМР."
        case .noSpeciality: "На эту дату нет действующей аккредитации по специальности."
        }
    }

    package var english: String {
        switch self {
        case .personNotFound: "No worker with this SNILS is found in FRMR."
        case .cardNotFound: "FRMR has no card of the worker in force for the organisation."
        case .postMismatch: "The post is not among those held in the organisation on this date by FRMR."
        case .noSpeciality: "No accreditation in a speciality is valid on this date."
        }
    }
}

/// What the verdict demands beside the post.
package struct EligibilityPolicy: Sendable, Hashable {
    /// Roles that act only with a valid accreditation. Heads act by their post, residents under their supervisor.
    package var accredited: Set<WorkerRole> = [.doctor, .midLevel, .pharmacist]

    package init() {}

    /// The verdict over the facts known about the person: his records, his posts at the organisation of the question,
    /// his accreditations, in the order of their first days.
    package func verdict(_ question: EligibilityQuestion, _ known: [EligibilityFact]) -> EligibilityVerdict {
        var answer = EligibilityVerdict(reasons: [], facts: [])
        guard let record = known.record(on: question.date), case .record(let status, let role) = record.kind else {
            answer.refuse(.personNotFound, nil)
            return answer
        }
        answer.facts.append(record)
        guard status == .active else {
            answer.refuse(.cardNotFound, 0)
            return answer
        }
        judgePost(question, known, &answer)
        if accredited.contains(role) { judgeAccreditation(question.date, known, &answer) }
        return answer
    }

    private func judgePost(
        _ question: EligibilityQuestion, _ known: [EligibilityFact], _ answer: inout EligibilityVerdict
    ) {
        var other: EligibilityFact?
        var found = false
        for fact in known {
            guard case .post(let code, let organisation) = fact.kind, organisation == question.organisationOID else {
                continue
            }
            found = true
            if fact.holds(on: question.date) {
                if code.isSame(as: question.post) {
                    answer.facts.append(fact)
                    return
                }
                other = fact
            } else if other == nil, code.isSame(as: question.post) {
                other = fact
            }
        }
        // A refusal shows the nearest fact: another post of that day, or the same post of other days.
        if let other { answer.facts.append(other) }
        answer.refuse(found ? .postMismatch : .cardNotFound, other == nil ? nil : answer.facts.count - 1)
    }

    private func judgeAccreditation(
        _ day: CivilDate, _ known: [EligibilityFact], _ answer: inout EligibilityVerdict
    ) {
        var latest: EligibilityFact?
        for fact in known {
            guard case .accreditation = fact.kind else { continue }
            if fact.holds(on: day) {
                answer.facts.append(fact)
                return
            }
            latest = fact
        }
        if let latest { answer.facts.append(latest) }
        answer.refuse(.noSpeciality, latest == nil ? nil : answer.facts.count - 1)
    }
}

extension EligibilityVerdict {
    fileprivate mutating func refuse(_ kind: RefusalKind, _ fact: Int?) {
        reasons.append(Reason(kind: kind, fact: fact))
    }
}

extension CodeEntry {
    /// The same code of the same book; a side without a version accepts any.
    package func isSame(as other: CodeEntry) -> Bool {
        code == other.code && oid == other.oid
            && (version == other.version || version.isEmpty || other.version.isEmpty)
    }
}

extension [EligibilityFact] {
    /// The record in force on the day; of a day before all of them, the first: the register knows the person.
    fileprivate func record(on day: CivilDate) -> EligibilityFact? {
        var found: EligibilityFact?
        for fact in self {
            guard case .record = fact.kind else { continue }
            if found == nil || fact.holds(on: day) { found = fact }
        }
        return found
    }
}
