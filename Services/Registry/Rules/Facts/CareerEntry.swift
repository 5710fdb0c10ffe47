package import FRMRIdentifiers

/// What a register that is taken over knows of a worker beside his education and his posts: no application carries it,
/// since nothing verifies it yet.
package struct CareerEntry: Sendable, Hashable {
    package var certificates: [Certificate] = []
    package var categories: [Category] = []
    package var events: [Event] = []

    package init() {}

    /// A specialist's certificate.
    package struct Certificate: Sendable, Hashable {
        package var number = ""
        package var speciality: CodeEntry?
        package var issueDate = DateEntry.absent
        package var endDate = DateEntry.absent

        package init() {}
    }

    package struct Category: Sendable, Hashable {
        /// nil: not one that this version knows.
        package var category: QualificationCategory?
        /// nil: of no speciality, and then it counts in every one.
        package var speciality: CodeEntry?
        package var assignedDate = DateEntry.absent
        package var endDate = DateEntry.absent

        package init() {}
    }

    /// Death, end or exclusion of the record, suspension.
    package struct Event: Sendable, Hashable {
        /// nil: not one that this version knows.
        package var kind: EventKind?
        package var date = DateEntry.absent
        package var until = DateEntry.absent
        /// The document that it rests on.
        package var basis = ""

        package init() {}
    }

    package enum EventKind: String, Sendable, Hashable, CaseIterable {
        case death = "DEATH"
        case recordEnded = "RECORD_ENDED"
        case recordExcluded = "RECORD_EXCLUDED"
        case practiceSuspended = "PRACTICE_SUSPENDED"
        case accessSuspended = "ACCESS_SUSPENDED"

        fileprivate var isSuspension: Bool {
            switch self {
            case .death, .recordEnded, .recordExcluded: false
            case .practiceSuspended, .accessSuspended: true
            }
        }
    }
}

extension CareerEntry.Event {
    /// nil when a field is not well formed.
    package var recorded: RecordEvent? {
        guard let kind, let first = date.day else { return nil }
        let last = until.day ?? .distantFuture
        return switch kind {
        case .death: .death(first)
        case .recordEnded: .status(.ended, from: first)
        case .recordExcluded: .status(.excluded, from: first)
        case .practiceSuspended: .suspended(.practice, from: first, to: last)
        case .accessSuspended: .suspended(.access, from: first, to: last)
        }
    }
}

extension SectionPolicy {
    /// Every wrong field (R3, R12): `certificates[0].number`, `categories[0].speciality.oid`, `events[0].date`.
    package func faults(_ entry: CareerEntry, today: CivilDate) -> [Fault] {
        var list = FaultList(.education, requirement: "R3")
        list.checkCount("certificates", entry.certificates.count, 0...certificatesMax)
        list.checkCount("categories", entry.categories.count, 0...categoriesMax)
        list.checkCount("events", entry.events.count, 0...eventsMax)
        for (index, certificate) in entry.certificates.prefix(certificatesMax).enumerated() {
            let field = "certificates[\(index)]"
            list.checkText("\(field).number", certificate.number, 1...32)
            list.checkCode("\(field).speciality", certificate.speciality, books: specialityBooks)
            let period = (certificate.issueDate, certificate.endDate)
            checkPeriod(field, "issue_date", period, to: min(today, certificatesIssuedTo), &list)
        }
        for (index, category) in entry.categories.prefix(categoriesMax).enumerated() {
            let field = "categories[\(index)]"
            if category.category == nil {
                list.add("\(field).category", "REQUIRED", "Категория не указана.", "The category is not given.")
            }
            if category.speciality != nil {
                list.checkCode("\(field).speciality", category.speciality, books: specialityBooks)
            }
            checkPeriod(field, "assigned_date", (category.assignedDate, category.endDate), to: today, &list)
        }
        for (index, event) in entry.events.prefix(eventsMax).enumerated() {
            faults(event, "events[\(index)]", today: today, into: &list)
        }
        return list.faults
    }

    private func checkPeriod(
        _ field: String, _ first: String, _ period: (begin: DateEntry, end: DateEntry), to latest: CivilDate,
        _ list: inout FaultList
    ) {
        let begin = list.checkDate("\(field).\(first)", period.begin, from: Self.firstDocumentDay, to: latest)
        _ = list.checkDate(
            "\(field).end_date", period.end, from: begin ?? Self.firstDocumentDay, to: .distantFuture, required: false)
    }

    private func faults(
        _ event: CareerEntry.Event, _ field: String, today: CivilDate, into list: inout FaultList
    ) {
        if event.kind == nil {
            list.add("\(field).event", "REQUIRED", "Событие не указано.", "The event is not given.")
        }
        let first = list.checkDate("\(field).date", event.date, from: Self.firstDocumentDay, to: today)
        if event.until != .absent, event.kind?.isSuspension == false {
            list.add(
                "\(field).until", "UNEXPECTED", "Срок бывает только у приостановления.",
                "Only a suspension has a term.")
        }
        _ = list.checkDate(
            "\(field).until", event.until, from: first ?? Self.firstDocumentDay, to: .distantFuture, required: false)
        list.checkText("\(field).basis", event.basis, 1...300)
    }
}
