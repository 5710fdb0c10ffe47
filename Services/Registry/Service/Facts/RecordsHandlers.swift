package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Records`: what operators record about a worker beside his applications (R9, R13, R14, V5).
package struct RecordsHandlers: RegistryV1RecordsService {
    package typealias Writing = WriteSession

    let environment: Environment
    let configuration: RegistryConfiguration

    package init(environment: Environment, configuration: RegistryConfiguration) {
        self.environment = environment
        self.configuration = configuration
    }

    package func recordEvent(
        _ request: RegistryV1.RecordEventRequest, _ call: Call, _ store: WriteSession
    ) throws(RPCError) -> RegistryV1.RecordEventResponse {
        let entry = try RecordEventEntry(request, basisCharactersMax: configuration.basisCharactersMax)
        let worker = try store.first(
            "SELECT register_ordinal FROM worker WHERE snils = $1", SQLValue(entry.person.packed))
        guard let worker else { throw .workerNotFound() }
        let number = RegisterNumber(ordinal: try worker.int(0))
        let standing = try standing(entry, store)
        let edit: FactEdit
        switch entry.event.edit(standing, today: CivilDate(call.now, utcOffset: configuration.utcOffset)) {
        case .success(let changes): edit = changes
        case .failure(let refusal): throw .refused(refusal)
        }
        // The past of the register is closed: a clock that was set back must come by again.
        guard edit.closed.allSatisfy({ standing[$0].recordedFrom < call.now }) else { throw .recordedInThePast() }
        let basis = RegistryV1.FactBasis(document: entry.basis, recordedBy: call.caller.subject)
        try apply(edit, to: standing, of: entry.person, basis, call, store)
        try FactsOfPerson.gather(entry.person, store)
        var numbers = try RegisterNumbers(store)
        let sequence = try numbers.announce(entry.change, of: number, at: call.now, store)
        return RegistryV1.RecordEventResponse(sequence: sequence, recordedTimeUs: call.now.microseconds)
    }

    /// The facts of the event's kind that are known now; of a suspension those of its own kind.
    private func standing(_ entry: RecordEventEntry, _ store: WriteSession) throws(RPCError) -> [EligibilityFact] {
        let rows = try store.rows(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day, valid_to_day,
                recorded_from_us
            FROM fact
            WHERE snils = $1 AND kind = $2 AND recorded_to_us = 9223372036854775807 AND ($3 = 0 OR detail = $3)
            ORDER BY valid_from_day
            """, SQLValue(entry.person.packed), SQLValue(entry.event.kind.rawValue),
            SQLValue(entry.suspension?.rawValue ?? 0))
        var facts: [EligibilityFact] = []
        for row in rows { facts.append(try EligibilityFact(row)) }
        return facts
    }

    private func apply(
        _ edit: FactEdit, to standing: [EligibilityFact], of person: SNILS, _ basis: RegistryV1.FactBasis, _ call: Call,
        _ store: WriteSession
    ) throws(RPCError) {
        for kept in edit.kept {
            try store.execute(
                """
                INSERT INTO fact (fact_id, snils, kind, detail, organisation_oid, book_oid, book_version, code,
                    valid_from_day, valid_to_day, recorded_from_us, content)
                SELECT $1, snils, kind, detail, organisation_oid, book_oid, book_version, code, $2, $3, $4, content
                FROM fact WHERE snils = $5 AND kind = $6 AND valid_from_day = $7 AND fact_id = $8
                """, SQLValue(environment.newID()), SQLValue(kept.validFrom), SQLValue(kept.validTo),
                SQLValue(call.now), SQLValue(person.packed), SQLValue(standing[kept.source].kind.stored.kind.rawValue),
                SQLValue(standing[kept.source].validFrom), SQLValue(standing[kept.source].id))
        }
        for place in edit.closed {
            try store.execute(
                """
                UPDATE fact SET recorded_to_us = $1
                WHERE snils = $2 AND kind = $3 AND valid_from_day = $4 AND fact_id = $5
                """, SQLValue(call.now), SQLValue(person.packed),
                SQLValue(standing[place].kind.stored.kind.rawValue), SQLValue(standing[place].validFrom),
                SQLValue(standing[place].id))
        }
        if let new = edit.written {
            let fact = NewFact(new, content: basis.encoded())
            try fact.insert(id: environment.newID(), of: person, at: call.now, store)
        }
    }
}

/// An event whose fields are all well formed.
private struct RecordEventEntry {
    let person: SNILS
    let event: RecordEvent
    let basis: String
    let change: RegistryV1.ChangeKind

    var suspension: SuspensionKind? {
        switch event {
        case .suspended(let kind, _, _), .restored(let kind, _): kind
        case .death, .deathRevoked, .status: nil
        }
    }

    init(_ request: RegistryV1.RecordEventRequest, basisCharactersMax: Int) throws(RPCError) {
        var faults = QuestionFaults()
        let person = faults.parsed("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        let date = faults.day("date", request.date, isRequired: request.kind != .deathRevoked)
        let until = faults.day("until", request.until, isRequired: false)
        let isSuspension = request.kind == .practiceSuspended || request.kind == .accessSuspended
        if until != nil, !isSuspension {
            faults.add("until", "UNEXPECTED", "Срок бывает только у приостановления.", "Only a suspension has a term.")
        }
        let basis = request.basis
        let isBlank = basis.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        if isBlank || basis.unicodeScalars.count > basisCharactersMax {
            faults.add(
                "basis", isBlank ? "REQUIRED" : "TOO_LONG",
                "Документ-основание — от 1 до \(basisCharactersMax) символов.",
                "The document that it rests on has 1 to \(basisCharactersMax) characters.")
        }
        let event = RecordEvent(request.kind, from: date ?? .distantPast, to: until ?? .distantFuture)
        if event == nil {
            faults.add("kind", "REQUIRED", "Укажите значение из списка.", "Give one of the listed values.")
        }
        guard faults.violations.isEmpty, let person, let event else { throw .invalid(faults.violations) }
        self.person = person
        self.event = event
        self.basis = basis
        change = request.kind == .recordExcluded ? .cardExcluded : .cardChanged
    }
}

extension RecordEvent {
    fileprivate init?(_ kind: RegistryV1.RecordEventKind, from first: CivilDate, to last: CivilDate) {
        switch kind {
        case .death: self = .death(first)
        case .deathRevoked: self = .deathRevoked
        case .recordEnded: self = .status(.ended, from: first)
        case .recordExcluded: self = .status(.excluded, from: first)
        case .recordRestored: self = .status(.active, from: first)
        case .practiceSuspended: self = .suspended(.practice, from: first, to: last)
        case .practiceRestored: self = .restored(.practice, from: first)
        case .accessSuspended: self = .suspended(.access, from: first, to: last)
        case .accessRestored: self = .restored(.access, from: first)
        default: return nil
        }
    }
}

extension RPCError {
    fileprivate static func workerNotFound() -> RPCError {
        RPCError(.notFound, "WORKER_NOT_FOUND", "Медработник не найден в регистре.", "No such worker in the register.")
    }

    fileprivate static func refused(_ refusal: RecordEvent.Refusal) -> RPCError {
        RPCError(.failedPrecondition, refusal.rawValue, refusal.russian, refusal.english)
    }

    fileprivate static func recordedInThePast() -> RPCError {
        RPCError(
            .unavailable, "RECORDED_IN_THE_PAST", "Часы регистра отстают от его записей, повторите позже.",
            "The register's clock is behind its records, try again later.", retryAfter: .seconds(5))
    }
}
