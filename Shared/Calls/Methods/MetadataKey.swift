/// The metadata keys that have a meaning (PROTOCOL.md §6). They stand nowhere else in the code.
package enum MetadataKey {
    /// `Bearer` and an access token.
    package static let authorization = "authorization"
    /// Under which the server remembers the answer to a command.
    package static let idempotencyKey = "idempotency-key"
    /// Names a message of a peer's outbox; the receiver acts on it once.
    package static let messageID = "frmr-message-id"
    /// Of the sender's store; goes with a message's id, which names a message of it.
    package static let incarnation = "frmr-incarnation"
    /// W3C trace context.
    package static let traceParent = "traceparent"
    /// Language of the texts: `ru` or `en`.
    package static let acceptLanguage = "accept-language"
}
