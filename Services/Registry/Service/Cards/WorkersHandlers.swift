package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Workers`: cards by ИНН, СНИЛС, name and birth date, or register number (R9).
package struct WorkersHandlers: RegistryV1WorkersService {
    package typealias Reading = ReadSession

    let configuration: RegistryConfiguration

    package init(configuration: RegistryConfiguration) {
        self.configuration = configuration
    }

    package func findWorkers(
        _ request: RegistryV1.FindWorkersRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.FindWorkersResponse {
        let day = try day(request, call)
        guard request.knownAtUs >= 0 else {
            throw .invalid("known_at_us", "RANGE", "Момент не может быть отрицательным.", "The moment is negative.")
        }
        let knownAt = request.knownAtUs == 0 ? call.now.microseconds : request.knownAtUs
        var cards: [RegistryV1.Card] = []
        for person in try persons(request.by, knownAt, store) {
            let isOwn = call.caller.snils.flatMap { Int64($0) } == person
            // A worker who is nothing else sees his own card alone.
            if !isOwn, call.caller.roles.isSubset(of: [.worker]) { continue }
            let seesSNILS = isOwn || !call.caller.roles.isDisjoint(with: [.operator, .service])
            if let card = try card(person, day, knownAt, seesSNILS: seesSNILS, store) { cards.append(card) }
        }
        return RegistryV1.FindWorkersResponse(cards: cards)
    }

    private func day(_ request: RegistryV1.FindWorkersRequest, _ call: Call) throws(RPCError) -> CivilDate {
        switch DateEntry(request.onDate) {
        case .absent: return CivilDate(call.now, utcOffset: configuration.utcOffset)
        case .day(let day): return day
        case .nonexistent:
            throw .invalid(
                "on_date", "DATE_NONEXISTENT", "Такой даты нет в календаре.", "The calendar has no such date.")
        }
    }

    /// Packed СНИЛС of the workers found.
    private func persons(
        _ by: RegistryV1.FindWorkersRequest.By?, _ knownAt: Int64, _ store: ReadSession
    ) throws(RPCError) -> [Int64] {
        let rows: [Row]
        switch by {
        case .inn(let text):
            let inn = try parsed("inn") { () throws(IdentifierError) in try PersonalINN(text) }
            rows = try store.rows(
                """
                SELECT snils FROM card WHERE inn = $1 AND recorded_from_us <= $2 AND recorded_to_us > $2
                ORDER BY snils LIMIT $3
                """, SQLValue(Int64(inn.digits)), SQLValue(knownAt), SQLValue(configuration.cardsMax))
        case .snils(let text):
            return [try parsed("snils") { () throws(IdentifierError) in try SNILS(text) }.packed]
        case .name(let asked):
            let given = asked.name ?? CommonV1.PersonName()
            let name = try parsed("name.name") { () throws(IdentifierError) in
                try PersonName(family: given.family, given: given.given, patronymic: given.patronymic)
            }
            guard let birth = DateEntry(asked.birthDate).day else {
                throw .invalid(
                    "name.birth_date", "DATE_NONEXISTENT", "Укажите дату рождения.", "Give the birth date.")
            }
            // A plain equality of the key would be put into substr, and the index not be seen.
            rows = try store.rows(
                """
                SELECT snils FROM card
                WHERE birth_day = $2 AND substr(name_key, 1, 4) = substr($1, 1, 4) AND name_key || '' = $1
                    AND recorded_from_us <= $3 AND recorded_to_us > $3
                ORDER BY snils LIMIT $4
                """, SQLValue(name.comparisonKey), SQLValue(birth), SQLValue(knownAt),
                SQLValue(configuration.cardsMax))
        case .registerNumber(let number):
            guard let number = RegisterNumber(number) else { return [] }
            rows = try store.rows("SELECT snils FROM worker WHERE register_ordinal = $1", SQLValue(number.ordinal))
        case nil:
            throw .invalid("by", "REQUIRED", "Укажите, кого искать.", "Say whom to look for.")
        }
        return try rows.map { row throws(RPCError) in try row.int(0) }
    }

    private func parsed<Value>(
        _ field: String, _ parse: () throws(IdentifierError) -> Value
    ) throws(RPCError) -> Value {
        do throws(IdentifierError) {
            return try parse()
        } catch {
            throw .invalid(field, error.reason, error.messageRU, error.messageEN)
        }
    }

    private func card(
        _ person: Int64, _ day: CivilDate, _ knownAt: Int64, seesSNILS: Bool, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Card? {
        let found = try store.first(
            """
            SELECT w.register_ordinal, c.worker_role, c.personal_data, c.education, c.recorded_from_us
            FROM card c JOIN worker w ON w.snils = c.snils
            WHERE c.snils = $1 AND c.recorded_from_us <= $2 AND c.recorded_to_us > $2
            """, SQLValue(person), SQLValue(knownAt))
        guard let found else { return nil }
        let rows = try store.rows(
            """
            SELECT fact_id, kind, detail, organisation_oid, book_oid, book_version, code, valid_from_day, valid_to_day,
                recorded_from_us, content
            FROM fact
            WHERE snils = $1 AND kind <> 3 AND recorded_from_us <= $2 AND recorded_to_us > $2
            ORDER BY kind, valid_from_day
            """, SQLValue(person), SQLValue(knownAt))
        let data = try CommonV1.PersonalData(stored: found.blob(2))
        var card = try RegistryV1.Card(
            registerNumber: RegisterNumber(ordinal: found.int(0)).text, status: .active, name: data.name,
            birthDate: data.birthDate,
            snils: seesSNILS ? data.snils : "***-***-*** \(data.snils.suffix(2))",
            education: CommonV1.Education(stored: found.blob(3)),
            workerRole: RegistryV1.WorkerRole(rawValue: Int32(clamping: found.int(1))),
            recordedTimeUs: found.int(4))
        for row in rows where try row.date(7) <= day { try card.take(row, day) }
        return card
    }
}

extension RegistryV1.Card {
    /// Takes in a fact that began by `day`.
    fileprivate mutating func take(_ row: Row, _ day: CivilDate) throws(RPCError) {
        let fact = try EligibilityFact(row)
        recordedTimeUs = max(recordedTimeUs, fact.recordedFrom.microseconds)
        switch fact.kind {
        case .record(let current, _): status = RegistryV1.RecordStatus(rawValue: current.rawValue)
        case .post: employments.append(try CommonV1.Employment(stored: row.blob(10)))
        case .accreditation: break  // The education shows them.
        case .certificate, .category, .suspension: facts.append(RegistryV1.Fact(fact))
        case .death:
            facts.append(RegistryV1.Fact(fact))
            // The last day of the living is a day of the record.
            if fact.validFrom < day, status == .active { status = .ended }
        }
    }
}
