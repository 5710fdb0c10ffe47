package import FRMRCalls
package import NIOCore

/// One unary call, as its handler on the event loop sees it.
package struct UnaryCall: Sendable {
    private let entry: RouteEntry
    package let envelope: RequestEnvelope
    /// When its request was read.
    package let arrived: NIODeadline
    /// When the caller stops waiting; the call is answered DEADLINE_EXCEEDED then.
    package let deadline: NIODeadline
    package let connection: ConnectionContext
    /// Completes a call whose outcome was `.pending`.
    package let responder: Responder

    init(
        entry: RouteEntry, envelope: RequestEnvelope, arrived: NIODeadline, deadline: NIODeadline,
        connection: ConnectionContext, responder: Responder
    ) {
        self.entry = entry
        self.envelope = envelope
        self.arrived = arrived
        self.deadline = deadline
        self.connection = connection
        self.responder = responder
    }

    package var method: MethodDescriptor { entry.method }
    /// The encoded request; shares the frame's memory.
    package var payload: ByteBuffer { envelope.payload }
    package func metadata(_ key: String) -> String? { envelope.metadata(key) }
    /// The same as bytes that share the frame's memory.
    package func metadataBytes(_ key: String) -> ByteBuffer? { envelope.metadataBytes(key) }
    /// What the call's handling passes on.
    package var scope: CallScope {
        CallScope(deadline: deadline, request: envelope, seed: connection.traceSeed, stream: responder.call)
    }

    /// Runs `body` on the event loop once it has served what it has read, before it waits for more.
    package func afterTurn(_ body: @escaping @Sendable () -> Void) { responder.afterTurn(body) }
}

/// What a unary handler returns.
package enum UnaryOutcome: Sendable {
    /// The encoded response is in the buffer that came with the call.
    case written
    /// The encoded response.
    case reply(ByteBuffer)
    /// Indirect, because an error is large, and this is returned by every call.
    indirect case failure(RPCError)
    /// The handler kept the responder and will complete the call later, from any thread.
    case pending
}

/// Answers a pending call. Only the first answer counts, and none after the deadline.
package struct Responder: Sendable {
    private let session: NIOLoopBound<CallSession>
    let call: CallID

    init(session: NIOLoopBound<CallSession>, call: CallID) {
        self.session = session
        self.call = call
    }

    func afterTurn(_ body: @escaping @Sendable () -> Void) { session.eventLoop.execute(body) }

    package func complete(_ result: Result<ByteBuffer, RPCError>) {
        let (session, call) = (session, call)
        if session.eventLoop.inEventLoop {
            session.value.complete(call, result)
        } else {
            session.eventLoop.execute { session.value.complete(call, result) }
        }
    }
}
