package import FRMRIdentifiers
package import Reference

/// The verdict: pure, over the facts known at the moment of the question, in one pass and without building anything but
/// the answer. It is the suite's hottest rule.
package struct EligibilityPolicy: Sendable {
    /// Who is asked for an accreditation or a certificate in which post; with a speciality everybody is.
    package var holding: PostHolding
    /// Specialists' certificates were issued until the day before; one that claims a later day of issue is void.
    /// Earlier ones are valid to their own end.
    package var certificatesIssuedUntil = CivilDate(year: 2021, month: 1, day: 1) ?? .distantFuture
    /// Whether suspended access to the register is a refusal, as the suspended right to practise is.
    package var accessSuspensionRefuses = true
    /// Which specialities a post is held with.
    package var specialities: PostSpecialityTable
    /// Whether a qualification outside of a post's specialities is a refusal. Off unless the list is known to be whole:
    /// the one that comes with the project names the main specialities, and a wrong refusal stops a good document.
    package var postsJudgeSpecialities = false
    /// Where OIDs of organisations stand, and what tells a department's from them.
    package var organisations = OrganisationArcs.none

    package init(specialities: PostSpecialityTable = .empty, holding: PostHolding = .none) {
        self.specialities = specialities
        self.holding = holding
    }

    /// - Parameters:
    ///   - known: the person's records, posts at the organisation of the question (others are ignored),
    ///     accreditations, certificates, categories, death, suspensions and names, each kind in the order of first days.
    ///   - person: the card; only looked at when the question states a person. Its name is the one of every day, unless
    ///     there are names among the facts.
    package func verdict(
        _ question: EligibilityQuestion, _ known: [EligibilityFact], person: RegisteredPerson? = nil
    ) -> EligibilityVerdict {
        var answer = EligibilityVerdict()
        let bearing = BearingFacts(question, known, self)
        guard let record = bearing.record, case .record(let status, let role) = known[record].kind else {
            answer.refuse(.personUnknown, nil)
            return answer
        }
        answer.facts.reserveCapacity(Self.factsOfMost)
        let card = answer.rest(on: known[record])
        switch status {
        case .active: if known[record].validTo < question.date { answer.refuse(.recordEnded, card) }
        case .ended: answer.refuse(.recordEnded, card)
        case .excluded: answer.refuse(.recordExcluded, card)
        }
        if let death = bearing.death { answer.refuse(.dead, answer.rest(on: known[death])) }
        if let suspension = bearing.practiceSuspension {
            answer.refuse(.practiceSuspended, answer.rest(on: known[suspension]))
        }
        if accessSuspensionRefuses, let suspension = bearing.accessSuspension {
            answer.refuse(.accessSuspended, answer.rest(on: known[suspension]))
        }
        bearing.post.judge(known, isDepartment: organisations.isDepartment(question.organisationOID), &answer)
        // Whoever does not hold the post is not judged by what the post asks as well: that would be the same reason
        // again.
        let post = bearing.post.isHeld ? bearing.holder : .needsNoRegistration
        if question.speciality != nil || holding.asksQualification(post, of: role) {
            let nearest = bearing.post.isHeld ? bearing.qualificationOfPost : bearing.anyQualification
            judgeQualification(nearest, question, known, bearing, &answer)
        }
        if question.category != nil { judgeCategory(bearing.category, question.date, known, &answer) }
        if let stated = question.person {
            judge(stated, bearing.name, question.date, known, person, card: card, &answer)
        }
        return answer
    }

    /// Record, post, qualification and one more: an answer with more is rare.
    private static let factsOfMost = 4

    private func judgeQualification(
        _ nearest: NearestFact, _ question: EligibilityQuestion, _ known: [EligibilityFact],
        _ bearing: borrowing BearingFacts, _ answer: inout EligibilityVerdict
    ) {
        guard let place = nearest.place else {
            answer.refuse(.qualificationAbsent, nil)
            return
        }
        let fact = answer.rest(on: known[place])
        switch nearest.standing {
        case .rightAndValid:
            if bearing.post.isHeld, let open = undecided(known[place].kind, bearing, question.date) {
                answer.leaveOpen(open)
            }
        case .right:
            if known[place].isVoidCertificate(since: certificatesIssuedUntil) {
                answer.refuse(.certificateVoid, fact)
            } else {
                let ended = known[place].validTo < question.date
                answer.refuse(ended ? .qualificationEnded : .qualificationNotYet, fact)
            }
        case .valid, .neither:
            let isOther = question.speciality.map { !known[place].isIn($0) } ?? false
            answer.refuse(isOther ? .specialityOther : .specialityNotOfPost, fact)
        }
    }

    /// What of a post and the qualification that it is held with the data prove neither right nor wrong; nil: nothing.
    private func undecided(
        _ qualification: EligibilityFact.Kind, _ bearing: borrowing BearingFacts, _ day: CivilDate
    ) -> Undecided? {
        switch (bearing.holder, qualification) {
        case (.unknown, _): return .postHolder
        case (.role(let holder), .accreditation(let speciality)), (.role(let holder), .certificate(let speciality)):
            // A post that asks for none is held with any.
            guard holding.accredited.contains(holder) else { return nil }
            if bearing.specialities.contain(speciality.code, in: speciality.oid, on: day) { return nil }
            return holding.knows(speciality: speciality) ? .specialityOfPost : .specialityHolder
        case (.needsNoRegistration, _), (.role, _): return nil
        }
    }

    /// The name is compared with the one of the day. What the register has the person called on other days is their own
    /// name all the same, and is told as that.
    private func judge(
        _ stated: StatedPerson, _ held: Int?, _ day: CivilDate, _ known: [EligibilityFact],
        _ registered: RegisteredPerson?, card: Int, _ answer: inout EligibilityVerdict
    ) {
        var registered = registered
        if stated.statesName, let held, case .name(let key) = known[held].kind {
            registered?.nameKey = key
            _ = answer.rest(on: known[held])
            if !stated.isNamed(key), let other = known.nearestName(to: day, where: stated.isNamed) {
                let detail: RefusalDetail = known[other].validTo < day ? .nameFormer : .nameLater
                answer.refuse(detail, answer.rest(on: known[other]))
                stated.compareBirth(with: registered) { answer.refuse($0, card) }
                return
            }
        }
        stated.compare(with: registered) { answer.refuse($0, card) }
    }

    private func judgeCategory(
        _ nearest: NearestFact, _ day: CivilDate, _ known: [EligibilityFact], _ answer: inout EligibilityVerdict
    ) {
        guard let place = nearest.place else {
            answer.refuse(.categoryAbsent, nil)
            return
        }
        let fact = answer.rest(on: known[place])
        switch nearest.standing {
        case .rightAndValid: return
        case .right: answer.refuse(known[place].validTo < day ? .categoryEnded : .categoryNotYet, fact)
        case .valid, .neither: answer.refuse(.categoryLower, fact)
        }
    }
}

extension [EligibilityFact] {
    /// Place of a name that another day has: of earlier days the last one, else of later days the first one.
    fileprivate func nearestName(to day: CivilDate, where isAsked: (String) -> Bool) -> Int? {
        var later: Int?
        for place in indices.reversed() {
            guard case .name(let key) = self[place].kind, isAsked(key) else { continue }
            if self[place].validTo < day { return place }
            later = place
        }
        return later
    }
}
