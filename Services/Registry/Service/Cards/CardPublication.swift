internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// What the register takes over about one person, from a wholly confirmed application or from an import file: the
/// worker with his register number, his card, the facts that verdicts rest on, and the change (R14).
///
/// Made apart from the commit that writes it, so that encoding does not hold up the one writer.
struct CardPublication: Sendable {
    let person: SNILS
    private let role: WorkerRole
    private let origin: Origin
    private let inn: Int64
    private let nameKey: String
    private let birth: CivilDate
    private let personalData: [UInt8]
    private let education: [UInt8]
    private let facts: NewFactsOfPerson

    /// Where the register has the person from.
    enum Origin: Sendable {
        case application(id: String)
        /// A row of another register: its id there and the SHA-256 of what it said.
        case imported(sourceID: String, digest: [UInt8])
    }

    /// - Parameters:
    ///   - data: in canonical form.
    ///   - name: of the data, when it is at hand.
    ///   - accreditationYears: how long an accreditation without an end lasts.
    ///   - career: what is known beside education and employments.
    ///   - newID: makes the ids of the facts.
    /// - Returns: nil when the personal data lack what the rules demand of them.
    init?(
        _ person: SNILS, _ role: WorkerRole, _ data: CommonV1.PersonalData, name: PersonName? = nil,
        _ education: CommonV1.Education, _ employments: [CommonV1.Employment], from origin: Origin,
        accreditationYears: Int, career: CareerFacts = .none, newID: () -> String
    ) {
        guard let name = name ?? data.name.flatMap({ PersonName($0) }),
            let birth = data.birthDate.flatMap({ CivilDate($0) }), let inn = Int64(data.inn)
        else { return nil }
        self.person = person
        self.role = role
        self.origin = origin
        self.inn = inn
        self.nameKey = name.comparisonKey
        self.birth = birth
        self.personalData = data.encoded()
        self.education = education.encoded()
        self.facts = NewFactsOfPerson(
            Self.facts(role, education, employments, accreditationYears: accreditationYears, career), newID: newID)
    }

    /// Writes all but the change, which `RegisterNumbers` announces.
    ///
    /// - Parameter number: taken in the same command.
    func write(at now: Instant, as number: RegisterNumber, _ store: WriteSession) throws(RPCError) {
        let (applicationID, sourceID, digest): (String?, String?, [UInt8]?) =
            switch origin {
            case .application(let id): (id, nil, nil)
            case .imported(let id, let digest): (nil, id, digest)
            }
        try store.execute(
            """
            INSERT INTO worker (snils, register_ordinal, application_id, source_id, source_digest, recorded_us)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, SQLValue(person.packed), SQLValue(number.ordinal), SQLValue(applicationID), SQLValue(sourceID),
            SQLValue(digest), SQLValue(now))
        try store.execute(
            """
            INSERT INTO card (snils, inn, name_key, birth_day, worker_role, personal_data, education, recorded_from_us)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """, SQLValue(person.packed), SQLValue(inn), SQLValue(nameKey), SQLValue(birth), SQLValue(role.rawValue),
            SQLValue(personalData), SQLValue(education), SQLValue(now))
        try facts.insert(of: person, at: now, store)
    }

    private static func facts(
        _ role: WorkerRole, _ education: CommonV1.Education, _ employments: [CommonV1.Employment],
        accreditationYears: Int, _ career: CareerFacts
    ) -> [NewFact] {
        var facts: [NewFact] = []
        for employment in employments {
            guard let begin = employment.beginDate.flatMap({ CivilDate($0) }), let post = CodeEntry(employment.post)
            else { continue }
            let end = employment.endDate.flatMap { CivilDate($0) } ?? .distantFuture
            facts.append(
                NewFact(
                    post: post, organisationOID: employment.organisationOid, rateMilli: employment.rateMilli,
                    from: begin, to: end, content: employment.encoded()))
        }
        for accreditation in education.accreditations {
            guard let passed = accreditation.passDate.flatMap({ CivilDate($0) }),
                let speciality = CodeEntry(accreditation.speciality)
            else { continue }
            let end =
                accreditation.endDate.flatMap { CivilDate($0) }
                ?? passed.lastDay(ofYears: accreditationYears)
            facts.append(NewFact(.accreditation(speciality), from: passed, to: max(passed, end)))
        }
        // The record begins with the first post it knows of: documents of that time are judged by it.
        let first = facts.filter { $0.kind == .post }.map(\.validFrom).min() ?? .distantPast
        return career.records(role, from: first) + facts + career.qualifications + career.outcomes
    }
}

/// The last numbers that the register has given out. There is one writer, and a command reads them in its own
/// transaction: the next ones are free of gaps and of races.
struct RegisterNumbers {
    /// Of workers.
    private var ordinal: Int64
    /// Of the change feed.
    private var change: Int64

    init(_ store: ReadSession) throws(RPCError) {
        ordinal = try store.first("SELECT COALESCE(MAX(register_ordinal), 0) FROM worker")?.int(0) ?? 0
        change = try store.first("SELECT COALESCE(MAX(sequence), 0) FROM change_feed")?.int(0) ?? 0
    }

    /// Tells of a change of a card, in the commit that makes it (R14).
    ///
    /// - Returns: its number in the feed.
    mutating func announce(
        _ kind: RegistryV1.ChangeKind, of worker: RegisterNumber, at now: Instant, _ store: WriteSession
    ) throws(RPCError) -> Int64 {
        change += 1
        try store.execute(
            "INSERT INTO change_feed (sequence, kind, register_ordinal, recorded_us) VALUES ($1, $2, $3, $4)",
            SQLValue(change), SQLValue(kind.rawValue), SQLValue(worker.ordinal), SQLValue(now))
        return change
    }

    /// The next number of a worker.
    mutating func next() -> RegisterNumber {
        ordinal += 1
        return RegisterNumber(ordinal: ordinal)
    }
}

/// The number of a worker in the register. The store keeps it as a number, people see ten digits.
struct RegisterNumber: Sendable, Hashable {
    let ordinal: Int64

    init(ordinal: Int64) { self.ordinal = ordinal }

    /// The number that people see; nil for what is none.
    init?(_ text: String) {
        guard let ordinal = Int64(text), ordinal > 0 else { return nil }
        self.ordinal = ordinal
        // Nobody's number has two spellings.
        guard self.text == text else { return nil }
    }

    private static let digits = 10

    /// Ten digits.
    var text: String {
        let digits = String(ordinal)
        return String(repeating: "0", count: max(0, Self.digits - digits.utf8.count)) + digits
    }
}

/// What a fact of kind `record` holds in its `detail`: status × 256 + role, so that a verdict reads one row for both.
struct RecordDetail: Equatable {
    let status: RecordStatus
    let role: WorkerRole

    init(_ status: RecordStatus, _ role: WorkerRole) {
        self.status = status
        self.role = role
    }

    init?(packed: Int64) {
        guard let status = RecordStatus(rawValue: Int32(clamping: packed >> 8)),
            let role = WorkerRole(rawValue: Int32(packed & 0xff))
        else { return nil }
        self.init(status, role)
    }

    var packed: Int32 { status.rawValue << 8 | role.rawValue }
}
