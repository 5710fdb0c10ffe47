/// A message from another service's outbox, known by who sent it, from which store and under which id.
package struct InboxMessage: Sendable, Hashable {
    package let sender: String
    /// Of the sender's store: one that is restored from a backup sends again what it has, and that is new.
    package let incarnation: String
    package let messageID: String

    package init(sender: String, incarnation: String, messageID: String) {
        self.sender = sender
        self.incarnation = incarnation
        self.messageID = messageID
    }
}
