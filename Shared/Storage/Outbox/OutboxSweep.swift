internal import FRMRCalls
internal import FRMRIdentifiers

extension StoreSweep {
    /// Every row of the outbox can be read, and the numbers are in the order in which the rows were made.
    static let outbox = StoreSweep("outbox") { store, last, findings throws(RPCError) in
        var after: Int64 = .min
        if case .int(let sequence) = last { after = sequence }
        let rows = try OutboxTable.readings(after: after, limit: rowsPerPage, in: store)
        var before: Instant?
        for (sequence, reading) in rows {
            switch reading {
            case .success(let message):
                if sequence < 1 || message.created < before ?? message.created {
                    findings.append(StoreFinding("OUTBOX_ORDER", "row \(sequence) is older than the one before"))
                }
                before = message.created
            case .failure(let error): findings.append(StoreFinding("ROW_DAMAGED", error.cause ?? error.reason))
            }
        }
        return rows.count < rowsPerPage ? nil : rows.last.map { .int($0.sequence) }
    }

    private static let rowsPerPage = 500
}
