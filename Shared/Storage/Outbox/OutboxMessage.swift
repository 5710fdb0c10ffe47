package import FRMRCalls

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
}
