internal import FRMRCalls
internal import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
internal import Storage

/// The cards: the person, their role and their education as the register knew them.
///
/// A card is known by its person and the moment at which it ends to be known: two cards of a person never end at the
/// same moment, so one index answers both "at most one current card" and "the card as known at R".
///
/// A search by name always has a birth date: among the people born on that day the first letters of the family name
/// leave a handful. The whole name in the index would double its size and cost another page with every new worker.
///
/// What a verdict reads of a card (name_key, birth_day) has a digest with its person and the moment of recording.
enum CardTable {
    static let definition: StaticString = """
        CREATE TABLE card (
            snils BIGINT NOT NULL REFERENCES worker (snils),
            inn BIGINT NOT NULL,
            name_key TEXT NOT NULL,
            birth_day BIGINT NOT NULL,
            worker_role BIGINT NOT NULL CHECK (worker_role BETWEEN 1 AND 5),
            personal_data BYTES NOT NULL,
            education BYTES NOT NULL,
            recorded_from_us BIGINT NOT NULL,
            recorded_to_us BIGINT NOT NULL DEFAULT 9223372036854775807,
            name_digest BIGINT NOT NULL,
            PRIMARY KEY (snils, recorded_to_us),
            CHECK (recorded_from_us < recorded_to_us)
        );
        CREATE INDEX card_by_inn ON card (inn);
        CREATE INDEX card_by_name ON card (birth_day, substr(name_key, 1, 4));
        """

    static func insert(_ row: CardRow, of person: SNILS, in store: WriteSession) throws(RPCError) {
        try store.execute(
            """
            INSERT INTO card (snils, inn, name_key, birth_day, worker_role, personal_data, education,
                recorded_from_us, name_digest)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """, SQLValue(person.packed), SQLValue(row.inn), SQLValue(row.nameKey), SQLValue(row.birth),
            SQLValue(row.role.rawValue), SQLValue(row.personalData), SQLValue(row.education),
            SQLValue(store.recorded),
            SQLValue(nameDigest(row.nameKey, row.birth, of: person, recorded: store.recorded)))
    }

    /// The register knows the person by another card from now on.
    static func replace(with row: CardRow, of person: SNILS, in store: WriteSession) throws(RPCError) {
        try store.execute(
            "UPDATE card SET recorded_to_us = $1 WHERE snils = $2 AND recorded_to_us = 9223372036854775807",
            SQLValue(store.recorded), SQLValue(person.packed))
        try insert(row, of: person, in: store)
    }

    private static func nameDigest(
        _ nameKey: String, _ birth: CivilDate, of person: SNILS, recorded: Instant
    ) -> Int64 {
        var digest = RowDigest(key: person.packed)
        digest.add(Int64(birth.daysSinceEpoch))
        digest.add(recorded.microseconds)
        digest.add(nameKey)
        return digest.value
    }

    static func contains(_ person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM card WHERE snils = $1 LIMIT 1", SQLValue(person.packed)) != nil
    }

    /// The card as it was known at a moment, with its person's number; nil: there was none.
    static func known(of person: SNILS, at moment: Instant, in store: ReadSession) throws(RPCError) -> KnownCard? {
        let row = try store.first(
            """
            SELECT w.register_ordinal, c.worker_role, c.personal_data, c.education, c.recorded_from_us
            FROM card c JOIN worker w ON w.snils = c.snils
            WHERE c.snils = $1 AND c.recorded_from_us <= $2 AND c.recorded_to_us > $2
            """, SQLValue(person.packed), SQLValue(moment))
        return try row.map { row throws(RPCError) in
            try row.decoded("card", key: row.key(0)) { row throws(RPCError) in
                guard let role = WorkerRole(rawValue: Int32(clamping: try row.int(1))) else { return nil }
                return try KnownCard(
                    number: RegisterNumber(ordinal: row.int(0)), role: role,
                    personalData: CommonV1.PersonalData(stored: row.blob(2)),
                    education: CommonV1.Education(stored: row.blob(3)), recorded: row.instant(4))
            }
        }
    }

    /// The card as it is known now.
    static func current(of person: SNILS, in store: ReadSession) throws(RPCError) -> KnownCard? {
        try known(of: person, at: Instant(microseconds: .max - 1), in: store)
    }

    /// How the card that was known at a moment names the person, of whom facts were known at that moment: so a card that
    /// is not there is damage, as is one with another digest.
    static func name(of person: SNILS, at moment: Instant, in store: ReadSession) throws(RPCError) -> RegisteredPerson {
        let row = try store.first(
            """
            SELECT name_key, birth_day, recorded_from_us, name_digest FROM card
            WHERE snils = $1 AND recorded_from_us <= $2 AND recorded_to_us > $2
            """, SQLValue(person.packed), SQLValue(moment))
        var fault = "is not there, though facts of the person are"
        if let row {
            do throws(RPCError) {
                let found = RegisteredPerson(nameKey: try row.text(0), birth: try row.date(1))
                let (recorded, digest) = (try row.instant(2), try row.int(3))
                if digest == nameDigest(found.nameKey, found.birth, of: person, recorded: recorded) { return found }
                fault = "has another digest than its name"
            } catch {
                fault = error.cause ?? error.reason
            }
        }
        throw .damagedRow("card", key: try WorkerTable.key(of: person, in: store), fault)
    }

    /// The people behind one whose cards had an ИНН at a moment, in the order of СНИЛС.
    ///
    /// - Parameter last: `SNILS.packed`; -1: from the first on.
    static func people(
        inn: PersonalINN, at moment: Instant, after last: Int64, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [SNILS] {
        try people(
            store.rows(
                """
                SELECT w.snils, w.register_ordinal FROM card c JOIN worker w ON w.snils = c.snils
                WHERE c.inn = $1 AND c.recorded_from_us <= $2 AND c.recorded_to_us > $2 AND w.snils > $4
                ORDER BY w.snils LIMIT $3
                """, SQLValue(Int64(inn.digits)), SQLValue(moment), SQLValue(limit), SQLValue(last)))
    }

    /// The people behind one whose cards had a name and a birth date at a moment, in the order of СНИЛС.
    ///
    /// - Parameters:
    ///   - nameKey: `PersonName.comparisonKey`.
    ///   - last: `SNILS.packed`; -1: from the first on.
    static func people(
        nameKey: String, birth: CivilDate, at moment: Instant, after last: Int64, limit: Int, in store: ReadSession
    ) throws(RPCError) -> [SNILS] {
        // With a plain equality the optimiser puts the constant into substr and no longer uses the index: `|| ''`
        // prevents that.
        try people(
            store.rows(
                """
                SELECT w.snils, w.register_ordinal FROM card c JOIN worker w ON w.snils = c.snils
                WHERE c.birth_day = $2 AND substr(c.name_key, 1, 4) = $5 AND c.name_key || '' = $1
                    AND c.recorded_from_us <= $3 AND c.recorded_to_us > $3 AND w.snils > $6
                ORDER BY w.snils LIMIT $4
                """, SQLValue(nameKey), SQLValue(birth), SQLValue(moment), SQLValue(limit),
                SQLValue(String(String.UnicodeScalarView(nameKey.unicodeScalars.prefix(4)))),
                SQLValue(last)))
    }

    private static func people(_ rows: [Row]) throws(RPCError) -> [SNILS] {
        try rows.map { row throws(RPCError) in
            try row.decoded("worker", key: row.key(1)) { row throws(RPCError) in SNILS(packed: try row.int(0)) }
        }
    }
}

/// What is written of a card.
struct CardRow: Sendable {
    let inn: Int64
    /// `PersonName.comparisonKey`.
    let nameKey: String
    let birth: CivilDate
    let role: WorkerRole
    let personalData: [UInt8]
    let education: [UInt8]
}

extension CardRow {
    /// A card with another name; nil: it is not one that this service wrote.
    init?(_ card: KnownCard, named name: PersonName) { self.init(card, with: card.personalData, named: name) }

    /// A card with other personal data; nil: they are not ones that the rules let pass.
    init?(_ card: KnownCard, with data: CommonV1.PersonalData, named name: PersonName) {
        var data = data
        // The facts hold it.
        data.nameValidFrom = nil
        guard let inn = Int64(data.inn), let birth = data.birthDate.flatMap({ CivilDate($0) }) else { return nil }
        data.name = CommonV1.PersonName(name)
        self.init(
            inn: inn, nameKey: name.comparisonKey, birth: birth, role: card.role, personalData: data.encoded(),
            education: card.education.encoded())
    }
}

/// A card as it was known at a moment.
struct KnownCard: Sendable {
    let number: RegisterNumber
    let role: WorkerRole
    let personalData: CommonV1.PersonalData
    let education: CommonV1.Education
    let recorded: Instant
}
