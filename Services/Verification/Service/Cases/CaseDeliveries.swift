package import FRMRCalls
package import FRMRIdentifiers
package import Storage

/// What a case shows of its messages to the registry that are not taken.
package enum CaseDeliveries {
    /// A refused outcome holds its case until an operator decides. The decision itself stands: what is given up is that
    /// the registry learns of it.
    package static func note(
        _ message: OutboxMessage, _ turn: DeliveryTurn, at now: Instant, _ store: WriteSession
    ) throws(RPCError) {
        guard try CaseTable.exists(message.aggregate, in: store) else { return }
        switch turn {
        case .refused(let reason):
            try CaseHoldTable.save(
                message.aggregate, method: message.method, reason: reason, since: now, in: store)
        case .requeued, .discarded: try CaseHoldTable.delete(message.aggregate, in: store)
        }
    }
}
