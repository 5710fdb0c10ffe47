import FRMRCalls
import FRMRIdentifiers
import FRMRTransport
import NIOCore

/// What comes before every handler, whatever its kind: authenticate the caller, authorise the call by the method's
/// access rule, and make the `Call` that the handler sees.
struct Admission: Sendable {
    let method: MethodDescriptor
    let access: AccessControl
    let now: @Sendable () -> Instant

    /// Admits without waiting; nil when the caller's token is new on its connection, so that `admit` has to verify it.
    func admitAtOnce(_ incoming: some IncomingCall) throws(RPCError) -> Call? {
        // The calls of one read arrived together. How long a later one waited for the earlier ones is not worth a look
        // at the clock.
        try admitKnown(incoming, at: incoming.arrived)
    }

    /// Admits, verifying the token where it is new.
    func admit(_ incoming: some IncomingCall) async throws(RPCError) -> Call {
        // Another call of the connection may have had the same token verified meanwhile.
        if let call = try admitKnown(incoming, at: .now()) { return call }
        let moment = now()
        let caller = try await access.verified(
            incoming.metadataBytes(MetadataKey.authorization), on: incoming.connection, now: moment)
        return try call(incoming, caller, moment, at: .now())
    }

    private func admitKnown(_ incoming: some IncomingCall, at time: NIODeadline) throws(RPCError) -> Call? {
        let moment = now()
        let authorization = incoming.metadataBytes(MetadataKey.authorization)
        guard let caller = try access.known(authorization, on: incoming.connection, now: moment) else { return nil }
        return try call(incoming, caller, moment, at: time)
    }

    private func call(
        _ incoming: some IncomingCall, _ caller: CallerIdentity, _ moment: Instant, at time: NIODeadline
    ) throws(RPCError) -> Call {
        if let refusal = AccessControl.refusal(of: caller, by: method.access) { throw refusal }
        return Call(method, incoming, caller, moment, remaining: incoming.deadline - time)
    }
}

/// What a unary and a streaming call have in common.
protocol IncomingCall: Sendable {
    /// When its request was read.
    var arrived: NIODeadline { get }
    /// When its caller stops waiting.
    var deadline: NIODeadline { get }
    var connection: ConnectionContext { get }
    var scope: CallScope { get }
    func metadata(_ key: String) -> String?
    func metadataBytes(_ key: String) -> ByteBuffer?
}

extension UnaryCall: IncomingCall {}
extension StreamingCall: IncomingCall {}
