/// A message from another service's outbox, known by who sent it and under which id.
package struct InboxMessage: Sendable, Hashable {
    package let sender: String
    package let messageID: String

    package init(sender: String, messageID: String) {
        self.sender = sender
        self.messageID = messageID
    }
}
