package import FRMRIdentifiers
package import Reference

/// One post as a form gives it (R7).
package struct EmploymentEntry: Sendable, Hashable {
    package var organisationOID = ""
    package var organisationName = ""
    package var post: CodeEntry?
    package var rateMilli: Int32 = 0
    /// Whether a form of contract that this version knows is given.
    package var hasContract = false
    package var beginDate = DateEntry.absent
    package var endDate = DateEntry.absent
    /// Whether a ground of dismissal that this version knows is given.
    package var hasDismissalGround = false
    package var scans: [Scan] = []
    package var serviceNumber = ""

    package init() {}

    package struct Scan: Sendable, Hashable {
        /// nil: not a kind that this version knows.
        package var kind: DocumentKind?
        package var sha256: [UInt8]

        package init(kind: DocumentKind?, sha256: [UInt8]) {
            self.kind = kind
            self.sha256 = sha256
        }
    }
}

extension SectionPolicy {
    /// Every wrong field of the section, and every post that asks for more than the worker's papers show (R1, R7, R12).
    ///
    /// - Parameter education: as it is confirmed (R8).
    package func faults(
        _ entries: [EmploymentEntry], of role: WorkerRole, _ education: EducationEntry, filedBy organisation: String?,
        today: CivilDate
    ) -> [Fault] {
        faults(entries, filedBy: organisation, today: today)
            + holding.faults(entries.prefix(employmentsMax), of: role, education, on: today)
    }

    /// Every wrong field of the section (R7, R12).
    ///
    /// - Parameter organisation: of an employer that files; it may file only posts of its own. nil: the worker files.
    package func faults(_ entries: [EmploymentEntry], filedBy organisation: String?, today: CivilDate) -> [Fault] {
        var list = FaultList(.employment, requirement: "R7")
        list.checkCount("employments", entries.count, 1...employmentsMax)
        var seen: Set<EmploymentKey> = []
        for (index, entry) in entries.prefix(employmentsMax).enumerated() {
            let field = "employments[\(index)]"
            faults(entry, field, filedBy: organisation, today: today, into: &list)
            if !seen.insert(EmploymentKey(entry)).inserted {
                list.add(
                    field, "DUPLICATE", "Такая должность уже указана выше.", "The same post is given above already.")
            }
        }
        return list.faults
    }

    private func faults(
        _ entry: EmploymentEntry, _ field: String, filedBy organisation: String?, today: CivilDate,
        into list: inout FaultList
    ) {
        organisationFaults(entry, field, filedBy: organisation, into: &list)
        list.checkText("\(field).organisation_name", entry.organisationName, 1...300)
        list.checkCode("\(field).post", entry.post, books: postBooks, known: codes)
        if !(1...rateMilliMax).contains(entry.rateMilli) {
            list.add(
                "\(field).rate_milli", "RANGE", "Ставка — от 1 до \(rateMilliMax) тысячных.",
                "The rate is 1 to \(rateMilliMax) thousandths.")
        }
        if !entry.hasContract {
            list.add("\(field).contract", "REQUIRED", "Вид договора не указан.", "The form of contract is not given.")
        }
        let begin = list.checkDate(
            "\(field).begin_date", entry.beginDate, from: Self.firstDocumentDay,
            to: today.adding(days: employmentAheadDays))
        _ = list.checkDate(
            "\(field).end_date", entry.endDate, from: begin ?? Self.firstDocumentDay, to: .distantFuture,
            required: false)
        let ended = entry.endDate != .absent
        if ended != entry.hasDismissalGround {
            list.add(
                "\(field).dismissal_ground", ended ? "REQUIRED" : "WITHOUT_END_DATE",
                ended
                    ? "Основание увольнения не указано." : "Основание увольнения указывается вместе с датой окончания.",
                ended ? "The ground of dismissal is not given." : "A ground of dismissal needs an end date.")
        }
        list.checkText("\(field).service_number", entry.serviceNumber, 0...32)
        scanFaults(entry.scans, field, into: &list)
    }

    private func organisationFaults(
        _ entry: EmploymentEntry, _ field: String, filedBy organisation: String?, into list: inout FaultList
    ) {
        list.check("\(field).organisation_oid") { () throws(IdentifierError) in try OID(entry.organisationOID) }
        switch organisations.finding(entry.organisationOID) {
        case .other:
            list.add(
                "\(field).organisation_oid", "ORGANISATION_UNEXPECTED",
                "OID организации начинается с одного из: \(organisations.text).",
                "The OID of an organisation begins with one of: \(organisations.text).")
        case .department(let owner):
            list.add(
                "\(field).organisation_oid", "ORGANISATION_IS_DEPARTMENT",
                "Это OID подразделения. Укажите OID организации: \(owner).",
                "This is the OID of a department. Give that of its organisation: \(owner).")
        case .organisation:
            guard let organisation, entry.organisationOID != organisation else { return }
            list.add(
                "\(field).organisation_oid", "ORGANISATION_OF_ANOTHER",
                "Работодатель подаёт сведения только о своей организации.",
                "An employer files posts of its own organisation only.")
        }
    }

    private func scanFaults(_ scans: [EmploymentEntry.Scan], _ field: String, into list: inout FaultList) {
        list.checkCount("\(field).scans", scans.count, 0...scansPerEmploymentMax)
        for (index, scan) in scans.prefix(scansPerEmploymentMax).enumerated() {
            if scan.kind.map({ !DocumentKind.ofEmployment.contains($0) }) ?? true {
                list.add(
                    "\(field).scans[\(index)].kind", "DOCUMENT_KIND_UNEXPECTED",
                    "Документ этого вида не относится к трудовой деятельности.",
                    "A document of this kind does not belong to employment.")
            }
            if scan.sha256.count != digestBytes {
                list.add(
                    "\(field).scans[\(index)].sha256", "REQUIRED", "Приложите скан документа.",
                    "Attach a scan of the document.")
            }
        }
    }
}

/// What makes two entries one post: the version of the book is none of it.
private struct EmploymentKey: Hashable {
    let organisation: String
    let post: CodeEntry?
    let begin: DateEntry

    init(_ entry: EmploymentEntry) {
        organisation = entry.organisationOID
        post = entry.post.map { CodeEntry(oid: $0.oid, code: $0.code) }
        begin = entry.beginDate
    }
}
