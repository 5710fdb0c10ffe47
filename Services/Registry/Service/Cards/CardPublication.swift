internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// What the register takes over about one person, from a wholly confirmed application or from an import file: the
/// worker with the register number, the card, the facts that verdicts rest on, and the change (R14).
///
/// Made apart from the commit that writes it, so that encoding does not hold up the one writer.
struct CardPublication: Sendable {
    let person: SNILS
    private let origin: WorkerOrigin
    private let card: CardRow
    private let facts: PublishedFactRows

    /// Why there is nothing to publish.
    enum Refusal: Error {
        /// The personal data lack what the rules demand of them.
        case incomplete
        case event(PublishedCareer.RefusedEvent)
    }

    /// - Parameters:
    ///   - brought: the entries of `education` and `employments`, without faults, and what is known beside them.
    ///   - data: in canonical form.
    ///   - name: of the data, when it is at hand.
    ///   - newID: makes the ids of the facts.
    init(
        _ person: SNILS, _ brought: PublishedCareer, _ data: CommonV1.PersonalData, name: PersonName? = nil,
        _ education: CommonV1.Education, _ employments: [CommonV1.Employment], from origin: WorkerOrigin,
        _ policy: SectionPolicy, today: CivilDate, newID: () -> String
    ) throws(Refusal) {
        guard let name = name ?? data.name.flatMap({ PersonName($0) }),
            let birth = data.birthDate.flatMap({ CivilDate($0) }), let inn = Int64(data.inn)
        else { throw .incomplete }
        var (brought, data) = (brought, data)
        if !data.formerNames.isEmpty {
            brought.names = NameCourse(name, former: data.formerNames.map(FormerNameEntry.init))
            // The facts hold them from now on.
            data.formerNames = []
        }
        let published: [PublishedFact]
        switch policy.facts(brought, today: today) {
        case .success(let facts): published = facts
        case .failure(let refused): throw .event(refused)
        }
        self.person = person
        self.origin = origin
        card = CardRow(
            inn: inn, nameKey: name.comparisonKey, birth: birth, role: brought.role, personalData: data.encoded(),
            education: education.encoded())
        facts = PublishedFactRows(
            published.map { FactStatement($0, employments, brought) }, newID: newID)
    }

    /// Writes all but the change, which `ChangeFeedWriter` announces.
    ///
    /// - Parameter number: taken in the same command.
    func write(as number: RegisterNumber, in store: WriteSession) throws(RPCError) {
        try WorkerTable.insert(WorkerRow(person: person, number: number, origin: origin), in: store)
        try CardTable.insert(card, of: person, in: store)
        try facts.insert(of: person, in: store)
    }
}

extension FactStatement {
    /// With what it rests on.
    fileprivate init(
        _ fact: PublishedFact, _ employments: [CommonV1.Employment], _ brought: PublishedCareer
    ) {
        switch fact.basis {
        case .employment(let place):
            self.init(
                fact.kind, rateMilli: employments[place].rateMilli, from: fact.validFrom, to: fact.validTo,
                content: employments[place].encoded())
        case .event(let place):
            let basis = RegistryV1.FactBasis(document: brought.career.events[place].basis, recordedBy: Self.importer)
            self.init(fact.kind, from: fact.validFrom, to: fact.validTo, content: basis.encoded())
        case .name(let place):
            let spelled = (brought.names?.names[place].name).map { CommonV1.PersonName($0) }
            self.init(
                fact.kind, from: fact.validFrom, to: fact.validTo,
                content: RegistryV1.FactBasis(name: spelled).encoded())
        case nil: self.init(fact.kind, from: fact.validFrom, to: fact.validTo, prolonged: fact.prolonged)
        }
    }

    /// Who recorded what an import brought.
    private static let importer = "registry import"
}
