package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Eligibility`: the suite's central question. It reads one row (`FactsOfPersonTable`), and the
/// card's (`CardTable.name`) where it states a name or a birth date.
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
        case .success(let asked):
            guard let knownAt = try asked.knownAt.moment(call, in: store) else {
                throw .knownAtBeyondRecord(try store.recordedUpTo())
            }
            return try answer(asked, knownAt, try facts(asked, knownAt, store), store)
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
        var questions = request.checks.map(CheckQuestion.parse)
        let record = try store.recordedUpTo()
        var moments = [Instant](repeating: record, count: questions.count)
        for index in questions.indices {
            guard case .success(let asked) = questions[index] else { continue }
            if let moment = try asked.knownAt.moment(call, in: store) {
                moments[index] = moment
            } else {
                questions[index] = .failure(QuestionFaults(.knownAtBeyondRecord(record)))
            }
        }
        // All look-ups in a row and in the order of the tree: its inner pages and the engine's code then stay in the
        // processor's caches.
        var known = [[EligibilityFact]](repeating: [], count: questions.count)
        for (_, index) in questions.lookUps {
            guard case .success(let asked) = questions[index] else { continue }
            known[index] = try facts(asked, moments[index], store)
        }
        var response = RegistryV1.CheckBatchResponse()
        response.items.reserveCapacity(questions.count)
        for (index, question) in questions.enumerated() {
            switch question {
            case .success(let asked):
                response.items.append(.init(response: try answer(asked, moments[index], known[index], store)))
            case .failure(let faults):
                response.items.append(.init(invalid: faults.violations.map(RegistryV1.InvalidField.init)))
            }
        }
        return response
    }

    private func facts(
        _ asked: CheckQuestion, _ knownAt: Instant, _ store: ReadSession
    ) throws(RPCError) -> [EligibilityFact] {
        try FactsOfPersonTable.known(
            of: asked.person, at: knownAt.microseconds, bearingOn: asked.question, in: store)
    }

    private func answer(
        _ asked: CheckQuestion, _ knownAt: Instant, _ facts: [EligibilityFact], _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.CheckResponse {
        var person: RegisteredPerson?
        if asked.question.person != nil, !facts.isEmpty {
            person = try CardTable.name(of: asked.person, at: knownAt, in: store)
        }
        let verdict = configuration.eligibility.verdict(asked.question, facts, person: person)
        return RegistryV1.CheckResponse(
            verdict: verdict.isAllowed ? .allowed : .refused, reasons: verdict.reasons.map(RegistryV1.Reason.init),
            facts: verdict.facts.map(RegistryV1.Fact.init), knownAtUs: knownAt.microseconds,
            undecided: verdict.undecided.map(\.rawValue))
    }
}

/// A question whose fields are all well formed.
private struct CheckQuestion {
    let person: SNILS
    let question: EligibilityQuestion
    let knownAt: KnownAt

    static func parse(_ request: RegistryV1.CheckRequest) -> Result<CheckQuestion, QuestionFaults> {
        var faults = QuestionFaults()
        let person = faults.parsed("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        let organisation = faults.parsed("organisation_oid") { () throws(IdentifierError) in
            try OID(request.organisationOid)
        }
        let post = faults.code("post", request.post ?? CommonV1.BookCode())
        let date = faults.day("date", request.date, isRequired: true)
        if request.knownAtUs < 0 {
            faults.add("known_at_us", "RANGE", "Момент не может быть отрицательным.", "The moment is negative.")
        }
        var question = EligibilityQuestion(
            post: post ?? CodeEntry(oid: "", code: ""), organisationOID: organisation?.value ?? "",
            date: date ?? .distantPast)
        question.takeStated(request, &faults)
        guard faults.violations.isEmpty, let person else { return .failure(faults) }
        return .success(CheckQuestion(person: person, question: question, knownAt: KnownAt(request.knownAtUs)))
    }
}

extension [Result<CheckQuestion, QuestionFaults>] {
    /// The people to be looked up, in the order of their numbers, with the places of their questions.
    fileprivate var lookUps: [(person: Int64, index: Int)] {
        var people: [(person: Int64, index: Int)] = []
        people.reserveCapacity(count)
        for (index, question) in enumerated() {
            if case .success(let asked) = question { people.append((asked.person.packed, index)) }
        }
        people.sort { $0.person < $1.person }
        return people
    }
}

extension RegistryV1.InvalidField {
    fileprivate init(_ violation: FieldViolation) {
        self.init(
            field: violation.field, reason: violation.reason, message: violation.message, messageEn: violation.english)
    }
}
