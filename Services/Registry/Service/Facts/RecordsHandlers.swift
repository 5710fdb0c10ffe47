package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import Reference
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.Records`: what operators record about a worker beside the applications (R9, R13, R14, V5).
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
        var faults = QuestionFaults()
        let asked = faults.parsed("snils") { () throws(IdentifierError) in try SNILS(request.snils) }
        let entry = RecordEventEntry(request)
        faults.add(configuration.sections.faults(entry))
        guard faults.violations.isEmpty, let person = asked, let event = entry.recorded else {
            throw .invalid(faults.violations)
        }
        guard let number = try WorkerTable.number(of: person, in: store) else { throw .workerNotFound() }
        let standing = try FactTable.standing(event.track.kind, of: person, in: store)
        var history = FactHistory(standing: try standing.map { row throws(RPCError) in try row.fact })
        // Each fact rests on its own contents, the event on the document behind them.
        let bases = standing.map(\.statement.content) + [basis(entry, call)]
        let posts = try FactTable.standing(.post, of: person, in: store)
        let today = configuration.days.today(of: posts.lazy.map(\.statement.organisationOID), at: call.now)
        let refusal = event.apply(
            to: &history, basis: standing.count, today: today.latest, at: store.recorded)
        if let refusal { throw .refused(refusal, number) }
        for row in history.closed {
            guard let place = row.value.basis else { continue }
            try FactTable.close(standing[place], of: person, in: store)
        }
        for row in history.opened {
            let fact = FactStatement(
                row.value.kind, from: row.validFrom, to: row.validTo, content: row.value.basis.flatMap { bases[$0] })
            try FactTable.insert(fact, id: environment.newID(), of: person, in: store)
        }
        try FactsOfPersonTable.gather(person, in: store)
        var feed = try ChangeFeedWriter(store)
        let sequence = try feed.announce(event.change, of: number, in: store)
        return RegistryV1.RecordEventResponse(sequence: sequence, recordedTimeUs: store.recorded.microseconds)
    }

    /// Who recorded it and by what document stays with the fact.
    private func basis(_ entry: RecordEventEntry, _ call: Call) -> [UInt8] {
        RegistryV1.FactBasis(document: entry.basis, recordedBy: call.caller.subject).encoded()
    }
}

extension RecordEventEntry {
    fileprivate init(_ request: RegistryV1.RecordEventRequest) {
        self.init()
        kind = RecordEventKind(request.kind)
        date = DateEntry(request.date)
        until = DateEntry(request.until)
        basis = request.basis
    }
}

extension RecordEventKind {
    fileprivate init?(_ kind: RegistryV1.RecordEventKind) {
        switch kind {
        case .death: self = .death
        case .deathRevoked: self = .deathRevoked
        case .recordEnded: self = .recordEnded
        case .recordExcluded: self = .recordExcluded
        case .recordRestored: self = .recordRestored
        case .practiceSuspended: self = .practiceSuspended
        case .practiceRestored: self = .practiceRestored
        case .accessSuspended: self = .accessSuspended
        case .accessRestored: self = .accessRestored
        default: return nil
        }
    }
}

extension RPCError {
    fileprivate static func workerNotFound() -> RPCError {
        RPCError(.notFound, "WORKER_NOT_FOUND", "Медработник не найден в регистре.", "No such worker in the register.")
    }

    fileprivate static func refused(_ refusal: RecordEvent.Refusal, _ number: RegisterNumber) -> RPCError {
        switch refusal {
        case .inFuture, .periodReversed, .nothingChanges:
            RPCError(.failedPrecondition, refusal.rawValue, refusal.russian, refusal.english)
        case .recordedInThePast:
            // No fact is recorded after the command that is under way.
            .damagedRow("fact", key: "\(number.ordinal)", "is recorded after the last commit")
        }
    }
}
