package import FRMRCalls
package import FRMRContracts
internal import FRMRIdentifiers
package import Storage

/// `frmr.registry.v1.ChangeFeed`: every change of a card, in order and without gaps (R14).
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
        let limit = request.limit == 0 ? configuration.changesPerPage : Int(request.limit)
        let rows = try store.rows(
            """
            SELECT sequence, kind, register_ordinal, recorded_us FROM change_feed
            WHERE sequence > $1 ORDER BY sequence LIMIT $2
            """, SQLValue(request.afterSequence), SQLValue(limit))
        let last = try store.first("SELECT COALESCE(MAX(sequence), 0) FROM change_feed")?.int(0) ?? 0
        return try RegistryV1.ListChangesResponse(
            changes: rows.map { row throws(RPCError) in
                try RegistryV1.Change(
                    sequence: row.int(0), kind: RegistryV1.ChangeKind(rawValue: Int32(clamping: row.int(1))),
                    registerNumber: RegisterNumber(ordinal: row.int(2)).text, recordedTimeUs: row.int(3))
            }, lastSequence: last)
    }
}
