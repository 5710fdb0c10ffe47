package import FRMRCalls
internal import FRMRLocks
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
        CallScope(deadline: deadline, request: envelope, seed: connection.traceSeed, stream: responder.stream)
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
    private let session: NIOLoopBound<ServerSession>
    let stream: UInt32

    init(session: NIOLoopBound<ServerSession>, stream: UInt32) {
        self.session = session
        self.stream = stream
    }

    func afterTurn(_ body: @escaping @Sendable () -> Void) { session.eventLoop.execute(body) }

    package func complete(_ result: Result<ByteBuffer, RPCError>) {
        let (session, stream) = (session, stream)
        if session.eventLoop.inEventLoop {
            session.value.complete(stream, result)
        } else {
            session.eventLoop.execute { session.value.complete(stream, result) }
        }
    }
}

/// One streaming call, as its handler's task sees it.
package struct StreamingCall: Sendable {
    private let entry: RouteEntry
    private let session: NIOLoopBound<ServerSession>
    private let stream: UInt32
    package let envelope: RequestEnvelope
    /// When its request was read.
    package let arrived: NIODeadline
    package let deadline: NIODeadline
    package let connection: ConnectionContext
    /// The client's messages.
    package let requests: IncomingMessages

    init(
        entry: RouteEntry, session: NIOLoopBound<ServerSession>, stream: UInt32, envelope: RequestEnvelope,
        arrived: NIODeadline, deadline: NIODeadline, connection: ConnectionContext, requests: IncomingMessages
    ) {
        self.entry = entry
        self.session = session
        self.stream = stream
        self.envelope = envelope
        self.arrived = arrived
        self.deadline = deadline
        self.connection = connection
        self.requests = requests
    }

    package var method: MethodDescriptor { entry.method }
    package func metadata(_ key: String) -> String? { envelope.metadata(key) }
    /// The same as bytes that share the frame's memory.
    package func metadataBytes(_ key: String) -> ByteBuffer? { envelope.metadataBytes(key) }
    /// What the call's handling passes on.
    package var scope: CallScope {
        CallScope(deadline: deadline, request: envelope, seed: connection.traceSeed, stream: stream)
    }

    /// Sends one message; returns when the connection has room for the next.
    ///
    /// - Throws: `STREAM_ENDED` when the call is over: finished, past its deadline, or its connection is gone.
    package func send(_ message: ByteBuffer) async throws(RPCError) {
        let (session, stream) = (session, stream)
        let result = await withCheckedContinuation { (continuation: SendContinuation) in
            session.eventLoop.execute { session.value.send(message, on: stream, continuation) }
        }
        try result.get()
    }

    /// Ends the call: with its one response when the method answers with one message, with nil after streaming.
    package func finish(_ result: Result<ByteBuffer?, RPCError>) {
        let (session, stream) = (session, stream)
        session.eventLoop.execute { session.value.finish(stream, result) }
    }
}

typealias SendContinuation = CheckedContinuation<Result<Void, RPCError>, Never>

/// The messages of one direction of a stream, in order.
package struct IncomingMessages: Sendable {
    private let queue: MessageQueue

    init(_ queue: MessageQueue) { self.queue = queue }

    /// The next encoded message, nil at the end.
    ///
    /// - Throws: why the stream ended early: its deadline, its connection, or the cancellation of this task.
    package func next() async throws(RPCError) -> ByteBuffer? { try await queue.next() }
}
