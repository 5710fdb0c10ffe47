package import FRMRCalls
internal import FRMRLocks
package import NIOCore

/// One streaming call, as its handler's task sees it.
package struct StreamingCall: Sendable {
    private let entry: RouteEntry
    private let session: NIOLoopBound<CallSession>
    private let id: CallID
    package let envelope: RequestEnvelope
    /// When its request was read.
    package let arrived: NIODeadline
    package let deadline: NIODeadline
    package let connection: ConnectionContext
    /// The client's messages.
    package let requests: IncomingMessages

    init(
        entry: RouteEntry, session: NIOLoopBound<CallSession>, id: CallID, envelope: RequestEnvelope,
        arrived: NIODeadline, deadline: NIODeadline, connection: ConnectionContext, requests: IncomingMessages
    ) {
        self.entry = entry
        self.session = session
        self.id = id
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
        CallScope(deadline: deadline, request: envelope, seed: connection.traceSeed, stream: id)
    }

    /// Sends one message; returns when the connection has room for the next.
    ///
    /// - Throws: `STREAM_ENDED` when the call is over: finished, past its deadline, or its connection is gone.
    package func send(_ message: ByteBuffer) async throws(RPCError) {
        let (session, id) = (session, id)
        let result = await withCheckedContinuation { (continuation: SendContinuation) in
            session.eventLoop.execute { session.value.send(message, id, continuation) }
        }
        try result.get()
    }

    /// Ends the call: with its one response when the method answers with one message, with nil after streaming.
    package func finish(_ result: Result<ByteBuffer?, RPCError>) {
        let (session, id) = (session, id)
        session.eventLoop.execute { session.value.finish(id, result) }
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
