internal import FRMRIdentifiers
internal import Reference

/// Places of the facts that bear on a question, found in one pass.
struct BearingFacts {
    private(set) var record: Int?
    private(set) var death: Int?
    private(set) var practiceSuspension: Int?
    private(set) var accessSuspension: Int?
    private(set) var post = NearestPost()
    /// In a speciality that the post is held with.
    private(set) var qualificationOfPost = NearestFact()
    private(set) var anyQualification = NearestFact()
    private(set) var category = NearestFact()
    /// The name of the day, of a person who has had several.
    private(set) var name: Int?
    /// Whose post the question names.
    let holder: PostRoles.Finding
    /// The specialities that the data know of it.
    let specialities: PostSpecialityTable.Specialities

    init(_ question: EligibilityQuestion, _ known: [EligibilityFact], _ policy: EligibilityPolicy) {
        let day = question.date
        let (entry, holder) = policy.holding.known(question.post, on: day)
        self.holder = holder
        let ofPost = policy.specialities.specialities(ofPost: entry.code, in: entry.oid)
        specialities = ofPost
        let postDecides = policy.postsJudgeSpecialities && ofPost.areKnown(on: day)
        var recordHolds = false
        for place in known.indices {
            let holds = known[place].holds(on: day)
            switch known[place].kind {
            case .record:
                // For a day before all records the first one: the register knows the person, and the posts decide. For
                // a day after all of them the last one.
                if holds || !recordHolds && (record == nil || known[place].validTo < day) { record = place }
                recordHolds = recordHolds || holds
            case .post(let code, let organisation):
                guard organisation == question.organisationOID else { continue }
                let finding = policy.holding.same.finding(code, question.post, on: day)
                post.consider(place, known, finding, holds: holds, on: day)
            case .accreditation(let speciality), .certificate(let speciality):
                if known[place].isProlongedAfter(day) { continue }
                let counts = holds && !known[place].isVoidCertificate(since: policy.certificatesIssuedUntil)
                let isAsked = question.asksFor(speciality)
                let fits =
                    postDecides
                    ? ofPost.contain(speciality.code, in: speciality.oid, on: day)
                    : policy.holding.qualifies(speciality, for: holder)
                anyQualification.consider(place, known, isRight: isAsked, isValid: counts)
                qualificationOfPost.consider(place, known, isRight: isAsked && fits, isValid: counts)
            case .category(let category, let speciality):
                guard !known[place].isProlongedAfter(day), let asked = question.category,
                    speciality.code.isEmpty || question.asksFor(speciality)
                else {
                    continue
                }
                self.category.consider(place, known, isRight: category >= asked, isValid: holds)
            case .death: if known[place].validFrom < day { death = place }
            case .suspension(.practice): if holds { practiceSuspension = place }
            case .suspension(.access): if holds { accessSuspension = place }
            case .name: if holds { name = place }
            }
        }
    }
}

/// The post of the question, or what comes nearest to it.
struct NearestPost {
    var isHeld: Bool { held != nil }
    private var held: Int?
    /// Another post of that day; before others one of which nobody knows whether it is the same.
    private var other: Int?
    private var isOtherUnknown = false
    /// The same post of other days: the one that was left last, the one that is taken first.
    private var ended: Int?
    private var notYet: Int?
    private var isAtOrganisation = false

    fileprivate mutating func consider(
        _ place: Int, _ known: [EligibilityFact], _ finding: SamePosts.Finding, holds: Bool, on day: CivilDate
    ) {
        isAtOrganisation = true
        switch (finding, holds) {
        case (.same, true): if held == nil { held = place }
        case (.unknown, true): (other, isOtherUnknown) = (place, true)
        case (.other, true): if !isOtherUnknown { other = place }
        case (.same, false):
            if known[place].validFrom > day {
                if notYet == nil { notYet = place }
            } else if ended.map({ known[$0].validTo <= known[place].validTo }) ?? true {
                ended = place
            }
        case (.other, false), (.unknown, false): break
        }
    }

    /// - Parameter isDepartment: whether the question names a department in the place of its organisation.
    func judge(
        _ known: [EligibilityFact], isDepartment: @autoclosure () -> Bool, _ answer: inout EligibilityVerdict
    ) {
        if let held {
            _ = answer.rest(on: known[held])
        } else if let other {
            answer.refuse(.postOther, answer.rest(on: known[other]), isOtherUnknown ? .booksNotCompared : nil)
        } else if let ended {
            answer.refuse(.postEnded, answer.rest(on: known[ended]))
        } else if let notYet {
            answer.refuse(.postNotYet, answer.rest(on: known[notYet]))
        } else if isAtOrganisation {
            answer.refuse(.postNever, nil)
        } else {
            answer.refuse(.noPostAtOrganisation, nil, isDepartment() ? .departmentGiven : nil)
        }
    }
}

/// The fact that will do, or what comes nearest to it: one that is right goes before one that is valid, for it is the
/// one to renew, and among equals the one that ends last.
struct NearestFact {
    private(set) var place: Int?
    private(set) var standing = Standing.neither

    enum Standing: Int {
        case neither
        case valid
        case right
        case rightAndValid
    }

    fileprivate mutating func consider(_ next: Int, _ known: [EligibilityFact], isRight: Bool, isValid: Bool) {
        let found: Standing =
            switch (isRight, isValid) {
            case (true, true): .rightAndValid
            case (true, false): .right
            case (false, true): .valid
            case (false, false): .neither
            }
        if let place {
            if found.rawValue < standing.rawValue { return }
            if found == standing, known[next].validTo <= known[place].validTo { return }
        }
        (place, standing) = (next, found)
    }
}

extension EligibilityQuestion {
    /// Whether a speciality is the one of the question, if it names one.
    fileprivate func asksFor(_ held: CodeEntry) -> Bool {
        guard let speciality else { return true }
        return held.isSame(as: speciality)
    }
}

extension EligibilityFact {
    /// Whether this is an extension that begins later: what it prolongs is a fact of its own, and the nearer one.
    fileprivate func isProlongedAfter(_ day: CivilDate) -> Bool { prolonged != nil && day < validFrom }

    /// Whether this is a certificate that was issued when none were any more.
    func isVoidCertificate(since day: CivilDate) -> Bool {
        guard case .certificate = kind, prolonged == nil else { return false }
        return validFrom >= day
    }

    /// Whether this is a qualification in the speciality.
    func isIn(_ speciality: CodeEntry) -> Bool {
        switch kind {
        case .accreditation(let held), .certificate(let held): held.isSame(as: speciality)
        case .record, .post, .category, .death, .suspension, .name: false
        }
    }
}
