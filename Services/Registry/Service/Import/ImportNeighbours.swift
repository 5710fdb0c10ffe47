internal import FRMRCalls
internal import FRMRIdentifiers
internal import RegistryRules
internal import Storage

/// Which of a command's workers the register knows already. Most often it knows none of them, and two questions about
/// all of them spare three about each.
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
        var people: ClosedRange<SNILS>?
        var mayRepeat = false
        for worker in blocks.lazy.flatMap(\.workers) {
            let (person, known) = (worker.card.person, people)
            people = min(known?.lowerBound ?? person, person)...max(known?.upperBound ?? person, person)
            if !worker.isNew { mayRepeat = true }
        }
        hasPersons =
            try people.map { people throws(RPCError) in
                try WorkerTable.containsAny(of: people, in: store)
            } ?? false
        hasOpenApplications = try ApplicationTable.hasAnyOpen(in: store)
        self.mayRepeat = mayRepeat
    }

    /// The command takes the worker.
    mutating func take(_ worker: ImportedWorker) {
        last = worker.card.person
        guard mayRepeat else { return }
        digests[worker.sourceID] = worker.digest
        persons.insert(worker.card.person)
    }

    /// What becomes of a worker of the command.
    enum Judgement {
        /// The worker is new, and the command takes them.
        case new
        case loaded
        case rejected(ImportReject)
        /// What the register has of the worker cannot be read; the others are loaded.
        case damaged(ImportReject, RPCError)
    }

    func judge(_ worker: ImportedWorker, _ store: ReadSession) throws(RPCError) -> Judgement {
        do throws(RPCError) {
            switch try standing(of: worker, store) {
            case .same: return .loaded
            case .changed: return .rejected(.sourceChanged(worker))
            case .new: return try refusal(of: worker, store).map { .rejected(ImportReject($0, worker)) } ?? .new
            }
        } catch  where error.isDamagedRow {
            return .damaged(.registerDamaged(worker), error)
        }
    }

    private func standing(
        of worker: ImportedWorker, _ store: ReadSession
    ) throws(RPCError) -> Registration.Standing {
        if worker.isNew { return .new }
        if let taken = digests[worker.sourceID] { return Registration.standing(of: worker.digest, loaded: taken) }
        return Registration.standing(
            of: worker.digest, loaded: try WorkerTable.digest(ofSource: worker.sourceID, in: store))
    }

    /// Why the register cannot take the worker over; nil when it can.
    private func refusal(
        of worker: ImportedWorker, _ store: ReadSession
    ) throws(RPCError) -> Registration.Refusal? {
        let person = worker.card.person
        var isTaken = mayRepeat ? persons.contains(person) : last == person
        if hasPersons, !isTaken { isTaken = try WorkerTable.contains(person, in: store) }
        let hasOpenApplication = hasOpenApplications ? try ApplicationTable.hasOpen(of: person, in: store) : false
        return Registration.refusal(isRegistered: isTaken, hasOpenApplication: hasOpenApplication)
    }
}

extension ImportSource {
    func standing(_ store: ReadSession) throws(RPCError) -> Registration.Standing {
        Registration.standing(of: digest, loaded: try WorkerTable.digest(ofSource: sourceID, in: store))
    }
}

extension ImportReject {
    fileprivate init(_ refusal: Registration.Refusal, _ worker: ImportedWorker) {
        let (russian, english) =
            switch refusal {
            case .alreadyRegistered:
                (
                    "Медработник с этим СНИЛС уже есть в регистре.",
                    "A worker with this SNILS is in the register already."
                )
            case .notRegistered:
                ("Медработника с этим СНИЛС нет в регистре.", "No worker with this SNILS is in the register.")
            case .applicationOpen:
                (
                    "На этого медработника открыта заявка: отзовите её или дождитесь публикации.",
                    "An application for this worker is open: withdraw it or wait for its publication."
                )
            }
        self.init(
            line: worker.line, sourceID: worker.sourceID, field: "snils", refusal.rawValue, russian, english)
    }

    /// Corrections of what is loaded go through the service, where they are judged and remembered.
    fileprivate static func sourceChanged(_ worker: ImportedWorker) -> ImportReject {
        ImportReject(
            line: worker.line, sourceID: worker.sourceID, field: "source_id", "SOURCE_CHANGED",
            "Строки с этим source_id уже загружены с другим содержанием.",
            "Rows with this source_id were loaded before with other contents.")
    }

    fileprivate static func registerDamaged(_ worker: ImportedWorker) -> ImportReject {
        ImportReject(
            line: worker.line, sourceID: worker.sourceID, field: "source_id", "REGISTER_ROW_DAMAGED",
            "Запись регистра о строках с этим source_id повреждена: подробности в журнале.",
            "What the register holds of this source_id is damaged: the log names the row.")
    }
}
