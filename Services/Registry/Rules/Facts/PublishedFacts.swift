package import FRMRIdentifiers
package import Reference

/// A fact that the register begins to state when it takes a person over.
package struct PublishedFact: Sendable, Hashable {
    package let kind: EligibilityFact.Kind
    package let validFrom: CivilDate
    /// The last day; `.distantFuture` while it lasts.
    package let validTo: CivilDate
    /// What it rests on; nil: on nothing that is kept with it.
    package let basis: Basis?
    /// nil: it holds by itself.
    package private(set) var prolonged: StatutoryExtension?

    package enum Basis: Sendable, Hashable {
        /// Place of the employment.
        case employment(Int)
        /// Place of the career's event.
        case event(Int)
        /// Place in the course of names.
        case name(Int)
    }

    fileprivate init(
        _ kind: EligibilityFact.Kind, from first: CivilDate, to last: CivilDate, on basis: Basis? = nil
    ) {
        self.kind = kind
        validFrom = first
        validTo = last
        self.basis = basis
    }

    /// The facts of a term: to its own end, and from the day after it on by the act that prolonged it.
    fileprivate static func term(
        _ kind: EligibilityFact.Kind, from first: CivilDate, to end: CivilDate, _ prolonged: ExtensionEntry?
    ) -> [PublishedFact] {
        let own = PublishedFact(kind, from: first, to: end)
        guard let prolonged = prolonged?.prolonged, prolonged.last > end else { return [own] }
        var further = PublishedFact(kind, from: end.adding(days: 1), to: prolonged.last)
        further.prolonged = .by(prolonged.by)
        return [own, further]
    }
}

/// What a person brings into the register, without faults.
package struct PublishedCareer: Sendable, Hashable {
    package var role: WorkerRole
    package var education: EducationEntry
    package var employments: [EmploymentEntry]
    /// What only a register that is taken over knows.
    package var career: CareerEntry
    /// nil: the person has had one name.
    package var names: NameCourse?

    package init(
        role: WorkerRole, education: EducationEntry, employments: [EmploymentEntry],
        career: CareerEntry = CareerEntry(),
        names: NameCourse? = nil
    ) {
        self.role = role
        self.education = education
        self.employments = employments
        self.career = career
        self.names = names
    }

    /// An event that the rules refuse.
    package struct RefusedEvent: Error, Sendable, Hashable {
        /// Its place among the events.
        package let place: Int
        package let refusal: RecordEvent.Refusal

        package init(place: Int, refusal: RecordEvent.Refusal) {
            self.place = place
            self.refusal = refusal
        }
    }
}

extension SectionPolicy {
    /// The facts that verdicts will rest on (R9, R14). The record begins with the first post that the register knows of:
    /// documents of that time are judged by it. What has no end lasts as long as the policy says.
    ///
    /// - Parameter today: the day of the register.
    package func facts(
        _ brought: PublishedCareer, today: CivilDate
    ) -> Result<[PublishedFact], PublishedCareer.RefusedEvent> {
        let posts = posts(brought.employments)
        let first = posts.map(\.validFrom).min() ?? .distantPast
        var facts: [PublishedFact] = []
        if brought.career.events.isEmpty {
            // What most people have; a history would say the same.
            facts.append(PublishedFact(.record(.active, brought.role), from: first, to: .distantFuture))
            facts += posts
        } else {
            let (records, others): ([PublishedFact], [PublishedFact])
            switch outcomes(brought.career.events, brought.role, from: first, today: today) {
            case .success(let outcomes): (records, others) = outcomes
            case .failure(let refused): return .failure(refused)
            }
            facts += records + posts + others
        }
        for accreditation in brought.education.accreditations {
            guard let speciality = accreditation.speciality, let passed = accreditation.passDate.day,
                let last = end(of: accreditation)
            else { continue }
            facts += PublishedFact.term(
                .accreditation(speciality), from: passed, to: max(passed, last), accreditation.prolonged)
        }
        for certificate in brought.career.certificates {
            guard let speciality = certificate.speciality, let issued = certificate.issueDate.day,
                let last = end(of: certificate)
            else { continue }
            facts += PublishedFact.term(.certificate(speciality), from: issued, to: last, certificate.prolonged)
        }
        for category in brought.career.categories {
            guard let held = category.category, let assigned = category.assignedDate.day, let last = end(of: category)
            else { continue }
            let speciality = category.speciality ?? CodeEntry(oid: "", code: "")
            facts += PublishedFact.term(.category(held, speciality), from: assigned, to: last, category.prolonged)
        }
        for (place, name) in (brought.names?.names ?? []).enumerated() {
            facts.append(
                PublishedFact(
                    .name(name.name.comparisonKey), from: name.validFrom, to: name.validTo, on: .name(place)))
        }
        return .success(facts)
    }

    /// The last day of a term of its own; nil: the first one is not known.
    func end(of accreditation: EducationEntry.Accreditation) -> CivilDate? {
        end(accreditation.endDate, from: accreditation.passDate, years: accreditationYears)
    }

    func end(of certificate: CareerEntry.Certificate) -> CivilDate? {
        end(certificate.endDate, from: certificate.issueDate, years: certificateYears)
    }

    func end(of category: CareerEntry.Category) -> CivilDate? {
        end(category.endDate, from: category.assignedDate, years: categoryYears)
    }

    private func end(_ end: DateEntry, from first: DateEntry, years: Int) -> CivilDate? {
        end.day ?? first.day?.lastDay(ofTermInYears: years)
    }

    private func posts(_ employments: [EmploymentEntry]) -> [PublishedFact] {
        var posts: [PublishedFact] = []
        posts.reserveCapacity(employments.count)
        for (place, employment) in employments.enumerated() {
            guard let begin = employment.beginDate.day, let post = employment.post else { continue }
            posts.append(
                PublishedFact(
                    .post(post, organisationOID: employment.organisationOID), from: begin,
                    to: employment.endDate.day ?? .distantFuture, on: .employment(place)))
        }
        return posts
    }

    /// What the events leave of the record, and what they bring beside it. An event is recorded after the one before
    /// it: a later line changes what an earlier one said.
    private func outcomes(
        _ events: [RecordEventEntry], _ role: WorkerRole, from first: CivilDate, today: CivilDate
    ) -> Result<(records: [PublishedFact], others: [PublishedFact]), PublishedCareer.RefusedEvent> {
        var history = FactHistory()
        _ = history.assert(
            .record, FactValue(.record(.active, role), basis: nil), from: .distantPast, at: Instant(microseconds: 0))
        for (place, event) in events.enumerated() {
            guard let recorded = event.recorded else { continue }
            let moment = Instant(microseconds: Int64(place + 1))
            if let refusal = recorded.apply(to: &history, basis: place, today: today, at: moment) {
                return .failure(.init(place: place, refusal: refusal))
            }
        }
        var (records, others): ([PublishedFact], [PublishedFact]) = ([], [])
        for row in history.opened {
            let basis = row.value.basis.map(PublishedFact.Basis.event)
            if row.key != .record {
                others.append(PublishedFact(row.value.kind, from: row.validFrom, to: row.validTo, on: basis))
            } else if row.validTo >= first {
                records.append(
                    PublishedFact(row.value.kind, from: max(row.validFrom, first), to: row.validTo, on: basis))
            }
        }
        return .success((records, others))
    }
}
