package import FRMRCalls

/// A message from another service's outbox, known by who sent it and under which id.
package struct InboxMessage: Sendable, Hashable {
    package let sender: String
    package let messageID: String

    package init(sender: String, messageID: String) {
        self.sender = sender
        self.messageID = messageID
    }
}

extension WriteSession {
    /// The answer given when the message came first, or nil when this is the first time.
    package func receive(sender: String, messageID: String) throws(RPCError) -> [UInt8]? {
        let row = try first(
            "SELECT response FROM inbox WHERE sender = $1 AND message_id = $2", .text(sender), .text(messageID))
        return try row?.blob(0)
    }

    /// Notes the message as received, in the same commit as its effect.
    package func acknowledge(sender: String, messageID: String, response: [UInt8]) throws(RPCError) {
        try execute(
            "INSERT INTO inbox (sender, message_id, response, received_at) VALUES ($1, $2, $3, $4)",
            .text(sender), .text(messageID), .blob(response), SQLValue(now))
    }
}
