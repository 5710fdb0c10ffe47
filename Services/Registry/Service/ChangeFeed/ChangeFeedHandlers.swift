package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
internal import RegistryRules
package import Storage

/// `frmr.registry.v1.ChangeFeed`: every change of a card, in order and without gaps (R14).
///
/// A number is one of an incarnation: a store that was restored from a backup gives the numbers behind it again, to
/// other changes, so whoever followed the former one is told to start over.
package struct ChangeFeedHandlers: RegistryV1ChangeFeedService {
    package typealias Reading = ReadSession

    let configuration: RegistryConfiguration

    package init(configuration: RegistryConfiguration) {
        self.configuration = configuration
    }

    package func listChanges(
        _ request: RegistryV1.ListChangesRequest, _ call: Call, _ store: ReadSession
    ) throws(RPCError) -> RegistryV1.ListChangesResponse {
        guard request.afterSequence >= 0 else {
            throw .invalid("after_sequence", "RANGE", "Номер не может быть отрицательным.", "The number is negative.")
        }
        guard (0...configuration.changesPerPageMax).contains(Int(request.limit)) else {
            throw .invalid(
                "limit", "RANGE", "Изменений — от 1 до \(configuration.changesPerPageMax).",
                "1 to \(configuration.changesPerPageMax) changes.")
        }
        let incarnation = try store.incarnation()
        if request.afterSequence > 0 {
            guard !request.incarnation.isEmpty else {
                throw .invalid(
                    "incarnation", "REQUIRED", "Укажите incarnation из ответа, с которым получен номер.",
                    "Give the incarnation that came with the number.")
            }
            guard request.incarnation == incarnation else { throw .feedRestarted(incarnation: incarnation) }
        }
        let limit = request.limit == 0 ? configuration.changesPerPage : Int(request.limit)
        let changes = try ChangeFeedTable.changes(after: request.afterSequence, limit: limit, in: store)
        let last = try ChangeFeedTable.lastSequence(in: store)
        // There is a numbering from the first number on.
        guard !changes.isEmpty else {
            return RegistryV1.ListChangesResponse(lastSequence: last, incarnation: incarnation)
        }
        let numbering = try RegisterNumberingTable.known(in: store)
        return RegistryV1.ListChangesResponse(
            changes: changes.map { RegistryV1.Change($0, numbering) }, lastSequence: last, incarnation: incarnation)
    }
}

extension RegistryV1.Change {
    fileprivate init(_ row: ChangeRow, _ numbering: RegisterNumbering) {
        self.init(
            sequence: row.sequence, kind: RegistryV1.ChangeKind(rawValue: row.kind.rawValue),
            registerNumber: numbering.text(of: row.number), recordedTimeUs: row.recorded.microseconds)
    }
}
