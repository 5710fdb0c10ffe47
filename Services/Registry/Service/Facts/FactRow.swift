internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// A row of `fact` without its person.
struct FactRow: Sendable, Hashable {
    let id: String
    let statement: FactStatement
    let recordedFrom: Instant
    /// No longer known from here on; `.distantFuture` while the row stands.
    let recordedTo: Instant
}

/// What a row of `fact` states, whoever it is about and whenever it was recorded.
struct FactStatement: Sendable, Hashable {
    let kind: FactKind
    /// Of a record `RecordDetail`, of a post its rate, of a category and a suspension their kind; else 0.
    let detail: Int32
    let organisationOID: String
    let code: CodeEntry
    let validFrom: CivilDate
    /// The last day; `.distantFuture` while it lasts.
    let validTo: CivilDate
    /// Of a post its employment, of what an operator recorded its basis, of a name how it is spelled, of a prolonged term
    /// the act.
    let content: [UInt8]?
    /// By what it holds after its own end; it is in the content as well.
    let act: StatutoryAct?
}

extension FactStatement {
    /// - Parameters:
    ///   - rateMilli: of a post.
    ///   - prolonged: has the content.
    init(
        _ kind: EligibilityFact.Kind, rateMilli: Int32 = 0, from first: CivilDate, to last: CivilDate,
        content: [UInt8]? = nil, prolonged: StatutoryExtension? = nil
    ) {
        let none = CodeEntry(oid: "", code: "")
        let columns: (kind: FactKind, detail: Int32, organisation: String, code: CodeEntry) =
            switch kind {
            case .record(let status, let role): (.record, RecordDetail(status, role).packed, "", none)
            case .post(let code, let organisation): (.post, rateMilli, organisation, code)
            case .accreditation(let speciality): (.accreditation, 0, "", speciality)
            case .certificate(let speciality): (.certificate, 0, "", speciality)
            case .category(let category, let speciality): (.category, category.rawValue, "", speciality)
            case .death: (.death, 0, "", none)
            case .suspension(let kind): (.suspension, kind.rawValue, "", none)
            case .name(let key): (.name, 0, "", CodeEntry(oid: "", code: NameColumn.text(of: key)))
            }
        self.init(
            kind: columns.kind, detail: columns.detail, organisationOID: columns.organisation, code: columns.code,
            validFrom: first, validTo: last,
            content: prolonged.map { RegistryV1.FactBasis(act: CommonV1.StatutoryAct($0.act)).encoded() } ?? content,
            act: prolonged?.act)
    }
}

extension EligibilityFact.Kind {
    /// From the columns of a fact; nil when they make no sense. Columns that a kind does not have are not read.
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
        case .name: self = .name(NameColumn.key(of: code().code))
        case nil: return nil
        }
    }
}

extension FactRow {
    /// - Parameter row: fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day,
    ///   valid_to_day, recorded_from_us, recorded_to_us, content.
    init(_ row: Row) throws(RPCError) {
        self = try row.decoded("fact", key: row.key(0)) { row throws(RPCError) in
            guard let kind = FactKind(rawValue: Int32(clamping: try row.int(1))) else { return nil }
            let content = try row.optionalBlob(11)
            let act = try Self.act(of: kind, content)
            let statement = try FactStatement(
                kind: kind, detail: Int32(clamping: row.int(2)), organisationOID: row.text(3),
                code: CodeEntry(oid: row.text(4), version: row.text(5), code: row.text(6)), validFrom: row.date(7),
                validTo: row.date(8), content: content, act: act)
            return try FactRow(
                id: row.text(0), statement: statement, recordedFrom: row.instant(9), recordedTo: row.instant(10))
        }
    }

    /// What prolonged the term of a row of this kind; nil: nothing did.
    private static func act(of kind: FactKind, _ content: [UInt8]?) throws(RPCError) -> StatutoryAct? {
        switch kind {
        case .accreditation, .certificate, .category:
            guard let content else { return nil }
            let basis = try RegistryV1.FactBasis(stored: content)
            guard let act = basis.act.flatMap({ StatutoryAct($0) }) else {
                throw RPCError.damagedRow("fact", key: "of a prolonged term", "has no act")
            }
            return act
        case .record, .post, .death, .suspension, .name: return nil
        }
    }

    /// What a verdict and a card read of it.
    var fact: EligibilityFact {
        get throws(RPCError) {
            let kind = EligibilityFact.Kind(
                Int64(statement.kind.rawValue), detail: Int64(statement.detail),
                organisation: statement.organisationOID, code: statement.code)
            guard let kind else { throw .damagedRow("fact", key: id, "has a detail that means nothing") }
            return EligibilityFact(
                id: id, kind: kind, validFrom: statement.validFrom, validTo: statement.validTo,
                recordedFrom: recordedFrom, prolonged: statement.act.map { .by($0) })
        }
    }
}

/// A `PersonName.comparisonKey` as the code of a fact: its parts are separated by what no name has and no line of
/// `FactLines` ends with.
enum NameColumn {
    static func text(of key: String) -> String { swapped(key, "\n", "|") }

    static func key(of text: String) -> String { swapped(text, "|", "\n") }

    private static func swapped(_ text: String, _ old: Unicode.Scalar, _ new: Unicode.Scalar) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == old ? new : $0 }))
    }
}

extension FactRow {
    /// Of a name: how it is spelled, and its days.
    var heldName: RegistryV1.HeldName {
        get throws(RPCError) {
            let basis: RegistryV1.FactBasis
            do throws(RPCError) {
                basis = try RegistryV1.FactBasis(stored: statement.content ?? [])
            } catch {
                throw .damagedRow("fact", key: id, error.cause ?? error.reason)
            }
            guard let name = basis.name else { throw .damagedRow("fact", key: id, "has no name") }
            return RegistryV1.HeldName(
                name: name,
                validFrom: statement.validFrom == .distantPast ? nil : GoogleType.Date(statement.validFrom),
                validTo: statement.validTo == .distantFuture ? nil : GoogleType.Date(statement.validTo))
        }
    }

    /// Of a post: what the worker or the employer filed.
    var employment: CommonV1.Employment {
        get throws(RPCError) {
            do throws(RPCError) {
                return try CommonV1.Employment(stored: statement.content ?? [])
            } catch {
                throw .damagedRow("fact", key: id, error.cause ?? error.reason)
            }
        }
    }
}
