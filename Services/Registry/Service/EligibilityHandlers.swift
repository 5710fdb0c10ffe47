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
        var person: RegisteredPerson?
        if asked.question.person != nil, !facts.isEmpty {
            person = try RegisteredPerson.find(asked.person, knownAt: knownAt, store)
        }
        let verdict = configuration.eligibility.verdict(asked.question, facts, person: person)
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
        _ = faults.parsed("organisation_oid") { () throws(IdentifierError) in
            try OID(request.organisationOid)
        }
        let post = faults.code("post", request.post ?? CommonV1.BookCode())
        let date = faults.day("date", request.date, isRequired: true)
        if request.knownAtUs < 0 {
            faults.add("known_at_us", "RANGE", "Момент не может быть отрицательным.", "The moment is negative.")
        }
        var question = EligibilityQuestion(
            post: post ?? CodeEntry(oid: "", code: ""), organisationOID: request.organisationOid,
            date: date ?? .distantPast)
        question.takeStated(request, &faults)
        guard faults.violations.isEmpty, let person else { return .failure(faults) }
        return .success(CheckQuestion(person: person, question: question, knownAt: request.knownAtUs))
    }
}

extension RegistryV1.InvalidField {
    fileprivate init(_ violation: FieldViolation) {
        self.init(
            field: violation.field, reason: violation.reason, message: violation.message, messageEn: violation.english)
    }
}
