package import FRMRCalls
internal import FRMRContracts
package import FRMRIdentifiers
internal import RegistryRules
package import Storage

/// What an application shows of its messages to verification that are not taken.
package enum RegistryDeliveries {
    /// A refused message holds its application until an operator decides. Sent again, it is on its way as before; given
    /// up, what it should have submitted is a draft again, so that the applicant can send it once more.
    package static func note(
        _ message: OutboxMessage, _ turn: DeliveryTurn, at now: Instant, _ store: WriteSession
    ) throws(RPCError) {
        let id = message.aggregate
        guard var record = try ApplicationRecord.find(id, in: store) else { return }
        switch turn {
        case .refused(let reason):
            try ApplicationHoldTable.save(id, method: message.method, reason: reason, since: now, in: store)
        case .requeued: try ApplicationHoldTable.delete(id, in: store)
        case .discarded:
            try ApplicationHoldTable.delete(id, in: store)
            let before = record.state
            guard message.method == VerificationV1.CasesMethods.submitCase.path, record.state.takeBack() else { return }
            let actor = EventActor(
                subject: "registry", organisation: nil, method: OperationsV1.DeliveriesMethods.discard.path)
            try record.save(before: before, by: actor, in: store)
        }
    }
}
