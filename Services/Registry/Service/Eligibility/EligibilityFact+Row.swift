internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

// Rows of the register as facts of a verdict, and those as messages.

extension EligibilityFact {
    /// - Parameter row: fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day, valid_to_day,
    ///   recorded_from_us.
    init(_ row: Row) throws(RPCError) {
        let organisation = try row.text(3)
        let code = try CodeEntry(oid: row.text(4), version: row.text(5), code: row.text(6))
        let kind = try Kind(row.int(1), detail: row.int(2), organisation: organisation, code: code)
        guard let kind else { throw .damaged("fact") }
        try self.init(
            id: row.text(0), kind: kind, validFrom: row.date(7), validTo: row.date(8), recordedFrom: row.instant(9))
    }
}

extension EligibilityFact.Kind {
    /// From the columns of a fact; nil when they say nothing. What a kind does not have is not looked at.
    init?(
        _ kind: Int64, detail: Int64, organisation: @autoclosure () -> String, code: @autoclosure () -> CodeEntry
    ) {
        switch FactKind(rawValue: Int32(clamping: kind)) {
        case .record:
            guard let detail = RecordDetail(packed: detail) else { return nil }
            self = .record(detail.status, detail.role)
        case .post: self = .post(code(), organisationOID: organisation())
        case .accreditation: self = .accreditation(code())
        case .certificate: self = .certificate(code())
        case .category:
            guard let category = QualificationCategory(rawValue: Int32(clamping: detail)) else { return nil }
            self = .category(category, code())
        case .death: self = .death
        case .suspension:
            guard let suspended = SuspensionKind(rawValue: Int32(clamping: detail)) else { return nil }
            self = .suspension(suspended)
        case nil: return nil
        }
    }
}

extension RegistryV1.Fact {
    init(_ fact: EligibilityFact) {
        self.init(
            kind: .record, factId: fact.id, validFrom: GoogleType.Date(fact.validFrom),
            validTo: fact.validTo == .distantFuture ? nil : GoogleType.Date(fact.validTo),
            recordedTimeUs: fact.recordedFrom.microseconds)
        switch fact.kind {
        case .record: break
        case .post(let code, let organisation):
            kind = .post
            subject = CommonV1.BookCode(code)
            organisationOid = organisation
        case .accreditation(let code):
            kind = .accreditation
            subject = CommonV1.BookCode(code)
        case .certificate(let code):
            kind = .certificate
            subject = CommonV1.BookCode(code)
        case .category(let held, let code):
            kind = .category
            category = RegistryV1.QualificationCategory(rawValue: held.rawValue)
            if !code.code.isEmpty { subject = CommonV1.BookCode(code) }
        case .death: kind = .death
        case .suspension(let suspended):
            kind = .suspension
            suspension = RegistryV1.SuspensionKind(rawValue: suspended.rawValue)
        }
    }
}

extension RegistryV1.Reason {
    init(_ reason: EligibilityVerdict.Reason) {
        self.init(
            code: reason.kind.rawValue, message: reason.detail.russian, messageEn: reason.detail.english,
            fact: reason.fact.map { Int32($0) } ?? -1, detail: reason.detail.rawValue)
    }
}

extension RegisteredPerson {
    /// The person as the card known at a moment names him; nil: there was none.
    static func find(_ person: SNILS, knownAt: Int64, _ store: ReadSession) throws(RPCError) -> RegisteredPerson? {
        let row = try store.first(
            """
            SELECT name_key, birth_day FROM card WHERE snils = $1 AND recorded_from_us <= $2 AND recorded_to_us > $2
            """, SQLValue(person.packed), SQLValue(knownAt))
        return try row.map { row throws(RPCError) in
            try RegisteredPerson(nameKey: row.text(0), birth: row.date(1))
        }
    }
}
