package import FRMRCalls
package import FRMRIdentifiers

/// A call to another service that is part of a command's effect.
package struct OutboxMessage: Sendable, Hashable {
    /// Name of the service that gets it, e.g. "verification".
    package var destination: String
    /// The method's path, e.g. "/frmr.verification.v1.Cases/SubmitCase".
    package var method: String
    /// Messages of one aggregate are delivered in the order of their commits; different aggregates do not wait.
    package var aggregate: String
    /// The encoded request.
    package var payload: [UInt8]

    package init(destination: String, method: String, aggregate: String, payload: [UInt8]) {
        self.destination = destination
        self.method = method
        self.aggregate = aggregate
        self.payload = payload
    }
}

/// An outbox row that is being delivered.
package struct OutboxEntry: Sendable, Hashable {
    /// Its key in the outbox.
    let sequence: Int64
    /// The receiver's inbox knows the message by it, however often it arrives.
    package let id: String
    package let method: String
    package let aggregate: String
    package let payload: [UInt8]
    /// 1 for the first.
    package let attempt: Int
    /// Of the call that sent it; nil where there was none.
    package let trace: TraceContext?
    /// Since when it is tried: since it was sent, or since somebody had it sent again.
    let since: Instant
}

/// A message that stands in the outbox, without its payload.
package struct StandingMessage: Sendable, Hashable {
    /// Its key in the outbox, in the order of the commits.
    package let sequence: Int64
    package let id: String
    package let destination: String
    package let method: String
    package let aggregate: String
    package let status: Status
    /// Why its last delivery failed; empty before that.
    package let reason: String
    /// Deliveries that failed, since it was sent or last sent again.
    package let attempts: Int
    package let nextAttempt: Instant
    package let created: Instant
    /// What somebody decided about it last.
    package let decision: Decision?

    /// Raw values stand in the store.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// It waits for its delivery.
        case pending
        /// It was refused, or cannot be read, and waits for a decision.
        case failed
        /// It was given up. Its payload is gone.
        case discarded
    }

    package struct Decision: Sendable, Hashable {
        /// Subject of the operator.
        package let by: String
        /// Their reason; empty where none is asked for.
        package let note: String
        package let time: Instant
    }
}
