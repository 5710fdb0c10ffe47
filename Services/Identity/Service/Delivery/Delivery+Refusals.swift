package import FRMRCalls
package import FRMRIdentifiers
internal import IdentityRules
package import Storage

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Delivery {
    /// A code whose message is refused is marked: whoever tries it learns that it was not sent and asks for a new one. A
    /// notice has nothing to mark; its message stands in the outbox until an operator decides.
    package static func note(
        _ message: OutboxMessage, _ turn: DeliveryTurn, at _: Instant, _ store: WriteSession
    ) throws(RPCError) {
        guard message.destination == destination,
            let content = try? JSONDecoder().decode(DeliveryMessage.self, from: Data(message.payload)),
            let requestID = content.requestID, let row = try OneTimeCodeTable.code(requestID: requestID, in: store)
        else { return }
        switch turn {
        case .refused: try OneTimeCodeTable.update(row.code.after(refused: true), requestID: requestID, in: store)
        case .requeued: try OneTimeCodeTable.update(row.code.after(refused: false), requestID: requestID, in: store)
        case .discarded: break
        }
    }

    /// The aggregate of a message to a person is their phone.
    package static func shown(aggregate: String, of destination: String) -> String {
        guard destination == self.destination else { return aggregate }
        return (try? MobilePhone(aggregate))?.masked ?? "•"
    }
}
