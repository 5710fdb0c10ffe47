internal import Identifiers
package import Messages
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Eligibility`: the suite's central question. One indexed statement a question, no decoding.
package struct EligibilityHandlers: RegistryV1EligibilityService {
    package typealias Reading = ReadSession

    let configuration: RegistryConfiguration

    package init(configuration: RegistryConfiguration) {
        self.configuration = configuration
    }

    package func check(
        _ request: RegistryV1.CheckRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.CheckResponse {
        switch CheckQuestion.parse(request) {
        case .success(let question): return try answer(question, call, store)
        case .failure(let faults): throw .invalid(faults.violations)
        }
    }

    package func checkBatch(
        _ request: RegistryV1.CheckBatchRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.CheckBatchResponse {
        guard (1...configuration.checksPerBatchMax).contains(request.checks.count) else {
            throw .invalid(
                "checks", "RANGE", "Вопросов — от 1 до \(configuration.checksPerBatchMax).",
                "1 to \(configuration.checksPerBatchMax) questions.")
        }
        var response = RegistryV1.CheckBatchResponse()
        response.items.reserveCapacity(request.checks.count)
        for check in request.checks {
            switch CheckQuestion.parse(check) {
            case .success(let question):
                response.items.append(.init(response: try answer(question, call, store)))
            case .failure(let faults):
                response.items.append(.init(invalid: faults.violations.map(RegistryV1.InvalidField.init)))
            }
        }
        return response
    }

    private func answer(
        _ asked: CheckQuestion, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.CheckResponse {
        let knownAt = asked.knownAt == 0 ? call.now.microseconds : asked.knownAt
        var facts: [EligibilityFact] = []
        try store.forEach(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from, valid_to,
                recorded_from
            FROM fact
            WHERE snils = $1 AND recorded_from <= $2 AND recorded_to > $2 AND (kind <> 2 OR organisation_oid = $3)
            ORDER BY kind, valid_from
            """, SQLValue(asked.person.packed), SQLValue(knownAt), SQLValue(asked.question.organisationOID)
        ) { row throws(RPCError) in
            facts.append(try EligibilityFact(row))
        }
        let verdict = configuration.eligibility.verdict(asked.question, facts)
        return RegistryV1.CheckResponse(
            verdict: verdict.isAllowed ? .allowed : .refused, reasons: verdict.reasons.map(RegistryV1.Reason.init),
            facts: verdict.facts.map(RegistryV1.Fact.init), knownAtUs: knownAt)
    }
}

/// A question whose fields are all well formed.
private struct CheckQuestion {
    let person: SNILS
    let question: EligibilityQuestion
    /// µs UTC; 0: now.
    let knownAt: Int64

    static func parse(_ request: RegistryV1.CheckRequest) -> Result<CheckQuestion, QuestionFaults> {
        var faults = QuestionFaults()
        let person = faults.parsed("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        let organisation = faults.parsed("organisation_oid") { () throws(IdentifierError) in
            try OID(request.organisationOid)
        }
        let post = request.post ?? CommonV1.BookCode()
        let code = faults.parsed("post") { () throws(IdentifierError) in
            try PostCode(oid: OID(post.oid), version: post.version.isEmpty ? "0" : post.version, code: post.code)
        }
        let date: CivilDate?
        switch DateEntry(request.date) {
        case .day(let day): date = day
        case .absent:
            date = nil
            faults.add("date", "REQUIRED", "Дата не указана.", "The date is not given.")
        case .nonexistent:
            date = nil
            faults.add("date", "DATE_NONEXISTENT", "Такой даты нет в календаре.", "The calendar has no such date.")
        }
        if request.knownAtUs < 0 {
            faults.add("known_at_us", "RANGE", "Момент не может быть отрицательным.", "The moment is negative.")
        }
        guard faults.violations.isEmpty, let person, organisation != nil, code != nil, let date else {
            return .failure(faults)
        }
        let question = EligibilityQuestion(
            post: CodeEntry(oid: post.oid, version: post.version, code: post.code),
            organisationOID: request.organisationOid, date: date)
        return .success(CheckQuestion(person: person, question: question, knownAt: request.knownAtUs))
    }
}

/// What is wrong with the fields of a question.
private struct QuestionFaults: Error {
    private(set) var violations: [FieldViolation] = []

    mutating func add(_ field: String, _ reason: String, _ russian: String, _ english: String) {
        violations.append(FieldViolation(field: field, reason: reason, message: russian, english: english))
    }

    mutating func parsed<Value>(_ field: String, _ parse: () throws(IdentifierError) -> Value) -> Value? {
        do throws(IdentifierError) {
            return try parse()
        } catch {
            add(field, error.reason, error.messageRU, error.messageEN)
            return nil
        }
    }
}

extension EligibilityFact {
    fileprivate init(_ row: Row) throws(RPCError) {
        let code = CodeEntry(oid: row.text(4), version: row.text(5), code: row.text(6))
        let kind: Kind
        switch FactKind(rawValue: Int32(clamping: row.int(1))) {
        case .record:
            guard let detail = RecordDetail(packed: row.int(2)) else { throw .damaged("fact") }
            kind = .record(detail.status, detail.role)
        case .post: kind = .post(code, organisationOID: row.text(3))
        case .accreditation: kind = .accreditation(code)
        case nil: throw .damaged("fact")
        }
        self.init(
            id: row.text(0), kind: kind, validFrom: row.date(7), validTo: row.date(8), recordedFrom: row.instant(9))
    }
}

extension RegistryV1.Reason {
    fileprivate init(_ reason: EligibilityVerdict.Reason) {
        self.init(
            code: reason.kind.rawValue, message: reason.kind.russian, messageEn: reason.kind.english,
            fact: reason.fact.map { Int32($0) } ?? -1)
    }
}

extension RegistryV1.Fact {
    fileprivate init(_ fact: EligibilityFact) {
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
        }
    }
}

extension RegistryV1.InvalidField {
    fileprivate init(_ violation: FieldViolation) {
        self.init(
            field: violation.field, reason: violation.reason, message: violation.message, messageEn: violation.english)
    }
}
