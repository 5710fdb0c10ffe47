internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// Everybody whom the register knows, from an application or from a row of another register.
///
/// The register number is made of the ordinal (`RegisterNumbering`). A column of its own would need another index, and
/// a bulk load would touch pages all over it.
enum WorkerTable {
    static let definition: StaticString = """
        CREATE TABLE worker (
            snils BIGINT PRIMARY KEY NOT NULL CHECK (snils BETWEEN 0 AND 99999999999),
            register_ordinal BIGINT NOT NULL UNIQUE CHECK (register_ordinal > 0),
            application_id TEXT REFERENCES application (application_id),
            source_id TEXT,
            source_digest BYTES CHECK (length(source_digest) = 32),
            recorded_us BIGINT NOT NULL,
            CHECK ((application_id IS NULL) = (source_id IS NOT NULL)),
            CHECK ((source_id IS NULL) = (source_digest IS NULL))
        );
        CREATE UNIQUE INDEX worker_of_application ON worker (application_id) WHERE application_id IS NOT NULL;
        CREATE UNIQUE INDEX worker_of_source ON worker (source_id) WHERE source_id IS NOT NULL;
        """

    static func insert(_ row: WorkerRow, in store: WriteSession) throws(RPCError) {
        let (applicationID, sourceID, digest): (String?, String?, [UInt8]?) =
            switch row.origin {
            case .application(let id): (id, nil, nil)
            case .imported(let id, let digest): (nil, id, digest)
            }
        try store.execute(
            """
            INSERT INTO worker (snils, register_ordinal, application_id, source_id, source_digest, recorded_us)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, SQLValue(row.person.packed), SQLValue(row.number.ordinal), SQLValue(applicationID),
            SQLValue(sourceID), SQLValue(digest), SQLValue(store.recorded))
    }

    static func contains(_ person: SNILS, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM worker WHERE snils = $1", SQLValue(person.packed)) != nil
    }

    /// The people behind one, in the order of СНИЛС.
    ///
    /// - Parameter last: `SNILS.packed`; nil: from the first on.
    static func people(after last: SQLValue?, limit: Int, in store: ReadSession) throws(RPCError) -> [SNILS] {
        try store.rows(
            "SELECT snils FROM worker WHERE snils > $1 ORDER BY snils LIMIT $2", last ?? -1, SQLValue(limit)
        ).map { row throws(RPCError) in
            try row.decoded("worker", key: "of an unreadable number") { row throws(RPCError) in
                SNILS(packed: try row.int(0))
            }
        }
    }

    /// Whether the register has anybody of these people: a whole command of an import asks it once.
    static func containsAny(of people: ClosedRange<SNILS>, in store: ReadSession) throws(RPCError) -> Bool {
        try store.first(
            "SELECT 1 FROM worker WHERE snils BETWEEN $1 AND $2 LIMIT 1", SQLValue(people.lowerBound.packed),
            SQLValue(people.upperBound.packed)) != nil
    }

    /// The number of a person; nil: the register does not know them.
    static func number(of person: SNILS, in store: ReadSession) throws(RPCError) -> RegisterNumber? {
        let row = try store.first(
            "SELECT register_ordinal FROM worker WHERE snils = $1", SQLValue(person.packed))
        return try row.map { row throws(RPCError) in
            try row.decoded("worker", key: row.key(0)) { row throws(RPCError) in
                RegisterNumber(ordinal: try row.int(0))
            }
        }
    }

    /// The person of a number; nil: nobody has it.
    static func person(of number: RegisterNumber, in store: ReadSession) throws(RPCError) -> SNILS? {
        let row = try store.first(
            "SELECT snils FROM worker WHERE register_ordinal = $1", SQLValue(number.ordinal))
        return try row.map { row throws(RPCError) in
            try row.decoded("worker", key: String(number.ordinal)) { row throws(RPCError) in
                SNILS(packed: try row.int(0))
            }
        }
    }

    /// The greatest number that was given out; 0: none was.
    static func lastOrdinal(in store: ReadSession) throws(RPCError) -> Int64 {
        let row = try store.first("SELECT COALESCE(MAX(register_ordinal), 0) FROM worker")
        return try row?.decoded("worker", key: "of the greatest ordinal") { row throws(RPCError) in
            try row.int(0)
        } ?? 0
    }

    /// SHA-256 of the lines that were loaded under an id of another register; nil: none were loaded.
    static func digest(ofSource id: String, in store: ReadSession) throws(RPCError) -> [UInt8]? {
        let row = try store.first(
            "SELECT source_digest, register_ordinal FROM worker WHERE source_id = $1", SQLValue(id))
        return try row.map { row throws(RPCError) in
            try row.decoded("worker", key: row.key(1)) { row throws(RPCError) in try row.blob(0) }
        }
    }

    /// Whether any worker of the register came from another one.
    static func hasImported(in store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM worker WHERE source_id IS NOT NULL LIMIT 1") != nil
    }

    /// The ordinal of a person as the key of a row that cannot be read: a СНИЛС has no place in a log.
    static func key(of person: SNILS, in store: ReadSession) throws(RPCError) -> String {
        try number(of: person, in: store).map { String($0.ordinal) } ?? "of nobody in the register"
    }
}

/// A row of `worker`.
struct WorkerRow: Sendable {
    let person: SNILS
    let number: RegisterNumber
    let origin: WorkerOrigin
}

/// Where the register has a person from.
enum WorkerOrigin: Sendable {
    case application(id: String)
    /// A row of another register: its id there and the SHA-256 of what it said.
    case imported(sourceID: String, digest: [UInt8])
}
