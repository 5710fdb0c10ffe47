internal import FRMRCalls
internal import FRMRIdentifiers
internal import Storage

/// Whom of a command's workers the register knows already. Most often it knows nobody, and two questions about all of
/// them spare three about each.
struct ImportNeighbours {
    /// Somebody in the register has a СНИЛС between the least and the greatest of the command.
    private let hasPersons: Bool
    private let hasOpenApplications: Bool
    /// A source id may be taken, in the register or in the command.
    private let mayRepeat: Bool
    /// Digests of the workers whom the command takes, by their source ids; kept while one may repeat.
    private var digests: [String: [UInt8]] = [:]
    private var persons: Set<SNILS> = []
    /// Who was taken last: while nobody repeats, the workers come in the order of their СНИЛС.
    private var last: SNILS?

    init(_ blocks: [ImportBlock], _ store: ReadSession) throws(RPCError) {
        var least = Int64.max
        var greatest = Int64.min
        var mayRepeat = false
        for worker in blocks.lazy.flatMap(\.workers) {
            least = min(least, worker.card.person.packed)
            greatest = max(greatest, worker.card.person.packed)
            if !worker.isNew { mayRepeat = true }
        }
        let found = try store.first(
            """
            SELECT EXISTS (SELECT 1 FROM worker WHERE snils BETWEEN $1 AND $2),
                EXISTS (SELECT 1 FROM application WHERE status IN (1, 2, 3, 4))
            """, SQLValue(least), SQLValue(greatest))
        hasPersons = try found?.bool(0) ?? true
        hasOpenApplications = try found?.bool(1) ?? true
        self.mayRepeat = mayRepeat
    }

    /// The command takes the worker.
    mutating func take(_ worker: ImportedWorker) {
        last = worker.card.person
        guard mayRepeat else { return }
        digests[worker.sourceID] = worker.digest
        persons.insert(worker.card.person)
    }

    func standing(of worker: ImportedWorker, _ store: ReadSession) throws(RPCError) -> ImportSource.Standing {
        if worker.isNew { return .new }
        if let digest = digests[worker.sourceID] { return digest == worker.digest ? .same : .changed }
        return try ImportSource(worker).standing(store)
    }

    /// Why the register cannot take the worker over; nil when it can.
    func refusal(of worker: ImportedWorker, _ store: ReadSession) throws(RPCError) -> ImportReject? {
        let person = worker.card.person
        var isTaken = mayRepeat ? persons.contains(person) : last == person
        if hasPersons, !isTaken {
            isTaken = try store.first("SELECT 1 FROM worker WHERE snils = $1", SQLValue(person.packed)) != nil
        }
        if isTaken { return .alreadyRegistered(worker) }
        guard hasOpenApplications else { return nil }
        // Its publication would find the person registered and could never end.
        let open = try store.first(
            "SELECT 1 FROM application WHERE snils = $1 AND status IN (1, 2, 3, 4)", SQLValue(person.packed))
        return open == nil ? nil : .applicationOpen(worker)
    }
}

extension ImportSource {
    fileprivate init(_ worker: ImportedWorker) {
        sourceID = worker.sourceID
        digest = worker.digest
    }

    enum Standing: Equatable {
        case new
        /// Loaded, from just these lines.
        case same
        /// Loaded, but the lines were other ones.
        case changed
    }

    func standing(_ store: ReadSession) throws(RPCError) -> Standing {
        let row = try store.first("SELECT source_digest FROM worker WHERE source_id = $1", SQLValue(sourceID))
        guard let row else { return .new }
        return try row.blob(0) == digest ? .same : .changed
    }

    /// Whether any worker of the register came from another one.
    static func hasAny(_ store: ReadSession) throws(RPCError) -> Bool {
        try store.first("SELECT 1 FROM worker WHERE source_id IS NOT NULL LIMIT 1") != nil
    }
}

extension ImportReject {
    fileprivate static func alreadyRegistered(_ worker: ImportedWorker) -> ImportReject {
        ImportReject(
            line: worker.line, sourceID: worker.sourceID, field: "snils", "ALREADY_REGISTERED",
            "Медработник с этим СНИЛС уже есть в регистре.", "A worker with this SNILS is in the register already.")
    }

    fileprivate static func applicationOpen(_ worker: ImportedWorker) -> ImportReject {
        ImportReject(
            line: worker.line, sourceID: worker.sourceID, field: "snils", "APPLICATION_OPEN",
            "На этого медработника открыта заявка: отзовите её или дождитесь публикации.",
            "An application for this worker is open: withdraw it or wait for its publication.")
    }
}
