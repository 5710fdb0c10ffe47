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
        let card = event.track == .name ? try CardTable.current(of: person, in: store) : nil
        let posts = try FactTable.standing(.post, of: person, in: store)
        let today = configuration.days.today(of: posts.lazy.map(\.statement.organisationOID), at: call.now)
        let recording = EventRecording(person: person, today: today.latest, newID: environment.newID)
        switch try recording.record(event, basis: basis(entry, call), card, in: store) {
        case .refused(let refusal): throw .refused(refusal, number)
        case .recorded(let lasts):
            if lasts, let card, let name = entry.name?.parsed {
                guard let renamed = CardRow(card, named: name) else {
                    throw .damagedRow("card", key: "\(number.ordinal)", "lacks what its publication asked for")
                }
                try CardTable.replace(with: renamed, of: person, in: store)
            }
        }
        var feed = try ChangeFeedWriter(store)
        let sequence = try feed.announce(event.change, of: number, in: store)
        return RegistryV1.RecordEventResponse(sequence: sequence, recordedTimeUs: store.recorded.microseconds)
    }

    /// Who recorded it and by what document stays with the fact.
    private func basis(_ entry: RecordEventEntry, _ call: Call) -> [UInt8] {
        let name = entry.name?.parsed.map { CommonV1.PersonName($0) }
        return RegistryV1.FactBasis(document: entry.basis, recordedBy: call.caller.subject, name: name).encoded()
    }
}

extension RecordEventEntry {
    fileprivate init(_ request: RegistryV1.RecordEventRequest) {
        self.init()
        kind = RecordEventKind(request.kind)
        date = DateEntry(request.date)
        until = DateEntry(request.until)
        basis = request.basis
        name = request.name.map(NameEntry.init)
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
        case .nameChanged: self = .nameChanged
        default: return nil
        }
    }
}

extension RPCError {
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
