package import FRMRIdentifiers
internal import Reference

/// What a register that is taken over knows of a worker beside education and posts: no application carries it, since
/// nothing verifies it yet.
package struct CareerEntry: Sendable, Hashable {
    package var certificates: [Certificate] = []
    package var categories: [Category] = []
    /// Of the kinds that `RecordEventKind.imported` lists.
    package var events: [RecordEventEntry] = []

    package init() {}

    /// A specialist's certificate.
    package struct Certificate: Sendable, Hashable {
        package var number = ""
        package var speciality: CodeEntry?
        package var issueDate = DateEntry.absent
        package var endDate = DateEntry.absent
        /// nil: no act prolonged it.
        package var prolonged: ExtensionEntry?

        package init() {}
    }

    package struct Category: Sendable, Hashable {
        /// nil: not one that this version knows.
        package var category: QualificationCategory?
        /// nil: of no speciality, and then it counts in every one.
        package var speciality: CodeEntry?
        package var assignedDate = DateEntry.absent
        package var endDate = DateEntry.absent
        /// nil: no act prolonged it.
        package var prolonged: ExtensionEntry?

        package init() {}
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
            list.checkCode("\(field).speciality", certificate.speciality, books: specialityBooks, known: codes)
            let period = (certificate.issueDate, certificate.endDate)
            checkPeriod(field, "issue_date", period, to: min(today, certificatesIssuedTo), &list)
            list.checkExtension(field, certificate.prolonged, end: end(of: certificate), today: today)
        }
        for (index, category) in entry.categories.prefix(categoriesMax).enumerated() {
            let field = "categories[\(index)]"
            if category.category == nil {
                list.add("\(field).category", "REQUIRED", "Категория не указана.", "The category is not given.")
            }
            if category.speciality != nil {
                list.checkCode("\(field).speciality", category.speciality, books: specialityBooks, known: codes)
            }
            checkPeriod(field, "assigned_date", (category.assignedDate, category.endDate), to: today, &list)
            list.checkExtension(field, category.prolonged, end: end(of: category), today: today)
        }
        for (index, event) in entry.events.prefix(eventsMax).enumerated() {
            check(event, "events[\(index)].", today: today, into: &list)
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
}
