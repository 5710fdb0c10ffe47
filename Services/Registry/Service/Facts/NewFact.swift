internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// A fact to be written.
struct NewFact: Sendable {
    let kind: FactKind
    /// Of a record `RecordDetail`, of a post its rate, of a category and a suspension their kind; else 0.
    let detail: Int32
    let organisationOID: String
    let code: CodeEntry
    let validFrom: CivilDate
    let validTo: CivilDate
    /// Of a post its employment, of what an operator recorded its basis.
    let content: [UInt8]?

    init(_ kind: EligibilityFact.Kind, from first: CivilDate, to last: CivilDate, content: [UInt8]? = nil) {
        let stored = kind.stored
        self.kind = stored.kind
        detail = stored.detail
        organisationOID = ""
        code = stored.code
        validFrom = first
        validTo = last
        self.content = content
    }

    init(_ new: FactEdit.New, content: [UInt8]) {
        self.init(new.kind, from: new.validFrom, to: new.validTo, content: content)
    }

    /// A post, which has more to it than a verdict needs.
    init(
        post: CodeEntry, organisationOID: String, rateMilli: Int32, from first: CivilDate, to last: CivilDate,
        content: [UInt8]
    ) {
        kind = .post
        detail = rateMilli
        self.organisationOID = organisationOID
        code = post
        validFrom = first
        validTo = last
        self.content = content
    }

    func insert(id: String, of person: SNILS, at now: Instant, _ store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                valid_from_day, valid_to_day, recorded_from_us, content)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """, SQLValue(id), SQLValue(person.packed), SQLValue(kind.rawValue), SQLValue(detail),
            SQLValue(organisationOID), SQLValue(code.oid), SQLValue(code.version), SQLValue(code.code),
            SQLValue(validFrom), SQLValue(validTo), SQLValue(now), SQLValue(content))
    }
}

extension EligibilityFact.Kind {
    /// What the columns of a fact hold of it beside its days; of a post its rate and organisation are not here.
    var stored: (kind: FactKind, detail: Int32, code: CodeEntry) {
        let none = CodeEntry(oid: "", code: "")
        return switch self {
        case .record(let status, let role): (.record, RecordDetail(status, role).packed, none)
        case .post(let code, _): (.post, 0, code)
        case .accreditation(let speciality): (.accreditation, 0, speciality)
        case .certificate(let speciality): (.certificate, 0, speciality)
        case .category(let category, let speciality): (.category, category.rawValue, speciality)
        case .death: (.death, 0, none)
        case .suspension(let kind): (.suspension, kind.rawValue, none)
        }
    }
}
