package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
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
        guard let knownAt = try KnownAt(request.knownAtUs).moment(call, in: store) else {
            throw .knownAtBeyondRecord(try store.recordedUpTo())
        }
        var page = try CardPage(request, configuration, scope(of: call.caller), in: store)
        let nameKey = try look(for: request.by, &page, knownAt, store)
        var cards: [RegistryV1.Card] = []
        for person in page.people {
            let view = configuration.cardAccess.view(by: CardViewer(call.caller, of: person))
            guard view > .none else { continue }
            if let card = try card(person, foundBy: nameKey, day, knownAt, view, store) { cards.append(card) }
        }
        return RegistryV1.FindWorkersResponse(
            cards: cards, knownAtUs: knownAt.microseconds, nextPageToken: try page.nextToken(in: store))
    }

    private func scope(of caller: CallerIdentity) -> CardPage.Scope {
        let isAnybodyShown = configuration.cardAccess.view(by: CardViewer(caller, of: nil)) > .none
        return isAnybodyShown ? .everybody : .own(caller.snils.flatMap { Int64($0) })
    }

    private func day(_ request: RegistryV1.FindWorkersRequest, _ call: Call) throws(RPCError) -> CivilDate {
        switch DateEntry(request.onDate) {
        case .absent:
            // For whoever is of no organisation with a known zone the register's own day.
            return call.caller.organisation.flatMap { configuration.days.day(of: $0, at: call.now) }
                ?? CivilDate(call.now, utcOffset: configuration.utcOffset)
        case .day(let day): return day
        case .nonexistent:
            throw .invalid(
                "on_date", "DATE_NONEXISTENT", "Такой даты нет в календаре.", "The calendar has no such date.")
        }
    }

    /// Fills the page.
    ///
    /// - Returns: the `PersonName.comparisonKey` that people were looked up by, if they were.
    private func look(
        for by: RegistryV1.FindWorkersRequest.By?, _ page: inout CardPage, _ knownAt: Instant, _ store: ReadSession
    ) throws(RPCError) -> String? {
        switch by {
        case .inn(let text):
            let inn = try parsed("inn") { () throws(IdentifierError) in try PersonalINN(text) }
            page.take(try CardTable.people(inn: inn, at: knownAt, after: page.after, limit: page.limit, in: store))
        case .snils(let text):
            page.take([try parsed("snils") { () throws(IdentifierError) in try SNILS(text) }])
        case .name(let asked):
            let given = asked.name ?? CommonV1.PersonName()
            let name = try parsed(given)
            guard let birth = DateEntry(asked.birthDate).day else {
                throw .invalid(
                    "name.birth_date", "DATE_NONEXISTENT", "Укажите дату рождения.", "Give the birth date.")
            }
            let (key, last, limit) = (name.comparisonKey, page.after, page.limit)
            page.take(
                try CardTable.people(nameKey: key, birth: birth, at: knownAt, after: last, limit: limit, in: store)
                    + FactTable.people(nameKey: key, birth: birth, at: knownAt, after: last, limit: limit, in: store))
            return key
        case .registerNumber(let number):
            if let number = try RegisterNumberingTable.numbering(in: store)?.number(number) {
                page.take(try WorkerTable.person(of: number, in: store).map { [$0] } ?? [])
            }
        case nil:
            throw .invalid("by", "REQUIRED", "Укажите, кого искать.", "Say whom to look for.")
        }
        return nil
    }

    private func parsed(_ name: CommonV1.PersonName) throws(RPCError) -> PersonName {
        do throws(IdentifierError) {
            return try PersonName(family: name.family, given: name.given, patronymic: name.patronymic)
        } catch {
            let faults = PersonName.faults(family: name.family, given: name.given, patronymic: name.patronymic)
            throw .invalid(
                faults.map { part, error in
                    FieldViolation(
                        field: "name.name.\(part.rawValue)", reason: error.reason, message: error.messageRU,
                        english: error.messageEN)
                })
        }
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
        _ person: SNILS, foundBy nameKey: String?, _ day: CivilDate, _ knownAt: Instant, _ view: CardView,
        _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.Card? {
        guard let found = try CardTable.known(of: person, at: knownAt, in: store) else { return nil }
        let rows = try FactTable.known(of: person, at: knownAt, in: store)
        let facts = try rows.map { row throws(RPCError) in try row.fact }
        let contents = CardContents(facts, on: day)
        let names = try contents.names.map { place throws(RPCError) in try rows[place].heldName }
        let standing = nameKey.map { NameStanding(of: $0, facts, on: day) }
        return try RegistryV1.Card(
            registerNumber: RegisterNumberingTable.known(in: store).text(of: found.number),
            status: RegistryV1.RecordStatus(rawValue: contents.status.rawValue),
            name: names.last?.name ?? found.personalData.name, birthDate: found.personalData.birthDate,
            snils: view.snils(found.personalData.snils),
            employments: contents.posts.map { place throws(RPCError) in try rows[place].employment },
            education: found.education, workerRole: RegistryV1.WorkerRole(rawValue: found.role.rawValue),
            recordedTimeUs: max(found.recorded, contents.recorded ?? found.recorded).microseconds,
            facts: contents.others.map { RegistryV1.Fact(facts[$0]) }, names: names,
            foundBy: standing.map { RegistryV1.NameStanding(rawValue: $0.rawValue) } ?? .unspecified)
    }
}

extension CardViewer {
    /// - Parameter person: nil: somebody else.
    fileprivate init(_ caller: CallerIdentity, of person: SNILS?) {
        self.init(
            isOwner: person.map { person in caller.snils.flatMap { Int64($0) } == person.packed } ?? false,
            isController: !caller.roles.isDisjoint(with: [.operator, .service]),
            isOrganisation: !caller.roles.isDisjoint(with: [.hospital, .employer]))
    }
}
